"""A made-up agency with a survey, and people of every role at work on it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any
from uuid import UUID

from app.db.session import Database
from tests.akun import basis_data, buat_instansi, buat_pengguna, buka, kepala
from tests.client import Client
from tests.skm import buat_layanan, buat_survei

Json = dict[str, Any]
KODE = "k7m2q9xwht"
ORANG = ("operator", "pimpinan", "verifikator", "pegawai")


def hari_uji() -> date:
    return date(2026, 7, 15)


class MejaSkm:
    """Requests about one survey of kab-a, below prov-a."""

    def __init__(self, klien: Client) -> None:
        self.klien = klien
        self.db: Database = basis_data(klien)
        buat_instansi(self.db, "prov-a", "provinsi")
        self.instansi: UUID = buat_instansi(self.db, "kab-a", induk="prov-a")
        self.lain: UUID = buat_instansi(self.db, "kab-b", induk="prov-a")
        for peran in ORANG:
            buat_pengguna(self.db, f"{peran}@contoh.go.id", peran={"kab-a": [peran]})
        buat_pengguna(self.db, "lain@contoh.go.id", peran={"kab-b": ["admin"]})
        buat_pengguna(self.db, "provinsi@contoh.go.id", peran={"prov-a": ["pimpinan"]})
        self.survei = buat_survei(self.db, self.instansi, KODE, populasi=500)
        self.layanan = buat_layanan(
            self.db,
            self.instansi,
            self.survei,
            {"BID-1": ["KGB", "PENSIUN"], "BID-2": ["MUTASI"], "BID-3": ["DIKLAT"]},
        )

    def kirim(
        self,
        metode: str,
        jalur: str,
        isi: Any = None,
        siapa: str = "operator",
        survei: str = KODE,
        **tajuk: str,
    ) -> Any:
        semua = {**kepala(self.klien, f"{siapa}@contoh.go.id"), **tajuk}
        badan = {} if isi is None else {"json": isi}
        return self.klien.request(metode, f"/v1/survei/{survei}{jalur}", headers=semua, **badan)

    def hasil(self, kueri: str = "", survei: str = KODE) -> Json:
        jawaban = self.kirim("GET", f"/hasil{kueri}", survei=survei)
        assert jawaban.status_code == 200, jawaban.text
        isi: Json = jawaban.json()
        return isi

    def terbitkan(self, survei: str = KODE) -> Json:
        jawaban = self.kirim("POST", "/terbitkan", siapa="pimpinan", survei=survei)
        assert jawaban.status_code == 201, jawaban.text
        data: Json = jawaban.json()["data"]
        return data

    def publik(self, kode: str = "kab-a") -> list[Json]:
        jawaban = self.klien.get(f"/v1/publik/skm/{kode}")
        assert jawaban.status_code == 200, jawaban.text
        data: list[Json] = jawaban.json()["data"]
        return data


@contextmanager
def buka_meja(url: str) -> Iterator[MejaSkm]:
    """Serve a fresh database with the agency in it."""
    with buka(url) as klien:
        klien.app.state.jam.hari_ini = hari_uji
        yield MejaSkm(klien)
