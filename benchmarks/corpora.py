"""The articles that are read: UTF-8 text files, from a folder or unpacked from a gzipped JSONL archive."""

from __future__ import annotations

import gzip
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from thidua_extract.archive.readers import Item
from thidua_extract.batch.select import Selected, select


@dataclass(frozen=True, slots=True)
class Corpus:
    """Text files by name of the whole; `sizes` are their bytes."""

    name: str
    paths: tuple[Path, ...]
    sizes: tuple[int, ...]

    @classmethod
    def of(cls, name: str, paths: Sequence[Path]) -> Corpus:
        """The files as they lie there; ValueError where there are none."""
        if not paths:
            raise ValueError(f"no articles for {name!r}")
        return cls(name, tuple(paths), tuple(path.stat().st_size for path in paths))

    @property
    def size(self) -> int:
        """Bytes of all articles."""
        return sum(self.sizes)

    def sample(self, most: float) -> Corpus:
        """Articles at even distances, of about `most` bytes together; at least one."""
        if self.size <= most:
            return self
        count = max(1, int(len(self.paths) * most / self.size))
        chosen = [at * len(self.paths) // count for at in range(count)]
        return Corpus.of(self.name, [self.paths[at] for at in chosen])

    def texts(self) -> list[str]:
        """What the files say."""
        return [path.read_text(encoding="utf-8") for path in self.paths]


def folder(name: str, directory: Path) -> Corpus:
    """The `*.txt` files of a directory."""
    return Corpus.of(name, sorted(directory.glob("*.txt")))


def unpack(archive: Path, directory: Path) -> Corpus:
    """The articles of a gzipped JSONL file of `{"id", "text"}` objects, one file each in `directory`."""
    directory.mkdir()
    paths = []
    with gzip.open(archive, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            paths.append(directory / f"{number:06}.txt")
            paths[-1].write_text(json.loads(line)["text"], encoding="utf-8")
    return Corpus.of("archive", paths)


def on_topic(corpus: Corpus) -> Corpus:
    """The articles about emulation and commendation, as `select` takes them; all where it takes none."""
    items = (Item(None, str(path), path.read_bytes()) for path in corpus.paths)
    chosen = [Path(str(found.item.path)) for found in select(items) if isinstance(found, Selected)]
    return Corpus.of("on topic", chosen or corpus.paths)


def pack(texts: Sequence[str], archive: Path) -> None:
    """The articles as a gzipped JSONL file, for what reads archives."""
    with gzip.open(archive, "wt", encoding="utf-8", compresslevel=1) as lines:
        for number, text in enumerate(texts):
            lines.write(json.dumps({"id": str(number), "text": text}, ensure_ascii=False) + "\n")
