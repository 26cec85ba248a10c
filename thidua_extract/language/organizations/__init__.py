"""Organisations: bodies of State and Party, fronts, unions, forces, schools, hospitals, firms, as named in a text."""

from thidua_extract.language.organizations.find import find_organizations
from thidua_extract.language.organizations.levels import city_level, level_of
from thidua_extract.language.organizations.model import Organization

__all__ = ["Organization", "city_level", "find_organizations", "level_of"]
