"""The errors that this package raises: each says what went wrong, with which file, and what to do."""

from __future__ import annotations


class ThiduaError(Exception):
    """The base of all: `what` happened, `where` (a file, a line, an option), and the `remedy`."""

    def __init__(self, what: str, *, where: str | None = None, remedy: str | None = None) -> None:
        self.what = what
        self.where = where
        self.remedy = remedy
        super().__init__(what, where, remedy)

    def __str__(self) -> str:
        return f"{self.where}: {self.advice}" if self.where else self.advice

    def __reduce__(self) -> tuple[object, ...]:
        """So that it passes from one process to another."""
        return _remade, (type(self), self.what, self.where, self.remedy)

    @property
    def advice(self) -> str:
        """What happened and what to do, without the place."""
        return f"{self.what}. {self.remedy}" if self.remedy else self.what


def _remade(kind: type[ThiduaError], what: str, where: str | None, remedy: str | None) -> ThiduaError:
    return kind(what, where=where, remedy=remedy)


class OptionError(ThiduaError, ValueError):
    """An option has a value that it cannot have."""


class LexiconError(ThiduaError, ValueError):
    """A lexicon file of the user that cannot be used."""


class MissingDependencyError(ThiduaError, ImportError):
    """An optional package that was asked for is not installed."""


class UnreadableFileError(ThiduaError, OSError):
    """A file that cannot be read: missing, a directory, too large, no permission."""


class UnwritableFileError(ThiduaError, OSError):
    """A file that cannot be written."""


class TimeLimitError(ThiduaError, TimeoutError):
    """An article took longer than the extractor's `time_limit`."""


class ClusterError(ThiduaError, ConnectionError):
    """A cluster that cannot be reached, or that has gone."""


class InvalidRecordError(ThiduaError, ValueError):
    """Something that should be a record and is not valid under the schema."""


class GoldError(ThiduaError, ValueError):
    """A gold file or a directory of gold files that cannot be used."""
