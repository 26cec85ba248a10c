"""The key on which lexicons and grammars compare: case, tone placement, i/y and quotation marks folded.

Folding keeps the length, so a position in the key is the position in the text.
"""

from __future__ import annotations

import regex

_TONE_PLACEMENT = {
    "òa": "oà", "óa": "oá", "ỏa": "oả", "õa": "oã", "ọa": "oạ",
    "òe": "oè", "óe": "oé", "ỏe": "oẻ", "õe": "oẽ", "ọe": "oẹ",
    "ùy": "uỳ", "úy": "uý", "ủy": "uỷ", "ũy": "uỹ", "ụy": "uỵ",
}  # fmt: skip
# i/y after k, l, m, s, t, h where the press wavers between the two; never applied to what a record shows.
_WAVERING = {
    "kĩ": "kỹ",
    "kỉ": "kỷ",
    "kì": "kỳ",
    "sĩ": "sỹ",
    "tỉ": "tỷ",
    "lí": "lý",
    "mĩ": "mỹ",
    "quí": "quý",
    "qui": "quy",
}
_FOLDED = regex.compile(
    "(?P<tone>" + "|".join(_TONE_PLACEMENT) + r")(?!\p{L})|(?<!\p{L})(?P<iy>" + "|".join(_WAVERING) + r")(?!\p{L})"
)
_MARKS = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "’": "'", "‘": "'", "–": "-", "—": "-", "‑": "-", "−": "-"}
)


def fold(text: str) -> str:
    """The comparison key of `text`: lower case, canonical tone placement, one dash, one quote; the same length.

    >>> fold("Uỷ ban – Chiến sĩ HÒA")
    'uỷ ban - chiến sỹ hoà'
    """
    lowered = text.lower()
    if len(lowered) != len(text):  # a few letters outside Vietnamese (İ) lower to two code points
        lowered = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    lowered = lowered.translate(_MARKS)
    return _FOLDED.sub(lambda m: _TONE_PLACEMENT.get(m.group()) or _WAVERING[m.group()], lowered)
