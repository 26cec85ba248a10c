"""The program around the commands: errors as messages and exit codes, streams in UTF-8."""

from __future__ import annotations

import io
import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, BinaryIO

import click

from thidua_extract.errors import (
    LexiconError,
    MissingDependencyError,
    OptionError,
    ThiduaError,
    UnreadableFileError,
    UnwritableFileError,
)

if TYPE_CHECKING:
    from rich.console import Console

DONE, SOME_FAILED, USAGE, NOTHING_DONE, INTERRUPTED, ENDED = 0, 1, 2, 3, 130, 143
EXIT_CODES = """\b
Exit codes:
  0    all done
  1    done, but some files could not be read, or some records are not valid
  2    wrong usage: an unknown option, a value that cannot be, a missing extra
  3    nothing done: no file could be read, or the output could not be written
  130  interrupted; an output file is then left as it was
  143  ended by SIGTERM, likewise
"""
HELP = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


class _Ended(KeyboardInterrupt):
    """SIGTERM came, from `timeout` or `docker stop` say: what Ctrl-C clears away is cleared away."""


@contextmanager
def _ending() -> Iterator[None]:
    """Has SIGTERM end the program as Ctrl-C does, where nobody else has asked to hear of it."""
    mine = threading.current_thread() is threading.main_thread() and signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
    if mine:
        signal.signal(signal.SIGTERM, _end)
    try:
        yield
    finally:
        if mine:
            signal.signal(signal.SIGTERM, signal.SIG_DFL)


def _end(_number: int, _frame: object) -> None:
    raise _Ended


def _told(error: OSError) -> ThiduaError:
    """An error that no command has told: of the file that it names, else of standard output, whose disk may be full."""
    if error.filename is not None:
        return UnreadableFileError(f"it cannot be used ({error.strerror})", where=str(error.filename))
    return UnwritableFileError(f"it cannot be written ({error.strerror or error})", where="standard output")


class Program(click.Group):
    """A group that turns this package's errors into a message and an exit code."""

    def main(self, *args: Any, **kwargs: Any) -> Any:
        for name in ("stdout", "stderr"):
            if getattr(sys, name) is None:  # closed by the shell: >&-
                setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115
            stream = getattr(sys, name)
            if isinstance(stream, io.TextIOWrapper):  # Vietnamese on a console or pipe of any locale
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")
        try:
            with _ending():
                return super().main(*args, **kwargs)
        except OSError as error:
            forget_output()
            complain(_told(error))
            sys.exit(NOTHING_DONE)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            try:
                return super().invoke(ctx)
            finally:
                sys.stdout.flush()
        except (OptionError, LexiconError, MissingDependencyError) as error:
            complain(error)
            ctx.exit(USAGE)
        except ThiduaError as error:
            complain(error)
            ctx.exit(NOTHING_DONE)
        except BrokenPipeError:  # the reader of our output, `head` say, has seen enough
            forget_output()
            ctx.exit(DONE)
        except _Ended:
            click.echo("thidua-extract: ended by SIGTERM", err=True)
            ctx.exit(ENDED)
        except KeyboardInterrupt:
            click.echo("thidua-extract: interrupted", err=True)
            ctx.exit(INTERRUPTED)


def console(*, stderr: bool = False, width: int | None = None) -> Console:
    from thidua_extract.report.console import ReportConsole  # noqa: PLC0415

    return ReportConsole(stderr=stderr, width=width)


def standard_output() -> BinaryIO:
    if sys.__stdout__ is None:
        raise UnwritableFileError("it is closed", where="standard output", remedy="Name an output file with -o")
    return sys.stdout.buffer


def forget_output() -> None:
    """Sends what still waits for standard output to nowhere, so that nothing fails when the program ends."""
    with suppress(OSError):  # a stream of a program that calls this one may have no number
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def complain(error: ThiduaError) -> None:
    click.echo(f"thidua-extract: {error}", err=True)
