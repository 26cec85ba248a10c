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

Confidence = Annotated[float, Meta(ge=0.0, le=1.0, description="How likely the fact is right, 0 to 1.")]
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

    start: Position0
    end: Position0
    text: Annotated[str, Meta(description="source[start:end], as the source has it.")]


class Fact(Struct, kw_only=True, forbid_unknown_fields=True):
    """What every fact carries: where it was read, by which rule, how surely."""

    id: FactId
    spans: Annotated[list[Span], Meta(min_length=1, description="The words it was read from, the main ones first.")]
    section: Annotated[Section, Meta(description="The part of the page that the first span stands in.")]
    rule: Annotated[str, Meta(min_length=1, description="The rule that read it, family.rule.")]
    confidence: Confidence


class Place(Struct, kw_only=True, forbid_unknown_fields=True):
    """A province-level unit as of the article's date, and its successor since 2025-07-01."""

    name: Annotated[str, Meta(description="Plain name: Đà Nẵng, Hồ Chí Minh.")]
    code: str | None = None
    scheme: Annotated[
        Literal["gso63", "gso34"] | None, Meta(description="gso63: the 63 units until 2025-06-30; gso34: the 34 since.")
    ] = None
    current_name: str | None = None
    current_code: str | None = None


class Text(Struct, kw_only=True, forbid_unknown_fields=True):
    """Words of the article with the place they stand at; null where they were put together."""

    text: str
    span: Span | None = None


class Event(Fact, kw_only=True, forbid_unknown_fields=True):
    """A gathering or act of emulation, commendation or honour that the article reports."""

    types: Annotated[list[EventType], Meta(min_length=1)]
    name: str | None = None
    date: Edtf | None = None
    end_date: Edtf | None = None
    date_basis: Annotated[
        DateBasis | None,
        Meta(description="Whether the text states the date whole, or a part of it was inferred, and from what."),
    ] = None
    time_of_day: TimeOfDay | None = None
    status: Literal["held", "planned"] = "held"
    province: Place | None = None
    venue: str | None = None
    organizer: str | None = None


class OfficePosition(Struct, kw_only=True, forbid_unknown_fields=True):
    """A post as written, and its normal form."""

    text: Annotated[str, Meta(description="The longest form seen, without the honorific.")]
    title: str | None = None
    body: str | None = None
    level: AwardLevel | None = None
    status: PositionStatus = "current"
    span: Span | None = None


class Role(Struct, kw_only=True, forbid_unknown_fields=True):
    """What the person did at a reported event."""

    code: RoleCode
    event: FactId | None = None
    span: Span | None = None


class Official(Fact, kw_only=True, forbid_unknown_fields=True):
    """A person named with an office, rank or post; all mentions merged, their spans listed."""

    name: str
    rank: str | None = None
    positions: list[OfficePosition] = []
    roles: list[Role] = []
    province: Place | None = None


class Award(Fact, kw_only=True, forbid_unknown_fields=True):
    """One (award, grade, level, status, recipient kind, count) that the article states."""

    award: AwardCode
    grade: Grade | None = None
    level: AwardLevel | None = None
    status: AwardStatus
    recipient: RecipientKind | None = None
    count: Position0 | None = None
    qualifier: QualifierCode | None = None
    named: list[Text] = []
    conferrer: Annotated[str | None, Meta(description="Who gives it, as written.")] = None
    presenter: Annotated[str | None, Meta(description="Who hands it over, which may be another.")] = None
    presenter_official: FactId | None = None
    period: PeriodText | None = None
    posthumous: bool = False
    event: FactId | None = None
    part_of: Annotated[FactId | None, Meta(description="The award entry that is the total of this one.")] = None


class Figure(Fact, kw_only=True, forbid_unknown_fields=True):
    """A stated quantity that is no award count."""

    value: Annotated[float, Meta(description="The number in base units: 210 tỷ đồng is 210000000000.")] | int
    unit: Annotated[str, Meta(description="VND, USD, %, lần (times), or the counted noun as written.")]
    qualifier: QualifierCode = "exact"
    indicator: Annotated[str | None, Meta(description="What is measured, in the article's words.")] = None
    period: PeriodText | None = None
    text: Annotated[str, Meta(description="The number with its unit as written.")]
    change: Change | None = None
    target: bool = False
    place: str | None = None
    movement: FactId | None = None


class Movement(Fact, kw_only=True, forbid_unknown_fields=True):
    """An emulation movement or campaign by its name."""

    name: str


class LegalDocument(Fact, kw_only=True, forbid_unknown_fields=True):
    """A numbered, or named and dated, Party or State document."""

    number: str
    type: str | None = None
    date: Edtf | None = None
    issuer: str | None = None


class Cluster(Fact, kw_only=True, forbid_unknown_fields=True):
    """An emulation cluster or bloc (cụm, khối thi đua)."""

    name: str
    members: list[Text] = []
    head: str | None = None
    deputy: str | None = None


class Caption(Struct, kw_only=True, forbid_unknown_fields=True):
    """A photo caption and the credit beside it."""

    span: Span
    credit: str | None = None
    archive: Annotated[bool, Meta(description="Whether the photo shows another event.")] = False


class Article(Struct, kw_only=True, forbid_unknown_fields=True):
    """What the page says of itself."""

    title: str | None = None
    published: Published | None = None
    outlet: str | None = None
    agency: str | None = None
    section: str | None = None
    bylines: list[str] = []
    captions: list[Caption] = []


class Extractor(Struct, kw_only=True, forbid_unknown_fields=True):
    """What made the record: equal digests, equal input, equal record."""

    name: str
    version: str
    digest: Annotated[str, Meta(pattern=r"^[0-9a-f]{64}$", description="SHA-256 over rules and lexicons.")]
    ner: Annotated[str, Meta(description="The NER provider in use, or none.")]


class Source(Struct, kw_only=True, forbid_unknown_fields=True):
    """Where the text came from."""

    path: str | None = None
    member: Annotated[str | None, Meta(description="Member or row inside the file.")] = None
    sha256: Annotated[str, Meta(pattern=r"^[0-9a-f]{64}$", description="Of the bytes as read.")]
    encoding: Annotated[str | None, Meta(description="As detected; null when text was given.")] = None
    format: str = "text"
    text: Annotated[
        str | None, Meta(description="The text as decoded, which the spans slice; only when it was asked for.")
    ] = None


class RelevanceJudgement(Struct, kw_only=True, forbid_unknown_fields=True):
    """Whether the article is about emulation and commendation, and the words that speak for it."""

    relevant: bool
    score: Confidence
    evidence: list[Span] = []


class Notice(Struct, kw_only=True, forbid_unknown_fields=True):
    """Something about the input or the reading that a user should know."""

    code: Annotated[str, Meta(pattern="^[a-z_]+$")]
    message: str


class Record(Struct, kw_only=True, forbid_unknown_fields=True):
    """One article's facts."""

    schema_version: Literal["1.0.0"] = SCHEMA_VERSION
    extractor: Extractor
    id: str | None = None
    source: Source
    article: Article
    relevance: RelevanceJudgement
    events: list[Event] = []
    officials: list[Official] = []
    awards: list[Award] = []
    figures: list[Figure] = []
    movements: list[Movement] = []
    documents: list[LegalDocument] = []
    clusters: list[Cluster] = []
    warnings: list[Notice] = []

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
