"""Bounds on what is read, so that no single input can hold up a batch."""

from __future__ import annotations

MAX_CHARS = 200_000
"""Code points of one article that are read; the rest is left and a warning says so. News pages have some 5,000, the
longest reports 100,000; a whole archive in one file is no article."""

MAX_FILE_BYTES = 64 * 1024 * 1024
"""A text file over this size is refused: it is no article."""

MAX_EXPANDED = 1024 * 1024 * 1024
"""Bytes that any compressed file may unpack to."""

MAX_RATIO = 100
"""A compressed file may unpack to so many times its size where that is more than MAX_EXPANDED; text gives 3 to 20."""

MAX_DEPTH = 4
"""How deep archives may be packed in each other: an HTML page in a zip in a gz is 2."""

MAX_COPIED = 4 * 1024 * 1024 * 1024
"""Bytes of temporary copies at a time, for one file: an archive in another, or on standard input, is copied where its
format is read from its end."""

SECONDS = 60.0
"""What one article of a batch may take; the longest that are read take under 5."""

MEMORY = 2 * 1024**3
"""Bytes that a worker of a batch may have, and what the process that reads the files has at least."""

PARTITION = 64 * 1024 * 1024
"""Bytes of input that a task on a cluster reads, where its files or row groups can be parted so."""
