"""The JSON Schema of a record, made from the models, and validation against it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

import msgspec

from thidua_extract.records.models import SCHEMA_VERSION, Record

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator

DIALECT = "https://json-schema.org/draft/2020-12/schema"
SCHEMA_ID = f"urn:thidua-extract:schema:record:{SCHEMA_VERSION}"


def record_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of one record, as a fresh dict."""
    (reference,), components = msgspec.json.schema_components([Record], ref_template="#/$defs/{name}")
    return {
        "$schema": DIALECT,
        "$id": SCHEMA_ID,
        "title": "thidua-extract record",
        "description": "The facts of one article. Offsets are code points of the source text as decoded, [start, end).",
        **reference,
        "$defs": dict(sorted(components.items())),
    }


def schema_text() -> str:
    """The schema as the text of `record.schema.json`: two-space indent, UTF-8, one newline at the end."""
    return json.dumps(record_schema(), ensure_ascii=False, indent=2) + "\n"


def fields_page() -> str:
    """The schema for people: a Markdown table of the fields of each type, the record's first."""
    definitions = record_schema()["$defs"]
    lines = [
        "# Fields of a record",
        "",
        "Made from the schema by `make schema`. A field with a default may be absent.",
        "",
    ]
    for name in ["Record", *(name for name in definitions if name != "Record")]:
        definition = definitions[name]
        lines += [
            f"## {name}",
            "",
            definition["description"],
            "",
            "| field | type | default | meaning |",
            "|---|---|---|---|",
        ]
        for field, schema in definition["properties"].items():
            default = json.dumps(schema["default"], ensure_ascii=False) if "default" in schema else ""
            lines.append(f"| `{field}` | {_type_words(schema)} | {default} | {_meaning(schema)} |")
        lines.append("")
    return "\n".join(lines)


def _type_words(schema: dict[str, Any]) -> str:
    """A schema's type in a few words, types of their own as links."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if "anyOf" in schema:
        words = dict.fromkeys(_type_words(option) for option in schema["anyOf"])
        return " or ".join(words)
    if "enum" in schema:
        return ", ".join(f"`{code}`" for code in schema["enum"])
    if schema.get("type") == "array":
        return f"list of {_type_words(schema['items'])}"
    return str(schema.get("type", "any"))


def _meaning(schema: dict[str, Any]) -> str:
    if "description" in schema:
        return str(schema["description"])
    return next((_meaning(option) for option in schema.get("anyOf", []) if _meaning(option)), "")


@cache
def reference_validator() -> Draft202012Validator:
    """A `jsonschema` validator of the record schema."""
    from jsonschema import Draft202012Validator  # noqa: PLC0415

    return Draft202012Validator(record_schema())


def violations(record: object) -> Iterator[str]:
    """What makes `record` (plain dicts and lists) invalid, as `path: reason`, in the order of the paths."""
    found = sorted(reference_validator().iter_errors(record), key=lambda error: error.json_path)
    for error in found:
        yield f"{error.json_path}: {error.message}"
