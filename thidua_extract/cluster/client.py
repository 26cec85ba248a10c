"""The way to a Dask scheduler: one that runs already, or one of this machine for the time of a run."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from thidua_extract.errors import ClusterError, MissingDependencyError, OptionError, ThiduaError

if TYPE_CHECKING:
    from distributed import Client

LOCAL = "local"
_WAIT = 30
"""Seconds in which a scheduler must answer and have a worker."""
_LOOK, _MISSED, _ALONE = 5.0, 20.0, 120.0
"""Seconds between looks for workers, after which a local one that is missing is replaced, and without any before the
run gives up."""


@contextmanager
def connected(address: str, jobs: int, memory: int | None) -> Iterator[Client]:
    """A client of the scheduler at `address`; of `local`, one with `jobs` processes of `memory` bytes each.

    Raises MissingDependencyError without Dask, OptionError for what is no address, and ClusterError where nobody
    answers or no worker is there.
    """
    try:
        import dask  # noqa: PLC0415
        from distributed import Client, LocalCluster  # noqa: PLC0415
    except ImportError as error:
        raise MissingDependencyError(
            "--dask needs Dask", remedy='Install it: pip install "thidua-extract[dask]"'
        ) from error
    if address == LOCAL:
        # Where nobody takes machines away, a process that dies twice has its task to blame.
        with dask.config.set({"distributed.scheduler.allowed-failures": 1}), ExitStack() as stack:
            try:
                cluster = LocalCluster(
                    n_workers=jobs,
                    threads_per_worker=1,  # an article holds the interpreter
                    memory_limit=memory or 0,
                    dashboard_address="127.0.0.1:0",  # the usual port may be taken
                    silence_logs=logging.CRITICAL,
                )
            except RuntimeError as error:
                raise ClusterError(
                    "its processes do not start", where="--dask local", remedy="Give more --memory, or fewer --jobs"
                ) from error
            stack.enter_context(cluster)
            yield stack.enter_context(Client(cluster))
        return
    with _reached(Client, address) as client:
        try:
            yield client
        except OSError as error:
            if isinstance(error, ThiduaError):
                raise
            raise gone() from error


def gone() -> ClusterError:
    """What to tell where a scheduler that was there answers no more."""
    return ClusterError("the scheduler has gone", where="--dask", remedy="The same command goes on where it stopped")


def _reached(kind: type[Client], address: str) -> Client:
    where = f"--dask {address}"
    try:
        client = kind(address, timeout=_WAIT)
    except (OSError, TimeoutError) as error:
        raise ClusterError("no scheduler answers there", where=where, remedy="Start one: dask scheduler") from error
    except ValueError as error:
        raise OptionError(
            f"it is no address ({error})", where=where, remedy="Write local, or tcp://HOST:PORT as the scheduler says"
        ) from error
    try:
        client.wait_for_workers(1, timeout=_WAIT)
    except TimeoutError as error:
        client.close()
        raise ClusterError(
            "the scheduler has no workers", where=where, remedy=f"Start some: dask worker {address} --nthreads 1"
        ) from error
    return client


class Attendance:
    """Whether the workers are there: a cluster without any has failed, one of ours gets others in place of the lost."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self._wanted = len(client.cluster.worker_spec) if client.cluster else 1
        self._looked = self._seen = self._full = time.monotonic()

    def check(self) -> None:
        """Looks now and then; raises ClusterError where no worker has been there for long."""
        now = time.monotonic()
        if now - self._looked < _LOOK:
            return
        self._looked = now
        there = len(self._client.nthreads())
        if there:
            self._seen = now
        if there >= self._wanted:
            self._full = now
        if now - self._seen > _ALONE:
            raise ClusterError("no worker is left", where="--dask", remedy="The same command goes on where it stopped")
        if self._client.cluster and now - self._full > _MISSED:
            # A process that dies while its nanny is busy with its start is not replaced by it.
            self._client.cluster.scale(len(self._client.cluster.worker_spec) + self._wanted - there)
            self._full = now
