"""Bodies as recipients: a unit, school, firm or area by its name."""

from thidua_extract.patterns.awards.whom.bodies.read import read_body

__all__ = ["read_body"]
