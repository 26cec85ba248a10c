"""Adding to a fact what another statement of it tells."""

from __future__ import annotations

from thidua_extract.link.awards.agreement import to_whom_untold
from thidua_extract.link.same_names import same_name
from thidua_extract.patterns.awards import AwardMention
from thidua_extract.patterns.mention import Phrase

_LATELY = 20  # spans in which a repeated one is looked for: hundreds only gather where a text repeats itself


def join(fact: AwardMention, mention: AwardMention) -> None:
    """Adds what a repeated statement says over the first one."""
    lately = fact.spans[-_LATELY:]
    fact.spans += tuple(span for span in dict.fromkeys(mention.spans) if span not in lately)
    if fact.recipient == "exemplar" and mention.recipient in {"individual", "collective"}:
        fact.recipient = mention.recipient
    if to_whom_untold(fact):
        fact.recipient = mention.recipient
    if fact.award == "order" and mention.award != "order":
        fact.award, fact.level = mention.award, mention.level
    for name in ("grade", "level", "recipient", "conferrer", "presenter", "period"):
        if getattr(fact, name) is None:
            setattr(fact, name, getattr(mention, name))
    if fact.award == "prize" and fact.rule.endswith("named") and mention.count == fact.count:
        fact.rule = mention.rule  # a medal that the text counts as well stays one of its own
    fact.posthumous = fact.posthumous or mention.posthumous
    fact.named = union(fact.named, mention.named)
    fact.confidence = max(fact.confidence, mention.confidence)


def union(one: tuple[Phrase, ...], other: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    kept = list(one)
    for phrase in other:
        twin = next((i for i, k in enumerate(kept) if same_name(k.text, phrase.text)), None)
        if twin is None:
            kept.append(phrase)
        elif len(phrase.text) > len(kept[twin].text):
            kept[twin] = phrase
    return tuple(kept)
