"""Where a giver stands: before a verb of giving, behind "của", "do", "được"."""

from __future__ import annotations

import regex

ADVERBS = r"(?:\s+(?:«then»|«does_first»(?:,|\svà)))*"
BEFORE_GIVING = rf"(?:\s\([^()\n]{{2,40}}\))?{ADVERBS}\s+«confers»(?!\w)"  # "huyện A (Hải Dương) tặng"
GIVEN_BY = regex.compile(r"(?<!\w)(?:của|do|được|bởi|từ|thay mặt|quyền của|quyền)\s+$")
