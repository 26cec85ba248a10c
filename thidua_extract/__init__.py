"""Vietnamese press reports on emulation and commendation (thi đua - khen thưởng), read into validated records.

>>> import thidua_extract
>>> record = thidua_extract.extract("Sở Y tế tỉnh Lạc Hồng\\n\\nUBND tỉnh tặng Bằng khen cho 3 tập thể.")
>>> record.schema_version
'1.0.0'

Nothing heavy is imported until it is used: pandas by `to_frames`, spaCy and underthesea by those who ask for them.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from thidua_extract import version

if TYPE_CHECKING:
    from thidua_extract.archive.readers.archive import read_archive
    from thidua_extract.batch.export import iter_records
    from thidua_extract.errors import ThiduaError
    from thidua_extract.frames import read_frame, to_frames
    from thidua_extract.options import Options
    from thidua_extract.pipeline import Extractor, extract
    from thidua_extract.records.models import SCHEMA_VERSION, Record

__version__ = version.VERSION
__all__ = [
    "SCHEMA_VERSION",
    "Extractor",
    "Options",
    "Record",
    "ThiduaError",
    "__version__",
    "extract",
    "iter_records",
    "read_archive",
    "read_frame",
    "to_frames",
]

_HOMES = {
    "Extractor": "thidua_extract.pipeline",
    "Options": "thidua_extract.options",
    "Record": "thidua_extract.records.models",
    "SCHEMA_VERSION": "thidua_extract.records.models",
    "ThiduaError": "thidua_extract.errors",
    "extract": "thidua_extract.pipeline",
    "iter_records": "thidua_extract.batch.export",
    "read_archive": "thidua_extract.archive.readers.archive",
    "read_frame": "thidua_extract.frames",
    "to_frames": "thidua_extract.frames",
}


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used (PEP 562)."""
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """The public names, imported or not."""
    return sorted({*globals(), *__all__})
