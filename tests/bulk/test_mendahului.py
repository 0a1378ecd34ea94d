"""What is made ahead comes in its order, and what goes wrong comes where it would have."""

from collections.abc import Iterator
from threading import Event, active_count

import pytest

from app.bulk.mendahului import mendahului


def test_the_next_item_is_made_while_this_one_is_used() -> None:
    dibuat = Event()

    def alur() -> Iterator[int]:
        yield 1
        dibuat.set()
        yield 2
        raise ValueError("3")

    with mendahului(alur()) as semua:
        assert next(semua) == 1
        assert dibuat.wait(5)
        assert next(semua) == 2
        with pytest.raises(ValueError, match="3"):
            next(semua)


def test_the_thread_ends_with_the_block() -> None:
    sebelum = active_count()
    with mendahului(iter(range(3))) as semua:
        next(semua)
    assert active_count() == sebelum
