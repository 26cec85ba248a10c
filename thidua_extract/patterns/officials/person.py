"""A person as a sentence tells of him or her, and the tokens that part persons."""

from __future__ import annotations

from dataclasses import dataclass, field

from thidua_extract.patterns.officials.posts import Post
from thidua_extract.patterns.officials.tokens import COUNTRY, HONORIFIC, SHORT, Token


@dataclass(slots=True)
class Person:
    """A person or a post alone over `tokens[first:last]`; `name` is None for a post or a pronoun alone."""

    first: int
    last: int
    name: Token | None = None
    posts: list[Post] = field(default_factory=list)
    rank: tuple[int, int] | None = None
    honorific: str | None = None
    plural: bool = False
    before: int = 0  # how many of the posts stand before the name
    pronoun: bool = False  # a form of address alone
    # how many posts are the person's own, and where they end, if those behind are those of the persons before it too
    own: tuple[int, int] | None = None
    absent: bool = False  # somebody else acts on his or her behalf
    appointed: bool = False  # the posts after the name are those that the person is called to

    @property
    def short(self) -> bool:
        """Whether the name is a given name alone."""
        return self.name is not None and SHORT in self.name.rows


def is_honorific(tokens: list[Token], at: int) -> bool:
    """Whether the token addresses a person: "anh Hai", but not "nước Anh"."""
    token = tokens[at]
    return HONORIFIC in token.rows and not (token.capital and at and COUNTRY in token.rows)


def over_separators(tokens: list[Token], at: int) -> int:
    while at < len(tokens) and tokens[at].key in {",", ";", "và", "cùng", "với"}:
        at += 1
    return at
