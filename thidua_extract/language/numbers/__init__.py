"""Vietnamese numbers: dot thousands, comma decimals, scales, spelled-out words, ranges, qualifiers.

Dates, clock times, document numbers, ordinals, ages, durations, telephone numbers, scores and the numbers inside names
are no quantities and are left out.
"""

from thidua_extract.language.numbers.find import find_numbers
from thidua_extract.language.numbers.model import Number

__all__ = ["Number", "find_numbers"]
