"""Reading the files of populations and checks: every problem with its path."""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from importlib import resources
from typing import Any, TypeVar

from app.domain.law.errors import BukuAturanRusak
from app.domain.law.loader import parse
from app.domain.law.problems import Problems
from app.domain.populasi.facts import (
    BUKAN,
    CIRI,
    CIRI_SALAH,
    Dimensi,
    Keparahan,
    Pemeriksaan,
    Populasi,
    Sumber,
    Syarat,
)

E = TypeVar("E", bound=StrEnum)
T = TypeVar("T")
_WAJIB = {"nama", "dimensi", "keparahan", "populasi", "salah", "saran", "kolom"}


def load_populasi() -> dict[str, Populasi]:
    """Read the shipped populations; BukuAturanRusak lists all problems."""
    return baca_populasi(_berkas("populasi.toml"))


def load_pemeriksaan() -> dict[str, Pemeriksaan]:
    """Read the shipped checks; BukuAturanRusak lists all problems."""
    return baca_pemeriksaan(_berkas("pemeriksaan.toml"))


def _berkas(nama: str) -> str:
    return resources.files("app.domain.populasi").joinpath(nama).read_text("utf-8")


def baca_populasi(teks: str) -> dict[str, Populasi]:
    """Read populations by code."""
    pembaca = _Pembaca(Problems())
    hasil = {
        kode: pembaca.populasi(f"populasi.{kode}", kode, isi)
        for kode, isi in _tabel(teks, "populasi", pembaca.problems)
    }
    return _utuh(hasil, pembaca.problems)


def baca_pemeriksaan(teks: str) -> dict[str, Pemeriksaan]:
    """Read checks by code."""
    pembaca = _Pembaca(Problems())
    hasil = {
        kode: pembaca.pemeriksaan(f"pemeriksaan.{kode}", kode, isi)
        for kode, isi in _tabel(teks, "pemeriksaan", pembaca.problems)
    }
    return _utuh(hasil, pembaca.problems)


def _tabel(teks: str, akar: str, problems: Problems) -> Iterator[tuple[str, Any]]:
    data = parse(teks, f"{akar}.toml")
    if not problems.kunci("", data, {akar}, set()):
        return
    if isinstance(data[akar], dict):
        yield from data[akar].items()
    else:
        problems.tambah(akar, "bukan_tabel")


def _utuh(hasil: Mapping[str, T | None], problems: Problems) -> dict[str, T]:
    if problems.masalah:
        raise BukuAturanRusak(problems.masalah)
    return {kode: satu for kode, satu in hasil.items() if satu is not None}


class _Pembaca:
    def __init__(self, problems: Problems) -> None:
        self.problems = problems

    def populasi(self, di: str, kode: str, isi: Any) -> Populasi | None:  # noqa: ANN401 - whatever the file holds
        if not self.problems.kunci(di, isi, {"uraian", "sumber"}, {"syarat", "bukti", "kelompok"}):
            return None
        sumber = self._pilih(f"{di}.sumber", isi["sumber"], Sumber)
        bukti = self._ciri(f"{di}.bukti", self._daftar(f"{di}.bukti", isi.get("bukti", [])))
        syarat = self._syarat(f"{di}.syarat", isi.get("syarat", []))
        if sumber is Sumber.PEGAWAI and not syarat:
            self.problems.tambah(f"{di}.syarat", "wajib_diisi")
        uraian = self._teks(f"{di}.uraian", isi["uraian"])
        kelompok = self._daftar(f"{di}.kelompok", isi.get("kelompok", []))
        if sumber is None:
            return None
        return Populasi(kode, uraian, sumber, syarat, bukti, tuple(kelompok))

    def pemeriksaan(self, di: str, kode: str, isi: Any) -> Pemeriksaan | None:  # noqa: ANN401 - whatever the file holds
        if not self.problems.kunci(di, isi, _WAJIB, set()):
            return None
        dimensi = self._pilih(f"{di}.dimensi", isi["dimensi"], Dimensi)
        keparahan = self._pilih(f"{di}.keparahan", isi["keparahan"], Keparahan)
        populasi = self._ciri(f"{di}.populasi", self._daftar(f"{di}.populasi", isi["populasi"]))
        if isi["salah"] not in CIRI_SALAH:
            self._asing(f"{di}.salah", isi["salah"], CIRI_SALAH)
        nama, saran = (self._teks(f"{di}.{satu}", isi[satu]) for satu in ("nama", "saran"))
        kolom = tuple(self._daftar(f"{di}.kolom", isi["kolom"]))
        if dimensi is None or keparahan is None:
            return None
        return Pemeriksaan(
            kode, nama, dimensi, keparahan, populasi, str(isi["salah"]), saran, kolom
        )

    def _syarat(self, di: str, nilai: Any) -> Syarat:  # noqa: ANN401 - whatever the file holds
        if not isinstance(nilai, list):
            self.problems.tambah(di, "bukan_daftar")
            return ()
        return tuple(
            self._ciri(f"{di}[{urut}]", self._daftar(f"{di}[{urut}]", satu))
            for urut, satu in enumerate(nilai)
        )

    def _ciri(self, di: str, nama: Sequence[Any]) -> tuple[str, ...]:
        for satu in nama:
            if str(satu).removeprefix(BUKAN) not in CIRI:
                self._asing(di, satu, sorted(CIRI))
        return tuple(str(satu) for satu in nama)

    def _daftar(self, di: str, nilai: Any) -> list[Any]:  # noqa: ANN401 - whatever the file holds
        if isinstance(nilai, list):
            return nilai
        self.problems.tambah(di, "bukan_daftar")
        return []

    def _teks(self, di: str, nilai: Any) -> str:  # noqa: ANN401 - whatever the file holds
        if isinstance(nilai, str) and nilai.strip():
            return nilai
        self.problems.tambah(di, "bukan_teks")
        return ""

    def _pilih(self, di: str, nilai: Any, pilihan: type[E]) -> E | None:  # noqa: ANN401 - whatever the file holds
        if isinstance(nilai, str) and nilai in set(pilihan):
            return pilihan(nilai)
        self._asing(di, nilai, list(pilihan))
        return None

    def _asing(self, di: str, nilai: object, dikenal: Sequence[str]) -> None:
        data = {"nilai": str(nilai), "dikenal": ", ".join(dikenal)}
        self.problems.tambah(di, "pilihan_tidak_dikenal", **data)
