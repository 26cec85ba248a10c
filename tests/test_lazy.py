"""Properties that are worked out once, without a lock."""

from __future__ import annotations

import copy
import pickle
import threading

from thidua_extract.lazy import lazy


class Bench:
    """Counts how often it is asked."""

    def __init__(self, wait: threading.Event | None = None) -> None:
        self.asked = 0
        self.wait = wait
        self.entered = threading.Event() if wait else None

    @lazy
    def planks(self) -> int:
        """How many planks it has."""
        self.asked += 1
        if self.wait and self.entered:
            self.entered.set()
            assert self.wait.wait(60)
        return self.asked


def test_it_is_worked_out_once_an_instance() -> None:
    one, other = Bench(), Bench()
    assert (one.planks, one.planks, one.asked, other.asked) == (1, 1, 1, 0)


def test_the_class_tells_what_it_is() -> None:
    assert Bench.planks.__doc__ == "How many planks it has."


def test_copies_keep_the_value() -> None:
    bench = Bench()
    assert bench.planks == 1
    for copied in (copy.copy(bench), copy.deepcopy(bench), pickle.loads(pickle.dumps(bench))):
        assert (copied.planks, copied.asked) == (1, 1)


def test_one_instance_does_not_wait_for_another() -> None:
    free = threading.Event()
    slow = Bench(free)
    thread = threading.Thread(target=lambda: slow.planks)
    thread.start()
    assert slow.entered
    assert slow.entered.wait(60)
    other = threading.Thread(target=lambda: Bench().planks, daemon=True)
    other.start()
    other.join(60)
    waited = other.is_alive()
    free.set()
    thread.join()
    assert not waited
