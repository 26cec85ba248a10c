"""Whether a verb is said of its subject as done: not denied, not planned, not passive, and of an award."""

from __future__ import annotations

from thidua_extract.patterns.officials.roles.sentence import ActingSentence, RoleVerb
from thidua_extract.patterns.officials.roles.words import pattern

UNREAL = r"\b«unreal»\s+(?:\S+\s+)?$"
"""A template for what stands before a verb that tells of nothing done."""
_PASSIVE = r"\b«passive»\s+$"
AWARD = r"\b«gift»\b"
"""A template for what is handed over."""
HONOUR = r"\b«honour»\b"
"""A template for what is received as an honour."""
# "trao tặng 200 triệu đồng"; "trao quyết định của Thủ tướng về việc phong tặng danh hiệu".
_GIVEN_TOO = r"\s*(?:\d[\d.,]*\s«amount»\b|mỗi\s|quyết định(?:\s(?:cho|tới|đến)\b|\b[^.;]{0,80}?«decided»))"
_PINNED = r"\b«pinned»\b"
_HANDS_OVER = r"\b«hands_over»\b"


def holds(sentence: ActingSentence, verb: RoleVerb, named: bool, by: bool) -> bool:
    """Whether the verb is said of the subject as done: not denied, not passive, of an award where it must be.

    `named`: whether the subject has a name; `by`: whether a word before it makes it the one by whom it is done.
    """
    # "Chủ tịch tỉnh Lê Văn Được trao …": a name is no passive.
    named_to = max((span.end for span in sentence.spans if span.end <= verb.start), default=sentence.start)
    lead = sentence.key[max(named_to, verb.start - 18) : verb.start]
    if pattern(UNREAL).search(lead):
        return False
    if pattern(_PASSIVE).search(lead) and verb.code not in {"attended", "received"}:
        return False
    if verb.code not in {"presented", "received"}:
        return True
    # A post alone confers: "Chủ tịch UBND tỉnh tặng Bằng khen …"; it hands over only where it says so.
    if not named and verb.code == "presented" and not pattern(_HANDS_OVER).search(verb.key):
        return False
    start = max(sentence.start, verb.start - 150) if by else verb.start
    if verb.code == "received":
        return pattern(HONOUR).search(sentence.key, start, min(sentence.end, verb.end + 30)) is not None
    if pattern(_GIVEN_TOO).match(sentence.key, verb.end, sentence.end):
        return True
    window = pattern(AWARD).search(sentence.key, start, min(sentence.end, verb.end + 40))
    if verb.key == "gắn":
        return pattern(_PINNED).search(sentence.key, verb.end, min(sentence.end, verb.end + 25)) is not None
    return window is not None
