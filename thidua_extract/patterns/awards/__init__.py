"""Awards: what was given, proposed, planned or withdrawn, to how many of which kind, by whom."""

from __future__ import annotations

from thidua_extract.patterns.awards.grammar import find_awards
from thidua_extract.patterns.awards.mention import AwardMention

__all__ = ["AwardMention", "find_awards"]
