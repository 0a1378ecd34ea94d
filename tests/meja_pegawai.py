"""People at work on the servants of kab-a, through HTTP."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

from tests.akun import basis_data, buat_instansi, buat_pengguna, buka, id_instansi, kepala
from tests.client import Client

Json = dict[str, Any]
ALAMAT = "/v1/instansi/kab-a/pegawai"
PERAN = {
    "operator": ("kab-a", "operator"),
    "verifikator": ("kab-a", "verifikator"),
    "lain": ("kab-b", "operator"),
    "provinsi": ("prov", "operator"),
}
BARU: Json = {
    "nip": "19880415 201001 1 001", "nama": "Ahmad Contoh", "jenis_pegawai": "pns",
    "keadaan_sejak": "2020-04-01", "unit": "BID", "kelompok_jabatan": "pelaksana",
    "nama_jabatan": "Pengelola Kepegawaian", "pendidikan_dipersyaratkan": "d3",
    "golongan": "III/a", "tmt_pengangkatan": "2010-01-01", "tmt_golongan": "2020-04-01",
}  # fmt: skip


def hari_uji() -> date:
    return date(2025, 6, 2)


class MejaPegawai:
    """Sends requests as one of several people."""

    def __init__(self, klien: Client) -> None:
        self.klien = klien
        self.db = basis_data(klien)
        self.instansi = id_instansi(self.db, "kab-a")
        self._tajuk = {nama: kepala(klien, f"{nama}@contoh.go.id") for nama in PERAN}

    def kirim(
        self, metode: str, jalur: str, isi: Any = None, sebagai: str = "operator", **tajuk: str
    ) -> Any:
        alamat = jalur if jalur.startswith("/v1") else f"{ALAMAT}{jalur}"
        kirim = {} if isi is None else {"json": isi}
        return self.klien.request(
            metode, alamat, headers={**self._tajuk[sebagai], **tajuk}, **kirim
        )

    def buat(self, **isi: Any) -> Json:
        jawaban = self.kirim("POST", "", BARU | isi)
        assert jawaban.status_code == 201, jawaban.text
        data: Json = jawaban.json()["data"]
        return data

    def baca(self, jalur: str, sebagai: str = "operator") -> Any:
        jawaban = self.kirim("GET", jalur, sebagai=sebagai)
        assert jawaban.status_code == 200, jawaban.text
        return jawaban.json()

    def nama(self, kueri: str, sebagai: str = "operator") -> list[str]:
        return [satu["nama"] for satu in self.baca(f"?{kueri}", sebagai)["data"]]


@contextmanager
def buka_meja(url: str) -> Iterator[MejaPegawai]:
    """A small agency: BADAN over BID, nobody in it yet; beside another, below a province."""
    with buka(url) as klien:
        klien.app.state.jam.hari_ini = hari_uji
        db = basis_data(klien)
        buat_instansi(db, "prov", "provinsi")
        buat_instansi(db, "kab-a", induk="prov")
        buat_instansi(db, "kab-b")
        for nama, (instansi, peran) in PERAN.items():
            buat_pengguna(db, f"{nama}@contoh.go.id", peran={instansi: [peran]})
        meja = MejaPegawai(klien)
        for kode, induk in (("BADAN", None), ("BID", "BADAN")):
            unit = {"kode": kode, "nama": f"Unit {kode}", "induk": induk}
            isi = {**unit, "berlaku_sejak": "2019-01-01"}
            jawaban = meja.kirim("POST", "/v1/instansi/kab-a/unit", isi)
            assert jawaban.status_code == 201, jawaban.text
        yield meja


def masalah(jawaban: Any) -> set[tuple[str, str]]:
    """The problems of a refusal: where, and which."""
    assert jawaban.status_code == 422, jawaban.text
    return {(satu["lokasi"], satu["kode"]) for satu in jawaban.json()["galat"]}
