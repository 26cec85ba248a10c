"""The public functions: what goes in, what comes out, what is refused."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

import thidua_extract
from thidua_extract import Extractor, Options, Record, ThiduaError, extract, pipeline
from thidua_extract.errors import LexiconError, OptionError, TimeLimitError
from thidua_extract.options import FAMILIES

TEXT = "Bản tin bến Lau\n\nTheo Chỉ thị 34-CT/TW, phong trào “Góp đá làng Vồng” được phát động."


def test_public_names_are_there() -> None:
    for name in thidua_extract.__all__:
        assert getattr(thidua_extract, name) is not None
        assert name in dir(thidua_extract)
    with pytest.raises(AttributeError, match="no attribute 'extrakt'"):
        _ = thidua_extract.extrakt


def test_text_and_its_bytes_give_the_same_facts(extractor: Extractor) -> None:
    of_text, of_bytes = extractor.extract(TEXT), extractor.extract(TEXT.encode())
    assert of_text.families() == of_bytes.families()
    assert of_text.source.sha256 == of_bytes.source.sha256
    assert (of_text.source.encoding, of_bytes.source.encoding) == (None, "utf-8")


def test_function_is_the_default_extractor(extractor: Extractor) -> None:
    assert extract(TEXT, id="x") == extractor.extract(TEXT, id="x")


def test_same_input_same_bytes() -> None:
    assert Extractor().extract(TEXT).to_json() == Extractor().extract(TEXT).to_json()


def test_envelope(extractor: Extractor) -> None:
    record = extractor.extract(TEXT, id="lau", published="2024-03-12T08:00", path="press/lau.txt")
    assert record.id == "lau"
    assert record.source.path == "press/lau.txt"
    assert record.article.published == "2024-03-12T08:00"
    assert record.extractor.version == thidua_extract.__version__
    assert record.extractor.ner == "none"
    assert len(record.extractor.digest) == 64


def test_text_is_kept_when_asked_for() -> None:
    assert Extractor(with_text=True).extract(TEXT).source.text == TEXT
    assert extract(TEXT).source.text is None


def test_an_article_off_the_topic_is_read_when_asked_for(extractor: Extractor) -> None:
    weather = "Trời nắng đẹp trên vịnh.\n\n" + "Ông Lê Vạn Tam, Giám đốc Sở Giao thông, nói phà chở 300 khách. " * 20
    passed_over = extractor.extract(weather)
    assert (passed_over.relevance.read, passed_over.relevance.evidence, passed_over.officials) == (False, [], [])
    assert passed_over.article.title == "Trời nắng đẹp trên vịnh."
    read = Extractor(off_topic=True).extract(weather)
    assert read.relevance.read
    assert [official.name for official in read.officials] == ["Lê Vạn Tam"]
    assert read.figures


@pytest.mark.parametrize("near", ["Phong trào lan rộng.", "Lớp được khen.", "Em đoạt giải nhất hội thi."])
def test_facts_are_looked_for_where_a_word_near_the_subject_stands(extractor: Extractor, near: str) -> None:
    weather = "Trời nắng đẹp trên vịnh.\n\n" + "Ông Lê Vạn Tam, Giám đốc Sở Giao thông, nói phà chở 300 khách. " * 20
    assert extractor.extract(weather + near).officials
    assert extractor.extract(weather[:500]).officials


def test_families_chosen_alone_are_those_of_the_whole(extractor: Extractor, root: Path) -> None:
    text = (root / "data/samples/conference.txt").read_text(encoding="utf-8")
    whole = extractor.extract(text).families()
    for family in FAMILIES:
        alone = Extractor(families=[family]).extract(text).families()
        assert {name for name, facts in alone.items() if facts} <= {family}
        assert [fact.spans for fact in alone[family]] == [fact.spans for fact in whole[family]]


def test_text_beyond_the_limit_is_left() -> None:
    record = Extractor(max_chars=20).extract(TEXT)
    assert [notice.code for notice in record.warnings][-1] == "truncated"
    assert not record.movements


def test_an_article_that_has_had_its_time(monkeypatch: pytest.MonkeyPatch) -> None:
    assert Extractor(time_limit=60).extract(TEXT) == extract(TEXT)
    slow = Extractor(time_limit=0.2)
    slow.extract(TEXT)  # what is read once in a process is read
    monkeypatch.setattr(pipeline, "find_officials", lambda _: time.sleep(0.3))
    monkeypatch.setattr(pipeline, "find_movements", lambda _: pytest.fail("it goes on"))
    with pytest.raises(TimeLimitError, match=r"longer than 0\.2 seconds") as caught:
        slow.extract(TEXT)
    assert isinstance(caught.value, TimeoutError)


def test_an_opened_article_is_read_as_it_was_given() -> None:
    extractor = Extractor()
    assert extractor.extract(extractor.open(TEXT.encode("utf-16"))) == extractor.extract(TEXT.encode("utf-16"))


def test_options_travel() -> None:
    extractor = Extractor(families=["awards", "events"], max_chars=10, time_limit=5)
    assert extractor.options.families == ("events", "awards")
    assert Extractor.from_options(extractor.options).options == extractor.options
    assert hash(Options()) == hash(Options.of())


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"ner": "phobert"}, "unknown NER provider"),
        ({"ner": "spacy:"}, "unknown NER provider"),
        ({"max_chars": 0}, "is no length"),
        ({"families": ["award"]}, "unknown family 'award'"),
        ({"time_limit": 0}, "is no time"),
        ({"time_limit": float("nan")}, "is no time"),
    ],
)
def test_options_that_cannot_be(options: dict, message: str) -> None:
    with pytest.raises(OptionError, match=message) as caught:
        Extractor(**options)
    assert isinstance(caught.value, ThiduaError)
    assert isinstance(caught.value, ValueError)


@pytest.mark.parametrize(
    "published",
    [
        "hôm qua",
        "12/03/2024",
        "2024-3-12",
        "2024-13-01",
        "2024-03-12 08:00",
        "2024-02-30",
        "2024-03-12T29:00",
        "",
        2024,
    ],
)
def test_publication_times_that_cannot_be(extractor: Extractor, published: str) -> None:
    with pytest.raises(OptionError, match="no publication time"):
        extractor.extract(TEXT, published=published)


def test_lexicons_that_cannot_be(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="no such lexicon file"):
        Extractor(extra_lexicons=[tmp_path / "awards.tsv"])
    stranger = tmp_path / "pumpkins.tsv"
    stranger.write_text("name\n", encoding="utf-8")
    with pytest.raises(LexiconError, match="no lexicon 'pumpkins' to add to"):
        Extractor(extra_lexicons=[stranger])


def test_records_are_records(extractor: Extractor) -> None:
    assert isinstance(extractor.extract(TEXT), Record)


@pytest.mark.parametrize("kind", [bytearray, memoryview])
def test_what_holds_bytes_counts_as_bytes(extractor: Extractor, kind: type) -> None:
    assert extractor.extract(kind(TEXT.encode())) == extractor.extract(TEXT.encode())


@pytest.mark.parametrize("source", [None, 123, ["x"], Path("x.txt")])
def test_sources_that_cannot_be(extractor: Extractor, source: object) -> None:
    with pytest.raises(TypeError, match="extract reads str or bytes, not"):
        extractor.extract(source)


def test_text_of_a_subclass(extractor: Extractor) -> None:
    class Loud(str):
        __slots__ = ()

        def __str__(self) -> str:
            return "?"

    assert extractor.extract(Loud(TEXT)) == extractor.extract(TEXT)


def test_names_that_json_cannot_hold(extractor: Extractor) -> None:
    record = extractor.extract(TEXT, id="b\udcff", path="press/b\udcff.txt")
    assert Record.from_json(record.to_json()).source.path == "press/b\ufffd.txt"
    assert record.id == "b\ufffd"


@pytest.mark.parametrize("name", ["id", "path"])
def test_names_that_are_no_text(extractor: Extractor, name: str) -> None:
    with pytest.raises(TypeError, match="5 is no text"):
        extractor.extract(TEXT, **{name: 5})


def test_one_family_or_lexicon_may_stand_alone(tmp_path: Path) -> None:
    assert Extractor(families="awards").options.families == ("awards",)
    with pytest.raises(LexiconError, match=r"awards\.tsv: no such lexicon file"):
        Extractor(extra_lexicons=str(tmp_path / "awards.tsv"))


@pytest.mark.parametrize(
    "options",
    [
        {"max_chars": "5"},
        {"max_chars": 2.5},
        {"max_chars": None},
        {"ner": None},
        {"time_limit": "5"},
        {"time_limit": True},
    ],
    ids=str,
)
def test_options_of_other_types(options: dict) -> None:
    with pytest.raises(OptionError, match=next(iter(options))):
        Extractor(**options)
