"""The terminal that reports are printed on."""

from __future__ import annotations

import sys

from rich.console import Console

_WIDTH_ELSEWHERE = 120  # columns in a file or a pipe, which have none of their own


class ReportConsole(Console):
    """A console without mark-up and emoji; plain where nobody sees colours (no terminal, NO_COLOR)."""

    def __init__(self, *, stderr: bool = False, width: int | None = None) -> None:
        stream = sys.stderr if stderr else sys.stdout
        if width is None and not stream.isatty():
            width = _WIDTH_ELSEWHERE
        super().__init__(stderr=stderr, width=width, highlight=False, emoji=False, markup=False)

    def on_broken_pipe(self) -> None:
        """Leave it to the program to end well when the reader of its output has seen enough."""
        raise BrokenPipeError
