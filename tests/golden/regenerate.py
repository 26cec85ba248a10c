"""Write the golden records of data/samples: what the extractor makes of each, facts and all, one file an article.

Run it by `make golden`, and read the difference before committing it.
"""

from __future__ import annotations

import json
from pathlib import Path

from thidua_extract import Extractor, Record

HERE = Path(__file__).parent
SAMPLES = HERE.parent.parent / "data" / "samples"


def golden(record: Record) -> str:
    """A record as it is kept: without the version and digest of what made it, which change with every rule."""
    data = record.to_dict()
    del data["extractor"], data["source"]
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def main() -> None:
    """Write one file a sample and remove those of samples that are gone."""
    extractor = Extractor()
    wanted = set()
    for path in sorted(SAMPLES.glob("*.txt")):
        target = HERE / f"{path.stem}.json"
        target.write_text(golden(extractor.extract(path.read_bytes(), id=path.stem)), encoding="utf-8")
        wanted.add(target)
    for stale in set(HERE.glob("*.json")) - wanted:
        stale.unlink()


if __name__ == "__main__":
    main()
