"""Ids, links and spans are held against each other."""

from __future__ import annotations

from pathlib import Path

import pytest

from thidua_extract import Extractor, Record
from thidua_extract.records import models
from thidua_extract.records.integrity import facts_of, inconsistencies, spans_of
from thidua_extract.records.validation import problems

SOURCE = "Tặng 3 bằng khen."


@pytest.fixture
def record(extractor: Extractor) -> Record:
    """A sound record with one award, made by hand."""
    made = extractor.extract("")
    span = models.Span(start=5, end=16, text="3 bằng khen")
    made.awards = [
        models.Award(
            id="a1", spans=[span], section="body", rule="awards.test", confidence=0.9, award="certificate_of_merit",
            status="conferred", recipient="individual", count=3,
        )
    ]  # fmt: skip
    return made


def test_sound_record(record: Record) -> None:
    assert list(inconsistencies(record, SOURCE)) == []
    assert [fact.id for fact in facts_of(record)] == ["a1"]
    assert [span.text for span in spans_of(record)] == ["3 bằng khen"]


def test_span_that_is_not_in_the_source(record: Record) -> None:
    assert "not '3 bằng khen' in the source" in next(inconsistencies(record, "Trao 4 bằng khen."))


def test_span_that_does_not_fit_its_words(record: Record) -> None:
    record.awards[0].spans[0] = models.Span(start=5, end=9, text="3 bằng khen")
    assert "has 11 characters" in next(inconsistencies(record))


def test_id_given_twice(record: Record) -> None:
    record.awards.append(record.awards[0])
    assert "id a1 is given twice" in list(inconsistencies(record))


@pytest.mark.parametrize("link", ["event", "presenter_official", "part_of"])
def test_link_that_leads_nowhere(record: Record, link: str) -> None:
    setattr(record.awards[0], link, "e7")
    assert list(inconsistencies(record)) == ["a1 names e7, which is not there"]


@pytest.mark.parametrize(
    ("data", "problem"),
    [(ValueError("Expecting value"), "no JSON"), ([], "not list"), ({}, "'article' is a required property")],
)
def test_problems_of_what_is_no_record(data: object, problem: str) -> None:
    assert any(problem in found for found in problems(data))


def test_samples_have_no_problem(sample: Path, extractor: Extractor) -> None:
    data = sample.read_bytes()
    record = extractor.extract(data, id=sample.stem)
    assert list(problems(record.to_dict())) == []
    assert list(inconsistencies(record, data.decode("utf-8-sig"))) == []
