"""The stages in their order: open the source, read the text, find each family, link, record."""

from __future__ import annotations

import time
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import TypeVar

from thidua_extract import lexicons
from thidua_extract.digest import rules_digest
from thidua_extract.errors import TimeLimitError
from thidua_extract.language.reading import Reading
from thidua_extract.limits import MAX_CHARS
from thidua_extract.link.awards import merge_awards
from thidua_extract.link.clusters import merge_clusters
from thidua_extract.link.documents import merge_documents
from thidua_extract.link.events import merge_events
from thidua_extract.link.facts import Facts
from thidua_extract.link.figures import merge_figures
from thidua_extract.link.movements import merge_movements
from thidua_extract.link.officials import merge_officials
from thidua_extract.link.record import RecordBuilder
from thidua_extract.ner.propose import propose_names
from thidua_extract.ner.provider import provider
from thidua_extract.options import FAMILIES, Options, publication_time
from thidua_extract.patterns.awards import find_awards
from thidua_extract.patterns.clusters import find_clusters
from thidua_extract.patterns.documents import find_documents
from thidua_extract.patterns.events import find_events
from thidua_extract.patterns.figures import find_figures
from thidua_extract.patterns.movements import find_movements
from thidua_extract.patterns.officials import find_officials
from thidua_extract.patterns.relevance import judge_relevance, may_hold_facts
from thidua_extract.records import models
from thidua_extract.records.models import Record
from thidua_extract.text.document import Document
from thidua_extract.text.source import Source, encodable, open_source
from thidua_extract.version import VERSION

_Found = TypeVar("_Found")


class Extractor:
    """A reusable extractor: make one, then call `extract` for each article. It keeps nothing between articles."""

    def __init__(
        self,
        *,
        ner: str = "none",
        max_chars: int = MAX_CHARS,
        extra_lexicons: Iterable[str | Path] = (),
        families: Iterable[str] = FAMILIES,
        with_text: bool = False,
        time_limit: float | None = None,
        off_topic: bool = False,
    ) -> None:
        """Choose what is read and how; see `Options`.

        Raises OptionError for a value that cannot be, LexiconError for a lexicon file that cannot be used and
        MissingDependencyError for an NER provider that is not installed.
        """
        self.options = Options.of(
            ner=ner,
            max_chars=max_chars,
            extra_lexicons=extra_lexicons,
            families=families,
            with_text=with_text,
            time_limit=time_limit,
            off_topic=off_topic,
        )
        lexicons.use(self.options.extra_lexicons)
        self._ner = provider(self.options.ner)
        self._maker = models.Extractor(
            name="thidua-extract",
            version=VERSION,
            digest=rules_digest(self.options.extra_lexicons),
            ner=self._ner.name,
        )

    @classmethod
    def from_options(cls, options: Options) -> Extractor:
        """An extractor of these options, as in another process."""
        return cls(
            ner=options.ner,
            max_chars=options.max_chars,
            extra_lexicons=options.extra_lexicons,
            families=options.families,
            with_text=options.with_text,
            time_limit=options.time_limit,
            off_topic=options.off_topic,
        )

    def extract(
        self,
        source: str | bytes | Source,
        *,
        id: str | None = None,
        published: str | None = None,
        path: str | None = None,
        member: str | None = None,
        url: str | None = None,
        format: str = "text",
    ) -> Record:
        """Read one article.

        `source`: its text, or the bytes (also a bytearray or memoryview) of a text file in any encoding that
        `text.encoding` knows; or either as `open` opened it. `id`: what the record shall be called. `published`: when
        it appeared, `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`, where the page does not say so itself. `path`, `member`, `url`,
        `format`: where it came from, copied into the record.

        Spans count code points of the text as decoded: of `source` itself when that is a `str`. Unpaired surrogates
        become U+FFFD, one for one. Any text and any bytes give a record; what hindered the reading stands in its
        `warnings`. Raises OptionError for a `published` of another form, TypeError for what is neither text nor bytes,
        and TimeLimitError between two stages where the article has had its `time_limit`.
        """
        in_time = _Deadline(self.options.time_limit)
        published = publication_time(published)
        opened = source if isinstance(source, Source) else in_time(self.open(source))
        reading = in_time(Reading(Document.from_source(opened.head, opened.page), published))
        relevance = judge_relevance(reading)
        read = self.options.off_topic or may_hold_facts(reading, relevance)
        if read and self.options.ner != "none":
            reading.add_names(in_time(propose_names(reading, self._ner)))
        builder = in_time(RecordBuilder(reading, self._facts(reading, in_time) if read else Facts()))
        return Record(
            extractor=self._maker,
            id=encodable(id) if id is not None else None,
            source=models.Source(
                path=encodable(path) if path is not None else None,
                member=encodable(member) if member is not None else None,
                url=encodable(url) if url is not None else None,
                format=format,
                sha256=opened.sha256,
                encoding=opened.encoding,
                text=opened.text if self.options.with_text else None,
            ),
            article=builder.article(),
            relevance=builder.relevance(relevance, read=read),
            events=builder.events(),
            officials=builder.officials(),
            awards=builder.awards(),
            figures=builder.figures(),
            movements=builder.movements(),
            documents=builder.documents(),
            clusters=builder.clusters(),
            warnings=builder.warnings(opened.warnings),
        )

    def open(self, source: str | bytes) -> Source:
        """An article decoded and not yet read, for a caller that needs its text too; errors as of `extract`."""
        return open_source(source, self.options.max_chars)

    def _facts(self, reading: Reading, in_time: _Deadline) -> Facts:
        """The facts of the families that were asked for."""
        wanted = set(self.options.families)
        documents = in_time(find_documents(reading)) if wanted & {"documents", "figures"} else []
        awards = in_time(find_awards(reading)) if wanted & {"awards", "figures", "events"} else []
        clusters = in_time(find_clusters(reading)) if wanted & {"clusters", "events"} else []
        events = in_time(find_events(reading)) if "events" in wanted else []
        officials = in_time(find_officials(reading)) if "officials" in wanted else []
        taken = [span for mention in (*documents, *awards) for span in mention.spans]
        figures = in_time(find_figures(reading, taken)) if "figures" in wanted else []
        movements = in_time(find_movements(reading)) if "movements" in wanted else []
        return Facts(
            events=in_time(merge_events(events, reading, awards, clusters)) if "events" in wanted else [],
            officials=in_time(merge_officials(officials, reading)) if "officials" in wanted else [],
            awards=in_time(merge_awards(awards, reading)) if "awards" in wanted else [],
            figures=in_time(merge_figures(figures, reading)) if "figures" in wanted else [],
            movements=in_time(merge_movements(movements, reading)) if "movements" in wanted else [],
            documents=in_time(merge_documents(documents, reading)) if "documents" in wanted else [],
            clusters=in_time(merge_clusters(clusters, reading)) if "clusters" in wanted else [],
        )


class _Deadline:
    """When an article has had its time: looked at after each stage, a dozen times an article."""

    def __init__(self, seconds: float | None) -> None:
        self._seconds = seconds
        self._end = None if seconds is None else time.monotonic() + seconds

    def __call__(self, found: _Found) -> _Found:
        """What a stage found; raises TimeLimitError where it came too late."""
        if self._end is not None and time.monotonic() > self._end:
            raise TimeLimitError(f"it takes longer than {self._seconds:g} seconds", remedy="Give it more, or split it")
        return found


def extract(
    source: str | bytes, *, id: str | None = None, published: str | None = None, path: str | None = None
) -> Record:
    """Read one article with the default options; arguments, offsets and errors are those of `Extractor.extract`."""
    return _default().extract(source, id=id, published=published, path=path)


@cache
def _default() -> Extractor:
    return Extractor()
