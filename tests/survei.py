"""Surveys for tests: an agency with services, its staff, and the public at the door."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

import httpx
from sqlalchemy import select
from sqlmodel import col

from app.db.tables import Respon
from app.domain.skm import UNSUR
from app.usecases.survei.formulir import PALING_CEPAT
from tests.akun import basis_data, buat_instansi, buat_pengguna, buka, kepala
from tests.client import Client
from tests.jam import Jam, pasang

OPERATOR = "operator@contoh.go.id"
INSTANSI = "/v1/instansi/kab"
Json = dict[str, Any]


def jawaban(skor: int = 4, **lain: int | None) -> Json:
    """Nine answers."""
    return dict.fromkeys(UNSUR, skor) | lain


@dataclass
class Balai:
    """An application with an agency, its operator, and a clock."""

    klien: Client
    jam: Jam
    tajuk: dict[str, str]

    def hari_ini(self) -> date:
        """The day of the clock."""
        return self.jam.kini.date()

    def kirim(self, metode: str, jalur: str, isi: Any = None, **tajuk: str) -> httpx.Response:
        """Send a request as the operator; what is changed is what is there now."""
        badan = {} if isi is None else {"json": isi}
        kepala = {**self.tajuk, "If-Match": "*", **tajuk}
        return self.klien.request(metode, jalur, headers=kepala, **badan)

    def data(self, metode: str, jalur: str, isi: Any = None) -> Any:
        """Send a request that must succeed; return its data."""
        hasil = self.kirim(metode, jalur, isi)
        assert hasil.status_code < 300, hasil.text
        return hasil.json()["data"] if hasil.content else None

    def survei(self, *, buka: bool = True, **isi: Any) -> Json:
        """Make a survey of this year, opened unless told otherwise."""
        bawaan = {
            "nama": "SKM 2026", "periode_mulai": "2026-01-01", "periode_selesai": "2026-12-31"
        }  # fmt: skip
        baru: Json = self.data("POST", f"{INSTANSI}/survei", bawaan | isi)
        if buka:
            baru = self.data("POST", f"/v1/survei/{baru['id']}/buka")
        return baru

    def kuesioner(self, kode: str) -> httpx.Response:
        """Ask for the questionnaire as anybody."""
        return self.klien.get(f"/v1/publik/survei/{kode}")

    def formulir(self, kode: str) -> str:
        """Get a form and read it for long enough."""
        token: str = self.kuesioner(kode).json()["data"]["formulir"]
        self.jam.kini += PALING_CEPAT
        return token

    def jawab(self, kode: str, **isi: Any) -> httpx.Response:
        """Answer as anybody; with a form of one's own unless one is given."""
        badan = {"jawaban": jawaban(), **isi}
        badan.setdefault("formulir", None)
        badan["formulir"] = badan["formulir"] or self.formulir(kode)
        return self.klien.post(f"/v1/publik/survei/{kode}/respon", json=badan)

    def tersimpan(self) -> list[Json]:
        """Return every stored answer."""
        with basis_data(self.klien).reading() as sesi:
            baris = sesi.scalars(select(Respon).order_by(col(Respon.tanggal))).all()
            return [satu.model_dump(exclude={"id", "survei_id"}) for satu in baris]


@contextmanager
def balai(url: str, **settings: Any) -> Iterator[Balai]:
    """Serve a database with an agency and its operator."""
    with buka(url, **settings) as klien:
        db = basis_data(klien)
        buat_instansi(db, "kab")
        buat_pengguna(db, OPERATOR, peran={"kab": ["operator"]})
        jam = pasang(klien)
        jam.kini = datetime(2026, 3, 2, 3, tzinfo=UTC)
        satu = Balai(klien, jam, kepala(klien, OPERATOR, jam.kini))
        klien.app.state.jam.hari_ini = satu.hari_ini
        yield satu


def galat(hasil: httpx.Response, status: int = 422) -> list[tuple[str, str]]:
    """Return place and code of every problem of a refusal."""
    assert hasil.status_code == status, hasil.text
    return [(satu["lokasi"], satu["kode"]) for satu in hasil.json().get("galat", ())]
