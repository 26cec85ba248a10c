"""What all tests share: one extractor, the samples, and property tests that take the same path on every run."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from thidua_extract import Extractor

ROOT = Path(__file__).parent.parent
SAMPLES = ROOT / "data" / "samples"

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
