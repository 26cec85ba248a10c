"""What persons did at the reported events: roles from the clause that governs each group of persons."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, cast

import regex

from thidua_extract.codes import RoleCode
from thidua_extract.language.templates import pattern, words
from thidua_extract.patterns.mention import Phrase
from thidua_extract.patterns.officials.lead_ins import cues
from thidua_extract.patterns.officials.model import RoleMention
from thidua_extract.patterns.officials.person import Person
from thidua_extract.patterns.officials.tokens import LEXICON, VERB, Token
from thidua_extract.text.span import Span

_SUFFERS = regex.compile(r",?\s(?:đã |cũng |vẫn )?bị\s")
_WHO_DID = regex.compile(r", người [^,;.:]{3,120}?,? (?:trước sau |vẫn |luôn |đều |đã )+")
_PASSIVE_GAP = regex.compile(r"\bđược\b")
# Between a subject and its verb: an adverbial, never another subject, a purpose or a denial.
_OTHER_CLAUSE = r"\b(?<!\bân )«breaks»\b|[;:?!\"]|\.\s"
# The same before "dự", "chủ trì": nothing but company, a photo position, an adverb.
_NEAR = r"^\s*(?:\([^)]*\))?\s*[,-]?\s*(?:«day»\s(?:[^,;.]{0,30}?\s)?)?(?:«before_attending»\s+)*$"
# "ông A thăm Hội B và dự lễ phát động": a visit before the ceremony
_VISITS = r"^\s*,?\s*(?:«before_attending»\s+)*(?:thăm|làm việc)\b[^.;:]{0,80}(?:,|\bvà)\s+(?:«before_attending»\s+)*$"
_COMPANY = r"^\s*(?:\([^)]*\)\s*)?(?:[,-]?\s*«company»\b[^.;:]*|[;,]\s*«unnamed»\b[^.:;]*)$"
_WITH_LEADERS = r"^\s*(?:\([^)]*\)\s*)?,?\s*(?:cùng|và)\s[^.;:]{0,100}?\b«group»\b[^.;:]{0,60}$"
_ON_BEHALF_OF = r"\bthay mặt (?:cho )?(?:các |những )?"
_EMPOWERED = r",?\s*\b(?:được\s+)?(?:sự\s+)?(?:thừa\s+|theo\s+)?«empowered»\b[^.;:]*$"
# "phát biểu tại lễ kỷ niệm 80 năm thành lập và đón nhận Huân chương": the ceremony's purpose
_CEREMONY = r"\blễ(?:\s[^\s,;:]+){2,}?\s+và\s+(?:vinh dự\s+)?$"
_JOINED = r"(?:,?\s*(;|\bvà|\bđồng thời|\brồi)|,|\bcùng)\s*«goes_on»?\s*$"
_UNREAL = r"\b«unreal»\s+(?:\S+\s+)?$"
_PASSIVE = r"\b«passive»\s+$"
_OPENS_LIST = (
    r"^[^.;]{0,110}?(?:\b«opens_list»\b|:)\s*(?:sự\s+«presence»\s+của\s*)?(?:«sent_by»\s[^,;:.]{2,60}[,:]?\s*)?"
    r"(?:về phía [^:,;]{0,60}[,:]?\s*(?:có)?\s*)?(?:gồm|«address»|:|\s)*$"
)
# Attendants without a post before those with one: "Dự có PGS. An, nhà văn; Chủ tịch Hội B …".
_OTHERS_FIRST = r"^[^.;]{0,60}?\b(?:có|gồm)\b\s*:?(?:[^.:]|\.(?=\S)){3,160};\s*(?:(?:và|cùng)\s+)?«address»?\s*$"
_AT_ONCE = r"^\s*(?:«address»|:|\s)*$"
_SPEECH_OF = (
    r"\b(?P<cue>«speech»[^.;,]{0,40}của"
    r"|(?:đó|đây) (?:cũng )?là (?:[^ .;,]+ ){0,2}«statement»[^.;,]{0,20}(?:của|từ))\s*$"
)
_ACCORDING = r"(?:^|[\s,\"])(?P<cue>(?:cũng\s+|vẫn\s+)?theo(?:\s+«cited»(?:\s+(?:từ|của))?)?)\s*$"
_INTERVIEWED = r"\b(?P<cue>«interview»(?: nhanh| riêng| ngắn)?(?: với| cùng)?)\s*$"
_JOURNALIST = r"\b«journalist»\b"
_TO_WHOM = r"\b(?:cho\s+(?:gia đình\s+|tập thể và\s+)?|(?:đến|tới)\s+)$"
_FROM_WHOM = r"\btừ (?:tay )?(?:của )?$"
_OF_WHOM = r"\b«of_whom»\s*$"
_BY_WHOM = r"\b«by_whom»\s*$"
# A post alone after one of these is no subject: "đề nghị Chủ tịch tỉnh tặng …".
_OBJECT = r"\b«object»\s*$"
_AWARD = r"\b«gift»\b"
# "trao tặng 200 triệu đồng"; "trao quyết định của Thủ tướng về việc phong tặng danh hiệu".
_GIVEN_TOO = r"\s*(?:\d[\d.,]*\s«amount»\b|mỗi\s|quyết định\b[^.;]{0,80}?«decided»)"
_PINNED = r"\b«pinned»\b"
_HONOUR = r"\b«honour»\b"
_WAS_GIVEN = (
    r"\s*(?:\([^)]*\))?\s*,?\s*(?:[^.;:,\"]{0,60},\s*)?(?:«before_honour»\s+)*(?:(?:một\s+)?trong\s[^.;:,]{0,40}?\s)?"
    r"(được\s[^.;:,]{0,50}?«gives»|người\s+(?:vừa\s+|được\s+)?«takes»)\s(?:\S+\s+){0,3}?«given_honour»"
)
# A picture's words without a verb: "Phó Chủ tịch tỉnh Lò Văn Tám và bà Lò Thị Mây tại lễ phát động".
_PICTURED = r"[\s\"'(-]*(?:«picture»\s*:\s*)?"
_AT_GATHERING = r"\s*(?:\([^)]*\)\s*)?,?\s*tại\s(?:buổi\s)?«gathering»(?!\w)[^,;:.]{0,160}[.\s]*$"
# What is said stands behind a colon: "bà Ba nói tiếp: \"…", "ông Tư xúc động: các lớp học ấy …".
_QUOTE_FOLLOWS = r"[^.;:\"]{0,70}:\s*\"|[^.;:,\"]{0,20}\b«feels»\b[^.;:,\"]{0,40}:\s"
_BETWEEN_PERSONS = (
    r"^\s*(?:[,;)/-]|\bvà\b|\bcùng\b|\bvới\b|\bcũng như\b)"
    r"(?:(?:(?!\b«parts»\b)[^.:])*(?:[,;]|\b«joins»)(?: các| những)?)?\s*$"
)
# "lễ trao", "bài phát biểu": a noun, not what the subject did.
_NOUN = r"\b«noun»\s+$"
_CONTINUES_LIST = r"^[\s*•+-]*(?:«side»\b[^.;]{0,90}\b«lists»\b)"
# The opening of a line of a list: a bullet, a number, a form of address with a colon.
_LINE_LEAD = (
    r"[\s*•+-]*(?:\d{1,2}\s?[.)/-]\s*)?(?:«sent_by»\s[^,;:.]{2,60}:\s*)?(?:(?:các )?«line_address»(?: giáo)?\s*:?\s*)?"
)
_LEAD_IN = r"«lead_in»\b[^.;]{0,80}|cũng|«day_part»\b[^.;]{0,40}"
_GOES_ON = r"^\s*(?:[,;)-]|\bvà\b|\bcùng\b)|;|[:•+-]\s*$|\b(?:có|và|cùng)\s*$"
_HANDS_OVER = r"\b«hands_over»\b"
_LONGEST_BETWEEN = 200
_LONGEST_GAP = 90
_LONGEST_CLAUSE = 600


ListState = Literal["closed", "clause", "lines"]
"""Whether a list of attendants goes on: not, in a further clause ("Về phía tỉnh có …"), line by line."""


def _of(template: str) -> regex.Pattern[str]:
    """The template with the words of the lexicon in it."""
    return pattern(LEXICON, template)


@dataclass(frozen=True, slots=True)
class _Verb:
    start: int
    end: int
    key: str
    code: str


class Clauses:
    """The role verbs of one sentence and the groups of persons that they govern."""

    def __init__(
        self, key: str, text: str, sentence: Span, tokens: list[Token], persons: list[Person], carried: ListState
    ) -> None:
        """`carried`: how the sentence before left a list of attendants."""
        self._key, self._text = key, text
        self._carried = carried
        self._listed = False
        self._start, self._end = sentence
        self._persons = persons
        self._spans = [Span(tokens[p.first].start, tokens[p.last - 1].end) for p in persons]
        self._tokens = tokens

    @cached_property
    def _verbs(self) -> list[_Verb]:
        """The verbs outside posts and names."""
        return [
            _Verb(t.start, t.end, t.key, t.rows[VERB]["code"])
            for t in self._tokens
            if VERB in t.rows and not self._inside(t) and not self._is_noun(t)
        ]

    @cached_property
    def _starts(self) -> list[int]:
        return [verb.start for verb in self._verbs]

    def roles(self) -> list[list[RoleMention]]:
        """The roles of each person, in the order of the persons."""
        found: list[list[RoleMention]] = [[] for _ in self._persons]
        opened = self._carried_roles()
        for group_span in self._groups():
            first, last = group_span
            before = self._spans[first - 1].end if first else self._start
            after = self._spans[last].start if last < len(self._spans) else self._end
            listed = self._list_roles(first, before, opened)
            # "…; về phía đơn vị Cụm trưởng có ông A": a post alone ends no list
            opened = listed if self._persons[first].name is not None or self._between(before, after) else opened
            if not listed and last - first > 1 and self._first_is_met(first, before):
                found[first].extend(self._before_subject(first, before, self._spans[first]) or [])
                first, before = first + 1, self._spans[first].end
            subject = Span(self._spans[first].start, self._spans[last - 1].end)
            group = listed or self._before_subject(first, before, subject)
            if group is None:
                continue
            if not self._told_before(group, self._key[before : subject.start]):
                group = [*group, *self._after_subject(first, before, after, subject)]
            for index in range(first, last):
                found[index].extend(group)
        return found

    def _told_before(self, group: list[RoleMention], left: str) -> bool:
        """Whether what stands before the group says all: "Theo ông A, đơn vị đã nhận …", "tặng Bằng khen cho ông A"."""
        if not group:
            return False
        return _of(_TO_WHOM if group[0].code == "received" else _ACCORDING).search(left) is not None

    def _first_is_met(self, first: int, before: int) -> bool:
        """Whether the first of a group belongs to a phrase before the subject: "Tại buổi tiếp với A, B cho biết"."""
        between = self._key[self._spans[first].end : self._spans[first + 1].start]
        if between.strip() != ",":
            return False
        left = self._key[before : self._spans[first].start]
        if _of(_OF_WHOM).search(left):
            return True
        # "Đến dự và trao Huy hiệu Đảng cho ông A, Bí thư B xúc động …": A's posts would follow the name
        given = _of(_TO_WHOM).search(left) is not None and not self._persons[first].posts
        return given and self._persons[first + 1].before > 0 and self._persons[first + 1].name is not None

    def left_open(self) -> ListState:
        """How a list of attendants may go on after this sentence."""
        closing = self._key[self._start : self._end].rstrip()[-1:]
        if closing == ":" and self._verbs and self._verbs[0].code == "attended":
            return "lines"
        if closing == ":" and self._carried == "lines" and not self._verbs and not self._persons:
            return "lines"  # "* Về phía nhà trường:"
        if closing in {",", ";"} and self._listed:
            return "lines"  # the list goes on in the next line
        if self._carried == "lines" and self._carried_roles():
            return "lines" if closing in {";", ","} else "clause"
        return "clause" if self._listed or self._carried_roles() else "closed"

    def _carried_roles(self) -> list[RoleMention]:
        """The role of a line that goes on with the list before it: "Về phía tỉnh có …", "- Ông A, Giám đốc …"."""
        if self._carried == "closed" or not self._persons or self._between(self._start, self._spans[0].start):
            return []
        lead = self._key[self._start : self._spans[0].start]
        if _of(_CONTINUES_LIST).match(lead) or (self._carried == "lines" and _of(_LINE_LEAD).fullmatch(lead)):
            return [self._role("attended", *self._spans[0])]
        return []

    def _inside(self, token: Token) -> bool:
        at = bisect_left(self._spans, Span(token.end, 0))
        return any(span.start <= token.start < span.end for span in self._spans[max(0, at - 1) : at])

    def _is_noun(self, token: Token) -> bool:
        """Whether the word is no deed: "bài phát biểu", "trái với kết luận của Bộ", the name "Pétrus Ký"."""
        start = max(self._start, token.start - 15)
        if self._text[token.start].isupper() and self._text[start : token.start].rstrip()[-1:].isalpha():
            return True
        if token.key.startswith("sự "):
            return False
        if token.rows[VERB]["code"] == "spoke" and self._key.startswith(" của ", token.end):
            return True
        if not self._key[start : token.start].rstrip().endswith(cues("noun")):
            return False
        return _of(_NOUN).search(self._key, start, token.start) is not None

    def _groups(self) -> list[tuple[int, int]]:
        """Runs of named persons with nothing but separators and unnamed company between them."""
        groups: list[tuple[int, int]] = []
        first = 0
        for index in range(1, len(self._persons) + 1):
            if index == len(self._persons) or not self._joined(index):
                groups.append((first, index))
                first = index
        return groups if self._persons else []

    def _joined(self, index: int) -> bool:
        start, end = self._spans[index - 1].end, self._spans[index].start
        if self._between(start, end) or end - start > _LONGEST_BETWEEN:
            return False
        if self._persons[index].name is None or self._persons[index - 1].name is None:
            return False
        return bool(_of(_BETWEEN_PERSONS).search(self._key[start:end]))

    def _between(self, start: int, end: int) -> list[_Verb]:
        return self._verbs[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def _role(self, code: str, start: int, end: int) -> RoleMention:
        span = Span(start, max(end, start + 1))
        return RoleMention(code=cast(RoleCode, code), phrase=Phrase(self._text[span.start : span.end], span))

    def _list_roles(self, first: int, before: int, opened: list[RoleMention]) -> list[RoleMention]:
        """The roles of a list that verbs open ("Dự và phát biểu tại hội nghị có …") or that still goes on."""
        if self._persons[first].name is None:
            return []
        start = self._spans[first].start
        verbs = self._between(before, start)
        if not verbs:
            return opened if opened and _of(_GOES_ON).search(self._key[before:start]) else []
        run = [verbs[-1]]
        for verb in reversed(verbs[:-1]):
            if self._key[verb.end : run[0].start].strip() not in {",", "và", ", cùng"}:
                break
            run.insert(0, verb)
        if not any(verb.code in {"attended", "chaired"} for verb in run):
            return []
        if _of(_UNREAL).search(self._key, max(before, run[0].start - 15), run[0].start):
            return []
        tail = self._key[run[-1].end : start]
        others = run[-1].code == "attended" and _of(_OTHERS_FIRST).search(tail)
        if not (
            others
            or _of(_OPENS_LIST).search(tail)
            or (_of(_AT_ONCE).search(tail) and (self._opens(run[0], first) or not run[-1].key.endswith("dự")))
        ):
            return []
        self._listed |= any(verb.code == "attended" for verb in run)
        # "với sự tham dự, chỉ đạo của …", "Dự và chúc mừng đại hội có …": neither is a speech.
        codes = {verb.code: verb for verb in run if verb.code != "none" and verb.key not in words(LEXICON, "courtesy")}
        return [self._role(code, verb.start, verb.end) for code, verb in codes.items()]

    def _opens(self, verb: _Verb, first: int) -> bool:
        """Whether a verb opens the sentence and a form of address follows: "Đến dự đồng chí A, Bí thư B"."""
        return not self._key[self._start : verb.start].strip() and self._persons[first].honorific is not None

    def _before_subject(self, first: int, before: int, subject: Span) -> list[RoleMention] | None:
        """The roles told by what stands before the group; None where the group can't be a subject at all."""
        left = self._key[before : subject.start]
        nameless = self._persons[first].name is None
        cited = self._cited(left, subject.start, nameless)
        if cited is not None:
            return [self._role("spoke", before + cited.start, before + cited.end)]
        if nameless and left.rstrip().endswith(cues("object")) and _of(_OBJECT).search(left):
            return None
        earlier = self._between(max(self._start, subject.start - _LONGEST_CLAUSE), subject.start)
        taken = [verb for verb in earlier if verb.code == "received"]
        if (
            taken
            and not nameless
            and _of(_FROM_WHOM).search(left)
            and _of(_HONOUR).search(self._key, taken[-1].end, subject.start)
        ):
            return [self._role("presented", taken[-1].start, taken[-1].end)]
        given = [verb for verb in earlier if verb.code == "presented"]
        if given and _of(_TO_WHOM).search(left):
            return [self._role("received", given[-1].start, given[-1].end)]
        role = self._participle(before, subject) if before == self._start else None
        if role is None and not left.strip(' -*•"') and self._key[subject.end : subject.end + 2] == ": ":
            return [self._role("spoke", *subject)]  # an interview: "Ông A: …"
        return [role] if role else []

    def _cited(self, left: str, start: int, nameless: bool) -> Span | None:
        """The words in `left` after which the subject at `start` is quoted: "theo", "phát biểu của", "trao đổi với"."""
        found = _of(_ACCORDING).search(left) if "theo" in left else None
        if found is None and not nameless and left.rstrip().endswith(("của", "từ")):
            found = _of(_SPEECH_OF).search(left)
        if found is None and any(word in left for word in words(LEXICON, "interview")):
            # "trong cuộc trao đổi với phóng viên, …", but not "trao đổi với bà con"
            journalist = _of(_JOURNALIST).search(self._key, max(self._start, start - _LONGEST_BETWEEN), start)
            found = _of(_INTERVIEWED).search(left) if journalist is not None else None
        return Span(*found.span("cue")) if found is not None else None

    def _participle(self, before: int, subject: Span) -> RoleMention | None:
        """The role of a phrase before its subject: "Phát biểu tại hội nghị, ông …"."""
        if not self._key[before : subject.start].rstrip().endswith((",", ":")):
            return None
        verbs = [verb for verb in self._between(before, subject.start) if verb.code != "none"]
        if not verbs or (len(verbs) > 1 and verbs[0].key in words(LEXICON, "paper")):
            return None  # "Thông báo cũng cho biết, ông A …"
        verb = verbs[0]
        if _SUFFERS.match(self._key, subject.end):
            return None  # "Cho rằng ông A chưa thành khẩn, tòa …": "…, ông A bị đề nghị …" says it of others
        if verb.key in words(LEXICON, "acknowledges"):
            return None  # "Ghi nhận thành tích đó, Chủ tịch tỉnh đã tặng …"
        lead = self._key[before : verb.start].strip(' "(')
        if lead and not _of(_LEAD_IN).fullmatch(lead):
            return None
        given = verb.code in {"presented", "received"}
        if given and not _of(_AWARD).search(self._key, verb.start, min(subject.start, verb.end + 30)):
            return None
        return self._role(verb.code, verb.start, verb.end)

    def _after_subject(self, first: int, before: int, after: int, subject: Span) -> list[RoleMention]:
        """The roles of the verbs that the group is the subject of: the first after it and those joined to that."""
        left = self._key[before : subject.start]
        named = self._persons[first].name is not None
        roles = self._was_given(subject) if named else []
        honoured = bool(roles)
        live, previous = True, None
        verbs = self._past_relative(subject.end, self._between(subject.end, after))
        # "giao chỉ tiêu tới từng phòng giao dịch và ký giao ước": a noun between two verbs parts nothing
        for verb in [*verbs[:1], *(verb for verb in verbs[1:] if verb.code != "none")]:
            gap = self._key[(previous.end if previous else subject.end) : verb.start]
            if previous is None:
                if not self._governs(gap, verb) or _of(_OF_WHOM).search(left):
                    break
                if verb.code == "presented" and _PASSIVE_GAP.search(gap):
                    break
            else:
                live = self._goes_on(gap, verb, previous, live)
                if verb.code == "attended" and ";" in gap:
                    break  # "…; cùng dự có các thành viên": others attended
            came = previous is not None and previous.code == "attended"
            previous = verb
            if verb.code == "presented" and honoured:
                continue  # the words that gave the honour itself
            if came and verb.key in words(LEXICON, "courtesy"):
                continue  # "dự lễ và chúc mừng các đơn vị"
            if live and verb.code != "none" and self._holds(verb, named, _of(_BY_WHOM).search(left) is not None):
                roles.append(self._role(verb.code, verb.start, verb.end))
        colon = self._key.find(":", subject.end, after) >= 0
        if not roles and previous is None and _of(_PICTURED).fullmatch(left) is not None:
            there = _of(_AT_GATHERING).match(self._key, subject.end, self._end)
            if there is not None:
                return [self._role("attended", *there.span())]
        said = _of(_QUOTE_FOLLOWS).match(self._key, subject.end, after) if colon else None
        if said and not any(role.code == "spoke" for role in roles):
            roles.append(self._role("spoke", said.start(), said.end()))
        return roles

    def _past_relative(self, end: int, verbs: list[_Verb]) -> list[_Verb]:
        """The verbs without those of a relative clause behind the subject: "ông A, người ký kế hoạch, vẫn | nói"."""
        if not self._key.startswith(", người ", end):
            return verbs
        stated = (n for n, verb in enumerate(verbs) if _WHO_DID.fullmatch(self._key, end, verb.start))
        return verbs[next(stated, 0) :]

    def _was_given(self, subject: Span) -> list[RoleMention]:
        """`received` for "ông A được Chủ tịch nước tặng Huân chương", but not for "ông A chia sẻ, được tặng …"."""
        end = min(self._end, subject.end + 120)
        if self._key.find("được", subject.end, end) < 0 and self._key.find("người", subject.end, end) < 0:
            return []
        match = _of(_WAS_GIVEN).match(self._key, subject.end, end)
        if match is None or "đề nghị" in match.group(1) or "xét" in match.group(1):
            return []
        if any(verb.code != "none" for verb in self._between(subject.end, match.start(1))):
            return []
        return [self._role("received", *match.span(1))]

    def _governs(self, gap: str, verb: _Verb) -> bool:
        """Whether nothing between subject and verb breaks the clause."""
        if verb.key.endswith("chúc mừng") and verb.code == "attended" and "dự" not in verb.key:
            return False  # a visit; only "Đến chúc mừng đại hội có ông A" opens a list
        if _of(_COMPANY).search(gap) and len(gap) < _LONGEST_BETWEEN and verb.code in {"attended", "chaired"}:
            return not _of(_UNREAL).search(gap[-20:])
        if verb.code in {"attended", "chaired"}:
            return bool(_of(_NEAR).search(gap) or _of(_VISITS).search(gap))
        if verb.code in {"presented", "signed"} and _of(_WITH_LEADERS).search(gap):
            return True
        gap = _of(_ON_BEHALF_OF).sub("", gap)
        if verb.code == "presented":
            gap = _of(_EMPOWERED).sub("", gap)
        return len(gap) <= _LONGEST_GAP and not _of(_OTHER_CLAUSE).search(gap)

    def _goes_on(self, gap: str, verb: _Verb, previous: _Verb, live: bool) -> bool:
        """Whether a further verb is joined to one of the subject's: "dự và trao", not "yêu cầu các sở dự, trao"."""
        joint = _of(_JOINED).search(gap)
        if joint is None or (verb.code == "received" and _of(_CEREMONY).search(gap)):
            return False
        if verb.code in {"spoke", previous.code}:
            return live or gap.rstrip().startswith(";") or ";" in gap
        if verb.code == "presented" and previous.key in words(LEXICON, "praises"):
            return live  # "ông A chúc mừng thành tích của các em, trao Bằng khen": praise orders nobody to give
        if previous.key in words(LEXICON, "directive") or (previous.code == "spoke" and len(gap) > 60):
            return False
        return live and (previous.code != "spoke" or joint.group(1) is not None)

    def _holds(self, verb: _Verb, named: bool, by: bool) -> bool:
        """Whether the verb is said of the subject as done: not denied, not passive, of an award where it must be."""
        # "Chủ tịch tỉnh Lê Văn Được trao …": a name is no passive.
        named_to = max((span.end for span in self._spans if span.end <= verb.start), default=self._start)
        lead = self._key[max(named_to, verb.start - 18) : verb.start]
        if _of(_UNREAL).search(lead):
            return False
        if _of(_PASSIVE).search(lead) and verb.code not in {"attended", "received"}:
            return False
        if verb.code not in {"presented", "received"}:
            return True
        # A post alone confers: "Chủ tịch UBND tỉnh tặng Bằng khen …"; it hands over only where it says so.
        if not named and verb.code == "presented" and not _of(_HANDS_OVER).search(verb.key):
            return False
        start = max(self._start, verb.start - 150) if by else verb.start
        if verb.code == "received":
            return _of(_HONOUR).search(self._key, start, min(self._end, verb.end + 30)) is not None
        if _of(_GIVEN_TOO).match(self._key, verb.end, self._end):
            return True
        window = _of(_AWARD).search(self._key, start, min(self._end, verb.end + 40))
        if verb.key == "gắn":
            return _of(_PINNED).search(self._key, verb.end, min(self._end, verb.end + 25)) is not None
        return window is not None
