"""What persons did at the reported events: roles from the clause that governs each group of persons."""

from thidua_extract.patterns.officials.roles.attendants import ListState
from thidua_extract.patterns.officials.roles.clauses import Clauses

__all__ = ["Clauses", "ListState"]
