"""Random documents that agree with themselves, and ways to break one cell of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from importlib import resources
from typing import Any

from hypothesis import strategies as st

from app.domain import keselarasan
from app.domain.keselarasan import AnggaranTahun, BarisProgram, Dokumen, HasilAudit
from app.domain.law.loader import load
from app.domain.law.rounding import round_half_up
from app.domain.law.rulebook import Rulebook

_TEKS = resources.files("app.domain.keselarasan").joinpath("rules.toml").read_text("utf-8")
ATURAN = Rulebook(load(_TEKS, {"keselarasan": keselarasan.SCHEMA})).pilih(
    "keselarasan", date(2025, 1, 1)
)
SUSUNAN = (
    ("program", "kegiatan", "sub_kegiatan"),
    ("program", "sub_kegiatan"),
    ("kegiatan", "sub_kegiatan"),
    ("program", "kegiatan"),
    ("program",),
    ("sub_kegiatan",),
)
LEBAR = {"program": (2, 2, 2), "kegiatan": (2, 2, 2, 1, 2), "sub_kegiatan": (2, 2, 2, 1, 2, 4)}


def audit(*dokumen: Dokumen) -> HasilAudit:
    return keselarasan.periksa(dokumen, ATURAN)


def galat(hasil: HasilAudit) -> list[tuple[str, str, str, str | None]]:
    return [
        (t.jenis.value, t.sasaran, t.kolom, t.dihitung)
        for t in hasil.temuan
        if t.keparahan == "galat"
    ]


@dataclass(frozen=True)
class Gaya:
    """How a table is laid out."""

    susunan: tuple[str, ...]
    tahun: tuple[int, ...]
    total: bool
    penuh: bool
    berkode: bool
    jumlah: int
    tujuan: bool


@st.composite
def gaya(
    draw: st.DrawFn,
    *,
    total: bool | None = None,
    penuh: bool | None = None,
    berkode: bool | None = None,
) -> Gaya:
    susunan = draw(st.sampled_from(SUSUNAN))
    awal = draw(st.integers(2016, 2026))
    berkode = draw(st.booleans()) if berkode is None else berkode
    return Gaya(
        susunan=susunan,
        tahun=tuple(range(awal, awal + draw(st.integers(1, 4)))),
        total=draw(st.booleans()) if total is None else total,
        penuh=draw(st.booleans()) if penuh is None else penuh,
        berkode=berkode,
        jumlah=draw(st.integers(0, 2)),
        tujuan=berkode and "program" in susunan and draw(st.booleans()),
    )


Uang = tuple[tuple[int, int, int], ...]  # per year: pagu, changed pagu, realisasi


@dataclass(frozen=True)
class Simpul:
    """A row of the tree before it is printed."""

    jenis: str
    nomor: tuple[int, ...]
    uang: Uang
    anak: tuple["Simpul", ...] = ()


def _tambah(banyak: Sequence[Uang], tahun: int) -> Uang:
    return tuple(
        (sum(u[t][0] for u in banyak), sum(u[t][1] for u in banyak), sum(u[t][2] for u in banyak))
        for t in range(tahun)
    )


@st.composite
def simpul(draw: st.DrawFn, gaya: Gaya, tingkat: int, nomor: tuple[int, ...]) -> Simpul:
    jenis = gaya.susunan[tingkat]
    if tingkat + 1 == len(gaya.susunan):
        nilai = st.one_of(st.just(0), st.integers(1, 10**10))
        uang = []
        for _ in gaya.tahun:
            pagu, ubah = draw(nilai), draw(nilai)
            uang.append((pagu, ubah, draw(st.integers(0, ubah))))
        return Simpul(jenis, nomor, tuple(uang))
    anak = tuple(
        draw(simpul(gaya, tingkat + 1, (*nomor, ke))) for ke in range(draw(st.integers(1, 3)))
    )
    return Simpul(jenis, nomor, _tambah([satu.uang for satu in anak], len(gaya.tahun)), anak)


def kode(jenis: str, nomor: tuple[int, ...]) -> str:
    lebar = LEBAR[jenis]
    angka = [5, 3, *(satu + 1 for satu in nomor[:-1]), nomor[-1] + 1]
    while len(angka) < len(lebar):  # levels that the layout leaves out
        angka.insert(3, 1)
    return ".".join(f"{n:0{w}d}" for n, w in zip(angka[: len(lebar)], lebar, strict=True))


def _anggaran(gaya: Gaya, uang: Uang) -> tuple[AnggaranTahun, ...]:
    return tuple(
        _penuh(tahun, *satu) if gaya.penuh else AnggaranTahun(tahun, Decimal(satu[0]))
        for tahun, satu in zip(gaya.tahun, uang, strict=True)
    )


def _penuh(tahun: int, pagu: int, ubah: int, realisasi: int) -> AnggaranTahun:
    persen = round_half_up(Decimal(realisasi * 100) / ubah, 2) if ubah else None
    sisa = Decimal(ubah - realisasi)
    return AnggaranTahun(tahun, Decimal(pagu), Decimal(ubah), Decimal(realisasi), persen, sisa)


def _urai(banyak: Sequence[Simpul]) -> Iterator[Simpul]:
    for satu in banyak:
        yield satu
        yield from _urai(satu.anak)


def cetak(gaya: Gaya, pohon: Sequence[Simpul]) -> Dokumen:
    """Print a tree as a document of one table."""
    semua = _tambah([satu.uang for satu in pohon], len(gaya.tahun))
    program = tuple(kode(satu.jenis, satu.nomor) for satu in pohon)
    isi = [
        (s.jenis, kode(s.jenis, s.nomor) if gaya.berkode else None, f"{s.jenis} {s.nomor}", s.uang)
        for s in _urai(pohon)
    ]
    baris: list[tuple[str, str | None, str, Uang, tuple[str, ...] | None]]
    baris = [(*satu, None) for satu in isi]
    if gaya.tujuan:
        baris.insert(0, ("tujuan", None, "Tujuan", semua, program))
    if gaya.susunan[0] == "program":
        baris += [("jumlah", None, f"JUMLAH {ke}", semua, None) for ke in range(gaya.jumlah)]
    return Dokumen(
        "acak", "renstra", "Acak", "kab-acak", gaya.tahun[0], gaya.tahun[-1],
        program=tuple(
            BarisProgram(
                "6.1", urut, jenis, nama, kode,
                mencakup=mencakup,
                anggaran=_anggaran(gaya, uang),
                total_pagu=Decimal(sum(satu[0] for satu in uang)) if gaya.total else None,
            )
            for urut, (jenis, kode, nama, uang, mencakup) in enumerate(baris, start=1)
        ),
    )  # fmt: skip


@st.composite
def dokumen_selaras(
    draw: st.DrawFn,
    *,
    total: bool | None = None,
    penuh: bool | None = None,
    berkode: bool | None = None,
) -> tuple[Gaya, Dokumen]:
    bentuk = draw(gaya(total=total, penuh=penuh, berkode=berkode))
    pohon = [draw(simpul(bentuk, 0, (ke,))) for ke in range(draw(st.integers(1, 3)))]
    return bentuk, cetak(bentuk, pohon)


def ganti_baris(dokumen: Dokumen, letak: int, **isi: object) -> Dokumen:
    baris = list(dokumen.program)
    baris[letak] = replace(baris[letak], **isi)  # type: ignore[arg-type]
    return replace(dokumen, program=tuple(baris))


def ganti_sel(dokumen: Dokumen, letak: int, kolom: str, nilai: Decimal | None) -> Dokumen:
    """Print another figure in one cell; none leaves it blank."""
    if kolom == "total_pagu":
        return ganti_baris(dokumen, letak, total_pagu=nilai)
    tahun, _, medan = kolom.partition(".")
    isi: dict[str, Any] = {medan: nilai}
    anggaran = tuple(
        replace(satu, **isi) if satu.tahun == int(tahun) else satu
        for satu in dokumen.program[letak].anggaran
    )
    return ganti_baris(dokumen, letak, anggaran=anggaran)


def sel(dokumen: Dokumen, letak: int, kolom: str) -> Decimal | None:
    baris = dokumen.program[letak]
    if kolom == "total_pagu":
        return baris.total_pagu
    tahun, _, medan = kolom.partition(".")
    hasil: Decimal | None = getattr(
        next(satu for satu in baris.anggaran if satu.tahun == int(tahun)), medan
    )
    return hasil


def kolom_uang(gaya: Gaya) -> list[str]:
    medan = ("pagu", "pagu_perubahan", "realisasi", "sisa") if gaya.penuh else ("pagu",)
    return [f"{t}.{m}" for t in gaya.tahun for m in medan] + ["total_pagu"] * gaya.total
