"""NER providers: how they are asked for, the same tags as underthesea, and what they propose."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from time import process_time

import pytest

from thidua_extract import pipeline
from thidua_extract.errors import MissingDependencyError, OptionError
from thidua_extract.language.reading import Reading
from thidua_extract.ner.entity import Entity
from thidua_extract.ner.propose import propose_names, sentences_to_tag
from thidua_extract.ner.provider import NoNer, provider
from thidua_extract.ner.underthesea_crf import UndertheseaNer, align
from thidua_extract.text.document import Document

SENTENCES = [
    "Ông Trần Văn An, Chủ tịch UBND tỉnh Bến Tre, trao Bằng khen cho 5 tập thể và 7 cá nhân.",
    "Bà Lê Thị Hoa (Trường THPT Hoa Mai) nhận Huân chương Lao động hạng Ba năm 2019.",
    "Tối 3-2, tại Hà Nội, Công ty Hoa Sen tổng kết phong trào thi đua;  doanh thu đạt 1.250,5 tỷ đồng!",
    "UỶ BAN NHÂN DÂN THÀNH PHỐ",
    "",
]


class FakeNer:
    """Tags every given phrase as a person."""

    name = "fake"

    def __init__(self, *phrases: str) -> None:
        self.phrases = phrases
        self.seen: list[str] = []

    def tag(self, sentences: Sequence[str]) -> list[list[Entity]]:
        self.seen.extend(sentences)
        return [[Entity(s.index(p), s.index(p) + len(p), "PER") for p in self.phrases if p in s] for s in sentences]


def test_none_finds_nothing() -> None:
    ner = provider("none")
    assert (ner.name, ner.tag(["Ông Trần Văn An"])) == ("none", [[]])


@pytest.mark.parametrize("name", ["", "spacy:", "bert"])
def test_unknown_providers_are_refused(name: str) -> None:
    with pytest.raises(OptionError):
        provider(name)


def test_a_missing_pipeline_says_what_to_do() -> None:
    pytest.importorskip("spacy")
    with pytest.raises(MissingDependencyError, match="there is no spaCy pipeline"):
        provider("spacy:vi_no_such_pipeline")


def test_any_spacy_pipeline_will_do(tmp_path: object) -> None:
    spacy = pytest.importorskip("spacy")
    nlp = spacy.blank("xx")
    nlp.add_pipe("entity_ruler").add_patterns(
        [{"label": "PERSON", "pattern": "An Nam"}, {"label": "DATE", "pattern": "2019"}]
    )
    nlp.to_disk(f"{tmp_path}/pipeline")
    ner = provider(f"spacy:{tmp_path}/pipeline")
    assert ner.tag(["Anh An Nam năm 2019", ""]) == [[Entity(4, 10, "PER"), Entity(15, 19, "MISC")], []]


@pytest.fixture(scope="module")
def crf() -> UndertheseaNer:
    pytest.importorskip("underthesea")
    return UndertheseaNer()


def stock_tags(sentence: str) -> list[tuple[str, str, str]]:
    """The words of a sentence with part of speech and entity tag, as underthesea's own `ner` gives them."""
    from underthesea import ner  # noqa: PLC0415

    return [(word, pos, tag) for word, pos, _, tag in ner(sentence)] if sentence else []


@pytest.mark.parametrize("sentence", SENTENCES)
def test_the_same_tags_as_underthesea(crf: UndertheseaNer, sentence: str) -> None:
    assert crf.tokens(sentence) == stock_tags(sentence)
    people = [sentence[e.start : e.end] for e in crf.tag([sentence])[0]]
    words = "".join(sentence.split())
    assert all("".join(person.split()) in words and person == person.strip() for person in people)


def test_the_same_tags_on_all_sentences_of_a_sample(crf: UndertheseaNer, sample: Path) -> None:
    for sentence in sentences_of(sample):
        assert crf.tokens(sentence) == stock_tags(sentence)


@pytest.mark.slow
def test_the_same_tags_on_an_article_as_one_sentence(crf: UndertheseaNer, root: Path) -> None:
    article = (root / "data/samples/short-news.txt").read_text(encoding="utf-8")
    assert crf.tokens(article) == stock_tags(article)


def sentences_of(sample: Path) -> list[str]:
    reading = Reading(Document.from_source(sample.read_text(encoding="utf-8")))
    return [reading.text[slice(*sentence.span)] for sentence in reading.sentences]


@pytest.mark.slow
def test_a_word_of_a_long_sentence_costs_no_more(crf: UndertheseaNer) -> None:
    """By its CPU time: underthesea's own takes sixteen times as long for a word where a sentence is as many times as
    long."""

    def cost(sentence: str) -> float:
        laps = []
        for _ in range(5):
            began = process_time()
            crf.tag([sentence])
            laps.append(process_time() - began)
        return min(laps)

    short, long = (" ".join([SENTENCES[0]] * times) for times in (8, 128))
    assert cost(long) <= 16 * 1.6 * cost(short)


@pytest.mark.parametrize(
    ("sentence", "words", "expected"),
    [
        ("Trần  Văn An", ["Trần Văn", "An"], [(0, 9), (10, 12)]),
        ("a.b", ["a", ".", "b"], [(0, 1), (1, 2), (2, 3)]),
        ("hoà bình", ["hòa bình"], [(0, 8)]),  # respelled
        ("a", ["a", "b"], [(0, 1), (1, 1)]),
    ],
)
def test_words_are_found_again(sentence: str, words: list[str], expected: list[tuple[int, int]]) -> None:
    assert align(sentence, words) == expected


def test_only_unread_names_in_sentences_of_awards_are_proposed() -> None:
    text = (
        "Hội nghị tại Hoa Mai\n\n"
        "Bằng khen được trao cho Bạch Đằm và ông Trần Văn An. Sau đó Bạch Đằm ra về. UBND tỉnh Bến Tre tặng giấy khen."
    )
    reading = Reading(Document.from_source(text))
    ner = FakeNer("Bạch Đằm", "Trần Văn An", "Bằng", "Hoa Mai")
    proposed = [reading.text[n.span.start : n.span.end] for n in propose_names(reading, ner)]
    assert proposed == ["Bạch Đằm"]
    assert ner.seen == [reading.text[s.span.start : s.span.end] for s in sentences_to_tag(reading)]
    assert len(ner.seen) == 1


def test_the_extractor_asks_its_provider(monkeypatch: pytest.MonkeyPatch) -> None:
    ner = FakeNer("Bạch Đằm")
    monkeypatch.setattr(pipeline, "provider", {"fake": ner, "none": NoNer(), "underthesea": ner}.__getitem__)
    page = "Hội nghị\n\nBằng khen được trao cho Bạch Đằm."
    assert pipeline.Extractor(ner="underthesea").extract(page).extractor.ner == "fake"
    assert ner.seen == ["Bằng khen được trao cho Bạch Đằm."]
    assert pipeline.Extractor().extract(page).extractor.ner == "none"
    assert len(ner.seen) == 1
