"""The words around an award as patterns: each template finds the roles that it asks for."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from functools import partial
from importlib import import_module

import pytest
import regex

from thidua_extract.errors import LexiconError
from thidua_extract.patterns import awards
from thidua_extract.patterns.awards import words as award_words
from thidua_extract.patterns.awards.whom import words as recipient_words

_DOORS = (award_words.pattern, recipient_words.pattern)
_Door = partial[regex.Pattern[str]]
_ROLE = regex.compile(r"«(\w+)»")


def _templates() -> Iterator[tuple[str, list[_Door], str]]:
    """Name and text of each template in a module, with the lexicons that the module fills templates from."""
    for found in pkgutil.walk_packages(awards.__path__, f"{awards.__name__}."):
        module = import_module(found.name)
        if doors := [door for door in _DOORS if door in vars(module).values()]:
            for name, value in vars(module).items():
                if isinstance(value, str) and _ROLE.search(value) and not name.startswith("__"):
                    yield f"{found.name.rpartition('.')[2]}.{name}", doors, value


@pytest.mark.parametrize(
    ("doors", "template"), [pytest.param(doors, text, id=name) for name, doors, text in _templates()]
)
def test_every_template_finds_its_words(doors: list[_Door], template: str) -> None:
    assert any(_fills(door, template) for door in doors)


def _fills(door: _Door, template: str) -> bool:
    try:
        return bool(door(template))
    except LexiconError:
        return False
