import pytest
import regex

from thidua_extract.language.anchors import Anchored, match_at

WORDS = ["đội", "đội tuyển", "xã", "q"]
PATTERN = r"\s*(?:đội tuyển|đội|xã|q)(?!\w)"


@pytest.mark.parametrize(
    ("key", "start", "found"),
    [
        ("đội tuyển An Hoà", 0, "đội tuyển"),
        ("của xã", 4, "xã"),
        ("của xã", 0, None),
        ("xóm", 0, None),
        ("q 3", 0, "q"),  # a word of one letter
        ("xã", 2, None),  # behind the end
    ],
)
def test_a_pattern_matches_where_one_of_its_words_opens(key: str, start: int, found: str | None) -> None:
    match = Anchored(PATTERN, WORDS).match(key, start)
    assert (match and match.group()) == found


def test_white_space_before_the_words_is_said() -> None:
    assert Anchored(PATTERN, WORDS).match(" xã", 0) is None
    assert Anchored(PATTERN, WORDS, spaced=True).match(" xã", 0) is not None


def test_the_end_bounds_a_match() -> None:
    match = Anchored(PATTERN, WORDS).match("đội tuyển", 0, 3)
    assert match is not None
    assert match.group() == "đội"


def test_matches_at_places_do_not_overlap_and_end_in_time() -> None:
    pattern = regex.compile(r"(?:xã|phường)(?: \w+)?")
    key = "xã lau xã bến phường"
    assert [match.group() for match in match_at(pattern, key, [0, 3, 7, 14])] == ["xã lau", "xã bến", "phường"]
    assert [match.group() for match in match_at(pattern, key, [0, 7], 9)] == ["xã lau", "xã"]
    assert not list(match_at(pattern, key, [1, 4]))
