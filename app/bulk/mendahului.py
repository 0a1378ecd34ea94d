"""Work ahead: the next item is made while the caller uses this one."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TypeVar

T = TypeVar("T")
_HABIS = object()


@contextmanager
def mendahului(alur: Iterator[T]) -> Iterator[Iterator[T]]:
    """Give the same items in the same order, each made in a thread beside the caller's.

    What making one raises is raised where it would have come. The thread has ended when the
    block does. ``alur`` must not touch what the caller uses meanwhile, a database session least.
    """
    with ThreadPoolExecutor(1) as pekerja:

        def semua() -> Iterator[T]:
            berikut = pekerja.submit(next, alur, _HABIS)
            while (satu := berikut.result()) is not _HABIS:
                berikut = pekerja.submit(next, alur, _HABIS)
                yield satu  # type: ignore[misc]

        yield semua()
