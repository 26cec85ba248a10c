"""Where digits stand in a text: dates, years, amounts and codes all begin there, so one scan serves them."""

from __future__ import annotations

import re

from thidua_extract.text.span import Span

_RUN = re.compile(r"\d+")


def digit_runs(key: str) -> list[Span]:
    """The runs of digits, in order."""
    return [Span(*match.span()) for match in _RUN.finditer(key)]
