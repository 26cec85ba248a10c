"""The personal names of a text, run of capitalised syllables by run."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from thidua_extract.language.foreign_names import foreign_end
from thidua_extract.language.names.masks import masks_of
from thidua_extract.language.names.model import Name
from thidua_extract.language.names.namesakes import Namesakes
from thidua_extract.language.names.reader import NameReader
from thidua_extract.language.names.runs import read_runs
from thidua_extract.language.names.stage_names import StageNames
from thidua_extract.language.names.surroundings import Surroundings
from thidua_extract.language.places import place_spans
from thidua_extract.text.document import Document
from thidua_extract.text.span import Span


def find_names(document: Document, places: Iterable[Span] | None = None) -> list[Name]:
    """Every personal name of the text in order; namesakes (streets, schools, campaigns) are left out.

    `places` are the `place_spans` of the document, where they are known already.
    """
    masks = masks_of(document, place_spans(document) if places is None else places)
    around = Surroundings(document.key, masks)
    namesakes = Namesakes(document, around)
    reader = NameReader(around, namesakes)
    runs = list(read_runs(document, masks, around))
    found = [_whole(document, name) for run in runs for name in reader.names(run)]
    return StageNames(document, around, namesakes).added_to(found, runs)


def _whole(document: Document, name: Name) -> Name:
    """The name with the rest of a foreign one: "Kim Byeong - joo", "Ursula von der Leyen"."""
    end = foreign_end(document.text, name.span.start, name.span.end)
    return name if end == name.span.end else replace(name, span=Span(name.span.start, end), short=False)
