"""Patterns from templates: a lexicon's words fill the places that a template leaves."""

from __future__ import annotations

import pytest

from thidua_extract.errors import LexiconError
from thidua_extract.language.templates import folded, pattern, text_pattern, words
from thidua_extract.text.templates import line_pattern


def test_a_slot_takes_the_words_of_its_role() -> None:
    found = pattern("movement_words", r"(?<!\w)«opening» (?P<rest>\w+)").search("phong trào tuổi trẻ bến lau")
    assert found is not None
    assert found["rest"] == "bến"


def test_the_longest_word_counts() -> None:
    assert {"lao động giỏi", "ba"} <= words("movement_words", "opening")
    alternatives = pattern("movement_words", "«opening»").pattern[3:-1].split("|")
    assert [len(word) for word in alternatives] == sorted(map(len, alternatives), reverse=True)


def test_a_role_without_words_is_told() -> None:
    with pytest.raises(LexiconError, match="no term has the role 'pumpkin'"):
        pattern("movement_words", "«pumpkin» x")


def test_folding_a_template_keeps_its_roles() -> None:
    assert folded(r"Sỹ «opening»(?!\w)") == r"sỹ «opening»(?!\w)"


@pytest.mark.parametrize("written", ["Ủy Ban", "Uỷ Ban", "uỷ Ban", "SỞ An"])
def test_in_the_text_a_word_is_found_as_it_is_written(written: str) -> None:
    assert text_pattern("giver_words", r"«next_body» \p{Lu}").match(written)


@pytest.mark.parametrize("printed", ["ngày đăng", "ngày  đăng", "ngày\u00a0đăng"])
def test_on_a_line_any_space_stands_between_the_words_of_a_term(printed: str) -> None:
    assert line_pattern("layout_words", r"«published»").fullmatch(printed)


def test_in_the_text_letters_outside_a_slot_stand_for_themselves() -> None:
    assert not text_pattern("giver_words", r"«next_body» \p{Lu}").match("Ủy ban")


def test_a_role_takes_over_the_words_of_another() -> None:
    assert words("cluster_words", "area") | {"tp", "các"} <= words("cluster_words", "place")


def test_a_role_takes_over_the_words_of_another_lexicon() -> None:
    assert words("act_words", "no_prize") == words("event_words", "no_prize")
