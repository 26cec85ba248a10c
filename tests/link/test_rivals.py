"""What a statement may repeat is found by its names: the same facts as if each were held against each."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_extract.link.rivals import MOST, Rivals
from thidua_extract.link.same_names import same_name
from thidua_extract.patterns.awards import AwardMention
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.span import Span

NAMES = ("Lò Văn Tám", "Văn Tám", "Lò Thị Mây", "Công an tỉnh An Hòa", "Công an tỉnh AH", "Sở Y tế")


def award(unit: int, *names: str, code: str = "badge") -> AwardMention:
    return AwardMention(
        spans=(Span(unit, unit + 1),),
        rule="awards.named",
        award=code,
        recipient="collective",
        count=1,
        unit=unit,
        named=tuple(map(Phrase, names)),
    )


def may_repeat(mention: AwardMention, fact: AwardMention) -> bool:
    alike = any(same_name(one.text, other.text) for one in mention.named for other in fact.named)
    return alike or not mention.named or not fact.named or mention.unit == fact.unit


@given(st.lists(st.lists(st.sampled_from(NAMES), max_size=2), max_size=8), st.lists(st.sampled_from(NAMES), max_size=2))
def test_none_is_missed(told: list[list[str]], named: list[str]) -> None:
    facts = [award(unit, *names) for unit, names in enumerate(told)]
    rivals = Rivals()
    for fact in facts:
        rivals.add(fact)
    mention = award(3, *named)
    found = list(rivals.of(mention))
    assert [fact for fact in facts if may_repeat(mention, fact)] == [f for f in found if may_repeat(mention, f)]


@pytest.mark.parametrize(("code", "found"), [("badge", 1), ("commendation", 2)])
def test_praise_is_held_against_all(code: str, found: int) -> None:
    rivals = Rivals()
    for unit, name in enumerate(("Lò Văn Tám", "Sở Y tế")):
        rivals.add(award(unit, name, code=code))
    assert len(list(rivals.of(award(9, "Văn Tám", code=code)))) == found


def test_a_fact_is_found_by_names_that_it_got_later() -> None:
    rivals, fact = Rivals(), award(0, "Sở Y tế")
    rivals.add(fact)
    fact.named += (Phrase("Lò Thị Mây"),)
    rivals.grown(fact)
    assert list(rivals.of(award(9, "Lò Thị Mây"))) == [fact]


def test_what_no_page_holds_is_left_out() -> None:
    rivals = Rivals()
    for unit in range(MOST + 5):
        rivals.add(award(unit, "Sở Y tế"))
    assert len(list(rivals.of(award(900, "Sở Y tế")))) == MOST
