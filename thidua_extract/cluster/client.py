"""The way to a Dask scheduler: one that runs already, or one of this machine for the time of a run."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from thidua_extract.errors import ClusterError, MissingDependencyError, OptionError, ThiduaError

if TYPE_CHECKING:
    from distributed import Client

LOCAL = "local"
_WAIT = 30
"""Seconds in which a scheduler must answer and have a worker."""


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
        with (
            dask.config.set({"distributed.scheduler.allowed-failures": 1}),  # here nobody takes machines away
            LocalCluster(
                n_workers=jobs,
                threads_per_worker=1,  # one article at a time holds the interpreter
                memory_limit=memory or 0,
                dashboard_address="127.0.0.1:0",  # the usual port may be taken
                silence_logs=logging.CRITICAL,
            ) as cluster,
            Client(cluster) as client,
        ):
            yield client
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
