from pathlib import Path

import pytest
import regex

from thidua_extract import extract
from thidua_extract.language.triggers import Triggers, all_open
from thidua_extract.text.fold import fold

SAMPLES = sorted((Path(__file__).parents[2] / "data" / "samples").glob("*.txt"))
KEY = fold("Xã Bình Minh nhận cờ. Cụm thi đua số 2 họp; khối thi đua các xã ký giao ước.")


def test_a_gate_opens_where_one_of_its_words_begins() -> None:
    triggers = Triggers(KEY)
    first = KEY.index("cụm")
    assert triggers.opens("clusters")
    assert triggers.opens("clusters", first, first + 1)
    assert not triggers.opens("clusters", 0, first)
    assert not triggers.opens("clusters", KEY.index("khối") + 1)
    assert list(triggers.starts("clusters")) == [first, KEY.index("khối")]


def test_no_gate_opens_in_a_text_without_its_words() -> None:
    assert not Triggers(fold("Trời mưa to.")).opens("clusters")


def test_every_gate_stands_open_on_the_plain_path_and_only_there() -> None:
    triggers = Triggers("")
    with all_open():
        assert triggers.opens("clusters")
    assert not triggers.opens("clusters")


def test_starts_are_in_order_whatever_their_words_lengths() -> None:
    key = fold("cuộc họp, chung kết, vòng chung kết")
    assert list(Triggers(key).starts("events.names")) == [0, 10, 21, 26]


def test_a_pattern_is_looked_for_where_a_trigger_word_begins() -> None:
    pattern = regex.compile(r"(?<!\w)(?:cụm|khối) thi đua(?: số \d)?")
    triggers = Triggers(KEY)
    plain = [match.span() for match in pattern.finditer(KEY)]
    assert len(plain) == 2
    assert [match.span() for match in triggers.finditer("clusters", pattern)] == plain
    with all_open():
        assert [match.span() for match in triggers.finditer("clusters", pattern)] == plain
    first = triggers.search("clusters", pattern)
    assert first is not None
    assert first.span() == plain[0]
    assert triggers.search("clusters", pattern, plain[0][0] + 1, plain[1][1] - 1) is None


def test_words_of_another_lexicon_open_a_gate() -> None:
    key = fold("Các hội thảo; phiên toàn thể; trường sơ kết.")
    triggers = Triggers(key)
    assert list(triggers.starts("events.names")) == [key.index("hội thảo"), key.index("phiên")]
    assert list(triggers.starts("events.verbs")) == [key.index("sơ kết")]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_gates_change_nothing_that_is_read(path: Path) -> None:
    with all_open():
        plain = extract(path.read_bytes(), id=path.stem).to_json()
    assert extract(path.read_bytes(), id=path.stem).to_json() == plain
