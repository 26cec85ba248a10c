"""Merging the mentions of clusters into one fact each."""

from __future__ import annotations

from functools import lru_cache

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.link.rivals import MOST
from thidua_extract.patterns.clusters import ClusterMention
from thidua_extract.text.fold import fold

_WORDS = regex.compile(r"\w+")
_GENERIC = frozenset({"cụm", "khối", "thi", "đua", "các", "số"})


def merge_clusters(mentions: list[ClusterMention], reading: Reading) -> list[ClusterMention]:
    """One mention a cluster under the fullest of its names.

    Members, head and deputy told where the cluster is not named go to the cluster named last before them, or to the
    only one; with no named cluster an alias ("cụm 7 tỉnh …") stands for it.
    """
    del reading
    named = [mention for mention in mentions if mention.rule == "clusters.named"]
    merged: list[ClusterMention] = []
    holding: dict[str, list[int]] = {}  # the places in `merged` of the clusters whose names hold a word
    for mention in sorted(named, key=lambda mention: (mention.name.isupper(), -len(mention.name))):
        words = _distinctive(mention.name) or {mention.name}
        near = sorted({at for word in words for at in holding.get(word, ())})
        same = next((merged[at] for at in near if _same(mention.name, merged[at].name)), None)
        if same is None:
            for word in words if len(merged) < MOST else ():
                holding.setdefault(word, []).append(len(merged))
            merged.append(mention)
        else:
            _join(same, mention)
    if not merged:
        merged = _from_aliases([mention for mention in mentions if mention.rule == "clusters.alias"])
    own = {id(mention) for mention in merged}
    for mention in mentions:
        if mention.rule != "clusters.named" and merged and id(mention) not in own:
            owner = _owner(mention, merged)
            if owner is not None:
                _join(owner, mention)
    for mention in merged:
        mention.spans = tuple(sorted(set(mention.spans)))
    return sorted(merged, key=lambda mention: mention.spans[0])


def _from_aliases(aliases: list[ClusterMention]) -> list[ClusterMention]:
    """The first alias that lists its members stands for the cluster."""
    listed = [mention for mention in aliases if mention.members]
    return listed[:1]


def _owner(mention: ClusterMention, merged: list[ClusterMention]) -> ClusterMention | None:
    if mention.rule == "clusters.alias":
        return next((other for other in merged[:MOST] if _same(mention.name, other.name)), None)
    if mention.name:
        return next((other for other in merged[:MOST] if _same(mention.name, other.name)), None)
    if len(merged) == 1:
        return merged[0]
    before = [(span, other) for other in merged for span in other.spans if span.start <= mention.spans[0].start]
    return max(before, key=lambda pair: pair[0], default=(None, None))[1]


def _join(cluster: ClusterMention, mention: ClusterMention) -> None:
    """What `mention` adds to `cluster`; the first list of members and the last election of officers count."""
    cluster.spans += mention.spans
    cluster.members = cluster.members or mention.members
    if mention.rule != "clusters.holder" or cluster.head is None:
        cluster.head = mention.head or cluster.head
    if mention.rule != "clusters.holder" or cluster.deputy is None:
        cluster.deputy = mention.deputy or cluster.deputy


def _same(first: str, second: str) -> bool:
    """Whether the distinctive words of one name are all in the other."""
    a, b = _distinctive(first), _distinctive(second)
    return first == second or (bool(a) and (a <= b or b <= a))


@lru_cache(maxsize=1024)
def _distinctive(name: str) -> frozenset[str]:
    return frozenset(word.lstrip("0") for word in _WORDS.findall(fold(name))) - _GENERIC
