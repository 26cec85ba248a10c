"""Merging the mentions of figures into one fact each."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.figures import FigureMention
from thidua_extract.text.layout import BlockKind
from thidua_extract.text.span import Span

_COMPARED = 8  # how many facts of one value and unit a mention is compared with
_ANOTHER = 0.2  # counts of the body whose words overlap less are of different things
_EMPTY = frozenset(["bị", "được", "đã", "có", "và", "của", "cho", "là", "khi", "với"])  # words that tell nothing apart
_SENTENCE = 120  # characters between two counts of one sentence
_APART = frozenset(["người", "đại biểu", "cán bộ", "hội viên", "đảng viên"])  # persons that no other noun names again
_CALLINGS = frozenset(
    ["học sinh", "sinh viên", "giáo viên", "thầy giáo", "cô giáo", "bác sĩ", "công nhân", "nhân viên"]
)
_MEASURES = ("money", "share", "times", "measure")
_SCENE = 12  # of so few persons an article tells more than once; another group is called so
_OTHERS = frozenset(["khác", "nữa", "thêm"])
_BRIEF = (BlockKind.TITLE, BlockKind.CAPTION)  # whose wording a lead or the body betters
_SUMMARY = (BlockKind.TITLE, BlockKind.LEAD, BlockKind.CAPTION)


@dataclass(slots=True)
class _Fact:
    """A figure being merged: its first mention and the places of all."""

    mention: FigureMention
    spans: list[Span]
    shared: int = 0  # words that the body's wording has in common with the title's, where it has taken its place
    title: frozenset[str] = frozenset()


def merge_figures(mentions: list[FigureMention], reading: Reading) -> list[FigureMention]:
    """One mention a fact, with the spans of all places that state it, in the order of the text.

    Title, lead and captions repeat the body's figures, and a count once given is pointed back to ("5 thành phố"):
    equal value and unit make one fact, unless periods differ or two places of the body measure different things.
    """
    merged: list[_Fact] = []
    persons: dict[float, list[_Fact]] = defaultdict(list)
    groups: dict[tuple[float, str], list[_Fact]] = defaultdict(list)
    for mention in mentions:
        group = groups[float(mention.value), mention.unit.casefold()]
        same = next((fact for fact in group[-_COMPARED:] if _same(fact, mention, reading)), None)
        if same is None and mention.rule == "figures.person":
            known = persons[float(mention.value)][-_COMPARED:]
            same = next((fact for fact in known if _renames(fact, mention, reading)), None)
        if same is None:
            fact = _Fact(mention, list(mention.spans))
            group.append(fact)
            merged.append(fact)
            if mention.rule == "figures.person":
                persons[float(mention.value)].append(fact)
        else:
            same.spans += mention.spans
            _absorb(same, mention, reading)
    for fact in merged:
        fact.mention.spans = tuple(fact.spans)
    return [fact.mention for fact in merged]


def _kind(mention: FigureMention) -> str:
    return mention.rule.rsplit(".", 1)[-1]


def _same(fact: _Fact, mention: FigureMention, reading: Reading) -> bool:
    known = fact.mention
    if known.rule != "figures.place" and not _same_time(known.period, mention.period):
        return False
    if known.qualifier != mention.qualifier and {known.qualifier, mention.qualifier} == {"at_least", "at_most"}:
        return False
    counted = _kind(mention) not in _MEASURES
    if (
        counted and known.rule != "figures.place" and _side_by_side(fact.spans[-1], mention.spans[0], reading)
    ):  # "3 người chết, 3 người bị thương"
        return _overlap(known, mention) > 0
    if not counted and _side_by_side(fact.spans[-1], mention.spans[0], reading):
        return _overlap(known, mention) == 1  # "mỗi HCĐ 20 triệu đồng; phá kỷ lục được thêm 20 triệu đồng"
    if counted and known.rule != "figures.place" and _both_in_body(known, mention, reading):
        if _kind(mention) == "person" and mention.value <= _SCENE and _named_alike(known, mention):
            return True
        return _overlap(known, mention) >= _ANOTHER
    if counted or _telling(mention):
        return True
    if _kind(mention) == "times" and not _overlap(known, mention):
        return False  # "hai lần làm chủ tịch … nhập viện hai lần"
    sections = {_section(known, reading), _section(mention, reading)}
    if len(sections) == 2 and not sections.isdisjoint(_SUMMARY):
        return True
    return _overlap(known, mention) >= 0.5


def _named_alike(known: FigureMention, mention: FigureMention) -> bool:
    """Whether neither count is of others: "2 em được cứu … 2 em khác mất tích"."""
    told = f"{known.indicator.text if known.indicator else ''} {mention.indicator.text if mention.indicator else ''}"
    return _OTHERS.isdisjoint(told.casefold().split()) and known.qualifier == mention.qualifier


def _renames(fact: _Fact, mention: FigureMention, reading: Reading) -> bool:
    """Whether a few persons are named again by another noun: a title's "3 học sinh" are the body's "ba em nhỏ"."""
    known = fact.mention
    return (
        _section(known, reading) in _SUMMARY
        and known.qualifier == mention.qualifier
        and _same_time(known.period, mention.period)
        and not _side_by_side(fact.spans[-1], mention.spans[0], reading)
        and {known.unit.casefold(), mention.unit.casefold()}.isdisjoint(_APART)
        and not {known.unit.casefold(), mention.unit.casefold()} <= _CALLINGS
    )


def _both_in_body(known: FigureMention, mention: FigureMention, reading: Reading) -> bool:
    return _section(known, reading) is BlockKind.BODY and _section(mention, reading) is BlockKind.BODY


def _same_time(first: str | None, second: str | None) -> bool:
    """Whether two periods may be of one figure: one is not told, or they are the same, or one year ends the other."""
    if not first or not second:
        return True
    return first == second or first in second.split("-") or second in first.split("-")


def _telling(mention: FigureMention) -> bool:
    """Whether the value has digits enough to be the same quantity wherever it recurs ("41,7 tỷ", not "20 triệu")."""
    digits = f"{mention.value:.6f}".replace(".", "").strip("0")
    return len(digits) >= (2 if mention.rule == "figures.money" else 3)


def _side_by_side(known: Span, other: Span, reading: Reading) -> bool:
    """Whether both stand in one sentence, where neither points back to the other."""
    if other.start - known.end > _SENTENCE:
        return False
    between = reading.text[known.end : other.start]
    return ". " not in between and "\n" not in between


def _section(mention: FigureMention, reading: Reading) -> BlockKind:
    return reading.section_of(mention.spans[0].start)


def _overlap(a: FigureMention, b: FigureMention) -> float:
    unit = _EMPTY | set(a.unit.casefold().split())
    first = set(a.indicator.text.casefold().split()) - unit if a.indicator else set()
    second = set(b.indicator.text.casefold().split()) - unit if b.indicator else set()
    if not first or not second:
        return 1.0  # one of them says nothing of its own
    return len(first & second) / min(len(first), len(second))


def _absorb(fact: _Fact, mention: FigureMention, reading: Reading) -> None:
    """Add a later mention; what the title leaves open is taken from the body, in the words nearest to the title's."""
    known = fact.mention
    fuller = _section(known, reading) in _BRIEF and _section(mention, reading) not in _BRIEF
    if known.rule != "figures.place":  # "5 tỉnh" are the same in every year
        known.period = known.period or mention.period
    known.place = known.place or mention.place
    known.movement = known.movement or mention.movement
    known.change = known.change or mention.change
    if known.qualifier == "exact":
        known.qualifier = mention.qualifier
    if mention.indicator and (fuller or known.indicator is None):
        fact.title = fact.title or _words(known)
        shared = len(fact.title & _words(mention))
        if shared >= fact.shared:
            known.indicator, fact.shared = mention.indicator, shared


def _words(mention: FigureMention) -> frozenset[str]:
    return frozenset(mention.indicator.text.casefold().split()) if mention.indicator else frozenset()
