"""Reading JSON bodies exactly: numbers as written, no NaN, no key twice."""

import json
from collections.abc import Callable, Coroutine
from decimal import Decimal
from typing import Any

from fastapi import Request, Response
from fastapi.routing import APIRoute

from app.api.problems import ProblemError


def _unique(pasangan: list[tuple[str, Any]]) -> dict[str, Any]:
    hasil = dict(pasangan)
    if len(hasil) < len(pasangan):
        ganda = next(k for k, _ in pasangan if sum(k == lain for lain, _ in pasangan) > 1)
        raise ProblemError("json_rusak", rincian=f'kunci "{ganda}" tertulis dua kali')
    return hasil


def loads(isi: bytes) -> Any:  # noqa: ANN401 - any JSON
    """Parse JSON with exact decimals; ProblemError ``json_rusak`` on anything else.

    NaN and Infinity become decimals that no field accepts, so that the answer can name
    every place that holds one.
    """
    try:
        return json.loads(
            isi, parse_float=Decimal, parse_constant=Decimal, object_pairs_hook=_unique
        )
    except json.JSONDecodeError as galat:
        rincian = f"baris {galat.lineno}, kolom {galat.colno}"
    except UnicodeDecodeError:
        rincian = "bukan UTF-8"
    except RecursionError:
        rincian = "bersarang terlalu dalam"
    except ValueError:
        rincian = "bilangan terlalu panjang"
    raise ProblemError("json_rusak", rincian=rincian)


class ExactRequest(Request):
    """A request whose JSON keeps every digit."""

    async def json(self) -> Any:  # noqa: ANN401 - any JSON
        """Parse the body once."""
        if not hasattr(self, "_json"):
            self._json = loads(await self.body())
        return self._json


class ExactRoute(APIRoute):
    """A route that reads its body through ExactRequest and insists on JSON."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """Wrap the handler so that it sees an ExactRequest."""
        handler = super().get_route_handler()

        async def exact_handler(request: Request) -> Response:
            jenis = request.headers.get("content-type", "").split(";")[0].strip()
            if self.body_field is not None and jenis != "application/json":
                raise ProblemError("jenis_media", diterima="application/json")
            return await handler(ExactRequest(request.scope, request.receive))

        return exact_handler
