"""The words around an award as patterns: each template finds the roles that it asks for."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from importlib import import_module

import pytest
import regex

from thidua_extract.patterns import awards
from thidua_extract.patterns.awards import words as award_words

_ROLE = regex.compile(r"«(\w+)»")


def _templates() -> Iterator[tuple[str, str]]:
    """Name and text of each template in a module that fills it from the award words."""
    for found in pkgutil.walk_packages(awards.__path__, f"{awards.__name__}."):
        module = import_module(found.name)
        if award_words.pattern in vars(module).values():
            for name, value in vars(module).items():
                if isinstance(value, str) and _ROLE.search(value) and not name.startswith("__"):
                    yield f"{found.name.rpartition('.')[2]}.{name}", value


@pytest.mark.parametrize("template", [pytest.param(text, id=name) for name, text in _templates()])
def test_every_template_finds_its_words(template: str) -> None:
    assert award_words.pattern(template)
