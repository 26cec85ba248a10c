"""A newspaper's archive, where one lies beside the checkout. Slow: `make test-all`.

No exception, valid records, spans that slice, and the same facts from every writing of the same text.
"""

from __future__ import annotations

import gzip
import json
import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import islice
from pathlib import Path

import pytest

from thidua_extract import Extractor, Record
from thidua_extract.records.integrity import inconsistencies
from thidua_extract.records.schema import violations

ARCHIVE = Path(__file__).parent.parent.parent / "shared" / "archive" / "newswire-3k.jsonl.gz"
PARTS = 16

pytestmark = [pytest.mark.slow, pytest.mark.skipif(not ARCHIVE.is_file(), reason="no archive beside the checkout")]


def articles(part: int, step: int = PARTS) -> Iterator[dict[str, str]]:
    with gzip.open(ARCHIVE, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, islice(lines, part, None, step))


@cache
def default_extractor() -> Extractor:
    return Extractor()


def without_offsets(value: object) -> object:
    if isinstance(value, dict):
        kept = {key: item for key, item in value.items() if key not in {"start", "end", "span", "spans", "text"}}
        return {key: without_offsets(item) for key, item in kept.items()}
    return [without_offsets(item) for item in value] if isinstance(value, list) else value


def facts(record: Record) -> object:
    return without_offsets({name: record.to_dict()[name] for name in record.families()})


@pytest.mark.parametrize("part", range(PARTS))
def test_records_are_valid_and_spans_slice(part: int) -> None:
    for article in articles(part):
        record = default_extractor().extract(article["text"], id=article["id"])
        assert list(violations(json.loads(record.to_json()))) == [], article["id"]
        assert list(inconsistencies(record, article["text"])) == [], article["id"]


@pytest.mark.parametrize("part", range(PARTS))
def test_other_writings_give_the_same_facts(part: int) -> None:
    for article in articles(part, PARTS * 4):
        text = article["text"]
        plain = facts(default_extractor().extract(text))
        assert facts(default_extractor().extract(unicodedata.normalize("NFD", text))) == plain, article["id"]
        assert facts(default_extractor().extract(text.replace("\n", "\r\n"))) == plain, article["id"]
