"""A sentence in which persons act: its role verbs, and the groups of persons that may be the subject of one."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import cast

from thidua_extract.codes import RoleCode
from thidua_extract.lazy import lazy
from thidua_extract.patterns.mention import Phrase
from thidua_extract.patterns.officials.lead_ins import cues
from thidua_extract.patterns.officials.model import RoleMention
from thidua_extract.patterns.officials.person import Person
from thidua_extract.patterns.officials.roles.words import pattern
from thidua_extract.patterns.officials.tokens import VERB, Token
from thidua_extract.text.span import Span

_BETWEEN_PERSONS = (
    r"^\s*(?:[,;)/-]|\bvà\b|\bcùng\b|\bvới\b|\bcũng như\b)"
    r"(?:(?:(?!\b«parts»\b)[^.:])*(?:[,;]|\b«joins»)(?: các| những)?)?\s*$"
)
# "lễ trao", "bài phát biểu": a noun, not what the subject did.
_NOUN = r"\b«noun»\s+$"
LONGEST_BETWEEN = 200
"""Characters between two persons of one group."""


@dataclass(frozen=True, slots=True)
class RoleVerb:
    """A verb of `role_verbs.tsv` where it stands. `code`: the role that it tells, "none" for a longer word."""

    start: int
    end: int
    key: str
    code: str


class ActingSentence:
    """The persons of one sentence, in order, and the role verbs around them."""

    def __init__(self, key: str, text: str, sentence: Span, tokens: list[Token], persons: list[Person]) -> None:
        self.key, self.text = key, text
        self.start, self.end = sentence
        self.persons = persons
        self.spans = [Span(tokens[p.first].start, tokens[p.last - 1].end) for p in persons]
        self._tokens = tokens

    @lazy
    def verbs(self) -> list[RoleVerb]:
        """The verbs outside posts and names."""
        return [
            RoleVerb(t.start, t.end, t.key, t.rows[VERB]["code"])
            for t in self._tokens
            if VERB in t.rows and not self._inside(t) and not self._is_noun(t)
        ]

    @lazy
    def _starts(self) -> list[int]:
        return [verb.start for verb in self.verbs]

    def between(self, start: int, end: int) -> list[RoleVerb]:
        """The verbs that begin in `[start, end)`."""
        return self.verbs[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def groups(self) -> list[tuple[int, int]]:
        """Runs of named persons with nothing but separators and unnamed company between them."""
        groups: list[tuple[int, int]] = []
        first = 0
        for index in range(1, len(self.persons) + 1):
            if index == len(self.persons) or not self._joined(index):
                groups.append((first, index))
                first = index
        return groups if self.persons else []

    def role(self, code: str, start: int, end: int) -> RoleMention:
        """The role that the words of `[start, end)` tell."""
        span = Span(start, max(end, start + 1))
        return RoleMention(code=cast(RoleCode, code), phrase=Phrase(self.text[span.start : span.end], span))

    def _inside(self, token: Token) -> bool:
        at = bisect_left(self.spans, Span(token.end, 0))
        return any(span.start <= token.start < span.end for span in self.spans[max(0, at - 1) : at])

    def _is_noun(self, token: Token) -> bool:
        """Whether the word is no deed: "bài phát biểu", "trái với kết luận của Bộ", the name "Pétrus Ký"."""
        start = max(self.start, token.start - 15)
        if self.text[token.start].isupper() and self.text[start : token.start].rstrip()[-1:].isalpha():
            return True
        if token.key.startswith(("sự ", "vinh dự ")):
            return False
        if token.rows[VERB]["code"] == "spoke" and self.key.startswith(" của ", token.end):
            return True
        if not self.key[start : token.start].rstrip().endswith(cues("noun")):
            return False
        return pattern(_NOUN).search(self.key, start, token.start) is not None

    def _joined(self, index: int) -> bool:
        start, end = self.spans[index - 1].end, self.spans[index].start
        if self.between(start, end) or end - start > LONGEST_BETWEEN:
            return False
        if self.persons[index].name is None or self.persons[index - 1].name is None:
            return False
        return bool(pattern(_BETWEEN_PERSONS).search(self.key[start:end]))
