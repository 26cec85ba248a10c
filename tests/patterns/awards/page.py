"""Pages of invented text, and the awards read from them."""

from __future__ import annotations

from thidua_extract.language.reading import Reading
from thidua_extract.link.awards import merge_awards
from thidua_extract.patterns.awards import AwardMention, find_awards
from thidua_extract.text.document import Document


def stated(page: str) -> list[AwardMention]:
    """Every statement of an award on a page, those told twice as well."""
    return find_awards(Reading(Document.from_source(page)))


def read(page: str) -> list[AwardMention]:
    """The awards of a page, each once."""
    reading = Reading(Document.from_source(page))
    return merge_awards(find_awards(reading), reading)


def awards(text: str) -> list[AwardMention]:
    """The awards of a text in the body of a page, whose headline and lead say nothing."""
    return read(f"Tin trong ngày\n\nHôm nay trời đẹp.\n\n{text}\n")


def under_headline(text: str) -> list[AwardMention]:
    """The awards of a text right under a headline that says nothing: its first paragraph is the lead."""
    return read(f"Tin trong tỉnh\n\n{text}\n")


def short(mention: AwardMention) -> str:
    """code[/grade] level status recipient count, as tables write it."""
    grade = f"/{mention.grade}" if mention.grade else ""
    mark = {"at_least": ">=", "about": "~", "at_most": "<=", "exact": "", None: ""}[mention.qualifier]
    return f"{mention.award}{grade} {mention.level} {mention.status} {mention.recipient} {mark}{mention.count}"


def told(mention: AwardMention) -> str:
    """code[/grade] status recipient count."""
    grade = f"/{mention.grade}" if mention.grade else ""
    return f"{mention.award}{grade} {mention.status} {mention.recipient} {mention.count}"


def untold(found: list[AwardMention], expected: list[str]) -> list[str]:
    """What keeps the awards found from being those expected, `told: name, name` a line: lines that no award of its own
    answers to, whatever their order, and awards that no line asks for. A line without names leaves them open.
    """
    left = list(found)
    unanswered = []
    for line in sorted(expected, key=lambda line: ": " not in line):  # those that ask for names choose first
        facts, _, names = line.partition(": ")
        wanted = set(names.split(", ")) if names else None
        answer = next(
            (m for m in left if told(m) == facts and wanted in (None, {person.text for person in m.named})), None
        )
        if answer is None:
            unanswered.append(line)
        else:
            left.remove(answer)
    return unanswered + [f"not expected: {told(mention)}" for mention in left]
