"""Clusters: emulation clusters and blocs (cụm, khối thi đua), their members, heads and deputies."""

from __future__ import annotations

from collections.abc import Iterator

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.clusters.members import read_counted, read_members
from thidua_extract.patterns.clusters.model import ClusterMention
from thidua_extract.patterns.clusters.names import find_names
from thidua_extract.patterns.clusters.officers import find_officers
from thidua_extract.patterns.clusters.words import pattern
from thidua_extract.text.fold import fold
from thidua_extract.text.sentences import Sentence
from thidua_extract.text.span import Span

__all__ = ["ClusterMention", "find_clusters"]

_TRIGGER = r"(?<!\w)«cluster»(?!\w)"
_ANY = (
    r"(?<!\w)«cluster» (?:\p{L}+ )?thi đua(?!\w)|thi đua[ ,-]*khen thưởng cụm(?!\w)"
    r"|(?<!\w)thi đua[^.;,\n]{0,40} của «cluster»(?!\w)"
)
_OWN_MEMBERS = (
    r"(?<!\w)(?:(?:trong|của|thuộc) )?(?:toàn )?«cluster»(?: thi đua)?"
    r"(?=\s*,?\s*(?:hiện )?(?:«consists»|có \d{1,2} «counted»)(?!\w)|(?<=(?:trong|thuộc) [^.:]{0,14})\s*:)"
)
# "lãnh đạo 7 tỉnh trong Cụm: A, B, …": as many units as the number says are the members.
_COUNTED = r"(?<![\w.,/])(?<!thuộc về )(?<!cho )(?<!tặng )(\d{1,2}) «counted»(?!\w)[^.:;\n()]{0,70}(?=[:(])"
_BRACKET = r"\(«consists»:?\s"


def find_clusters(reading: Reading) -> list[ClusterMention]:
    """The clusters named, in the order of the text; where they are spoken of without a name, `name` is empty."""
    if not (reading.triggers.opens("clusters") and pattern(_ANY).search(reading.key)):
        return []
    found: list[ClusterMention] = []
    for sentence in reading.sentences:
        if not pattern(_TRIGGER).search(reading.key, *sentence.span):
            continue
        named = list(find_names(reading, sentence))
        found.extend(named)
        found.extend(_unnamed_members(reading, sentence, named))
        found.extend(find_officers(reading, sentence, named))
    found.extend(_bracketed_members(reading, found))
    if any(mention.rule == "clusters.named" for mention in found) and not any(mention.members for mention in found):
        found.extend(_counted_members(reading))
    return found


def _unnamed_members(reading: Reading, sentence: Sentence, named: list[ClusterMention]) -> Iterator[ClusterMention]:
    """'Khối gồm công an 3 huyện: …', 'các tỉnh trong Cụm, gồm: …' and '5 thành phố … (gồm …)' of a cluster's name."""
    for match in pattern(_OWN_MEMBERS).finditer(reading.key, *sentence.span):
        if any(mention.spans[0].overlaps(Span(*match.span())) for mention in named):
            continue
        members = read_members(reading.text, reading.key, match.end(), sentence.span.end, colon=True)
        if members:
            yield ClusterMention(
                spans=(Span(match.start(), match.end()),),
                rule="clusters.members",
                confidence=0.8,
                name="",
                members=members,
            )


def _counted_members(reading: Reading) -> Iterator[ClusterMention]:
    """'7 tỉnh: A, B, C, D, E, F và G' in an article of one cluster: a list as long as its own number says."""
    for match in pattern(_COUNTED).finditer(reading.key):
        members = read_counted(reading.text, reading.key, match.end(), int(match.group(1)))
        if len(members) > 2:
            yield ClusterMention(
                spans=(Span(*match.span()),), rule="clusters.counted", confidence=0.75, name="", members=members
            )


def _bracketed_members(reading: Reading, found: list[ClusterMention]) -> Iterator[ClusterMention]:
    """'5 thành phố ven biển (gồm …)', where a cluster's name ends in the same words."""
    names = [mention.name for mention in found if mention.rule == "clusters.named" and mention.name.count(" ") > 4]
    tails = {" ".join(fold(name).split()[-4:]): name for name in names}
    for bracket in pattern(_BRACKET).finditer(reading.key):
        before = reading.key[max(0, bracket.start() - 60) : bracket.start()].rstrip()
        name = next((name for tail, name in tails.items() if before.endswith(tail)), None)
        members = read_members(reading.text, reading.key, bracket.start(), bracket.end() + 600) if name else ()
        if name and members:
            yield ClusterMention(
                spans=(Span(*bracket.span()),), rule="clusters.bracket", confidence=0.8, name=name, members=members
            )
