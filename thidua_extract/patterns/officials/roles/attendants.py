"""Lists of attendants: what opens one ("Dự có …"), and how it goes on from person to person and line to line."""

from __future__ import annotations

from typing import Literal

from thidua_extract.patterns.officials.model import RoleMention
from thidua_extract.patterns.officials.roles.done import UNREAL
from thidua_extract.patterns.officials.roles.sentence import ActingSentence, RoleVerb
from thidua_extract.patterns.officials.roles.words import pattern, words

_OPENS_LIST = (
    r"^[^.;]{0,110}?(?:\b«opens_list»\b|:)\s*(?:sự\s+«presence»\s+của\s*)?(?:«sent_by»\s[^,;:.]{2,60}[,:]?\s*)?"
    r"(?:về phía [^:,;]{0,60}[,:]?\s*(?:có)?\s*)?(?:gồm|«address»|:|\s)*$"
)
# Attendants without a post before those with one: "Dự có PGS. An, nhà văn; Chủ tịch Hội B …".
_OTHERS_FIRST = r"^[^.;]{0,60}?\b(?:có|gồm)\b\s*:?(?:[^.:]|\.(?=\S)){3,160};\s*(?:(?:và|cùng)\s+)?«address»?\s*$"
# Between two verbs of one group: "Dự | và | phát biểu", "Đến dự | lễ trao giải và trực tiếp | trao giải có …".
_JOINED = r"(?:(?:buổi\s)?«held»(?:\s\p{L}+){0,8}?\s?)?(?:,|và|, cùng|, và)(?:\s(?:trực tiếp|đã))?"
_AT_ONCE = r"^\s*(?:«address»|:|\s)*$"
_CONTINUES_LIST = r"^[\s*•+-]*(?:«side»\b[^.;]{0,90}\b«lists»\b|về phía\s[^.;:]{2,60}:)"
# The headline of a list: "Thành phần tham dự:".
_LIST_TITLE = r"[\s*•+-]*«attendants»(?:\s[^.;:]{2,60})?:"
_BULLET = r"\s*(?:[*•+-]|\d{1,2}\s?[.)/-])"
# The opening of a line of a list: a bullet, a number, a form of address with a colon.
_LINE_LEAD = (
    r"[\s*•+-]*(?:\d{1,2}\s?[.)/-]\s*)?(?:về phía\s[^;:.]{2,60}(?::|\scó\b)\s*)?"
    r"(?:«sent_by»\s[^,;:.]{2,60}:\s*)?(?:(?:các )?«line_address»(?: giáo)?\s*:?\s*)?"
)
_GOES_ON = r"^\s*(?:[,;)-]|\bvà\b|\bcùng\b)|;|[:•+-]\s*$|\b(?:có|và|cùng)\s*$"
# "Về phía tỉnh có ông A, Phó Chủ tịch": so opens none but a list of those present.
_SIDE_PRESENT = r"\s*về phía\s[^.,;:]{1,60},?\s+có\s*:?\s*(?:(?:các )?«address»\s*:?\s*)*"
ListState = Literal["closed", "clause", "lines", "bullets"]
"""Whether a list of attendants goes on: not, in a further clause ("Về phía tỉnh có …"), line by line, in lines that
open with a bullet or a number alone."""
_LINES = ("lines", "bullets")


class Attendants:
    """The lists of attendants of one sentence."""

    def __init__(self, sentence: ActingSentence, carried: ListState) -> None:
        """`carried`: how the sentence before left a list of attendants."""
        self._sentence, self._carried = sentence, carried
        self._listed = False

    def carried_roles(self) -> list[RoleMention]:
        """The role of a line that goes on with the list before it: "Về phía tỉnh có …", "- Ông A, Giám đốc …"."""
        sentence = self._sentence
        if not sentence.persons:
            return []
        start, first = sentence.start, sentence.spans[0]
        if sentence.between(start, first.start):
            return []
        lead = sentence.key[start : first.start]
        if pattern(_SIDE_PRESENT).fullmatch(lead):
            return [sentence.role("attended", *first)]
        if self._carried == "closed":
            return []
        if pattern(_CONTINUES_LIST).match(lead) or (self._in_lines(lead) and pattern(_LINE_LEAD).fullmatch(lead)):
            return [sentence.role("attended", *first)]
        return []

    def _in_lines(self, lead: str) -> bool:
        """Whether a line that opens with `lead` goes on with the list; without a bullet only where it tells no deed."""
        if pattern(_BULLET).match(lead):
            return self._carried in _LINES
        return self._carried == "lines" and not self._sentence.verbs

    def roles(self, first: int, before: int, opened: list[RoleMention]) -> list[RoleMention]:
        """The roles of a list that verbs open ("Dự và phát biểu tại hội nghị có …") or that still goes on.

        `first`: its first person; `before`: where the group before ends; `opened`: the roles of the list before.
        """
        sentence = self._sentence
        if sentence.persons[first].name is None:
            return []
        start = sentence.spans[first].start
        verbs = sentence.between(before, start)
        if not verbs and before == sentence.start and opened:
            return opened  # "1. Bà A, Bí thư B"
        if not verbs:
            return opened if opened and pattern(_GOES_ON).search(sentence.key[before:start]) else []
        run = self._last_run(verbs)
        if not any(verb.code in {"attended", "chaired"} for verb in run):
            return []
        if pattern(UNREAL).search(sentence.key, max(before, run[0].start - 15), run[0].start):
            return []
        tail = sentence.key[run[-1].end : start]
        others = run[-1].code == "attended" and pattern(_OTHERS_FIRST).search(tail)
        if not (
            others
            or pattern(_OPENS_LIST).search(tail)
            or (pattern(_AT_ONCE).search(tail) and (self._opens(run[0], first) or not run[-1].key.endswith("dự")))
        ):
            return []
        self._listed |= any(verb.code == "attended" for verb in run)
        # "với sự tham dự, chỉ đạo của …", "Dự và chúc mừng đại hội có …": neither is a speech.
        codes = {verb.code: verb for verb in run if verb.code != "none" and verb.key not in words("courtesy")}
        return [sentence.role(code, verb.start, verb.end) for code, verb in codes.items()]

    def left_open(self) -> ListState:
        """How a list of attendants may go on after this sentence."""
        sentence = self._sentence
        line = sentence.key[sentence.start : sentence.end].strip()
        closing, carried = line[-1:], self._carried
        if closing == ":" and (sentence.verbs and sentence.verbs[0].code == "attended"):
            return "lines"
        if closing == ":" and not sentence.persons and pattern(_LIST_TITLE).fullmatch(line):
            return "lines"
        if closing == ":" and carried in _LINES and not sentence.verbs and not sentence.persons:
            return "lines"  # "* Về phía nhà trường:"
        if closing in {",", ";"} and (self._listed or (carried in _LINES and not sentence.verbs)):
            return "lines"  # the list goes on in the next line
        if carried in _LINES and self.carried_roles():
            if pattern(_BULLET).match(line):
                return "bullets"
            return "lines" if closing.isalnum() or closing == ")" else "clause"
        return "clause" if self._listed or self.carried_roles() else "closed"

    def _last_run(self, verbs: list[RoleVerb]) -> list[RoleVerb]:
        """The last of the verbs with those joined to it: "Dự và phát biểu"."""
        run = [verbs[-1]]
        for verb in reversed(verbs[:-1]):
            if not pattern(_JOINED).fullmatch(self._sentence.key[verb.end : run[0].start].strip()):
                break
            run.insert(0, verb)
        return run

    def _opens(self, verb: RoleVerb, first: int) -> bool:
        """Whether a verb opens the sentence and a form of address follows: "Đến dự đồng chí A, Bí thư B"."""
        sentence = self._sentence
        return not sentence.key[sentence.start : verb.start].strip() and sentence.persons[first].honorific is not None
