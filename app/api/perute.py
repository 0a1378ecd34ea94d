"""Routers of the resources under /v1, and how they are joined.

A router included in another has every route of it built a second time, with all its
dependencies and shapes; two levels of inclusion tripled the time that a start takes. So each
route is made at once with its whole address, and routers are joined by their lists of routes.
"""

from collections.abc import Iterable
from enum import Enum

from fastapi import APIRouter
from fastapi.routing import APIRoute

VERSI = "/v1"


def perute_v1(
    jalur: str = "", tag: str | None = None, route_class: type[APIRoute] = APIRoute
) -> APIRouter:
    """Make the router of one resource; ``jalur`` is its address below /v1."""
    tags: list[str | Enum] | None = [tag] if tag else None
    return APIRouter(prefix=f"{VERSI}{jalur}", tags=tags, route_class=route_class)


def gabung(perute: Iterable[APIRouter]) -> APIRouter:
    """Join routers in their order: an address is answered by the first route that fits."""
    return APIRouter(routes=[rute for satu in perute for rute in satu.routes])
