"""An award named in a clause: whether it is one of its own, how many there are, and whose."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from itertools import takewhile

import regex

from thidua_extract.patterns.awards.clause.counted import pend
from thidua_extract.patterns.awards.clause.givers import settle_agent
from thidua_extract.patterns.awards.clause.holders import describes, held_by, holders_praised, take_chosen
from thidua_extract.patterns.awards.clause.lookahead import CONFER
from thidua_extract.patterns.awards.clause.opening import COUNTLESS, open_statement
from thidua_extract.patterns.awards.clause.state import ClauseState
from thidua_extract.patterns.awards.naming.names import AwardName
from thidua_extract.patterns.awards.recipients import Recipients, each_kind
from thidua_extract.patterns.awards.tokens.levels import place_after
from thidua_extract.patterns.awards.tokens.tokens import Token
from thidua_extract.patterns.awards.words import pattern, words
from thidua_extract.text.span import Span

_BESIDES = r"(?<!\w)«besides»\s+(?:«piece»\s)?$"
_TOPIC_HEAD = r"(?:^|[.;\n]\s*|,\s)«concerning»\s+(?:danh hiệu\s+)?[\"“]?$"
_PRAISED_SO = r"\s«acclaim»(?!\w)"
_MORE_THAN_BEFORE = r"(?<!\w)«compares»\s(?:thêm\s)?\d+\s(?:(?:«prize_word»|\d+)[\s,]*(?:và\s)?)*$"
_COUNTER_REACH = 34  # code points between a number and the award that it counts: "182 danh hiệu vinh dự Nhà nước “X”"
_COMPARED = 60  # code points before an award in which "tăng 2 HCV, …" stands
_BARE_ORDERS = frozenset({"order", "foreign_order"})
_APPOSED = 48  # code points between an order and a second word for it: "Huân chương Silver Star, huân chương cao quý"
# "năm" is a number right before an award, behind what gives or takes it: "trao năm giải Nhất", not "cả năm giải Nhất".
_FIVE = r"(?:(?<=(?<!\w)«before_number»\s)|(?<=[,;:\n]\s?)|(?<=\A|[.!?]\s))năm\s(?:«piece»\s)?$"


def on_award(state: ClauseState) -> None:
    """An award is given by the clause, unless it only tells of another award or of those who hold it."""
    token = state.token
    name: AwardName = token.value
    if state.kind(-1) == "each":
        return
    if _apposed(state, name) or _difference(state) or _told_before(state, name):
        return
    writes = state.key.endswith("có ", 0, token.start) and state.key.startswith("thư khen", token.start)
    if state.clause.candidates and (state.clause.verb in CONFER or writes):
        settle_agent(state)
    counted = count_before(state)
    each = _each_of(state) if counted is not None and counted.count == 1 else None
    if each is not None or (counted is not None and _counts_list(state, counted)):
        counted = None
    if counted is not None and name.recipient == "individual" and holders_praised(state):
        pend(state, replace(counted, kind="individual"))
        return
    if name.code == "prize" and (describes(state, name) or _competed_for(state, name)):
        return
    if _standard_of_receivers(state) or _tells_what_follows(state, name):
        return
    if name.shape == "place" and _parted(state):
        take_chosen(state)
    if name.shape == "contest" and state.key.endswith("đồng ", 0, token.start):
        state.clause.ready = state.clause.ready or bool(state.clause.pending)  # "hai em Tám và Mây đồng giải Nhì"
    name = _inherit(state, name)
    held = held_by(state, name)
    open_statement(state, name, counted)
    if each is not None and state.open is not None:
        state.open.bare = each_kind(state.key, each.start, state.unit.end)
    if held is not None and state.open is not None and not state.open.recipients:
        state.open.recipients, state.open.settled = [held], True
    assert state.open is not None
    state.scope.topic = state.open if counted is None and _heads_sentence(state) else None
    place = place_after(state.reading, token.end, state.unit.end) if state.open.to != token.end else None
    if place is not None and place[1] is not None and state.open.level is None:
        state.open.end, state.open.level = place


# "chọn được 67 tác phẩm để trao giải. Trong đó có 6 giải A": the places follow in a sentence of their own.
_PARTED_NEXT = regex.compile(r"\.\s(?:trong đó|cụ thể)(?!\w)")


def _parted(state: ClauseState) -> bool:
    """Whether the prizes that those chosen got are parted by their places behind it."""
    among = "among" in {state.kind(step) for step in (1, 2, 3)}
    return among or _PARTED_NEXT.match(state.key, state.token.end) is not None


def _tells_what_follows(state: ClauseState, name: AwardName) -> bool:
    """Whether a bare form of praise only leads up to the title right behind it ("trao bằng vinh danh “Bà mẹ …”")."""
    if name.code != "commendation" or name.shape == "praise" or state.kind(1) != "award":
        return False
    return not state.key[name.end : state.tokens[state.index + 1].start].strip(' "')


def _standard_of_receivers(state: ClauseState) -> bool:
    """Whether a title is the standard that those who got the form meet.

    "tặng Giấy khen cho 15 chi bộ đạt tiêu chuẩn | trong sạch, vững mạnh và 32 đảng viên"
    """
    form = state.open
    if form is None or not state.scope.standard or form.to is None or form.settled or not form.recipients:
        return False
    return state.kind(-1) == "standard" and form.end < form.recipients[-1].start < state.token.start


# "khen thưởng 2 tập thể tham gia | Giải Búa liềm vàng": the contest by its name.
_COMPETED_FOR = r"(?<!\w)«takes_part»\s[\"“]?$"


def _competed_for(state: ClauseState, name: AwardName) -> bool:
    """Whether a prize without a place is only the contest that somebody took part in."""
    before = max(state.unit.start, state.token.start - 12)
    return name.grade is None and pattern(_COMPETED_FOR).search(state.key, before, state.token.start) is not None


def _apposed(state: ClauseState, name: AwardName) -> bool:
    """Whether a bare prize only tells more of the one before it ("Giải thưởng Hoa, giải thưởng danh giá của …")."""
    before = state.open
    if before is None:
        return False
    next_to = not state.key[before.end : name.start].strip()
    if next_to and before.awards[-1].shape == "contest" and name.shape == "prize":
        before.end = name.end  # "Giải B | Giải báo chí tỉnh"
        return True
    if name.title:
        return False
    if name.code in _BARE_ORDERS and name.grade is None and before.awards[-1].code.endswith("order"):
        gap = state.key[before.end : name.start].rstrip()  # "huân chương Silver Star, huân chương cao quý …"
        beside = len(gap) < _APPOSED and gap.endswith(",") and gap.count(",") == 1
        return beside and pattern(_PRAISED_SO).match(state.key, name.end) is not None
    if before.awards[-1].code != "prize" or name.code != "prize":
        return False
    gap = state.key[before.end : name.start].strip(' "')
    return gap in {",", "-"} and pattern(_PRAISED_SO).match(state.key, name.end) is not None


def _difference(state: ClauseState) -> bool:
    """Whether a number of awards only tells how many more there were ("tăng 2 HCV, 1 HCB so với năm trước")."""
    begin = max(state.unit.start, state.token.start - _COMPARED)
    return pattern(_MORE_THAN_BEFORE).search(state.key, begin, state.token.start) is not None


def _told_before(state: ClauseState, name: AwardName) -> bool:
    """ "Ngoài giấy khen, anh còn được thưởng …": a form told before, not given once more."""
    before = max(state.unit.start, state.token.start - 14)
    aside = pattern(_BESIDES).search(state.key, before, state.token.start) is not None
    return aside and (name.code in COUNTLESS or name.code == "prize") and state.kind(1) in {"comma", "join"}


def count_before(state: ClauseState) -> Recipients | None:
    """The number right before the award counts the awards ("33 Huân chương Chiến công")."""
    five = pattern(_FIVE).search(state.key, max(0, state.token.start - 12), state.token.start)
    if five is not None:
        return Recipients(five.start(), five.start() + 3, None, 5, "exact", Span(five.start(), five.start() + 3))
    numbers = state.reading.numbers
    index = bisect_right(numbers, state.token.start, key=lambda n: n.span.end) - 1
    if index < 0 or numbers[index].span.end < state.token.start - _COUNTER_REACH:
        return None
    number = numbers[index]
    between = state.key[number.span.end : state.token.start].strip(" \"“'")
    if (between and between not in words("counter")) or number.value != int(number.value):
        return None
    start = number.qualifier_span.start if number.qualifier_span else number.span.start
    return Recipients(start, number.span.end, None, int(number.value), number.qualifier, number.span)


def _counts_list(state: ClauseState, counted: Recipients) -> bool:
    """Whether a number counts the titles of a list, each of them one ("hai danh hiệu X và Y").

    Not "hai danh hiệu X, Huân chương Y và hai Huân chương Z": he holds the first title twice.
    """
    titles = state.key[counted.end : state.token.start].strip(" \"“'") == "danh hiệu"
    if not titles or state.kind(1) not in {"comma", "join"} or state.kind(2) != "award":
        return False
    joint, following = state.tokens[state.index + 1 : state.index + 3]
    beside = state.key[joint.end : following.start].strip(" \"“'") in {"", "danh hiệu"}
    more = state.kind(3) in {"comma", "join"} and state.kind(4) == "award"
    return beside and counted.count == (3 if more else 2)


def _each_of(state: ClauseState) -> Token | None:
    """ "Mỗi đơn vị được tặng một Cờ thi đua": one for each tells no number."""
    clause = takewhile(lambda t: t.start >= state.clause.start, reversed(state.tokens[: state.index]))
    return next((earlier for earlier in clause if earlier.kind == "each"), None)


def _inherit(state: ClauseState, name: AwardName) -> AwardName:
    """ "Huân chương hạng Nhì" after "Huân chương Lao động" of the same sentence is of that kind."""
    if state.clause.grade is not None and name.grade is None and name.shape == "graded":
        name = replace(name, grade=state.clause.grade.value)
    bare = name.code == "order" and state.key[name.start : name.end].startswith(("huân chương hạng", "hcld"))
    if bare and name.grade is not None and state.last is not None and state.last.awards:
        kind = state.last.awards[-1]
        if kind.code.endswith("_order") or kind.code == "labor_order":
            return replace(name, code=kind.code)
    return name


def _heads_sentence(state: ClauseState) -> bool:
    """ "Riêng Cờ thi đua của Chính phủ, tỉnh đề nghị 3 tập thể": the award stands before its recipients."""
    head = pattern(_TOPIC_HEAD).search(state.key, max(0, state.token.start - 30), state.token.start)
    if head is None:
        return False
    kinds = [t.kind for t in state.tokens[state.index + 1 :]]
    kinds = kinds[: next((i for i, kind in enumerate(kinds) if kind in {"award", "stop"}), len(kinds))]
    mark = next((kind for kind in kinds if kind not in {"of", "agent", "grade", "level"}), "")
    return mark in {"comma", "colon"} and "propose" in kinds and "counted" in kinds
