"""What the verbs behind a group of persons say that it did, and which of them it is the subject of."""

from __future__ import annotations

from collections.abc import Iterator

from thidua_extract.patterns.officials.model import RoleMention
from thidua_extract.patterns.officials.roles.done import UNREAL, holds
from thidua_extract.patterns.officials.roles.leading import OF_WHOM
from thidua_extract.patterns.officials.roles.sentence import LONGEST_BETWEEN, ActingSentence, RoleVerb
from thidua_extract.patterns.officials.roles.words import pattern, words
from thidua_extract.text.span import Span

_WHO_DID = r", người [^,;.:]{3,120}?,? (?:«steadily» )+"
_PASSIVE_GAP = r"\bđược\b"
# Between a subject and its verb: an adverbial, never another subject, a purpose or a denial.
_OTHER_CLAUSE = r"\b(?<!\bân )«breaks»\b|[;:?!\"]|\.\s"
# The same before "dự", "chủ trì": nothing but company, a photo position, an adverb.
_NEAR = r"^\s*(?:\([^)]*\))?\s*[,-]?\s*(?:«day»\s(?:[^,;.]{0,30}?\s)?)?(?:«before_attending»\s+)*$"
# "ông A thăm Hội B và dự lễ phát động": a visit before the ceremony
_VISITS = r"^\s*,?\s*(?:«before_attending»\s+)*«calls_on»\b[^.;:]{0,80}(?:,|\bvà)\s+(?:«before_attending»\s+)*$"
_COMPANY = r"^\s*(?:\([^)]*\)\s*)?(?:[,-]?\s*«company»\b[^.;:]*|[;,]\s*«unnamed»\b[^.:;]*)$"
_WITH_LEADERS = r"^\s*(?:\([^)]*\)\s*)?,?\s*(?:cùng|và)\s[^.;:]{0,100}?\b«group»\b[^.;:]{0,60}$"
_ON_BEHALF_OF = r"\bthay mặt (?:cho )?(?:các |những )?"
_EMPOWERED = r",?\s*\b(?:được\s+)?(?:sự\s+)?(?:thừa\s+|theo\s+)?«empowered»\b[^.;:]*$"
# "phát biểu tại lễ kỷ niệm 80 năm thành lập và đón nhận Huân chương": the ceremony's purpose
_CEREMONY = r"\blễ(?:\s[^\s,;:]+){2,}?\s+và\s+(?:vinh dự\s+)?$"
_JOINED = r"(?:,?\s*(;|\bvà|\bđồng thời|\brồi)|,|\bcùng)\s*«goes_on»?\s*$"
_BY_WHOM = r"\b«by_whom»\s*$"
_WAS_GIVEN = (
    r"\s*(?:\([^)]*\))?\s*,?\s*(?:[^.;:,\"]{0,60},\s*)?(?:«before_honour»\s+)*(?:(?:một\s+)?trong\s[^.;:,]{0,40}?\s)?"
    r"(?P<giving>được\s[^.;:,]{0,50}?«gives»|người\s+(?:vừa\s+|được\s+)?«takes»)\s(?:\S+\s+){0,3}?«given_honour»"
)
# A picture's words without a verb: "Phó Chủ tịch tỉnh Lò Văn Tám và bà Lò Thị Mây tại lễ phát động".
_PICTURED = r"[\s\"'(-]*(?:«picture»\s*:\s*)?"
_AT_GATHERING = r"\s*(?:\([^)]*\)\s*)?,?\s*tại\s(?:buổi\s)?«gathering»(?!\w)[^,;:.]{0,160}[.\s]*$"
# What is said stands behind a colon: "bà Ba nói tiếp: \"…", "ông Tư xúc động: các lớp học ấy …".
_QUOTE_FOLLOWS = r"[^.;:\"]{0,70}:\s*\"|[^.;:,\"]{0,20}\b«feels»\b[^.;:,\"]{0,40}:\s"
_LONGEST_GAP = 90


def after_subject(sentence: ActingSentence, first: int, before: int, after: int, subject: Span) -> list[RoleMention]:
    """The roles of the verbs that the group is the subject of: the first after it and those joined to that.

    `first`: its first person; `before` and `after`: where the groups around it end and begin.
    """
    left = sentence.key[before : subject.start]
    named = sentence.persons[first].name is not None
    roles = _was_given(sentence, subject) if named else []
    honoured = bool(roles)
    governed = list(_governed(sentence, subject, after, left))
    for verb, live, came in governed:
        if verb.code == "presented" and honoured:
            continue  # the words that gave the honour itself
        if came and verb.key in words("courtesy"):
            continue  # "dự lễ và chúc mừng các đơn vị"
        if live and verb.code != "none" and holds(sentence, verb, named, pattern(_BY_WHOM).search(left) is not None):
            roles.append(sentence.role(verb.code, verb.start, verb.end))
    if not roles and not governed and pattern(_PICTURED).fullmatch(left) is not None:
        there = pattern(_AT_GATHERING).match(sentence.key, subject.end, sentence.end)
        if there is not None:
            return [sentence.role("attended", *there.span())]
    colon = sentence.key.find(":", subject.end, after) >= 0
    said = pattern(_QUOTE_FOLLOWS).match(sentence.key, subject.end, after) if colon else None
    if said and not any(role.code == "spoke" for role in roles):
        roles.append(sentence.role("spoke", said.start(), said.end()))
    return roles


def _was_given(sentence: ActingSentence, subject: Span) -> list[RoleMention]:
    """`received` for "ông A được Chủ tịch nước tặng Huân chương", but not for "ông A chia sẻ, được tặng …"."""
    end = min(sentence.end, subject.end + 120)
    if sentence.key.find("được", subject.end, end) < 0 and sentence.key.find("người", subject.end, end) < 0:
        return []
    match = pattern(_WAS_GIVEN).match(sentence.key, subject.end, end)
    if match is None or any(word in match["giving"] for word in words("only_proposed")):
        return []
    if any(verb.code != "none" for verb in sentence.between(subject.end, match.start("giving"))):
        return []
    return [sentence.role("received", *match.span("giving"))]


def _governed(sentence: ActingSentence, subject: Span, after: int, left: str) -> Iterator[tuple[RoleVerb, bool, bool]]:
    """The verbs that the group may be the subject of, each with whether it is, and whether the one before is of coming.

    `left`: what stands before the group.
    """
    live, previous = True, None
    verbs = _past_relative(sentence, subject.end, sentence.between(subject.end, after))
    # "giao chỉ tiêu tới từng phòng giao dịch và ký giao ước": a noun between two verbs parts nothing
    for verb in [*verbs[:1], *(verb for verb in verbs[1:] if verb.code != "none")]:
        gap = sentence.key[(previous.end if previous else subject.end) : verb.start]
        if previous is None:
            if not _governs(gap, verb) or pattern(OF_WHOM).search(left):
                return
            if verb.code == "presented" and pattern(_PASSIVE_GAP).search(gap):
                return
        else:
            live = _goes_on(gap, verb, previous, live)
            if verb.code == "attended" and ";" in gap:
                return  # "…; cùng dự có các thành viên": others attended
        yield verb, live, previous is not None and previous.code == "attended"
        previous = verb


def _past_relative(sentence: ActingSentence, end: int, verbs: list[RoleVerb]) -> list[RoleVerb]:
    """The verbs without those of a relative clause behind the subject: "ông A, người ký kế hoạch, vẫn | nói"."""
    if not sentence.key.startswith(", người ", end):
        return verbs
    stated = (n for n, verb in enumerate(verbs) if pattern(_WHO_DID).fullmatch(sentence.key, end, verb.start))
    return verbs[next(stated, 0) :]


def _governs(gap: str, verb: RoleVerb) -> bool:
    """Whether nothing between subject and verb breaks the clause."""
    if verb.key.endswith("chúc mừng") and verb.code == "attended" and "dự" not in verb.key:
        return False  # a visit; only "Đến chúc mừng đại hội có ông A" opens a list
    if pattern(_COMPANY).search(gap) and len(gap) < LONGEST_BETWEEN and verb.code in {"attended", "chaired"}:
        return not pattern(UNREAL).search(gap[-20:])
    if verb.code in {"attended", "chaired"}:
        return bool(pattern(_NEAR).search(gap) or pattern(_VISITS).search(gap))
    if verb.code in {"presented", "signed"} and pattern(_WITH_LEADERS).search(gap):
        return True
    gap = pattern(_ON_BEHALF_OF).sub("", gap)
    if verb.code == "presented":
        gap = pattern(_EMPOWERED).sub("", gap)
    return len(gap) <= _LONGEST_GAP and not pattern(_OTHER_CLAUSE).search(gap)


def _goes_on(gap: str, verb: RoleVerb, previous: RoleVerb, live: bool) -> bool:
    """Whether a further verb is joined to one of the subject's: "dự và trao", not "yêu cầu các sở dự, trao"."""
    joint = pattern(_JOINED).search(gap)
    if joint is None or (verb.code == "received" and pattern(_CEREMONY).search(gap)):
        return False
    if previous.code == "none" and previous.key in words("directive") and verb.key in words("ordered"):
        return False  # "đã chỉ đạo Sở Y tế kiểm tra, làm rõ": those who are told to do it
    if verb.code in {"spoke", previous.code}:
        return live or gap.rstrip().startswith(";") or ";" in gap
    if verb.code == "presented" and previous.key in words("praises"):
        return live  # "ông A chúc mừng thành tích của các em, trao Bằng khen": praise orders nobody to give
    if previous.key in words("directive") or (previous.code == "spoke" and len(gap) > 60):
        return False
    return live and (previous.code != "spoke" or joint.group(1) is not None)
