"""Whom a clause names as the recipients of its award: behind "cho", in a list, as object, owner or subject."""

from thidua_extract.patterns.awards.whom.order import named_in_clause
from thidua_extract.patterns.awards.whom.reach import PRAISE_REACH

__all__ = ["PRAISE_REACH", "named_in_clause"]
