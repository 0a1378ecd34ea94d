"""Which methods an address takes."""

from fastapi import Request
from starlette.routing import Match

METODE = ("GET", "POST", "PUT", "PATCH", "DELETE")


def allowed(request: Request) -> str:
    """List every method that some route of the address takes, for the header Allow.

    The framework names those of the first route only, where several share an address.
    """
    routes = request.app.routes
    return ", ".join(
        metode
        for metode in METODE
        if any(
            route.matches({**request.scope, "method": metode})[0] is Match.FULL for route in routes
        )
    )
