"""A property that is worked out once an instance.

`functools.cached_property` of Python 3.11 holds one lock a property for all instances: threads that read articles wait
for each other, and a process that is forked while one of them holds it waits for ever.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, overload

T = TypeVar("T")


class lazy(Generic[T]):  # noqa: N801 (it stands where `property` does)
    """What a method gives, kept in its instance under the method's name; two threads may both work it out.

    >>> class Text:
    ...     @lazy
    ...     def length(self) -> int:
    ...         print("counted")
    ...         return 3
    >>> text = Text()
    >>> text.length, text.length
    counted
    (3, 3)
    """

    def __init__(self, method: Callable[[Any], T]) -> None:
        self.method = method
        self._name = method.__name__
        self.__doc__ = method.__doc__

    @overload
    def __get__(self, instance: None, owner: type | None = None) -> Self: ...
    @overload
    def __get__(self, instance: object, owner: type | None = None) -> T: ...
    def __get__(self, instance: object | None, owner: type | None = None) -> Self | T:
        """The value, which then stands in the instance and is found there without coming here."""
        if instance is None:
            return self
        value = instance.__dict__[self._name] = self.method(instance)
        return value
