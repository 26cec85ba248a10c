"""Agents: offices, bodies and places that confer or hand over, with the level that their words tell."""

from thidua_extract.patterns.awards.agents.agent import Agent
from thidua_extract.patterns.awards.agents.find import find_agents
from thidua_extract.patterns.awards.agents.levels import joint_level, place_level

__all__ = ["Agent", "find_agents", "joint_level", "place_level"]
