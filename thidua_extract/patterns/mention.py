"""What every family yields: a mention, grounded in spans of the normalised text."""

from __future__ import annotations

from dataclasses import dataclass

from thidua_extract.text.span import Span


@dataclass(slots=True, kw_only=True)
class Mention:
    """A fact as one place of the text states it.

    `spans`: the words that it was read from, the main one first. `rule`: which rule read it (`family.rule`).
    `confidence`: 0..1, the share of such readings that are right.
    """

    spans: tuple[Span, ...]
    rule: str
    confidence: float = 0.9


@dataclass(frozen=True, slots=True)
class Phrase:
    """A field's words with the place they stand at, or None where they are put together from several places.

    Words that run over the end of a line ("UBND TP.⏎Hà Nội") are told with a space there.
    """

    text: str
    span: Span | None = None

    def __post_init__(self) -> None:
        """Join the lines."""
        if "\n" in self.text:
            object.__setattr__(self, "text", " ".join(self.text.split()))
