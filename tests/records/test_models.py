"""A record goes to JSON and back unharmed, and shows itself shortly."""

from __future__ import annotations

import json

import pytest

from thidua_extract import Extractor, Record
from thidua_extract.errors import InvalidRecordError

TEXT = "Bản tin\n\nPhong trào “Góp đá làng Vồng” được nhắc tới theo Chỉ thị 34-CT/TW."


def test_json_goes_both_ways(extractor: Extractor) -> None:
    record = extractor.extract(TEXT, id="vồng")
    assert Record.from_json(record.to_json()) == record
    assert Record.from_dict(record.to_dict()) == record
    assert json.loads(record.to_json(indent=2)) == record.to_dict()


def test_json_is_utf8_in_one_line(extractor: Extractor) -> None:
    written = extractor.extract(TEXT, id="vồng").to_json()
    assert "\n" not in written
    assert "vồng" in written


@pytest.mark.parametrize("broken", ["", "{", "[]", '"record"', "null"])
def test_what_is_no_record_is_refused(broken: str) -> None:
    with pytest.raises(InvalidRecordError, match="no valid record"):
        Record.from_json(broken)


def test_repr_counts_the_facts(extractor: Extractor) -> None:
    assert repr(extractor.extract("", id="rỗng")) == "<Record rỗng: no facts>"
    assert repr(extractor.extract(TEXT)).startswith("<Record -: ")
