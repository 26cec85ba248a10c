"""The term matcher against a slow and plain one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_extract.language.lexicon import TermMatcher
from thidua_extract.text.fold import fold


@pytest.mark.parametrize(
    ("terms", "text", "expected"),
    [
        (["Bằng khen", "Bằng khen của Thủ tướng"], "tặng bằng khen của Thủ tướng", ["Bằng khen của Thủ tướng"]),
        # the longest term breaks off inside a word, so the shorter one stands
        (["thi đua", "thi đua yêu n"], "thi đua yêu nước", ["thi đua"]),
        (["an", "ban"], "ban an toàn", ["ban", "an"]),
        (["ban"], "băng ban-công ban1 _ban", ["ban"]),  # whole words: a dash parts words, a digit does not
        (["a b", "b c d"], "a b c d", ["a b"]),  # the leftmost wins
        (["Ủy ban"], "Uỷ ban UỶ BAN", ["Ủy ban", "Ủy ban"]),
        (["TP.", "tp"], "TP.HCM, TP HCM", ["TP.", "tp"]),
        ([], "không có gì", []),
    ],
)
def test_longest_whole_words(terms: list[str], text: str, expected: list[str]) -> None:
    matcher = TermMatcher((term, term) for term in terms)
    assert [match.entry for match in matcher.find(fold(text))] == expected


def test_small_letters_are_passed_over_where_capitals_are_asked_for() -> None:
    text = "công an huyện và Công an tỉnh, CÔNG AN xã"
    matcher = TermMatcher([("công an", "force"), ("công", "work")])
    assert [match.start for match in matcher.find(fold(text), capitals=text)] == [17, 31]


def test_a_window_keeps_the_offsets_of_the_text() -> None:
    matcher = TermMatcher([("sở", 1), ("bộ", 2)])
    assert [tuple(match) for match in matcher.find("sở và bộ", 6)] == [(6, 8, 2)]
    assert [tuple(match) for match in matcher.find("sở và bộ", 0, 3)] == [(0, 2, 1)]


def test_a_window_sees_the_letters_around_it() -> None:
    matcher = TermMatcher([("ban", 1)])
    assert list(matcher.find("băngban", 4)) == []
    assert list(matcher.find("bang", 0, 3)) == []


def test_equal_keys_keep_the_first_entry() -> None:
    matcher = TermMatcher([("Hòa Bình", 1), ("hoà bình", 2)])
    assert [match.entry for match in matcher.find(fold("Hoà Bình"))] == [1]


def _plainly(terms: list[str], key: str) -> list[tuple[int, int]]:
    def word(index: int) -> bool:
        return 0 <= index < len(key) and (key[index].isalnum() or key[index] == "_")

    found, free = [], 0
    for start in range(len(key)):
        if start < free:
            continue
        ends = [
            start + len(term)
            for term in terms
            if key.startswith(term, start)
            and not (word(start - 1) and word(start))
            and not (word(start + len(term)) and word(start + len(term) - 1))
        ]
        if ends:
            free = max(ends)
            found.append((start, free))
    return found


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (0, None, (0, 7)),  # the longest
        (0, 6, (0, 2)),  # that ends in time
        (3, None, (3, 7)),  # inside another
        (8, None, None),  # "sởi" begins with "sở"
        (12, None, (12, 14)),
        (13, None, None),
    ],
)
def test_what_begins_at_a_place(start: int, end: int | None, expected: tuple[int, int] | None) -> None:
    matcher = TermMatcher((term, 0) for term in ("sở", "sở y tế", "y tế"))
    match = matcher.at("sở y tế sởi sở", start, end)
    assert (match and (match.start, match.end)) == expected


@given(st.lists(st.text("ab .-", min_size=1, max_size=5), max_size=6), st.text("ab .-", max_size=40))
def test_agrees_with_a_plain_search(terms: list[str], text: str) -> None:
    terms = [fold(term) for term in terms]
    matcher = TermMatcher((term, term) for term in terms)
    assert [(match.start, match.end) for match in matcher.find(fold(text))] == _plainly(terms, fold(text))
