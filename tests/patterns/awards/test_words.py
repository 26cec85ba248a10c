"""The words around an award as patterns: each template finds the roles that it asks for."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from functools import partial
from importlib import import_module

import pytest
import regex

from thidua_extract.patterns import awards
from thidua_extract.patterns.awards import words as award_words
from thidua_extract.patterns.awards.whom import words as recipient_words

_DOORS = (award_words.pattern, recipient_words.pattern)
_ROLE = regex.compile(r"«(\w+)»")


def _templates() -> Iterator[tuple[str, partial[regex.Pattern[str]], str]]:
    """Name, door and text of each template in a module that fills it from the words of one lexicon."""
    for found in pkgutil.walk_packages(awards.__path__, f"{awards.__name__}."):
        module = import_module(found.name)
        for door in (door for door in _DOORS if door in vars(module).values()):
            for name, value in vars(module).items():
                if isinstance(value, str) and _ROLE.search(value) and not name.startswith("__"):
                    yield f"{found.name.rpartition('.')[2]}.{name}", door, value


@pytest.mark.parametrize(("door", "template"), [pytest.param(door, text, id=name) for name, door, text in _templates()])
def test_every_template_finds_its_words(door: partial[regex.Pattern[str]], template: str) -> None:
    assert door(template)
