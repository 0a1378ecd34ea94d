"""The people of an agency who judge its merit system, and their requests."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from tests.akun import basis_data, buat_instansi, buat_pengguna, buka, kepala
from tests.client import Client
from tests.merit import CONTOH, PDF

Json = dict[str, Any]
PENILAIAN = "/instansi/kab-a/penilaian-merit"
BUKTI = "/instansi/kab-a/bukti"
ORANG = {
    "op": {"kab-a": ["operator"]},
    "op2": {"kab-a": ["operator"]},
    "ver": {"kab-a": ["verifikator"]},
    "ver2": {"kab-a": ["verifikator"]},
    "pim": {"kab-a": ["pimpinan"]},
    "admin": {"kab-a": ["admin"]},
    "lain": {"kab-b": ["admin"]},
}


def hari_uji() -> date:
    return date(2026, 3, 2)


class Kantor:
    """Sends requests as one of them."""

    def __init__(self, klien: Client, berkas: Path) -> None:
        self.klien = klien
        self.berkas = berkas
        self.tajuk = {nama: kepala(klien, f"{nama}@contoh.go.id") for nama in ORANG}

    def kirim(self, siapa: str, metode: str, jalur: str, isi: Any = None, **tajuk: str) -> Any:
        return self.klien.request(
            metode, f"/v1{jalur}", json=isi, headers={**self.tajuk[siapa], **tajuk}
        )

    def jadi(self, siapa: str, metode: str, jalur: str, isi: Any = None, **tajuk: str) -> Any:
        jawaban = self.kirim(siapa, metode, jalur, isi, **{"If-Match": "*", **tajuk})
        assert jawaban.status_code in {200, 201}, jawaban.text
        return jawaban.json()["data"]

    def unggah(
        self, isi: bytes = PDF, nama: str = "bukti.pdf", siapa: str = "op", **tajuk: str
    ) -> Any:
        kepala_berkas = {
            "Content-Type": "application/pdf",
            "Content-Disposition": f'attachment; filename="{nama}"',
        }
        return self.klien.request(
            "POST", f"/v1{BUKTI}", content=isi,
            headers={**self.tajuk[siapa], **kepala_berkas, **tajuk},
        )  # fmt: skip

    def instrumen(self, isi: Json | None = None) -> str:
        """Publish an instrument of kab-a; return its code."""
        badan = {"instansi": "kab-a", "isi": isi or CONTOH["instrumen_unggah"]["isi"]}
        nomor = self.jadi("op", "POST", "/instrumen-merit", badan)["id"]
        data = self.jadi("op", "POST", f"/instrumen-merit/{nomor}/terbitkan")
        return str(data["kode"])

    def mulai(self, instrumen: str, tahun: int = 2024) -> str:
        """Begin an assessment; return its address."""
        isi = {"tahun": tahun, "instrumen": instrumen}
        return f"{PENILAIAN}/{self.jadi('op', 'POST', PENILAIAN, isi)['id']}"

    def diajukan(self, instrumen: str, skor: Json, tahun: int = 2024, **lain: Any) -> str:
        """Fill in an assessment and hand it in; return its address."""
        alamat = self.mulai(instrumen, tahun)
        isi = {"skor": {sub: {"skor": n} for sub, n in skor.items()}, **lain}
        self.jadi("op", "PATCH", alamat, isi)
        self.jadi("op", "POST", f"{alamat}/ajukan")
        return alamat

    def sampai_pleno(self, alamat: str, skor: Json) -> None:
        """Verify an assessment as it is, and let the plenary adopt it."""
        isi = {"skor": {sub: {"skor": n} for sub, n in skor.items()}, "selesai": True}
        self.jadi("ver", "PATCH", f"{alamat}/verifikasi", isi)
        self.jadi("pim", "POST", f"{alamat}/pleno", {"tanggal": "2024-12-10"})


@contextmanager
def kantor(url: str, folder: Path) -> Iterator[Kantor]:
    """Open the office of kab-a over a fresh database."""
    with buka(url, berkas_dir=folder) as klien:
        klien.app.state.jam.hari_ini = hari_uji
        db = basis_data(klien)
        buat_instansi(db, "kab-a")
        buat_instansi(db, "kab-b")
        for nama, peran in ORANG.items():
            buat_pengguna(db, f"{nama}@contoh.go.id", peran=peran)
        yield Kantor(klien, folder)


def galat(jawaban: Any, status: int = 422) -> set[tuple[str, str]]:
    """The problems that an answer names."""
    assert jawaban.status_code == status, jawaban.text
    return {(satu["lokasi"], satu["kode"]) for satu in jawaban.json().get("galat", [])}
