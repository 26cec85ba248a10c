"""The stages in their order: decode, lay out, read each family, link, record."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import regex

from thidua_extract import lexicons
from thidua_extract.digest import rules_digest
from thidua_extract.errors import OptionError
from thidua_extract.language.reading import Reading
from thidua_extract.limits import MAX_CHARS
from thidua_extract.link.awards import merge_awards
from thidua_extract.link.clusters import merge_clusters
from thidua_extract.link.documents import merge_documents
from thidua_extract.link.events import merge_events
from thidua_extract.link.figures import merge_figures
from thidua_extract.link.movements import merge_movements
from thidua_extract.link.officials import merge_officials
from thidua_extract.link.record import Facts, RecordBuilder
from thidua_extract.ner.propose import propose_names
from thidua_extract.ner.provider import provider
from thidua_extract.options import FAMILIES, Options
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
from thidua_extract.text.encoding import Decoded, decode, inspect_text
from thidua_extract.version import VERSION

_PUBLISHED = regex.compile(r"[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:T[0-2][0-9]:[0-5][0-9])?")
_SURROGATE = regex.compile(r"[\ud800-\udfff]")


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
    ) -> None:
        """Choose what is read and how; see `Options`.

        Raises OptionError for a value that cannot be, LexiconError for a lexicon file that cannot be used and
        MissingDependencyError for an NER provider that is not installed.
        """
        self.options = Options.of(
            ner=ner, max_chars=max_chars, extra_lexicons=extra_lexicons, families=families, with_text=with_text
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
        )

    def extract(
        self,
        source: str | bytes,
        *,
        id: str | None = None,
        published: str | None = None,
        path: str | None = None,
    ) -> Record:
        """Read one article.

        `source`: its text, or the bytes (also a bytearray or memoryview) of a text file in any encoding that
        `text.encoding` knows. `id`: what the record shall be called. `published`: when it appeared, `YYYY-MM-DD` or
        `YYYY-MM-DDTHH:MM`, where the page does not say so itself. `path`: where it came from, copied into the record.

        Spans count code points of the text as decoded: of `source` itself when that is a `str`. Unpaired surrogates
        become U+FFFD, one for one. Any text and any bytes give a record; what hindered the reading stands in its
        `warnings`. Raises OptionError for a `published` of another form, TypeError for what is neither text nor bytes.
        """
        if published is not None and not _PUBLISHED.fullmatch(published):
            raise OptionError(
                f"{published!r} is no publication time",
                where="published",
                remedy="Write YYYY-MM-DD or YYYY-MM-DDTHH:MM",
            )
        decoded, digest = _open(source)
        notices = list(decoded.warnings)
        document = Document.from_source(self._head(decoded.text, notices))
        reading = Reading(document, published)
        notices += _page_notices(reading, {code for code, _ in notices})
        if self.options.ner != "none":
            reading.add_names(propose_names(reading, self._ner))
        builder = RecordBuilder(reading, self._read(reading))
        return Record(
            extractor=self._maker,
            id=_encodable(id),
            source=models.Source(
                path=_encodable(path),
                sha256=digest,
                encoding=decoded.encoding or None,
                text=decoded.text if self.options.with_text else None,
            ),
            article=builder.article(),
            relevance=builder.relevance(judge_relevance(reading)),
            events=builder.events(),
            officials=builder.officials(),
            awards=builder.awards(),
            figures=builder.figures(),
            movements=builder.movements(),
            documents=builder.documents(),
            clusters=builder.clusters(),
            warnings=[models.Notice(code=code, message=message) for code, message in notices],
        )

    def _head(self, text: str, notices: list[tuple[str, str]]) -> str:
        """The part of a text that is read; a notice where that is not all of it."""
        limit = self.options.max_chars
        if len(text) <= limit:
            return text
        notices.append(("truncated", f"Only the first {limit} of {len(text)} characters were read."))
        return text[:limit]

    def _read(self, reading: Reading) -> Facts:
        """The facts of the families that were asked for."""
        wanted = set(self.options.families)
        documents = find_documents(reading) if wanted & {"documents", "figures"} else []
        awards = find_awards(reading) if wanted & {"awards", "figures", "events"} else []
        taken = [span for mention in (*documents, *awards) for span in mention.spans]
        return Facts(
            events=merge_events(find_events(reading), reading, awards) if "events" in wanted else [],
            officials=merge_officials(find_officials(reading), reading) if "officials" in wanted else [],
            awards=merge_awards(awards, reading) if "awards" in wanted else [],
            figures=merge_figures(find_figures(reading, taken), reading) if "figures" in wanted else [],
            movements=merge_movements(find_movements(reading), reading) if "movements" in wanted else [],
            documents=merge_documents(documents, reading) if "documents" in wanted else [],
            clusters=merge_clusters(find_clusters(reading), reading) if "clusters" in wanted else [],
        )


def extract(
    source: str | bytes, *, id: str | None = None, published: str | None = None, path: str | None = None
) -> Record:
    """Read one article with the default options; arguments, offsets and errors are those of `Extractor.extract`."""
    return _default().extract(source, id=id, published=published, path=path)


@cache
def _default() -> Extractor:
    return Extractor()


def _encodable(name: str | None) -> str | None:
    """A name that JSON can hold: `os.fsdecode` gives surrogates for bytes that are no UTF-8."""
    return _SURROGATE.sub("\ufffd", name) if name else name


def _open(source: str | bytes) -> tuple[Decoded, str]:
    """The text of a source with the SHA-256 of its bytes; text given as `str` counts as UTF-8."""
    if isinstance(source, bytes | bytearray | memoryview):
        data = bytes(source)
        return decode(data), hashlib.sha256(data).hexdigest()
    if not isinstance(source, str):
        raise TypeError(f"extract reads str or bytes, not {type(source).__name__}")
    source = str.__str__(source)  # of a subclass, the text itself
    warnings = inspect_text(source)
    try:
        data = source.encode("utf-8")
    except UnicodeEncodeError:
        data = source.encode("utf-8", errors="surrogatepass")
        source = _SURROGATE.sub("\ufffd", source)
    return Decoded(source, "", warnings), hashlib.sha256(data).hexdigest()


def _page_notices(reading: Reading, known: set[str]) -> Iterator[tuple[str, str]]:
    """What a user should know of a page that could be decoded."""
    if known & {"empty", "binary"}:
        return
    if not reading.text.strip():
        yield "empty", "no text"
    elif reading.layout.title is None:
        yield "no_title", "no line of the page is a headline"
