"""The key on which lexicons and grammars compare: case, tone placement, i/y, dashes and quotation marks folded.

Folding keeps the length, so a position in the key is the position in the text.
"""

from __future__ import annotations

import re

# hòa → hoà, khỏe → khoẻ, ủy → uỷ: the tone on the last vowel. The first vowel never carries it before a final
# consonant in correct spelling ("tòan" is a misprint of "toàn"), so what follows need not be looked at.
_TONE_PLACEMENT = {
    "òa": "oà", "óa": "oá", "ỏa": "oả", "õa": "oã", "ọa": "oạ",
    "òe": "oè", "óe": "oé", "ỏe": "oẻ", "õe": "oẽ", "ọe": "oẹ",
    "ùy": "uỳ", "úy": "uý", "ủy": "uỷ", "ũy": "uỹ", "ụy": "uỵ",
}  # fmt: skip
# After q the u is no vowel of its own: "qúa" is a misprint of "quá", while "của" and "múa" stand.
_AFTER_Q = {"qùa": "quà", "qúa": "quá", "qủa": "quả", "qũa": "quã", "qụa": "quạ"}
# Whole syllables in which the press wavers between i and y; the key has y. Never applied to what a record shows.
_WAVERING = {
    "kĩ": "kỹ", "kỉ": "kỷ", "kì": "kỳ", "kí": "ký", "kị": "kỵ", "sĩ": "sỹ", "tỉ": "tỷ", "lí": "lý", "mĩ": "mỹ",
    "quí": "quý", "quì": "quỳ", "quỉ": "quỷ", "quĩ": "quỹ", "quị": "quỵ",
}  # fmt: skip
_MARKS = {
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("‘’‚‛`´′ʼ", "'"),
    **dict.fromkeys("‐‑‒–—―−", "-"),
}
_LETTER = r"[^\W\d_]"
_TONED = re.compile("[òóỏõọùúủũụ][aey]")
# A single class to start with is what `re` scans fastest; the consonants before it are looked at on a hit only.
_TONED_I = re.compile(f"[ĩỉìíị](?!{_LETTER})(?<=[kstlmu].)")
_UNTONED = {  # a pattern that opens with its literal is found at the speed of a string search
    re.compile(f"{word}(?!{_LETTER})(?<!{_LETTER}{word})"): right
    for word, right in {"qui": "quy", "công ti": "công ty", "hi sinh": "hy sinh"}.items()
}
_MARK = re.compile("[" + re.escape("".join(_MARKS)) + "]")


def fold(text: str) -> str:
    """The comparison key of `text`: lower case, canonical tone placement, one dash, one quote; the same length.

    >>> fold("Uỷ ban – Chiến sĩ HÒA")
    'uỷ ban - chiến sỹ hoà'
    """
    key = text.lower()
    if len(key) != len(text):  # a few letters outside Vietnamese (İ) lower to two code points
        key = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    key = _MARK.sub(lambda match: _MARKS[match.group()], key)
    key = _TONED.sub(_place_tone, key)
    key = _TONED_I.sub(_to_y, key)
    for misprint, right in _AFTER_Q.items():
        key = key.replace(misprint, right)
    for pattern, right in _UNTONED.items():
        key = pattern.sub(right, key)
    return key


def _place_tone(match: re.Match[str]) -> str:
    pair = match.group()
    return _TONE_PLACEMENT.get(pair, pair)


def _to_y(match: re.Match[str]) -> str:
    vowel, end, key = match.group(), match.end(), match.string
    start = end - (3 if key[max(end - 3, 0) : end - 1] == "qu" else 2)
    if start < 0 or (start and key[start - 1].isalpha()):
        return vowel
    return _WAVERING.get(key[start:end], vowel)[-1]
