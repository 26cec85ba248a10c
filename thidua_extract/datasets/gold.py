"""Gold annotations and predictions from files, as plain data by article id."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path, PurePath
from typing import Any

from thidua_extract.errors import GoldError

_OBJECTS = ("events", "officials", "awards", "figures", "clusters")  # movements and documents may be words alone

Annotation = dict[str, Any]
"""One article's facts under the field names of the annotation guidelines; a record has the same."""


def read_gold(directory: Path) -> dict[str, Annotation]:
    """The `ID.json` files of a directory by their id, in the order of the ids. Raises GoldError."""
    if not directory.is_dir():
        raise GoldError("there is no such directory", where=str(directory), remedy="Name a directory of ID.json files")
    return {file.stem: _object(file.read_bytes(), str(file)) for file in sorted(directory.glob("*.json"))}


def read_predictions(path: Path) -> dict[str, Annotation]:
    """Records by article id: from a JSONL file, or from a directory of `ID.json` files. Raises GoldError.

    A record names its article in `id`, else `article.id` or `article.source`; of a file name only the stem counts.
    """
    if path.is_dir():
        return read_gold(path)
    if not path.is_file():
        raise GoldError("there is no such file", where=str(path), remedy="Name a JSONL file or a directory")
    found: dict[str, Annotation] = {}
    for number, line in enumerate(path.read_bytes().split(b"\n"), start=1):
        if line.strip():
            record = _object(line, f"{path}:{number}")
            found[_article_id(record)] = record
    return found


def gold_digest(directory: Path) -> str:
    """SHA-256 over texts and annotations of a gold directory: what a measured figure was measured on."""
    digest = hashlib.sha256()
    for file in sorted(directory.iterdir()):
        if file.suffix in {".json", ".txt"}:
            content = file.read_bytes().replace(b"\r\n", b"\n")
            digest.update(f"{file.name}\0{len(content)}\0".encode())
            digest.update(content)
    return digest.hexdigest()


def _article_id(record: Annotation) -> str:
    article = record.get("article") or {}
    name = str(record.get("id") or article.get("id") or article.get("source") or "")
    return PurePath(name).name.removesuffix(".txt").removesuffix(".json")


def _object(data: bytes, where: str) -> Annotation:
    try:
        value = json.loads(data)
    except ValueError as error:
        raise GoldError(f"it is no JSON ({error})", where=where) from error
    except RecursionError as error:
        raise GoldError("it is no JSON (brackets nested too deep)", where=where) from error
    if not isinstance(value, dict):
        raise GoldError("it holds no JSON object", where=where)
    if not isinstance(value.get("article") or {}, dict):
        raise GoldError("its 'article' is no object", where=where)
    for family in _OBJECTS:
        facts = value.get(family) or []
        if not isinstance(facts, list) or not all(isinstance(fact, dict) for fact in facts):
            raise GoldError(f"its {family!r} is no list of objects", where=where)
    return value
