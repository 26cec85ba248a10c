"""What ends a process that an article holds up, whatever it is doing then."""

from __future__ import annotations

import faulthandler
import os
import time
from contextlib import ExitStack
from types import TracebackType

LATE = 1
"""The exit code of a process that one article held up for too long."""
HARD = 2
"""An extractor gives an article up after the seconds that it may take, between two stages; the process ends itself
after so many times those, in whatever it then is: a library that reads a page, above all."""
_SLACK = 1.0


class Watchdog:
    """Ends this process, with exit code `LATE`, where one article takes longer than `HARD` times its `seconds`.

    Its thread needs no interpreter, and ends C code that never comes back, too. Starting that thread anew can take
    longer than an article, so it is not for every one: the end may come a second late.
    """

    def __init__(self, seconds: float) -> None:
        hard = HARD * seconds
        self._slack = min(_SLACK, hard / 4)
        self._seconds = hard + self._slack
        self._stack = ExitStack()

    def __enter__(self) -> Watchdog:
        self._nowhere = self._stack.enter_context(open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123
        self._stack.callback(faulthandler.cancel_dump_traceback_later)
        self._began = -self._seconds
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()

    def begin(self) -> None:
        """An article is begun."""
        now = time.monotonic()
        if now - self._began > self._slack:
            faulthandler.dump_traceback_later(self._seconds, exit=True, file=self._nowhere)
            self._began = now
