"""Foreign names in Vietnamese text: what holds them together, and what syllables are no Vietnamese ones."""

from __future__ import annotations

from functools import cache, lru_cache

import regex

from thidua_extract.lexicons import table
from thidua_extract.text.fold import fold

_VIETNAMESE = regex.compile(
    r"(?:ngh|[gknpt]h|tr|gh|ch|ng|gi|qu|ph|[bcdđghklmnpqrstvx])?"
    r"[aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ]{1,3}(?:ch|nh|ng|[cmnpt])?"
)
# An article or preposition inside a name, a capital behind it: "Bashar al - Asad", "Ursula von der Leyen".
_PARTICLE = regex.compile(
    r"\s(?:(?:al|el|bin|ibn|bint|abu|von|van|der|den|ten|de|da|do|di|du|del|della|la|le|dos)\s?+){1,3}"
    r"(?:-\s?)?\p{Lu}[\p{L}'’]++(?:-\p{L}++)?(?:\s(?:Al|El|Bin)\s?-?\s?\p{Lu}[\p{L}'’]++)?"
)
# The press spaces the hyphen of a Korean or a Thai name: "Moon Jae - in", "Shin Dong - Hyuk", "Somchai Chan - ocha".
_SPACED = regex.compile(r"\s?-\s?((?!ảnh|theo)\p{L}\p{Ll}{0,9})(?![\p{L}\p{N}]|\s\p{Lu}|\s?[-'’])")
# Lao and Khmer names as the press spells them: "Lếch-lay Sỉ-vi-lay", "Bun-nhăng Vo-la-chít".
_SYLLABLED = regex.compile(r"(?:-\p{Ll}++)++(?:\s\p{Lu}\p{Ll}*+(?:-\p{Ll}++)++){1,3}")
# A surname behind an initial: "Laura B. Hartwell", but not "thuộc nhóm B. Hôm sau".
_AFTER_INITIAL = regex.compile(r"\.\s?\p{Lu}[\p{L}'’]++")
# "Jean - Marc Dubois"
_DOUBLE = regex.compile(r"\s?-\s?\p{Lu}\p{Ll}++\s\p{Lu}[\p{L}'’]++")


@cache
def _surnames() -> frozenset[str]:
    return frozenset(fold(row["surname"]) for row in table("foreign_surnames").rows)


@lru_cache(maxsize=8192)  # a few thousand syllables are all that most texts have
def is_vietnamese(syllable: str) -> bool:
    """Whether a folded syllable is spelled as Vietnamese ones are."""
    return _VIETNAMESE.fullmatch(syllable) is not None


def foreign_end(text: str, start: int, end: int) -> int:
    """The end of the foreign name whose first words are `text[start:end]`; `end` where nothing goes on."""
    words = text[start:end].split()
    if text[end : end + 2].strip()[:1] == "-":
        if len(words) == 1 and (syllabled := _SYLLABLED.match(text, end)):
            return syllabled.end()
        if len(words) == 1 and not is_vietnamese(fold(words[0])) and (double := _DOUBLE.match(text, end)):
            return double.end()
        match = _SPACED.match(text, end)
        if match is None or len(words) != 2 or not words[1].isascii():
            return end
        known = fold(words[0]) in _surnames() or not is_vietnamese(fold(match.group(1)))
        return match.end() if known else end
    if len(words) > 1 and len(words[-1]) == 1 and not is_vietnamese(fold(words[0])):
        surname = _AFTER_INITIAL.match(text, end)
        return surname.end() if surname else end
    if text[end : end + 1] != " " or not text[end + 1 : end + 2].islower() or is_vietnamese(words[-1].lower()):
        return end
    match = _PARTICLE.match(text, end)
    return match.end() if match else end
