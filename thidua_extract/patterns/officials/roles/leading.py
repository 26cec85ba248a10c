"""What stands before a group of persons tells its role: "Theo ông A", "trao cho ông A", "Phát biểu tại lễ, ông A"."""

from __future__ import annotations

from thidua_extract.patterns.officials.lead_ins import cues
from thidua_extract.patterns.officials.model import RoleMention
from thidua_extract.patterns.officials.roles.done import AWARD, HONOUR
from thidua_extract.patterns.officials.roles.sentence import LONGEST_BETWEEN, ActingSentence
from thidua_extract.patterns.officials.roles.words import pattern, words
from thidua_extract.text.span import Span

_SUFFERS = r",?\s(?:«still» )?bị\s"
_SPEECH_OF = (
    r"\b(?P<cue>«speech»[^.;,]{0,40}của"
    r"|(?:đó|đây) (?:cũng )?là (?:[^ .;,]+ ){0,2}«statement»[^.;,]{0,20}(?:của|từ))\s*$"
)
_ACCORDING = r"(?:^|[\s,\"])(?P<cue>(?:cũng\s+|vẫn\s+)?theo(?:\s+«cited»(?:\s+(?:từ|của))?)?)\s*$"
_INTERVIEWED = r"\b(?P<cue>«interview»(?: «in_brief»)?(?: với| cùng)?)\s*$"
_JOURNALIST = r"\b«journalist»\b"
_TO_WHOM = r"\b(?:cho\s+(?:gia đình\s+|tập thể và\s+)?|(?:đến|tới)\s+)$"
_FROM_WHOM = r"\btừ (?:tay )?(?:của )?$"
OF_WHOM = r"\b«of_whom»\s*$"
"""A template for what stands before a person who is no subject."""
# A post alone after one of these is no subject: "đề nghị Chủ tịch tỉnh tặng …".
_OBJECT = r"\b«object»\s*$"
_LEAD_IN = r"«lead_in»\b[^.;]{0,80}|cũng|«day_part»\b[^.;]{0,40}"
_LONGEST_CLAUSE = 600


def before_subject(sentence: ActingSentence, first: int, before: int, subject: Span) -> list[RoleMention] | None:
    """The roles told by what stands before the group; None where the group can't be a subject at all.

    `first`: its first person; `before`: where the group before ends.
    """
    left = sentence.key[before : subject.start]
    nameless = sentence.persons[first].name is None
    cited = _cited(sentence, left, subject.start, nameless)
    if cited is not None:
        return [sentence.role("spoke", before + cited.start, before + cited.end)]
    if nameless and left.rstrip().endswith(cues("object")) and pattern(_OBJECT).search(left):
        return None
    earlier = sentence.between(max(sentence.start, subject.start - _LONGEST_CLAUSE), subject.start)
    taken = [verb for verb in earlier if verb.code == "received"]
    if (
        taken
        and not nameless
        and pattern(_FROM_WHOM).search(left)
        and pattern(HONOUR).search(sentence.key, taken[-1].end, subject.start)
    ):
        return [sentence.role("presented", taken[-1].start, taken[-1].end)]
    given = [verb for verb in earlier if verb.code == "presented"]
    if given and pattern(_TO_WHOM).search(left):
        return [sentence.role("received", given[-1].start, given[-1].end)]
    role = _participle(sentence, before, subject) if before == sentence.start else None
    if role is None and not left.strip(' -*•"') and sentence.key[subject.end : subject.end + 2] == ": ":
        return [sentence.role("spoke", *subject)]  # an interview: "Ông A: …"
    return [role] if role else []


def told_before(group: list[RoleMention], left: str) -> bool:
    """Whether what stands before the group says all: "Theo ông A, đơn vị đã nhận …", "tặng Bằng khen cho ông A"."""
    if not group:
        return False
    return pattern(_TO_WHOM if group[0].code == "received" else _ACCORDING).search(left) is not None


def first_is_met(sentence: ActingSentence, first: int, before: int) -> bool:
    """Whether the first of a group belongs to a phrase before the subject: "Tại buổi tiếp với A, B cho biết"."""
    between = sentence.key[sentence.spans[first].end : sentence.spans[first + 1].start]
    if between.strip() != ",":
        return False
    left = sentence.key[before : sentence.spans[first].start]
    if pattern(OF_WHOM).search(left):
        return True
    # "Đến dự và trao Huy hiệu Đảng cho ông A, Bí thư B xúc động …": A's posts would follow the name
    given = pattern(_TO_WHOM).search(left) is not None and not sentence.persons[first].posts
    return given and sentence.persons[first + 1].before > 0 and sentence.persons[first + 1].name is not None


def _cited(sentence: ActingSentence, left: str, start: int, nameless: bool) -> Span | None:
    """The words in `left` after which the subject at `start` is quoted: "theo", "phát biểu của", "trao đổi với"."""
    found = pattern(_ACCORDING).search(left) if "theo" in left else None
    if found is None and not nameless and left.rstrip().endswith(("của", "từ")):
        found = pattern(_SPEECH_OF).search(left)
    if found is None and any(word in left for word in words("interview")):
        # "trong cuộc trao đổi với phóng viên, …", but not "trao đổi với bà con"
        journalist = pattern(_JOURNALIST).search(sentence.key, max(sentence.start, start - LONGEST_BETWEEN), start)
        found = pattern(_INTERVIEWED).search(left) if journalist is not None else None
    return Span(*found.span("cue")) if found is not None else None


def _participle(sentence: ActingSentence, before: int, subject: Span) -> RoleMention | None:
    """The role of a phrase before its subject: "Phát biểu tại hội nghị, ông …"."""
    if not sentence.key[before : subject.start].rstrip().endswith((",", ":")):
        return None
    verbs = [verb for verb in sentence.between(before, subject.start) if verb.code != "none"]
    if not verbs or (len(verbs) > 1 and verbs[0].key in words("paper")):
        return None  # "Thông báo cũng cho biết, ông A …"
    verb = verbs[0]
    if pattern(_SUFFERS).match(sentence.key, subject.end):
        return None  # "Cho rằng ông A chưa thành khẩn, tòa …": "…, ông A bị đề nghị …" says it of others
    if verb.key in words("acknowledges"):
        return None  # "Ghi nhận thành tích đó, Chủ tịch tỉnh đã tặng …"
    lead = sentence.key[before : verb.start].strip(' "(')
    if lead and not pattern(_LEAD_IN).fullmatch(lead):
        return None
    given = verb.code in {"presented", "received"}
    if given and not pattern(AWARD).search(sentence.key, verb.start, min(subject.start, verb.end + 30)):
        return None
    return sentence.role(verb.code, verb.start, verb.end)
