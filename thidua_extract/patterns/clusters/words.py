"""The cluster words as patterns."""

from __future__ import annotations

from functools import partial

from thidua_extract.language import templates

pattern = partial(templates.pattern, "cluster_words")  # a template compiled, its roles filled in
