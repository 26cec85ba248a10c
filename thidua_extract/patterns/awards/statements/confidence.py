"""How far a reading of an award can be trusted: by its rule, and by what the statement leaves open."""

from __future__ import annotations

from thidua_extract.codes import AwardLevel, AwardStatus, RecipientKind
from thidua_extract.text.layout import BlockKind

# The share of right readings by rule, measured on annotated articles and rounded down for those not seen.
_BY_RULE = {
    "counted": 0.95,
    "given_named": 0.92,
    "subject_named": 0.91,
    "referred_named": 0.88,
    "named": 0.88,
    "object_named": 0.88,
    "visited_named": 0.85,
    "introduced_named": 0.85,
    "topic_named": 0.75,
    "shared_named": 0.8,
    "awards": 0.85,
    "given_post": 0.75,
    "many": 0.5,
    "praise_counted": 0.78,
    "praise_named": 0.55,
    "praise_awards": 0.5,
    "praise_many": 0.3,
}
# Kinds that are told apart from their neighbours less surely: firms called units, sums over several kinds.
_UNSURE_KINDS = frozenset({"enterprise", "mixed", "exemplar", None})
_UNSURE = 0.93  # the factor of each thing that makes a reading less sure
_IN_CAPTION = 0.85
_FAR = 150  # code points; beyond it another noun of the sentence may be the recipient
_LONG_LIST = 3  # a longer list without its number may hold bodies of the persons, or miss one of them


def confidence(
    rule: str,
    *,
    kind: RecipientKind | None,
    level: AwardLevel | None,
    status: AwardStatus,
    titled: bool,
    section: BlockKind,
    apart: int = 0,
    names: int = 0,
    bare: bool = False,
) -> float:
    """A number in 0..1. `titled`: the award is a title that may also stand as a prefix to a name.

    `apart`: code points between the award and its recipients; `names`: how many recipients are named.
    `bare`: a body is named by one word alone, which may as well be a person of another country.

    Names are read less surely than counts where the award is not yet given, is a title, or stands outside the body.
    """
    share = _BY_RULE.get(rule, _BY_RULE["named"])
    share *= _UNSURE if level is None else 1.0
    share *= _UNSURE if kind in _UNSURE_KINDS else 1.0
    share *= _UNSURE if apart > _FAR else 1.0
    if rule.endswith("named"):
        share *= _UNSURE if names > _LONG_LIST else 1.0
        share *= _UNSURE if bare else 1.0
        share *= _UNSURE if status != "conferred" else 1.0
        share *= _UNSURE if titled else 1.0
        share *= {BlockKind.CAPTION: _IN_CAPTION, BlockKind.TITLE: _UNSURE, BlockKind.LEAD: _UNSURE}.get(section, 1.0)
    return round(share, 2)
