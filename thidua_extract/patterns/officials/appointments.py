"""Posts to which somebody named before, or several persons together, are appointed."""

from __future__ import annotations

from bisect import bisect_right

from thidua_extract.language.templates import words
from thidua_extract.patterns.officials.person import Person, over_separators
from thidua_extract.patterns.officials.posts import Post, parse_chain
from thidua_extract.patterns.officials.posts_behind import own_posts
from thidua_extract.patterns.officials.tokens import LEXICON, Token

NEAREST = 8  # persons back that a post further on may be given to


def with_appointments(tokens: list[Token], persons: list[Person]) -> list[Person]:
    """Gives "ông A, Trưởng ban X, được phân công giữ chức Bí thư Y" the post further on, which is no post alone."""
    firsts = [person.first for person in persons]
    given: set[int] = set()  # the tokens at which posts start that have found their holder
    for at, token in enumerate(tokens) if persons else ():
        named = token.key in words(LEXICON, "named_to")
        if not (named or "appoints" in token.rows or token.key == "làm"):
            continue
        met = bisect_right(firsts, at)
        holder = _appointee(tokens, persons[max(0, met - NEAREST) : met], at)
        if holder is None or (token.key == "làm" and "appoints" not in token.rows and holder.last != at):
            continue
        start = at + 1
        while start < len(tokens) and start - at < 4 and tokens[start].key in words(LEXICON, "before_posts"):
            start += 1
        posts = own_posts(tokens, parse_chain(tokens, start, after_name=True), holder, copula=True)
        if posts:
            holder.posts = [*holder.posts, *posts]
            given.update(range(posts[0].first, posts[-1].last))
            share_appointment(tokens, persons[max(0, met - NEAREST) : met], holder, posts)
    return [p for p in persons if p.name is not None or p.pronoun or p.first not in given] if given else persons


def _appointee(tokens: list[Token], before: list[Person], at: int) -> Person | None:
    """The person named last before `at`, but not one who is replaced; None where the words at `at` are taken."""
    for person in reversed(before):
        if person.name is None and not person.pronoun:
            continue
        if person.last > at:
            return None
        if person.first and tokens[person.first - 1].key in {"thay", "thay cho", "thay thế", "cho"}:
            continue
        return person
    return None


def share_appointment(tokens: list[Token], before: list[Person], holder: Person, posts: list[Post]) -> None:
    """Gives "các đồng chí A, B và C được bầu giữ chức Phó Chủ tịch" to A and B as well, so too "ông A và bà B …"."""
    group: list[Person] = []
    first = holder.first
    for other in reversed(before):
        if other is holder:
            continue
        if other.name is None or other.posts or over_separators(tokens, other.last) != first:
            break
        group.append(other)
        first = other.first
    if group and (group[-1].plural or tokens[holder.first - 1].key == "và"):
        for other in group:
            other.posts = list(posts)


def share_back(tokens: list[Token], person: Person, persons: list[Person]) -> bool:
    """Gives "A và B, các Phó Chủ tịch" to A as well; whether there is such an A."""
    first = person.first
    for other in reversed(persons):
        if other.name is None or other.posts or over_separators(tokens, other.last) != first:
            break
        other.posts = list(person.posts)
        first = other.first
    return first != person.first
