"""The handlers of the routes, made once and lent to one application after another.

The framework makes the handlers of every operation when an application answers its first
request, which takes longer than most tests. They are made of the same routers whatever the
settings are, so an application under test takes those of a lender while it is open. It has them
to itself: what a test puts in place of a dependency is kept with them.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from fastapi import FastAPI
from starlette.routing import BaseRoute

from app.main import create_app
from app.settings import Settings

_bebas: list[FastAPI] = []


@contextmanager
def pinjaman(app: object) -> Iterator[None]:
    """Serve the routers of ``app`` by handlers that are ready; its own routes stay."""
    if not isinstance(app, FastAPI):
        yield
        return
    pemilik = _bebas.pop() if _bebas else create_app(Settings(batas_hitung=""))
    rute, ganti = list(app.router.routes), app.dependency_overrides
    siap = {id(_asal(satu)): satu for satu in pemilik.router.routes if _asal(satu)}
    app.router.routes[:] = [siap.get(id(_asal(satu)), satu) for satu in rute]
    # The handlers ask their owner what stands in place of a dependency.
    pemilik.dependency_overrides.update(ganti)
    app.dependency_overrides = pemilik.dependency_overrides
    try:
        yield
    finally:
        app.router.routes[:] = rute
        app.dependency_overrides = dict(pemilik.dependency_overrides)
        pemilik.dependency_overrides.clear()
        _bebas.append(pemilik)


def _asal(rute: BaseRoute) -> object | None:
    """Return the router that a route stands for, none for a route of its own."""
    return getattr(rute, "original_router", None)
