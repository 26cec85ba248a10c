"""All that can be wrong with something that should be a record."""

from __future__ import annotations

from collections.abc import Iterator

from thidua_extract.errors import InvalidRecordError
from thidua_extract.records.integrity import inconsistencies
from thidua_extract.records.models import Record
from thidua_extract.records.schema import violations


def problems(data: object) -> Iterator[str]:
    """What makes plain data no good record: the schema's violations, and where there are none its inconsistencies.

    An exception in place of the data (from a line that is no JSON) is a problem by itself.
    """
    if isinstance(data, Exception):
        yield f"no JSON: {data}"
        return
    if not isinstance(data, dict):
        yield f"$: a record is an object, not {type(data).__name__}"
        return
    found = list(violations(data))
    yield from found
    if not found:
        try:
            yield from inconsistencies(Record.from_dict(data))
        except InvalidRecordError as error:  # the schema and the models are one source; this would be a defect
            yield str(error)
