"""Lexicons of words and their roles: each role is told in the head of the file, and asked for by its family."""

from __future__ import annotations

from pathlib import Path

import pytest
import regex

import thidua_extract
from thidua_extract.lexicons import Table, table

PACKAGE = Path(thidua_extract.__file__).parent
ABOUT_THE_FILE = {"version", "language", "source", "use", "closed"}
ASKED_BY = {
    "act_words": "patterns/events/*.py",
    "article_words": "patterns/awards/article/*.py",
    "award_words": "patterns/awards/**/*.py",
    "cluster_words": "patterns/clusters/*.py",
    "date_words": "language/*.py",
    "document_words": "patterns/documents/*.py",
    "event_words": "patterns/events/*.py",
    "figure_words": "patterns/figures/*.py",
    "giver_words": "patterns/awards/agents/*.py",
    "honour_words": "patterns/awards/**/*.py",
    "layout_words": "text/layout/*.py",
    "link_words": "link/links.py link/awards/agreement.py",
    "movement_words": "patterns/movements.py",
    "name_words": "language/names/*.py",
    "official_words": "patterns/officials/**/*.py link/officials.py",
    "period_words": "patterns/awards/periods.py",
    "quantity_words": "language/numbers/*.py",
    "recipient_words": "patterns/awards/**/*.py",
    "shared_words": "",
}
# Families that ask for roles of other lexicons too.
WITH_OTHERS = ASKED_BY.keys() - {
    "cluster_words",
    "document_words",
    "figure_words",
    "giver_words",
    "link_words",
    "movement_words",
    "period_words",
}
ASKED = regex.compile(r"«(\w+)»|(?:words|terms|cues)\((?:[\w\"]+, )?\"(\w+)\"\)")


@pytest.fixture(params=sorted(ASKED_BY))
def lexicon(request: pytest.FixtureRequest) -> Table:
    return table(request.param)


def roles(lexicon: Table) -> list[str]:
    return list(dict.fromkeys(row["role"] for row in lexicon.rows))


def taken_over(lexicon: str) -> set[str]:
    """The roles of a lexicon that other roles take over ("@area", "@event_words.area")."""
    terms = ((name, row["term"]) for name in ASKED_BY for row in table(name).rows if row["term"].startswith("@"))
    asked = ((name, *term[1:].rpartition(".")) for name, term in terms)
    return {role for name, other, _, role in asked if (other or name) == lexicon}


def test_every_role_is_told_and_every_told_role_has_words(lexicon: Table) -> None:
    assert [key for key in lexicon.meta if key not in ABOUT_THE_FILE] == roles(lexicon)


def test_the_words_of_a_role_stand_together(lexicon: Table) -> None:
    order = roles(lexicon)
    places = [order.index(row["role"]) for row in lexicon.rows]
    assert places == sorted(places)


def test_every_role_is_asked_for(lexicon: Table) -> None:
    paths = (path for pattern in ASKED_BY[lexicon.name].split() for path in PACKAGE.glob(pattern))
    sources = [path.read_text(encoding="utf-8") for path in paths]
    asked = {role for source in sources for match in ASKED.finditer(source) for role in match.groups() if role}
    asked |= taken_over(lexicon.name)
    if lexicon.name in WITH_OTHERS:
        asked &= set(roles(lexicon))
    assert asked == set(roles(lexicon))
