"""What stands around a token: kinds before and after it, and what the words ahead make of it."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from itertools import takewhile

from thidua_extract.patterns.awards.tokens.tokens import Token

BREAKS = frozenset({"semicolon", "newline", "stop"})
CONFER = frozenset({"confer", "posthumous", "recognise"})
TAKES_AFTER = frozenset({"to", "colon", "goes"})
_REACH = 14  # tokens looked at; a clause of the press has fewer


def kind_at(tokens: list[Token], index: int) -> str:
    """The kind of the token at an index, "" outside the stream."""
    return tokens[index].kind if 0 <= index < len(tokens) else ""


def is_form(token: Token) -> bool:
    """Whether a token names an award other than the prize of a contest."""
    return token.kind == "rank" or (token.kind == "award" and token.value.code != "prize")


def ahead(tokens: list[Token], index: int, kinds: AbstractSet[str]) -> bool:
    """Whether a token of these kinds follows soon."""
    return any(t.kind in kinds for t in tokens[index + 1 : index + 12])


def form_of_others(tokens: list[Token], index: int) -> bool:
    """Whether the named form ahead has a verb and a "cho" of its own, behind those of the money ("thưởng 9 triệu đồng
    cho Đội A và tặng Bằng khen cho 3 chiến sĩ").
    """
    kinds = [token.kind for token in takewhile(lambda t: t.kind not in BREAKS, tokens[index + 1 : index + _REACH])]
    verb = next((n for n, kind in enumerate(kinds) if kind in CONFER and "to" in kinds[:n]), None)
    form = kinds.index("award", verb) if verb is not None and "award" in kinds[verb:] else None
    return form is not None and "award" not in kinds[:form] and "to" in kinds[form:]


def form_follows(tokens: list[Token], index: int) -> bool:
    """Whether a verb of praise has a named form as its object ("khen thưởng danh hiệu X", "biểu dương, tặng BK")."""
    for later in tokens[index + 1 : index + _REACH]:
        if later.kind in {"award", "rank"}:
            return later.start - tokens[index].end < 60
        if later.kind in {
            "counted",
            "bare",
            "to",
            "stop",
            "semicolon",
            "newline",
            "praise",
            "passive",
            "propose",
            "copula",
            "among",
        }:
            return False
    return False


def in_run(tokens: list[Token], index: int) -> bool:
    """Whether only words of joining part this recipient from the one before it."""
    earlier, reach = index - 1, 80
    for _ in range(6):
        kind = kind_at(tokens, earlier)
        if kind == "counted":
            return tokens[index].start - tokens[earlier].end < reach and earlier < index - 1
        if kind == "close":  # "02 tập thể (A, B) và 01 cá nhân"
            earlier = next((i for i in range(earlier - 1, -1, -1) if tokens[i].kind == "open"), 0)
            reach = 400
        elif kind == "copula":  # "Hai tập thể là A, B cùng 5 nhà giáo"
            reach = 240
        elif kind not in {"comma", "semicolon", "join", "agent", "level"}:
            return False
        earlier -= 1
    return False


def opens(tokens: list[Token], index: int) -> bool:
    """Whether a run of recipients opens its clause: none in "tặng Bằng khen cho 5 tập thể, | 44 cá nhân"."""
    earlier = index - 1
    while kind_at(tokens, earlier) in {"counted", "comma", "join"} and earlier >= index - _REACH:
        earlier -= 1
    return earlier < 0 or kind_at(tokens, earlier) in {"semicolon", "stop", "newline", "among"}


def subject_ahead(tokens: list[Token], index: int, giving: bool) -> bool:
    """Whether this run of recipients is the subject of a verb to come ("…, 13 cá nhân đạt danh hiệu X").

    `giving`: an award was read and a verb of giving stands, so a passive without an award repeats it.
    """
    if kind_at(tokens, index - 1) in TAKES_AFTER:
        return False
    verb = passive = False
    praised = kind_at(tokens, index - 1) == "praise" and kind_at(tokens, index - 2) not in {"passive", "agent", "join"}
    praised = praised or (kind_at(tokens, index - 1) == "praise" and kind_at(tokens, index - 3) != "passive")
    for offset, later in enumerate(tokens[index + 1 : index + _REACH], start=index + 1):
        if praised and later.kind == "receive" and kind_at(tokens, offset - 1) == "join":
            return False  # "tuyên dương 10 cá nhân và đón nhận Cờ": he who praises receives
        if praised and later.kind == "among" and not verb:
            return False  # "khen thưởng 8 em, gồm 2 em được đề nghị tặng X": all of them are praised
        if later.kind in {"passive", "receive", "copula"}:
            passive = passive or later.kind == "passive"
            verb = verb or later.kind != "copula" or kind_at(tokens, offset + 1) == "award"
        elif later.kind in {"award", "rank", "praise"}:
            return verb
        elif (
            later.kind == "semicolon" and kind_at(tokens, offset + 1) == "counted" and not verb and opens(tokens, index)
        ):
            continue  # "90 hộ; 12 thôn đạt danh hiệu văn hóa": one subject
        elif later.kind in BREAKS:
            return passive and giving  # "…, 22 cá nhân đạt kết quả tốt" receives nothing
        elif later.kind in {"to", "colon"} or (later.kind == "confer" and not verb):
            return False
    return False
