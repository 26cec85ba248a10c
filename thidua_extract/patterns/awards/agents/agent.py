"""An agent: who confers or hands over."""

from __future__ import annotations

from dataclasses import dataclass

from thidua_extract.codes import AwardLevel


@dataclass(slots=True)
class Agent:
    """An office or body at `[start, end)`. `presenter`: one who never confers by himself (Phó Thủ tướng).

    The leaders of a body hand over what it confers, if nobody else is named: theirs is the level of the body.
    `parts`: the several that stand as one giver, where they are of different levels.
    """

    start: int
    end: int
    level: AwardLevel | None
    presenter: bool = False
    parts: tuple[Agent, ...] = ()
