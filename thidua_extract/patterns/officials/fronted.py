"""Phrases that open a clause with whom somebody visits or thanks: the post behind the comma is the subject, not his."""

from __future__ import annotations

from thidua_extract.language.templates import pattern, words
from thidua_extract.patterns.officials.person import Person
from thidua_extract.patterns.officials.posts import Post
from thidua_extract.patterns.officials.tokens import HONORIFIC, LEXICON, MARK, NAME, PREFIX, RANK, VERB, Token

_LONGEST = 10  # tokens between the opening of the clause and the name
_BEFORE = r"(?:sau khi |khi |để |nhằm )?(?:đến |tới |trực tiếp )?"
_OPENS = _BEFORE + r"«visits»(?!\p{L})"
_GIVES_TO = "^" + _BEFORE + r"«gives»\s.*\s(?:cho|tới|đến)$"
_OF_DEED = r"(?:^|\s)«regards»\s(?:\p{L}+\s){0,3}?«did»(?:,?\s\p{L}+){0,6}?\scủa$"
_OF_KIN = r"(?:^|\s)«kin»(?: của)?$"


def is_next_subject(tokens: list[Token], person: Person, at: int, posts: list[Post]) -> bool:
    """Whether the post behind the comma at `at` acts in the clause that a phrase with the name only opens.

    "Thăm gia đình anh Tám, Chủ tịch UBND tỉnh đã động viên", "Trước việc làm của anh Tám, Chủ tịch UBND tỉnh tặng Bằng
    khen"; but "Gặp ông Tám, Chủ tịch UBND tỉnh, đoàn cảm ơn".
    """
    if tokens[at].key != "," or person.name is None or person.before or len(posts) != 1:
        return False
    if posts[0].last >= len(tokens):
        return False
    follows = tokens[posts[0].last]
    acts = follows.key in words(LEXICON, "acts")
    if not acts and VERB not in follows.rows:
        return False
    opening = _words_before(tokens, person)
    # "Gặp ông Tám, Chủ tịch xã cho biết" may mean Tám: by a verb of saying alone only his kin are told from him
    if acts and pattern(LEXICON, _OPENS).match(opening):
        return True
    return any(pattern(LEXICON, told).search(opening) for told in (_OF_KIN, _GIVES_TO, _OF_DEED))


def _words_before(tokens: list[Token], person: Person) -> str:
    """The words from the last mark or other name to the name with its address; empty where they are many."""
    last = next(n for n in range(person.first, len(tokens)) if tokens[n] is person.name)
    if last and not tokens[last - 1].rows.keys().isdisjoint((HONORIFIC, PREFIX, RANK)):
        last -= 1
    first = last
    while first and last - first <= _LONGEST and tokens[first - 1].rows.keys().isdisjoint((MARK, NAME)):
        first -= 1
    return " ".join(token.key for token in tokens[first:last]) if last - first <= _LONGEST else ""
