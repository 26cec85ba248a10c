"""Officials: persons named with an office, rank or post, and what they did at the reported events."""

from __future__ import annotations

from thidua_extract.patterns.officials.find import find_officials
from thidua_extract.patterns.officials.model import OfficialMention, Position, RoleMention

__all__ = ["OfficialMention", "Position", "RoleMention", "find_officials"]
