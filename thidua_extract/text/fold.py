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
    # after q alone, where the u is no vowel of its own: "qúa" is a misprint of "quá", while "của" and "múa" stand
    "ùa": "uà", "úa": "uá", "ủa": "uả", "ũa": "uã", "ụa": "uạ",
}  # fmt: skip
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
_WRITTEN = {**_TONE_PLACEMENT, **_MARKS}
_LETTER = r"[^\W\d_]"
# A single class to start with is what `re` scans fastest; what stands around it is looked at on a hit only.
_UNFOLDED = re.compile(
    rf"""[òóỏõọùúủũụĩỉìíị{"".join(_MARKS)}](?:
        (?<=[òóỏõọ])[ae] | (?<=[ùúủũụ])y | (?<=q[ùúủũụ])a | (?<=[kstlmu][ĩỉìíị])(?!{_LETTER}) | (?<=[{"".join(_MARKS)}])
    )""",
    re.VERBOSE,
)
_UNTONED = {
    word: (re.compile(f"{word}(?!{_LETTER})(?<!{_LETTER}{word})"), right)
    for word, right in {"qui": "quy", "công ti": "công ty", "hi sinh": "hy sinh"}.items()
}


def fold(text: str) -> str:
    """The comparison key of `text`: lower case, canonical tone placement, one dash, one quote; the same length.

    >>> fold("Uỷ ban – Chiến sĩ HÒA")
    'uỷ ban - chiến sỹ hoà'
    """
    key = text.lower()
    if len(key) != len(text):  # a few letters outside Vietnamese (İ) lower to two code points
        key = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    key = _UNFOLDED.sub(_folded, key)
    for word, (pattern, right) in _UNTONED.items():
        if word in key:
            key = pattern.sub(right, key)
    return key


# Letters behind a backslash mean something else when they are small.
_ESCAPE_OR_WORDS = re.compile(r"\\(?:[pP]\{[^}]*\}|.)|[^\\]+|\\", re.DOTALL)


def fold_pattern(pattern: str) -> str:
    r"""A regular expression with its words folded and its escapes left as they are.

    >>> fold_pattern(r"\bkỉ niệm\Z")
    '\\bkỷ niệm\\Z'
    """
    return _ESCAPE_OR_WORDS.sub(lambda part: part[0] if part[0][0] == "\\" else fold(part[0]), pattern)


def spellings(word: str) -> set[str]:
    """The ways of writing a word of letters and digits, case aside, that are folded to it; perhaps some more.

    >>> sorted(spellings("sỹ")), sorted(spellings("uỷ")), spellings("khen")
    (['sĩ', 'sỹ'], ['uỷ', 'ủy'], {'khen'})
    """
    forms = {word} | {written for written, folded in _WAVERING.items() if folded == word}
    for written, folded in _TONE_PLACEMENT.items():
        forms |= {form.replace(folded, written) for form in forms}
    for phrase, (_, right) in _UNTONED.items():
        forms |= {written for written, folded in zip(phrase.split(), right.split(), strict=True) if folded == word}
    return forms


def _folded(match: re.Match[str]) -> str:
    return _WRITTEN.get(match.group()) or _to_y(match)


def _to_y(match: re.Match[str]) -> str:
    vowel, end, key = match.group(), match.end(), match.string
    start = end - (3 if key[max(end - 3, 0) : end - 1] == "qu" else 2)
    if start < 0 or (start and key[start - 1].isalpha()):
        return vowel
    return _WAVERING.get(key[start:end], vowel)[-1]
