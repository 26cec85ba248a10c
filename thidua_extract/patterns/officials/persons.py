"""Persons of a sentence with the posts that stand before, after or above their names."""

from __future__ import annotations

from thidua_extract.language.templates import words
from thidua_extract.patterns.officials.appointments import NEAREST, share_appointment, share_back, with_appointments
from thidua_extract.patterns.officials.lead_ins import lead_step, on_behalf
from thidua_extract.patterns.officials.person import Person, over_separators
from thidua_extract.patterns.officials.posts import Post, parse_post
from thidua_extract.patterns.officials.posts_behind import posts_behind
from thidua_extract.patterns.officials.tokens import LEXICON, NAME, VERB, Token

_LONGEST_LEAD = 24  # steps from a form of address to the name; text that repeats them has no end of them
_ANY_NUMBER = 1000


def read_persons(tokens: list[Token], key: str) -> list[Person]:
    """The persons of one sentence in order."""
    persons: list[Person] = []
    at = 0
    for opening in [n for n, token in enumerate(tokens) if token.opens]:
        person = _person(tokens, opening, key) if opening >= at else None
        if person is None:
            continue
        at = max(person.last, opening + 1)
        number = tokens[person.first - 1] if person.name is None and person.first > 0 else None
        few = number is not None and len(number.key) <= 2 and number.key.isdecimal()
        counted = int(number.key) if number is not None and few else _ANY_NUMBER
        person.plural |= counted != _ANY_NUMBER
        if person.plural and person.posts and person.name is None and (names := _list_start(tokens, at)) > at:
            at = _listed(tokens, names, key, person, persons, counted)
            continue
        person.absent |= on_behalf(key, tokens[person.first].start)
        if person.name is None and (person.absent or (person.plural and person.posts)):
            continue  # who is stood in for does nothing here, nor can "các Phó Chủ tịch" be told apart
        if person.own is not None and not share_back(tokens, person, persons):
            # "Chủ tịch A, các thành viên Hội đồng cùng dự": what several hold is not this one's
            person.posts, person.last = person.posts[: person.own[0]], person.own[1]
            at = max(person.last, opening + 1)  # "Phó Thủ tướng A, các Bộ trưởng: B, C": they are read next
        if person.appointed and person.posts:
            share_appointment(tokens, persons[-NEAREST:], person, person.posts)
        persons.append(person)
        if person.plural and person.name is not None and person.before:
            at = _sharing(tokens, at, key, person.posts[: person.before], persons)
    return with_appointments(tokens, persons)


def served(tokens: list[Token], person: Person) -> list[Person]:
    """The persons whom the posts name: "cố vấn Thủ tướng A" names the Prime Minister too."""
    found = []
    for post in person.posts:
        name = tokens[post.last - 1]
        if NAME in name.rows and (inner := parse_post(tokens, post.body)) is not None:
            found.append(Person(post.body, post.last, name, [inner], before=1))
    return found


def _list_start(tokens: list[Token], at: int) -> int:
    """The index after ":", "gồm", "là" that open a list of the holders of a post."""
    start = at
    while (
        start < len(tokens)
        and start - at < 2
        and (tokens[start].key == ":" or tokens[start].key in words(LEXICON, "lists"))
    ):
        start += 1
    return start


def _listed(tokens: list[Token], at: int, key: str, shared: Person, persons: list[Person], counted: int) -> int:
    """Reads "các Phó Chủ tịch: A, B; C, Giám đốc …" after the colon; everyone holds the shared post and rank too.

    `counted`: how many they are, as "4 thượng tướng, Thứ trưởng: A, B, C, D; …" says.
    """
    called: bool | None = None  # whether the first has a post of his own before his name
    while at < len(tokens) and counted > 0:
        person = _person(tokens, at, key)
        if person is None or person.name is None:
            return at
        called = person.before > 0 if called is None else called
        if person.before and not called:
            return at  # "các Phó Bí thư: A, B; Chủ tịch UBND tỉnh C"
        person.posts, person.rank = [*shared.posts, *person.posts], person.rank or shared.rank
        persons.append(person)
        counted -= 1
        at = over_separators(tokens, person.last)
        if at == person.last:
            return at
    return at


def _sharing(tokens: list[Token], at: int, key: str, shared: list[Post], persons: list[Person]) -> int:
    """Reads "các Phó Chủ tịch A, B và C" after A; those without a post of their own hold the shared one."""
    while (start := over_separators(tokens, at)) != at:
        person = _person(tokens, start, key)
        if person is None or person.name is None or person.posts:
            return at
        person.posts = list(shared)
        persons.append(person)
        at = person.last
    return at


def _person(tokens: list[Token], first: int, key: str) -> Person | None:
    """The person who starts at `first`: forms of address, ranks and posts, then the name, then posts after it."""
    person = Person(first, first)
    at = first
    for _ in range(_LONGEST_LEAD):
        if at >= len(tokens):
            break
        token = tokens[at]
        if NAME in token.rows:
            if _buries(tokens, person):
                person.posts = []
            person.name, person.before = token, len(person.posts)
            person.last = at + 1
            posts_behind(tokens, person, person.last)
            return person
        step = lead_step(tokens, at, person, key)
        if step == at:
            break
        at = step
    return _nameless(tokens, person, at)


def _buries(tokens: list[Token], person: Person) -> bool:
    """Whether the post before a name is of those who bury its bearer: "làm Trưởng Ban lễ tang Đại tướng A"."""
    if not person.posts:
        return False
    last = person.posts[-1].last
    return " ".join(token.key for token in tokens[last - 2 : last]).endswith(tuple(words(LEXICON, "funeral")))


def _nameless(tokens: list[Token], person: Person, at: int) -> Person | None:
    """A post alone ("Chủ tịch UBND tỉnh yêu cầu") or a form of address alone ("Đồng chí yêu cầu")."""
    while at > person.first and tokens[at - 1].key in {",", "."}:
        at -= 1
    person.last = at
    if person.posts:
        return person
    if person.honorific is None or at != person.first + 1:
        return None
    person.pronoun = True
    start = at
    while start < len(tokens) and tokens[start].key in words(LEXICON, "adverb"):
        start += 1
    if start < len(tokens) and "copula" in tokens[start].rows:
        posts_behind(tokens, person, start)
        return person
    if person.honorific in words(LEXICON, "pronoun") or (start < len(tokens) and VERB in tokens[start].rows):
        return person
    return None
