"""The stages in their order: decode, lay out, read each family, link, record."""

from __future__ import annotations

import hashlib

from thidua_extract import version
from thidua_extract.language.reading import Reading
from thidua_extract.link.awards import merge_awards
from thidua_extract.link.clusters import merge_clusters
from thidua_extract.link.documents import merge_documents
from thidua_extract.link.events import merge_events
from thidua_extract.link.figures import merge_figures
from thidua_extract.link.movements import merge_movements
from thidua_extract.link.officials import merge_officials
from thidua_extract.link.record import Facts, RecordBuilder
from thidua_extract.patterns.awards import find_awards
from thidua_extract.patterns.clusters import find_clusters
from thidua_extract.patterns.documents import find_documents
from thidua_extract.patterns.events import find_events
from thidua_extract.patterns.figures import find_figures
from thidua_extract.patterns.movements import find_movements
from thidua_extract.patterns.officials import find_officials
from thidua_extract.patterns.relevance import judge_relevance
from thidua_extract.records import models
from thidua_extract.records.models import Record
from thidua_extract.text.document import Document
from thidua_extract.text.encoding import Decoded, decode


class Extractor:
    """A reusable extractor."""

    def extract(
        self,
        source: str | bytes,
        *,
        id: str | None = None,
        published: str | None = None,
        path: str | None = None,
    ) -> Record:
        """Read one article: text, or the bytes of a text file."""
        decoded = decode(source) if isinstance(source, bytes) else Decoded(source, "")
        data = source if isinstance(source, bytes) else source.encode("utf-8", errors="surrogatepass")
        reading = Reading(Document.from_source(decoded.text), published)
        facts = self._read(reading)
        builder = RecordBuilder(reading, facts)
        return Record(
            extractor=models.Extractor(name="thidua-extract", version=version.VERSION, digest="0" * 64, ner="none"),
            id=id,
            source=models.Source(path=path, sha256=hashlib.sha256(data).hexdigest(), encoding=decoded.encoding or None),
            article=builder.article(),
            relevance=builder.relevance(judge_relevance(reading)),
            events=builder.events(),
            officials=builder.officials(),
            awards=builder.awards(),
            figures=builder.figures(),
            movements=builder.movements(),
            documents=builder.documents(),
            clusters=builder.clusters(),
            warnings=[models.Notice(code=code, message=message) for code, message in decoded.warnings],
        )

    def _read(self, reading: Reading) -> Facts:
        documents = find_documents(reading)
        awards = find_awards(reading)
        taken = [span for mention in (*documents, *awards) for span in mention.spans]
        return Facts(
            events=merge_events(find_events(reading), reading),
            officials=merge_officials(find_officials(reading), reading),
            awards=merge_awards(awards, reading),
            figures=merge_figures(find_figures(reading, taken), reading),
            movements=merge_movements(find_movements(reading), reading),
            documents=merge_documents(documents, reading),
            clusters=merge_clusters(find_clusters(reading), reading),
        )
