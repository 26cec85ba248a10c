"""Patterns from templates, for the rooms above: those of `thidua_extract.text.templates`."""

from thidua_extract.text.templates import folded, pattern, text_pattern, words

__all__ = ["folded", "pattern", "text_pattern", "words"]
