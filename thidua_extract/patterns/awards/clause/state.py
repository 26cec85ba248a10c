"""What the clause reader holds while it goes through the tokens of a stretch of text."""

from __future__ import annotations

from dataclasses import replace

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.clause.lookahead import kind_at
from thidua_extract.patterns.awards.clause.scope import Clause, Scope
from thidua_extract.patterns.awards.clause.statement import Statement
from thidua_extract.patterns.awards.tokens.tokenizer import tokenize
from thidua_extract.patterns.awards.tokens.tokens import Token
from thidua_extract.patterns.awards.tokens.units import Unit

_CONTINUES = regex.compile(r"(?:(?:trong đó|trong số đó|cụ thể)\s*:|gồm|bao gồm|ngoài ra,?\scòn có)(?!\w)")
_PARTS = regex.compile(r"(?:trong đó|trong số đó|cụ thể)\s*,?\s*(?:là\s|có\s)?(?=\d)")


_VERBS = frozenset({"confer", "receive", "passive", "recognise", "posthumous", "praise", "propose", "goes", "copula"})


class ClauseState:
    """The tokens, the scope and clause at hand, and the statements read so far."""

    def __init__(self, reading: Reading, unit: Unit, before: ClauseState | None = None) -> None:
        self.reading = reading
        self.key = reading.key
        self.unit = unit
        self.tokens = tokenize(reading, unit)
        self.scope = Scope()
        self.clause = Clause(unit.start)
        self.statements: list[Statement] = []
        self.open: Statement | None = None  # the statement that recipients may still join
        self.last: Statement | None = None  # the last one read, for elided awards
        self.depth = 0
        self.index = 0
        self.token = Token("", unit.start, unit.start)
        self.final = self.scope  # the scope at the end of the last sentence
        if before is not None and unit.start - before.unit.end <= 3:
            self.last = before.last
            if _CONTINUES.match(reading.key, unit.start):  # "Trong đó: …" goes on with what was being given
                self.scope = replace(before.final, listed_to=None, conditional=False)
            elif _PARTS.match(reading.key, unit.start):  # "Trong đó, có 2 tập thể nhận …": parts of what was proposed
                self.scope.status = before.final.status
            elif before.final.status == "proposed" and self._lacks_verb():
                self.scope.status = "proposed"  # "Đề nghị tặng Cờ cho 2 đơn vị. Bằng khen cho 7 cá nhân."

    def _lacks_verb(self) -> bool:
        """Whether the stretch opens with an award and has no verb of its own."""
        opens = bool(self.tokens) and self.tokens[0].kind == "award" and self.tokens[0].start - self.unit.start <= 1
        return opens and not _VERBS & {token.kind for token in self.tokens}

    def kind(self, step: int) -> str:
        """The kind of the token `step` tokens from the one at hand, "" outside the stream."""
        return kind_at(self.tokens, self.index + step)
