"""The component in spaCy: facts as spans, the record on the Doc, in any pipeline and across processes."""

from __future__ import annotations

import subprocess
import sys
import unicodedata
from importlib.metadata import entry_points
from pathlib import Path

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language
from spacy.vocab import Vocab

from thidua_extract import Extractor, Record
from thidua_extract.options import FAMILIES
from thidua_extract.spacy_component import SyllableTokenizer, blank

VOCAB = Vocab()
TEXT = "Bản tin bến Lau\n\nTheo Chỉ thị 34-CT/TW, phong trào “Góp đá làng Vồng” được phát động."


@pytest.fixture(scope="module")
def nlp() -> Language:
    pipeline = blank()
    pipeline.add_pipe("thidua_extract")
    return pipeline


def test_blank_pipeline_is_vietnamese_and_needs_no_pyvi(nlp: Language) -> None:
    assert nlp.lang == "vi"
    assert "pyvi" not in sys.modules


def test_facts_are_spans(nlp: Language) -> None:
    doc = nlp(TEXT)
    assert [(span.text, span.label_, span.id_) for span in doc.spans["thidua.documents"]] == [
        ("Chỉ thị 34-CT/TW", "document", "d1")
    ]
    assert {name for name in doc.spans if name.startswith("thidua.")} == {f"thidua.{name}" for name in FAMILIES}


def test_record_is_that_of_the_library(nlp: Language, extractor: Extractor) -> None:
    assert nlp(TEXT)._.thidua == extractor.extract(TEXT)
    assert isinstance(nlp(TEXT)._.thidua, Record)


def test_spans_are_the_record_s(nlp: Language, sample: Path) -> None:
    doc = nlp(sample.read_text(encoding="utf-8"))
    for family, facts in doc._.thidua.families().items():
        expected = [(fact.id, span.start, span.end) for fact in facts for span in fact.spans]
        found = [(span.id_, span.start_char, span.end_char) for span in doc.spans[f"thidua.{family}"]]
        assert [name for name, _, _ in found] == [name for name, _, _ in expected]
        assert all(f[1] <= e[1] and e[2] <= f[2] for f, e in zip(found, expected, strict=True))


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=80))
def test_tokens_cover_the_text(text: str) -> None:
    assert SyllableTokenizer(VOCAB)(text).text == text


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Chỉ thị 34-CT/TW, 1.250 hộ.", ["Chỉ", "thị", "34-CT/TW", ",", "1.250", "hộ", "."]),
        (unicodedata.normalize("NFD", "bến Lau"), [unicodedata.normalize("NFD", "bến"), "Lau"]),
        ("  ", ["  "]),
        ("a\u200b b", ["a", "\u200b", "b"]),
    ],
)
def test_tokens(text: str, tokens: list[str]) -> None:
    assert [token.text for token in SyllableTokenizer(VOCAB)(text)] == tokens


def test_any_pipeline_takes_it() -> None:
    pipeline = spacy.blank("xx")
    pipeline.add_pipe("thidua_extract", config={"families": ["documents"]})
    doc = pipeline(TEXT)
    assert doc.spans["thidua.documents"]
    assert not doc.spans["thidua.movements"]


def test_pipeline_is_saved_and_loaded(nlp: Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path / "nlp")
    loaded = spacy.load(tmp_path / "nlp")
    assert loaded(TEXT)._.thidua == nlp(TEXT)._.thidua
    assert [token.text for token in loaded(TEXT)] == [token.text for token in nlp(TEXT)]


@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_docs_travel_between_processes(nlp: Language) -> None:
    docs = list(nlp.pipe([TEXT, "Trời mưa."], n_process=2))
    assert docs[0]._.thidua == nlp(TEXT)._.thidua
    assert len(docs[0].spans["thidua.movements"]) == 1


def test_other_pipelines_are_left_alone() -> None:
    """Loading the entry points, which spaCy does for every pipeline, imports neither the rules nor pandas."""
    code = (
        "import spacy, sys; nlp = spacy.blank('xx'); assert nlp('a b').text == 'a b'; "
        "assert 'thidua_extract' in nlp.factory_names, nlp.factory_names; "
        "print([name for name in ('thidua_extract.pipeline', 'underthesea', 'pyvi') if name in sys.modules])"
    )
    if not any(point.name == "thidua_extract" for point in entry_points(group="spacy_factories")):
        pytest.skip("the package is not installed, so spaCy knows no entry point")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "[]", done.stderr


def test_without_spacy_the_extra_is_named() -> None:
    code = "import sys; sys.modules['spacy'] = None; import thidua_extract.spacy_component"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, encoding="utf-8")
    assert (
        'MissingDependencyError: the component needs spaCy. Install it: pip install "thidua-extract[spacy]"'
        in " ".join(done.stderr.split()).replace("thidua_extract.errors.", "")
    )
