"""The roles of the persons of one sentence, group by group."""

from __future__ import annotations

from thidua_extract.patterns.officials.model import RoleMention
from thidua_extract.patterns.officials.person import Person
from thidua_extract.patterns.officials.roles.attendants import Attendants, ListState
from thidua_extract.patterns.officials.roles.deeds import after_subject
from thidua_extract.patterns.officials.roles.leading import before_subject, first_is_met, told_before
from thidua_extract.patterns.officials.roles.sentence import ActingSentence
from thidua_extract.patterns.officials.tokens import Token
from thidua_extract.text.span import Span


class Clauses:
    """The role verbs of one sentence and the groups of persons that they govern."""

    def __init__(
        self, key: str, text: str, sentence: Span, tokens: list[Token], persons: list[Person], carried: ListState
    ) -> None:
        """`carried`: how the sentence before left a list of attendants."""
        self._sentence = ActingSentence(key, text, sentence, tokens, persons)
        self._attendants = Attendants(self._sentence, carried)

    def roles(self) -> list[list[RoleMention]]:
        """The roles of each person, in the order of the persons."""
        sentence = self._sentence
        spans, persons = sentence.spans, sentence.persons
        found: list[list[RoleMention]] = [[] for _ in persons]
        opened = self._attendants.carried_roles()
        for group_span in sentence.groups():
            first, last = group_span
            before = spans[first - 1].end if first else sentence.start
            after = spans[last].start if last < len(spans) else sentence.end
            listed = self._attendants.roles(first, before, opened)
            # "…; về phía đơn vị Cụm trưởng có ông A": a post alone ends no list
            opened = listed if persons[first].name is not None or sentence.between(before, after) else opened
            if not listed and last - first > 1 and first_is_met(sentence, first, before):
                found[first].extend(before_subject(sentence, first, before, spans[first]) or [])
                first, before = first + 1, spans[first].end
            subject = Span(spans[first].start, spans[last - 1].end)
            group = listed or before_subject(sentence, first, before, subject)
            if group is None:
                continue
            if not told_before(group, sentence.key[before : subject.start]):
                group = [*group, *after_subject(sentence, first, before, after, subject)]
            for index in range(first, last):
                found[index].extend(group)
        return found

    def left_open(self) -> ListState:
        """How a list of attendants may go on after this sentence."""
        return self._attendants.left_open()
