"""The words of events, and those of the acts at them, as patterns."""

from __future__ import annotations

from functools import partial

from thidua_extract.language.templates import pattern

event_words = partial(pattern, "event_words")
act_words = partial(pattern, "act_words")
