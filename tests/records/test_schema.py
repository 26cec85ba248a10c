"""The schema file is made from the models, and says what they say."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from thidua_extract import SCHEMA_VERSION, Extractor, Record
from thidua_extract.errors import InvalidRecordError
from thidua_extract.records.schema import DIALECT, SCHEMA_ID, fields_page, record_schema, schema_text, violations

TEXT = """Thưởng cho đội cứu hộ bến Lau

12/03/2024 - 08:00

(BLO) - Sáng 11/3, UBND tỉnh Đồng Nai tổ chức lễ trao thưởng. Ông Lê Vạn Tam, Phó Chủ tịch UBND tỉnh, trao Bằng khen của
Chủ tịch UBND tỉnh cho 2 tập thể và 5 cá nhân; tặng 210 triệu đồng.
"""


@pytest.fixture
def record(extractor: Extractor) -> Record:
    return extractor.extract(TEXT, id="bến-lau")


def test_schema_file_is_that_of_the_models(root: Path) -> None:
    written = (root / "schemas" / "record.schema.json").read_text(encoding="utf-8")
    assert written == schema_text(), "the models changed: run `make schema`"


def test_page_of_fields_is_that_of_the_models(root: Path) -> None:
    written = (root / "docs" / "fields.md").read_text(encoding="utf-8")
    assert written == fields_page(), "the models changed: run `make schema`"


def test_schema_is_itself_valid() -> None:
    schema = record_schema()
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == DIALECT
    assert schema["$id"] == SCHEMA_ID == f"urn:thidua-extract:schema:record:{SCHEMA_VERSION}"


def test_every_type_and_field_is_described() -> None:
    for name, definition in record_schema()["$defs"].items():
        assert definition.get("description"), name
    assert "|  |\n" not in fields_page()


def test_objects_are_closed() -> None:
    definitions = record_schema()["$defs"]
    assert all(definition["additionalProperties"] is False for definition in definitions.values())


def test_record_is_valid(record: Record) -> None:
    assert list(violations(record.to_dict())) == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("schema_version",), "9.9.9"),
        (("extractor", "digest"), "abc"),
        (("article", "published"), "hôm qua"),
        (("relevance", "score"), 1.7),
        (("unknown",), 1),
        (("awards",), None),
        (("source", "sha256"), None),
    ],
)
def test_schema_and_models_refuse_the_same(record: Record, path: tuple[str, ...], value: Any) -> None:
    data = copy.deepcopy(record.to_dict())
    place = data
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    assert list(violations(data))
    with pytest.raises(InvalidRecordError):
        Record.from_dict(data)
    with pytest.raises(InvalidRecordError):
        Record.from_json(json.dumps(data))


@pytest.mark.parametrize("missing", ["extractor", "source", "article", "relevance"])
def test_envelope_is_required(record: Record, missing: str) -> None:
    data = record.to_dict()
    del data[missing]
    assert list(violations(data))
    with pytest.raises(InvalidRecordError):
        Record.from_dict(data)
