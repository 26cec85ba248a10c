"""What the processes of a batch have in common: their memory is bounded, Ctrl-C is not for them, their end is told."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from multiprocessing import resource_tracker


def bound_memory(memory: int | None) -> None:
    """Let this process have so many bytes and no more; None for no bound. Windows has none."""
    try:
        import resource  # noqa: PLC0415 (not on Windows)
    except ImportError:
        return
    if memory:
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        with suppress(ValueError, OSError):  # bound lower already
            resource.setrlimit(resource.RLIMIT_AS, (memory, hard))


def cores() -> int:
    """How many cores this process may use: more processes than these read no faster."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Keeps Ctrl-C from threads and processes that are started within: it is for the parent alone to end a run.

    A terminal sends it to workers too, and one that is still importing would tell of it at length.
    """
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    resource_tracker.ensure_running()  # which lifts the block where it starts only now
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def died_twice(code: int | None) -> str:
    """Why an article or a file is given up: of what the process died that read it. A signal's number is below zero."""
    of = f"exit code {code}" if code is None or code >= 0 else f"signal {-code}"
    return f"the process that read it died twice ({of})"
