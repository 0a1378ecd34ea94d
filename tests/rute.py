"""The route table of the application, as the tests of permissions read it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute, iter_route_contexts

from app.api.access import Butuh, ButuhUnggah
from app.main import create_app
from app.settings import Settings

# What a key in an address must look like: {penilaian_merit:uuid}.
_KONVERTOR = re.compile(r":\w+}")


@dataclass(frozen=True)
class Rute:
    """One operation under /v1 and the permissions that it declares."""

    metode: str
    jalur: str
    rute: APIRoute

    def __str__(self) -> str:
        return f"{self.metode} {self.jalur}"

    @property
    def panggilan(self) -> list[Any]:
        """Everything the operation depends on."""
        return list(_panggilan(self.rute.dependant))

    @property
    def izin(self) -> list[str]:
        """Permissions declared; there should be one, or none for everybody's."""
        return [satu.izin for satu in self.panggilan if isinstance(satu, Butuh)]

    @property
    def unggah(self) -> bool:
        """Whether its body is a file."""
        return any(isinstance(satu, ButuhUnggah) for satu in self.panggilan)

    @property
    def contoh(self) -> Any:
        """The first example of a body, none where there is no body."""
        badan = (self.rute.openapi_extra or {}).get("requestBody", {}).get("content", {})
        contoh = badan.get("application/json", {}).get("examples", {})
        return next((satu["value"] for satu in contoh.values()), None)


def _panggilan(dependant: Dependant) -> Iterator[Any]:
    for satu in dependant.dependencies:
        yield satu.call
        yield from _panggilan(satu)


@cache
def semua_rute() -> tuple[Rute, ...]:
    """Return every operation under /v1."""
    app = create_app(Settings(batas_hitung=""))
    return tuple(
        Rute(metode, _KONVERTOR.sub("}", str(konteks.path)), konteks.original_route)
        for konteks in iter_route_contexts(app.routes)
        if isinstance(konteks.original_route, APIRoute) and str(konteks.path).startswith("/v1/")
        for metode in sorted(konteks.methods or ())
    )


TERLINDUNG = tuple(satu for satu in semua_rute() if satu.izin)
