"""Facts into a record: ids, spans in the source, links by id."""

from __future__ import annotations

from typing import Any, Literal

from thidua_extract.codes import Section
from thidua_extract.language import places
from thidua_extract.language.reading import Reading
from thidua_extract.link.facts import Facts
from thidua_extract.link.links import Links
from thidua_extract.patterns.awards import AwardMention
from thidua_extract.patterns.mention import Mention, Phrase
from thidua_extract.patterns.officials import OfficialMention, Position, RoleMention
from thidua_extract.patterns.relevance import Relevance
from thidua_extract.records import models
from thidua_extract.text.encoding import Notice, Warnings
from thidua_extract.text.layout import BlockKind
from thidua_extract.text.span import Span

_BEFORE_MERGERS = "2024-12-31"
_SECTIONS: dict[BlockKind, Section] = {
    BlockKind.TITLE: "title",
    BlockKind.LEAD: "lead",
    BlockKind.CAPTION: "caption",
}


class RecordBuilder:
    """Builds the facts of one record; holds the ids given out, so that facts can name each other."""

    def __init__(self, reading: Reading, facts: Facts) -> None:
        self.reading = reading
        self.facts = facts
        self._links = Links(reading, facts)
        self._ids: dict[int, str] = {}
        for prefix, mentions in (
            ("e", facts.events),
            ("o", facts.officials),
            ("a", facts.awards),
            ("f", facts.figures),
            ("m", facts.movements),
            ("d", facts.documents),
            ("c", facts.clusters),
        ):
            for number, mention in enumerate(mentions, start=1):
                self._ids[id(mention)] = f"{prefix}{number}"

    def article(self) -> models.Article:
        """What the page says of itself."""
        layout, surface = self.reading.layout, self.reading.document.surface
        return models.Article(
            title=surface(layout.title) if layout.title else None,
            published=self.reading.published,
            outlet=layout.outlet,
            agency=surface(layout.agency) if layout.agency else None,
            section=surface(layout.section) if layout.section else None,
            bylines=[surface(span) for span in layout.bylines],
            captions=[
                models.Caption(
                    span=self.span(caption.span),
                    credit=surface(caption.credit) if caption.credit else None,
                    archive=caption.archive,
                )
                for caption in layout.captions
            ],
        )

    def relevance(self, relevance: Relevance, *, read: bool) -> models.RelevanceJudgement:
        """The judgement with its evidence in the source."""
        return models.RelevanceJudgement(
            relevant=relevance.relevant,
            score=relevance.score,
            evidence=[self.span(span) for span in relevance.evidence],
            read=read,
        )

    def events(self) -> list[models.Event]:
        """The events."""
        return [
            models.Event(
                **self._common(mention),
                types=list(mention.types),
                name=_text(mention.name),
                date=mention.date,
                end_date=mention.end_date,
                date_basis=mention.date_basis,
                time_of_day=mention.time_of_day,
                status="planned" if mention.planned else "held",
                province=self._place(mention.province),
                venue=_text(mention.venue),
                organizer=_text(mention.organizer),
            )
            for mention in self.facts.events
        ]

    def officials(self) -> list[models.Official]:
        """The officials, each role with the event it was played at."""
        return [
            models.Official(
                **self._common(mention),
                name=mention.name,
                rank=mention.rank,
                positions=[self._position(position) for position in mention.positions],
                roles=self._roles(mention),
                province=self._place(mention.province),
            )
            for mention in self.facts.officials
        ]

    def _roles(self, mention: OfficialMention) -> list[models.Role]:
        """What the text says an official did, and `received` where an award names him without a verb of his own."""
        roles = list(mention.roles)
        award = self._links.receiving(mention)
        if award is not None and all(role.code != "received" for role in roles):
            roles.append(RoleMention(code="received", phrase=award))
        return [
            models.Role(
                code=role.code, event=self._event_of(role.phrase.span, role=True), span=self._phrase(role.phrase)
            )
            for role in roles
        ]

    def awards(self) -> list[models.Award]:
        """The awards, each with its event, its presenter and the total that it is part of."""
        return [
            models.Award(
                **self._common(mention),
                award=mention.award,
                grade=mention.grade,
                level=mention.level,
                status=mention.status,
                recipient=mention.recipient,
                count=mention.count,
                qualifier=mention.qualifier,
                named=[models.Text(text=name.text, span=self._phrase(name)) for name in mention.named],
                conferrer=_text(mention.conferrer),
                **self._presenter(mention),
                period=mention.period,
                posthumous=mention.posthumous,
                event=self._event_of(mention.spans[0]) if mention.status == "conferred" else None,
                part_of=self._ids.get(id(mention.total)) if mention.total else None,
            )
            for mention in self.facts.awards
        ]

    def figures(self) -> list[models.Figure]:
        """The figures, each with the movement that its sentence names."""
        movements = {mention.name: self._ids[id(mention)] for mention in self.facts.movements}
        return [
            models.Figure(
                **self._common(mention),
                value=mention.value,
                unit=mention.unit,
                qualifier=mention.qualifier,
                indicator=_text(mention.indicator),
                period=mention.period,
                text=mention.text,
                change=mention.change,
                target=mention.target,
                place=_text(mention.place),
                movement=movements.get(mention.movement) if mention.movement else None,
            )
            for mention in self.facts.figures
        ]

    def movements(self) -> list[models.Movement]:
        """The movements."""
        return [models.Movement(**self._common(mention), name=mention.name) for mention in self.facts.movements]

    def documents(self) -> list[models.LegalDocument]:
        """The documents."""
        return [
            models.LegalDocument(
                **self._common(mention),
                number=mention.number,
                type=mention.type,
                date=mention.date,
                issuer=mention.issuer,
            )
            for mention in self.facts.documents
        ]

    def clusters(self) -> list[models.Cluster]:
        """The clusters."""
        return [
            models.Cluster(
                **self._common(mention),
                name=mention.name,
                members=[models.Text(text=member.text, span=self._phrase(member)) for member in mention.members],
                head=_text(mention.head),
                deputy=_text(mention.deputy),
            )
            for mention in self.facts.clusters
        ]

    def warnings(self, of_source: Warnings) -> list[models.Notice]:
        """What hindered the reading: what is known of the source, then what its page lacks."""
        found: list[Notice] = list(of_source)
        if not self.reading.text.strip():
            if all(code != "binary" for code, _ in found):
                found.append(("empty", "no text"))
        elif self.reading.layout.title is None:
            found.append(("no_title", "no line of the page is a headline"))
        return [models.Notice(code=code, message=message) for code, message in found]

    def span(self, span: Span) -> models.Span:
        """A normalised span in the source, with its words; a pattern may take the space beside them along."""
        words = self.reading.text[span.start : span.end]
        start = span.start + len(words) - len(words.lstrip())
        start, end = self.reading.document.to_source(Span(start, start + len(words.strip())))
        return models.Span(start=start, end=end, text=self.reading.document.source[start:end])

    def _common(self, mention: Mention) -> dict[str, Any]:
        section = _SECTIONS.get(self.reading.section_of(mention.spans[0].start), "body")
        return {
            "id": self._ids[id(mention)],
            "spans": [self.span(span) for span in mention.spans],
            "section": section,
            "rule": mention.rule,
            "confidence": round(mention.confidence, 3),
        }

    def _phrase(self, phrase: Phrase) -> models.Span | None:
        return self.span(phrase.span) if phrase.span else None

    def _position(self, position: Position) -> models.OfficePosition:
        return models.OfficePosition(
            text=position.phrase.text,
            title=position.title,
            body=position.body,
            level=position.level,
            status=position.status,
            span=self._phrase(position.phrase),
        )

    def _place(self, name: str | None) -> models.Place | None:
        if name is None:
            return None
        unit = places.province(name, self.reading.published)
        if unit is not None and unit.name != name and not self.reading.published:
            # Undated text names the unit as it was: a province merged in 2025 is answered under its old name.
            unit = places.province(name, _BEFORE_MERGERS) or unit
        if unit is None:
            return models.Place(name=name)
        scheme: Literal["gso63", "gso34"] = "gso34" if unit.scheme == "gso34" else "gso63"
        return models.Place(
            name=unit.name,
            code=unit.code,
            scheme=scheme,
            current_name=unit.current_name,
            current_code=unit.current_code,
        )

    def _event_of(self, span: Span | None, *, role: bool = False) -> str | None:
        event = self._links.event_of(span, role=role)
        return self._ids[id(event)] if event else None

    def _presenter(self, award: AwardMention) -> dict[str, Any]:
        """Who hands an award over: the name, and the official where it is one."""
        official = self._links.presenter_of(award)
        return {
            "presenter": official.name if official else award.presenter.text if award.presenter else None,
            "presenter_official": self._ids[id(official)] if official else None,
        }


def _text(phrase: Phrase | None) -> str | None:
    return phrase.text if phrase else None
