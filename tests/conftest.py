"""What all tests share: one extractor, the samples, and property tests that take the same path on every run."""

from __future__ import annotations

import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from thidua_extract import Extractor, Record

ROOT = Path(__file__).parent.parent
SAMPLES = ROOT / "data" / "samples"

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # a shell that puts `make test &` into the background has it ignore Ctrl-C, and the processes of the tests with it
    signal.signal(signal.SIGINT, signal.default_int_handler)

settings.register_profile(
    "project", derandomize=True, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("project")


@pytest.fixture(scope="session")
def root() -> Path:
    """The root of the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    """An extractor with the default options."""
    return Extractor()


@pytest.fixture(params=sorted(SAMPLES.glob("*.txt")), ids=lambda path: path.stem)
def sample(request: pytest.FixtureRequest) -> Path:
    """Each sample article in turn."""
    return request.param


Make = Callable[..., Record]

FACT = {"spans": [{"start": 0, "end": 4, "text": "Tặng"}], "section": "body", "rule": "made.by_hand", "confidence": 0.9}


@pytest.fixture(scope="session")
def make_record() -> Make:
    """A record of families given as dicts, each completed by what every fact has."""

    def make(id: str | None = "lau", published: str | None = None, **families: list[dict[str, Any]]) -> Record:
        facts = {
            name: [{"id": f"{name[0]}{number}", **FACT, **given} for number, given in enumerate(family, start=1)]
            for name, family in families.items()
        }
        return Record.from_dict(
            {
                "extractor": {"name": "thidua-extract", "version": "0", "digest": "0" * 64, "ner": "none"},
                "id": id,
                "source": {"sha256": "0" * 64},
                "article": {"title": "Bến Lau", "published": published},
                "relevance": {"relevant": True, "score": 0.9},
                **facts,
            }
        )

    return make
