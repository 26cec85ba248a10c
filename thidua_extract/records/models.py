"""The record and its facts: the one source of the types, the JSON Schema and its documentation.

Field names and codes are those of the annotation guidelines. Offsets are code points of the source text as decoded.
What the text does not say is null.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta, Struct

from thidua_extract.codes import (
    AwardCode,
    AwardLevel,
    AwardStatus,
    Change,
    DateBasis,
    EventType,
    Grade,
    PositionStatus,
    QualifierCode,
    RecipientKind,
    RoleCode,
    Section,
    TimeOfDay,
)
from thidua_extract.errors import InvalidRecordError

SCHEMA_VERSION: Literal["1.0.0"] = "1.0.0"

Confidence = Annotated[
    float, Meta(ge=0.0, le=1.0, description="The share of such readings that were right on annotated articles, 0 to 1.")
]
Position0 = Annotated[int, Meta(ge=0)]
FactId = Annotated[str, Meta(pattern=r"^[a-z]+[0-9]+$")]
Edtf = Annotated[
    str,
    Meta(
        pattern=r"^([0-9]{4}|XXXX)(-[0-9]{2}(-[0-9]{2})?)?$",
        description="EDTF (ISO 8601-2), reduced as the text is: YYYY, YYYY-MM, YYYY-MM-DD; XXXX for an unknown year.",
    ),
]
Published = Annotated[
    str,
    Meta(
        pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2})?$",
        description="The publication time, YYYY-MM-DD or YYYY-MM-DDTHH:MM, as the page or the caller states it.",
    ),
]
PeriodText = Annotated[str, Meta(pattern=r"^[0-9]{4}(-[0-9]{4})?$", description="A year or a range of years.")]


class Span(Struct, frozen=True, forbid_unknown_fields=True):
    """A half-open range of code points in the source text, and the words there."""

    start: Annotated[Position0, Meta(description="The first code point.")]
    end: Annotated[Position0, Meta(description="The code point after the last.")]
    text: Annotated[str, Meta(description="source[start:end], as the source has it.")]


class Fact(Struct, kw_only=True, forbid_unknown_fields=True):
    """What every fact carries: where it was read, by which rule, how surely."""

    id: Annotated[FactId, Meta(description="Unique in the record.")]
    spans: Annotated[list[Span], Meta(min_length=1, description="The words it was read from, the main ones first.")]
    section: Annotated[Section, Meta(description="The part of the page that the first span stands in.")]
    rule: Annotated[str, Meta(min_length=1, description="The rule that read it, family.rule.")]
    confidence: Confidence


class Place(Struct, kw_only=True, forbid_unknown_fields=True):
    """A province-level unit as of the article's date, and its successor since 2025-07-01."""

    name: Annotated[str, Meta(description="Plain name: Đà Nẵng, Hồ Chí Minh.")]
    code: Annotated[str | None, Meta(description="The unit's code under the scheme.")] = None
    scheme: Annotated[
        Literal["gso63", "gso34"] | None, Meta(description="gso63: the 63 units until 2025-06-30; gso34: the 34 since.")
    ] = None
    current_name: Annotated[str | None, Meta(description="The unit that it is, or is part of, since 2025-07-01.")] = (
        None
    )
    current_code: Annotated[str | None, Meta(description="That unit's code.")] = None


class Text(Struct, kw_only=True, forbid_unknown_fields=True):
    """Words of the article with the place they stand at."""

    text: Annotated[str, Meta(description="The words, repaired.")]
    span: Annotated[Span | None, Meta(description="Null where the words were put together from several places.")] = None


class Event(Fact, kw_only=True, forbid_unknown_fields=True):
    """A gathering or act of emulation, commendation or honour that the article reports."""

    types: Annotated[list[EventType], Meta(min_length=1, description="What it was, all that apply.")]
    name: Annotated[str | None, Meta(description="What the article calls it.")] = None
    date: Annotated[Edtf | None, Meta(description="When it was held, or began.")] = None
    end_date: Annotated[Edtf | None, Meta(description="Its last day, where it had several.")] = None
    date_basis: Annotated[
        DateBasis | None,
        Meta(description="Whether the text states the date whole, or a part of it was inferred, and from what."),
    ] = None
    time_of_day: Annotated[TimeOfDay | None, Meta(description="As stated with the date.")] = None
    status: Annotated[Literal["held", "planned"], Meta(description="Held, or fixed for a date to come.")] = "held"
    province: Annotated[Place | None, Meta(description="Where it took place.")] = None
    venue: Annotated[str | None, Meta(description="The building or town, as written.")] = None
    organizer: Annotated[str | None, Meta(description="Who held it.")] = None


class OfficePosition(Struct, kw_only=True, forbid_unknown_fields=True):
    """A post as written, and its normal form."""

    text: Annotated[str, Meta(description="The longest form seen, without the honorific.")]
    title: Annotated[str | None, Meta(description="The post without its body: Phó Chủ tịch.")] = None
    body: Annotated[str | None, Meta(description="The body it is a post of: UBND tỉnh.")] = None
    level: Annotated[AwardLevel | None, Meta(description="The body's level.")] = None
    status: Annotated[PositionStatus, Meta(description="Held, held before, or acted in.")] = "current"
    span: Annotated[Span | None, Meta(description="Where it is written.")] = None


class Role(Struct, kw_only=True, forbid_unknown_fields=True):
    """What the person did at a reported event."""

    code: Annotated[RoleCode, Meta(description="What was done.")]
    event: Annotated[FactId | None, Meta(description="The event's id.")] = None
    span: Annotated[Span | None, Meta(description="The words that say so.")] = None


class Official(Fact, kw_only=True, forbid_unknown_fields=True):
    """A person named with an office, rank or post; all mentions merged, their spans listed."""

    name: Annotated[str, Meta(description="The full name, without titles.")]
    rank: Annotated[str | None, Meta(description="Military or police rank.")] = None
    positions: Annotated[list[OfficePosition], Meta(description="Every post stated.")] = []
    roles: Annotated[list[Role], Meta(description="What the article says the person did.")] = []
    province: Annotated[Place | None, Meta(description="For a local post, the province it belongs to.")] = None


class Award(Fact, kw_only=True, forbid_unknown_fields=True):
    """One (award, grade, level, status, recipient kind, count) that the article states."""

    award: Annotated[AwardCode, Meta(description="Which award.")]
    grade: Annotated[Grade | None, Meta(description="hạng Nhất, Nhì, Ba, đặc biệt.")] = None
    level: Annotated[AwardLevel | None, Meta(description="By who confers.")] = None
    status: Annotated[AwardStatus, Meta(description="Given, proposed, planned or withdrawn.")]
    recipient: Annotated[RecipientKind | None, Meta(description="What kind of recipient is counted.")] = None
    count: Annotated[Position0 | None, Meta(description="How many; null where that cannot be known.")] = None
    qualifier: Annotated[QualifierCode | None, Meta(description="How the count bounds the true number.")] = None
    named: Annotated[list[Text], Meta(description="The recipients that the article names.")] = []
    conferrer: Annotated[str | None, Meta(description="Who gives it, as written.")] = None
    presenter: Annotated[str | None, Meta(description="Who hands it over, which may be another.")] = None
    presenter_official: Annotated[FactId | None, Meta(description="The id of the official who hands it over.")] = None
    period: Annotated[PeriodText | None, Meta(description="The year or years that the merit is of.")] = None
    posthumous: Annotated[bool, Meta(description="truy tặng.")] = False
    event: Annotated[FactId | None, Meta(description="The id of the event that it was given at.")] = None
    part_of: Annotated[FactId | None, Meta(description="The award entry that is the total of this one.")] = None


class Figure(Fact, kw_only=True, forbid_unknown_fields=True):
    """A stated quantity that is no award count."""

    value: Annotated[float, Meta(description="The number in base units: 210 tỷ đồng is 210000000000.")] | int
    unit: Annotated[str, Meta(description="VND, USD, %, lần (times), or the counted noun as written.")]
    qualifier: Annotated[QualifierCode, Meta(description="How it bounds the true number.")] = "exact"
    indicator: Annotated[str | None, Meta(description="What is measured, in the article's words.")] = None
    period: Annotated[PeriodText | None, Meta(description="The year or years it is of.")] = None
    text: Annotated[str, Meta(description="The number with its unit as written.")]
    change: Annotated[Change | None, Meta(description="Whether it is a difference, and which way.")] = None
    target: Annotated[bool, Meta(description="Whether it is aimed at and not reached.")] = False
    place: Annotated[str | None, Meta(description="The place that the sentence names for it.")] = None
    movement: Annotated[FactId | None, Meta(description="The id of the movement that the sentence names for it.")] = (
        None
    )


class Movement(Fact, kw_only=True, forbid_unknown_fields=True):
    """An emulation movement or campaign by its name."""

    name: Annotated[str, Meta(description="The name without quotation marks.")]


class LegalDocument(Fact, kw_only=True, forbid_unknown_fields=True):
    """A numbered, or named and dated, Party or State document."""

    number: Annotated[
        str | None, Meta(description="As written, without spaces: 34-CT/TW; null for a law named and dated alone.")
    ] = None
    type: Annotated[str | None, Meta(description="chỉ thị, nghị quyết, luật …")] = None
    date: Annotated[Edtf | None, Meta(description="The day of its issue.")] = None
    issuer: Annotated[str | None, Meta(description="Who issued it, as written.")] = None


class Cluster(Fact, kw_only=True, forbid_unknown_fields=True):
    """An emulation cluster or bloc (cụm, khối thi đua)."""

    name: Annotated[str, Meta(description="What the article calls it.")]
    members: Annotated[list[Text], Meta(description="As the article lists them.")] = []
    head: Annotated[str | None, Meta(description="cụm trưởng, khối trưởng of the coming term.")] = None
    deputy: Annotated[str | None, Meta(description="cụm phó, khối phó of the coming term.")] = None


class Caption(Struct, kw_only=True, forbid_unknown_fields=True):
    """A photo caption and the credit beside it."""

    span: Annotated[Span, Meta(description="The caption.")]
    credit: Annotated[str | None, Meta(description="Who took the photo.")] = None
    archive: Annotated[bool, Meta(description="Whether the photo shows another event.")] = False


class Article(Struct, kw_only=True, forbid_unknown_fields=True):
    """What the page says of itself."""

    title: Annotated[str | None, Meta(description="The headline.")] = None
    published: Published | None = None
    outlet: Annotated[str | None, Meta(description="The paper or site.")] = None
    agency: Annotated[str | None, Meta(description="The mark at the start of the lead: TTXVN.")] = None
    section: Annotated[str | None, Meta(description="The section header of the page.")] = None
    bylines: Annotated[list[str], Meta(description="The authors of the text.")] = []
    captions: Annotated[list[Caption], Meta(description="The photos.")] = []


class Extractor(Struct, kw_only=True, forbid_unknown_fields=True):
    """What made the record: equal digests, equal input, equal record."""

    name: Annotated[str, Meta(description="The program.")]
    version: Annotated[str, Meta(description="Its version.")]
    digest: Annotated[str, Meta(pattern=r"^[0-9a-f]{64}$", description="SHA-256 over rules and lexicons.")]
    ner: Annotated[str, Meta(description="The NER provider in use, or none.")]


class Source(Struct, kw_only=True, forbid_unknown_fields=True):
    """Where the text came from."""

    path: Annotated[str | None, Meta(description="The file, or null.")] = None
    member: Annotated[str | None, Meta(description="Member or row inside the file.")] = None
    url: Annotated[str | None, Meta(description="Where it was published, as the archive says.")] = None
    sha256: Annotated[str, Meta(pattern=r"^[0-9a-f]{64}$", description="Of the bytes as read.")]
    encoding: Annotated[str | None, Meta(description="As detected; null when text was given.")] = None
    format: Annotated[str, Meta(description="What kind of file it was.")] = "text"
    text: Annotated[
        str | None, Meta(description="The text as decoded, which the spans slice; only when it was asked for.")
    ] = None


class RelevanceJudgement(Struct, kw_only=True, forbid_unknown_fields=True):
    """Whether the article is about emulation and commendation, and the words that speak for it."""

    relevant: Annotated[bool, Meta(description="Whether it is.")]
    score: Annotated[float, Meta(ge=0.0, le=1.0, description="From 0, off the topic, to 1; relevant from 0.5 on.")]
    evidence: Annotated[list[Span], Meta(description="The words that speak for it.")] = []
    read: Annotated[
        bool, Meta(description="Whether facts were looked for; not in an article without a word near the subject.")
    ] = True


class Notice(Struct, kw_only=True, forbid_unknown_fields=True):
    """Something about the input or the reading that a user should know."""

    code: Annotated[str, Meta(pattern="^[a-z_]+$", description="One of the codes in docs/record.md.")]
    message: Annotated[str, Meta(description="The same for people.")]


class Record(Struct, kw_only=True, forbid_unknown_fields=True):
    """One article's facts."""

    schema_version: Annotated[Literal["1.0.0"], Meta(description="The version of this schema.")] = SCHEMA_VERSION
    extractor: Annotated[Extractor, Meta(description="What made the record.")]
    id: Annotated[str | None, Meta(description="The article's id, as the caller gave it.")] = None
    source: Annotated[Source, Meta(description="Where the text came from.")]
    article: Annotated[Article, Meta(description="What the page says of itself.")]
    relevance: Annotated[RelevanceJudgement, Meta(description="Whether the article is on the topic.")]
    events: Annotated[list[Event], Meta(description="Gatherings and acts.")] = []
    officials: Annotated[list[Official], Meta(description="Persons with an office.")] = []
    awards: Annotated[list[Award], Meta(description="What was given, proposed, planned or withdrawn.")] = []
    figures: Annotated[list[Figure], Meta(description="Stated quantities.")] = []
    movements: Annotated[list[Movement], Meta(description="Movements and campaigns.")] = []
    documents: Annotated[list[LegalDocument], Meta(description="Party and State documents.")] = []
    clusters: Annotated[list[Cluster], Meta(description="Emulation clusters and blocs.")] = []
    warnings: Annotated[list[Notice], Meta(description="What hindered the reading.")] = []

    def __repr__(self) -> str:
        counts = ", ".join(f"{name}={len(facts)}" for name, facts in self.families().items() if facts)
        return f"<Record {self.id or '-'}: {counts or 'no facts'}>"

    def families(self) -> dict[str, Sequence[Fact]]:
        """The lists of facts by the name of their family, in the order of the record."""
        return {
            "events": self.events,
            "officials": self.officials,
            "awards": self.awards,
            "figures": self.figures,
            "movements": self.movements,
            "documents": self.documents,
            "clusters": self.clusters,
        }

    def to_dict(self) -> dict[str, Any]:
        """The record as plain dicts, lists, strings and numbers, in the schema's shape."""
        built: dict[str, Any] = msgspec.to_builtins(self)
        return built

    def to_json(self, *, indent: int | None = None) -> str:
        """The record as JSON text; one line unless `indent` (spaces) is given."""
        encoded = msgspec.json.encode(self)
        if indent is not None:
            encoded = msgspec.json.format(encoded, indent=indent)
        return encoded.decode("utf-8")

    @classmethod
    def from_json(cls, text: str | bytes) -> Record:
        """A record from its JSON; raises InvalidRecordError where types, codes or bounds are not the schema's."""
        try:
            return _DECODER.decode(text)
        except msgspec.DecodeError as error:  # ValidationError is one of its kind
            raise InvalidRecordError(f"no valid record: {error}") from error

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Record:
        """A record from plain data; raises InvalidRecordError as `from_json` does."""
        try:
            return msgspec.convert(data, cls)
        except msgspec.ValidationError as error:
            raise InvalidRecordError(f"no valid record: {error}") from error


_DECODER = msgspec.json.Decoder(Record)
