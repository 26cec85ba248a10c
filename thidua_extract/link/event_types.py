"""What else was done at an event, and whether it counts: types told by the rest of the article and by its awards."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

import regex

from thidua_extract.codes import EventType
from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards import AwardMention
from thidua_extract.patterns.events import Act, EventMention, acts_of, is_here
from thidua_extract.patterns.events.names import tells_emulation
from thidua_extract.text.fold import fold, fold_pattern
from thidua_extract.text.layout import BlockKind

_ORDER: tuple[EventType, ...] = (
    "congress", "session", "review", "launch", "pact_signing", "anniversary", "commendation", "other",
)  # fmt: skip
_HONOURS = {"commendation", "launch", "pact_signing"}
GIVEN = {"conferred", "planned"}
COUNCIL = regex.compile(fold_pattern(r"(?<!\w)(?:xét|hội đồng)(?!\w)"))
# What makes the photo of a certificate the review's own: the year's end of a school, or honours told before.
_REWARDED = regex.compile(
    fold_pattern(r"(?<!\w)(?:(?:tổng kết|bế giảng) năm học|khen thưởng (?:cho )?(?:các (?:tập thể|cá nhân)|\d+))(?!\w)")
)


def in_order(types: set[EventType]) -> tuple[EventType, ...]:
    if len(types) > 1:
        types = types - {"other"}
    return tuple(sorted(types, key=_ORDER.index))


def add_acts(event: EventMention, reading: Reading, awards: Sequence[AwardMention]) -> None:
    """Types that the rest of the article tells of its main event; a council that sits only proposes."""
    if event.types == ("session",) and event.rule not in ("events.conference", "events.occasion"):
        return
    sits = event.types == ("session",) and event.rule != "events.occasion"
    if sits and event.name and COUNCIL.search(fold(event.name.text)):
        return
    year = int(event.date[:4]) if event.date and event.date[:4].isdigit() else None
    acts = list(acts_of(reading, event.spans, year))
    statuses: dict[int, set[str]] = {}
    for award in awards:
        statuses.setdefault(sentence_at(reading, award.spans[0].start), set()).add(award.status)
    occasion = event.rule == "events.occasion"
    types: set[EventType] = {
        act.type for act in acts if act.type != "commendation" and not (occasion and not _done_at_it(reading, act))
    }
    for act in acts:
        if act.type == "commendation" and not (occasion and not _done_at_it(reading, act)):
            told = statuses.get(sentence_at(reading, act.span.start))
            # A photo of a certificate alone makes no other review an event of commendation.
            photo = reading.section_of(act.span.start) is BlockKind.CAPTION and not _named_for_emulation(event)
            photo = photo and not _REWARDED.search(reading.key, event.spans[0].start, act.span.start)
            if (told is None or told & GIVEN) and not (photo and "review" in event.types):
                types.add("commendation")
    if any(number >= 0 and given & GIVEN and _is_its_own(event, reading, number) for number, given in statuses.items()):
        types.add("commendation")
    event.types = in_order({*event.types, *types})


def _done_at_it(reading: Reading, act: Act) -> bool:
    """Whether an act is told of "the conference" itself, in a text whose gathering has another purpose."""
    number = sentence_at(reading, act.span.start)
    sentence = reading.sentences[number]
    return number >= 0 and sentence.kind in (BlockKind.LEAD, BlockKind.BODY) and is_here(reading, sentence)


def add_own_honours(event: EventMention, starts: list[int], given: list[int], reading: Reading) -> None:
    """Honours at a further gathering, from the rest of the paragraph that tells of it.

    `starts`: where the events are first told; `given`: where awards are.
    """
    if not _named_for_emulation(event) or event.types == ("session",):
        return
    start = event.spans[0].end
    block = reading.layout.block_at(event.spans[0].start)
    following = bisect_right(starts, start)
    stop = min([block.span.end if block else start, *starts[following : following + 1]])
    told = given[bisect_left(given, start) : bisect_left(given, stop)]
    if any(is_here(reading, reading.sentences[sentence_at(reading, position)]) for position in told):
        event.types = in_order({*event.types, "commendation"})


def _is_its_own(event: EventMention, reading: Reading, number: int) -> bool:
    """Whether the awards of a sentence are told of the event: after it, and as done at it."""
    sentence = reading.sentences[number]
    if sentence.span.end <= event.spans[0].start or sentence.kind in (BlockKind.TITLE, BlockKind.CAPTION):
        return False
    return is_here(reading, sentence)


def sentence_at(reading: Reading, position: int) -> int:
    """The number of the sentence at a position, -1 before the first."""
    return bisect_right(reading.sentences, position, key=lambda sentence: sentence.span.start) - 1


def counts(event: EventMention, reading: Reading) -> bool:
    """An anniversary, a congress or a review of some other work counts with an honour given at it, or where it is of
    emulation.
    """
    opens = reading.section_of(event.spans[0].start) in (BlockKind.TITLE, BlockKind.LEAD)
    if event.rule == "events.occasion":
        return bool(_HONOURS & set(event.types))
    named = _named_for_emulation(event)
    if named or not {"review", "congress"} & set(event.types):
        return named or event.types != ("anniversary",)
    return bool({"commendation", "pact_signing"} & set(event.types)) and (event.date is not None or opens)


def _named_for_emulation(event: EventMention) -> bool:
    """Whether it is of emulation: by its name, or since a cluster of emulation holds it ("Cụm thi đua số 3")."""
    return any(phrase and tells_emulation(fold(phrase.text)) for phrase in (event.name, event.organizer))
