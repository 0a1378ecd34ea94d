"""What a file of each kind may hold: its columns, their other names, their words."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cache
from importlib import resources
from typing import Any, Literal

from app.domain import kinerja_pegawai
from app.domain.kepegawaian import kamus

Jenis = Literal["pegawai", "pendidikan", "pelatihan", "kinerja", "hukuman", "ip-asn-bkn"]
JENIS: tuple[Jenis, ...] = (
    "pegawai", "pendidikan", "pelatihan", "kinerja", "hukuman", "ip-asn-bkn",
)  # fmt: skip
_BUKAN = re.compile(r"[\W_]+")
KATA: Mapping[str, tuple[str, ...]] = {
    "jenis_pegawai": kamus.STATUS_PEGAWAI,
    "jenis_kelamin": kamus.KELAMIN,
    "alasan_nonaktif": kamus.ALASAN_NONAKTIF,
    "kelompok_jabatan": kamus.KELOMPOK_JABATAN,
    "jenjang": kamus.JENJANG,
    "pendidikan": kamus.TINGKAT_PENDIDIKAN,
    "golongan": kamus.GOLONGAN,
    "jenis_pelatihan": kamus.JENIS_PELATIHAN,
    "tingkat_kepemimpinan": kamus.TINGKAT_KEPEMIMPINAN,
    "ekspektasi": tuple(kinerja_pegawai.EKSPEKTASI),
    "predikat": tuple(kinerja_pegawai.PREDIKAT),
    "tingkat_hukuman": kamus.TINGKAT_HUKUMAN,
    "jenis_hukuman": tuple(kamus.TINGKAT_JENIS_HUKUMAN),
    "ya_tidak": ("ya", "tidak"),
}


@dataclass(frozen=True, slots=True)
class Kolom:
    """One column: how its cells are read, and the fences around what they may say."""

    nama: str
    jenis: str
    alias: tuple[str, ...]
    catatan: str
    wajib: bool = False
    contoh: str = ""
    kamus: str = ""
    sejak: date | None = None
    masa_depan: bool = False
    tahun_saja: bool = False
    minimum: int = 0
    maksimum: int | Decimal = 0
    digit: int = 0

    @property
    def nama_sederhana(self) -> tuple[str, ...]:
        """Return every header that means this column, the preferred first.

        Its own name is preferred to its aliases, unless it stands among them.
        """
        nama = sederhana(self.nama)
        return self.alias if nama in self.alias else (nama, *self.alias)

    @property
    def kata(self) -> tuple[str, ...]:
        """Return the words its cells choose from; none where they do not choose."""
        return KATA["ya_tidak"] if self.jenis == "ya_tidak" else KATA.get(self.kamus, ())


@dataclass(frozen=True, slots=True)
class Bentuk:
    """A kind of file: its columns by name, and those that tell its rows apart.

    ``bawaan``: what a header alone says about every row under it.
    """

    jenis: str
    kunci: tuple[str, ...]
    kolom: Mapping[str, Kolom]
    bawaan: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @property
    def wajib(self) -> tuple[str, ...]:
        """Name the columns without which nothing can be read."""
        return tuple(nama for nama, satu in self.kolom.items() if satu.wajib)


def sederhana(teks: str) -> str:
    """Reduce a header or word to what counts when two are compared: letters and digits."""
    return _BUKAN.sub("", teks).casefold()


@cache
def bentuk(jenis: str) -> Bentuk:
    """Return the kind of file of this name."""
    isi = _toml("bentuk", f"{jenis}.toml")
    kolom = {nama: _kolom(nama, satu) for nama, satu in isi["kolom"].items()}
    return Bentuk(jenis, tuple(isi["kunci"]), kolom, isi.get("bawaan", {}))


def _kolom(nama: str, isi: dict[str, Any]) -> Kolom:
    return Kolom(nama, **{**isi, "alias": tuple(isi["alias"])})


@cache
def sebutan(nama: str) -> Mapping[str, str]:
    """Return every spelling, reduced, of the words of a dictionary."""
    lain = _toml("kata.toml").get(nama, {})
    hasil = {sederhana(satu): kata for kata, semua in lain.items() for satu in semua}
    return {**hasil, **{sederhana(kata): kata for kata in KATA[nama]}}


def _toml(*jalur: str) -> dict[str, Any]:
    teks = resources.files("app.bulk.impor").joinpath(*jalur).read_text("utf-8")
    return tomllib.loads(teks, parse_float=Decimal)
