"""Bodies of requests are read exactly, and must be JSON."""

from collections.abc import Callable, Coroutine
from typing import Any

from fastapi import Request, Response
from fastapi.routing import APIRoute

from app.api.problems import ProblemError
from app.usecases.exact_json import JsonRusak, loads


class ExactRequest(Request):
    """A request whose JSON keeps every digit."""

    async def json(self) -> Any:  # noqa: ANN401 - any JSON
        """Parse the body once."""
        if not hasattr(self, "_json"):
            try:
                self._json = loads(await self.body())
            except JsonRusak as galat:
                raise ProblemError("json_rusak", rincian=galat.rincian) from None
        return self._json


class ExactRoute(APIRoute):
    """A route that reads its body through ExactRequest and insists on JSON.

    Where a body may be left out, an empty one is none.
    """

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """Wrap the handler so that it sees an ExactRequest."""
        handler = super().get_route_handler()

        async def exact_handler(request: Request) -> Response:
            if self.body_field is None:
                return await handler(request)
            exact = ExactRequest(request.scope, request.receive)
            if not self.body_field.field_info.is_required() and not await exact.body():
                return await handler(exact)
            jenis = request.headers.get("content-type", "").split(";")[0].strip().lower()
            if jenis != "application/json":
                raise ProblemError("jenis_media", diterima="application/json")
            await exact.json()  # FastAPI would take an empty body for none
            return await handler(exact)

        return exact_handler
