"""An organisation as named in a text."""

from __future__ import annotations

from dataclasses import dataclass

from thidua_extract.codes import AwardLevel
from thidua_extract.text.span import Span


@dataclass(frozen=True, slots=True)
class Organization:
    """An organisation as written, the longest form with its place ("UBND thành phố Đà Nẵng", "Công an tỉnh Bến Tre").

    `kind`: `state`, `party`, `front`, `union`, `force`, `school`, `hospital`, `enterprise`, `association`, `unit`.
    `level`: as an award's level when this body confers (`government`, `ministry`, `province`, `district`, `commune`,
    `grassroots`, `organization`), or None where the words do not tell.
    """

    span: Span
    kind: str
    level: AwardLevel | None = None
