"""Personal names: surname lexicon, minority name shapes, capitals, initials, and what a name is not."""

from thidua_extract.language.names.find import find_names
from thidua_extract.language.names.model import Name

__all__ = ["Name", "find_names"]
