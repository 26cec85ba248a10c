"""A family of facts stands wherever families are told apart."""

from __future__ import annotations

from dataclasses import fields

import pytest

from thidua_extract import Extractor
from thidua_extract.datasets import diff
from thidua_extract.datasets.scored_families import SCORED
from thidua_extract.link.facts import Facts
from thidua_extract.options import FAMILIES
from thidua_extract.records.tables import COLUMNS
from thidua_extract.report import summary


def test_record_and_facts_hold_the_families_in_order(extractor: Extractor) -> None:
    assert tuple(extractor.extract("").families()) == FAMILIES
    assert tuple(field.name for field in fields(Facts)) == FAMILIES


@pytest.mark.parametrize("family", FAMILIES)
def test_family_is_shown_compared_and_scored(family: str) -> None:
    assert family in COLUMNS
    assert family in summary.STYLES
    assert family in summary._LAYOUTS
    assert family in diff._IDENTITY
    assert family in SCORED
