"""The syllables of a name: which may begin it, which end it, and how sure they are a person's."""

from __future__ import annotations

from typing import NamedTuple

import regex

from thidua_extract.language.foreign_names import is_vietnamese
from thidua_extract.language.names.words import Cue, given_words, highland, middle_words, surnames, words


class Syllable(NamedTuple):
    start: int
    end: int
    key: str
    capital: bool
    upper: bool
    mask: int


# Why a syllable may be no part of a name: it is in a phrase such as "Thanh niên"; in a phrase that is capitalised
# throughout, as a name would be ("Công An"); a single word ("Sở"); or in a place.
HARD, WHOLE, SOFT, PLACE = 1, 2, 3, 4
LONGEST = 5
_MINORITY = regex.compile(r"(?:[hkyr]|bh|b|cơ|m|p|zr)'\p{L}+")


def is_highland_form(key: str) -> bool:
    """Whether a syllable has the shape that only a highland people's names have: "h'yao", "k'brễu"."""
    return "'" in key and _MINORITY.fullmatch(key) is not None


def surname_at(run: list[Syllable], i: int) -> tuple[str | None, int]:
    """How telling the surname at `i` is, and its number of syllables."""
    known = surnames()
    if i + 1 < len(run):
        weight = known.get(f"{run[i].key} {run[i + 1].key}")
        if weight:
            return weight, 2
    return known.get(run[i].key), 1


def addresses(run: list[Syllable], i: int) -> bool:
    """Whether "Ông" or "Bà" is no surname: "Ông Trần An", "Ông Y Biêr Niê"."""
    after = run[i + 1]
    return run[i].key in words("address_or_surname") and bool(
        surname_at(run, i + 1)[0] or after.key in ("y", "a", "h") or is_highland_form(after.key)
    )


def end_of_name(run: list[Syllable], i: int, width: int) -> int:
    """Where the name that begins at `i` ends: at a word that is no name, at the next name, after five syllables."""
    upper = run[i].upper
    end = i + width
    while end < len(run) and end - i < LONGEST:
        syllable = run[end]
        if syllable.upper != upper and len(syllable.key) > 1:
            break
        if not syllable.capital and end != i + width:
            break
        if syllable.mask and not _ends_name(run, i, end, width):
            break
        if upper and (end - i == 4 or not (syllable.key in given_words() or syllable.key in surnames())):
            # in a line of capitals only the lexicon tells where the name ends
            return end + 1 if run[end - 1].key in words("sure_middle") and not syllable.mask else end
        if end - i >= 3 and _begins_name(run, end):
            break
        end += 1
    return end


def within_name(run: list[Syllable], i: int) -> bool:
    """Whether a syllable of names stands right before: "Công ty luật Minh Đăng Quang"; or "P.", a ward."""
    before = run[i - 1] if i else None
    return (
        before is not None
        and not before.mask
        and (before.key == "p" or (not before.upper and before.key in given_words()))
    )


def tells(run: list[Syllable], start: int, end: int) -> bool:
    """Whether a middle word such as "Thị" tells a person's name between `start` and `end`."""
    return start + 1 < end and run[start].key in middle_words()


def _ends_name(run: list[Syllable], i: int, end: int, width: int) -> bool:
    """Whether a masked syllable is a given name all the same: "Phạm Văn Các", "Lê Văn Khoa", "Lò Thị Quyết Tâm"."""
    syllable = run[end]
    if syllable.mask in (HARD, PLACE) or end - i > 3:
        return False
    bare = end - i == width or all(s.key in middle_words() for s in run[i + width : end])
    if syllable.mask == SOFT:
        last = end + 1 == len(run)
        if last and end - i == 2 and surnames().get(run[i].key) == "strong":
            return True  # "Đinh Quang Báo"
        if width == 1 and end - i == 2 and end + 2 == len(run) and surnames().get(run[i].key) == "strong":
            pair = run[end : end + 2]  # "Lê Thái Trường Minh"
            return not pair[1].mask and all(s.key in given_words() for s in pair)
        return (syllable.key in given_words() and (last or bare)) or (bare and end - i > width)
    return syllable.key in given_words() and run[end - 1].key not in ("công",) and (run[end - 1].mask == WHOLE or bare)


def _begins_name(run: list[Syllable], at: int) -> bool:
    """A surname and a middle word: the next person, where a comma was forgotten."""
    return surnames().get(run[at].key) == "strong" and at + 1 < len(run) and run[at + 1].key in words("sure_middle")


def after_namesake(run: list[Syllable], i: int, end: int) -> int:
    """Where a person's own name may begin after a namesake: "UBND phường Lê Lợi Vũ Thanh Hà"."""
    known = surnames()
    for at in range(i + 2, len(run) - 1):
        if run[at].mask:
            break
        told = known.get(run[at].key) == "strong" or (run[at].key in known and run[at + 1].key in words("sure_middle"))
        if told and not run[at + 1].mask and len(run) - at >= 2:
            return at
    return end


def is_foreign(syllables: list[Syllable]) -> bool:
    """Whether no syllable is Vietnamese; an initial may stand between others: "John D. Baker"."""
    if len(syllables[0].key) == 1 or len(syllables[-1].key) == 1:
        return False
    return not any(is_vietnamese(s.key) for s in syllables if len(s.key) > 1)


def names_body(run: list[Syllable], i: int, end: int, weight: str) -> bool:
    """Whether capitalised words behind an office are a body: "bí thư Đoàn P. Bến Lau", "giám đốc An Nhiên Travel"."""
    name = run[i:end]
    if len(name) > 2 and name[1].key in words("ward"):
        return True
    last = run[end] if end < len(run) and run[end].capital else name[-1]
    foreign = len(last.key) > 3 and last.key.isascii() and last.key.isalpha() and not is_vietnamese(last.key)
    before = name if last is not name[-1] else name[:-1]
    return weight != "strong" and foreign and len(before) > 1 and all(is_vietnamese(s.key) for s in before)


def is_minority(syllables: list[Syllable], cue: Cue | None) -> bool:
    """ "K'Brễu", "H'Yao Niê", "Y Thanh Hà Niê Kđăm"; "A Pớt" needs a cue, since "A" and "Y" are also letters."""
    first = syllables[0].key
    if is_highland_form(first):
        return True
    if first not in ("y", "a", "h") or len(syllables) < 2:
        return False
    return cue is not None or any(s.key in highland() and s.key not in given_words() for s in syllables[1:])


def confidence_of(name: list[Syllable], weight: str, width: int, cue: Cue | None) -> float:
    """How sure a surname and the syllables after it are a person's name."""
    rest = name[width:]
    given = given_words()
    known = sum(s.key in given or len(s.key) == 1 or is_highland_form(s.key) for s in rest)
    score = {"strong": 0.8, "common": 0.62, "weak": 0.3}[weight]
    if len(rest) == 1:
        score -= 0.2
    elif rest[0].key in middle_words():
        score += 0.15 if weight == "strong" else 0.3
    elif rest[0].key in ("a", "mí", "seo", "y"):
        score += 0.3
    if any(is_highland_form(s.key) or (s.key in highland() and s.key not in given) for s in rest):
        score += 0.4
    if known == len(rest):
        score += 0.08
    elif known == 0:
        score -= 0.3
    if name[0].upper:
        score -= 0.1
    if cue is not None:
        score = max(score, {"strong": 0.97, "common": 0.95, "weak": 0.85}[weight] - (0.1 if known == 0 else 0))
    return round(max(0.0, min(score, 0.98)), 2)
