"""An agency of made-up servants in four units, and somebody who measures it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest

from app.db.session import Database
from app.usecases.demo_pegawai import muat_pegawai
from tests.akun import basis_data, buat_instansi, buat_pengguna, buka, kepala
from tests.client import Client
from tests.engines import Factory
from tests.turunan import unit

HARI_INI = date(2025, 3, 1)
KODE = "kab-a"


@dataclass
class Kantor:
    """The agency at work: requests of several people."""

    klien: Client
    db: Database
    instansi: UUID
    tajuk: dict[str, dict[str, str]] = field(default_factory=dict)

    def minta(self, metode: str, jalur: str, siapa: str = "op@a.example", **lain: Any) -> Any:
        if siapa not in self.tajuk:
            self.tajuk[siapa] = kepala(self.klien, siapa)
        tajuk = {**self.tajuk[siapa], **lain.pop("headers", {})}
        alamat = f"/v1/instansi/{KODE}/ip-asn{jalur}"
        return self.klien.request(metode, alamat, headers=tajuk, **lain)

    def baca(self, jalur: str, siapa: str = "op@a.example") -> Any:
        jawaban = self.minta("GET", jalur, siapa)
        assert jawaban.status_code == 200, jawaban.text
        return jawaban.json()

    def ukur(self, tahun: int = 2024, **badan: Any) -> Any:
        jawaban = self.minta("POST", f"/{tahun}", json=badan)
        assert jawaban.status_code == 200, jawaban.text
        return jawaban.json()

    def semua(self, jalur: str) -> list[Any]:
        hasil: list[Any] = []
        kursor = ""
        while True:
            halaman = self.baca(f"{jalur}{kursor}")
            hasil += halaman["data"]
            berikut = halaman["meta"]["halaman"]["berikutnya"]
            if berikut is None:
                return hasil
            kursor = f"&kursor={berikut}"


@contextmanager
def buka_kantor(url: str) -> Iterator[Kantor]:
    """A hundred and fifty servants: in BID, in SEK and in SUB below it."""
    with buka(url) as klien:
        klien.app.state.jam.hari_ini = _hari_ini
        db = basis_data(klien)
        instansi = buat_instansi(db, KODE)
        atas = [unit(db, instansi, kode) for kode in ("BID", "SEK")]
        unit(db, instansi, "SUB", induk_id=atas[1])
        muat_pegawai(db, datetime(2025, 3, 1, tzinfo=UTC), 150, KODE)
        buat_pengguna(db, "op@a.example", peran={KODE: ["operator"]})
        buat_pengguna(db, "kepala@a.example", peran={KODE: ["pimpinan"]})
        yield Kantor(klien, db, instansi)


@pytest.fixture
def kantor(database_url: str) -> Iterator[Kantor]:
    """A fresh one, to be changed."""
    with buka_kantor(database_url) as satu:
        yield satu


@pytest.fixture(scope="package")
def terukur(factory: Factory, template_url: str) -> Iterator[Kantor]:
    """One whose 2024 has been measured, for those who only read."""
    with buka_kantor(factory.copy(template_url)) as satu:
        satu.ukur()
        yield satu


def _hari_ini() -> date:
    return HARI_INI
