"""Small documents written by hand."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from app.domain.keselarasan import (
    AnggaranTahun,
    BarisIndikator,
    BarisProgram,
    Dokumen,
    IndikatorProgram,
    Pernyataan,
    Pertumbuhan,
)

Angka = int | str | None


def desimal(nilai: Angka) -> Decimal | None:
    return None if nilai is None else Decimal(nilai)


def deret(isi: Mapping[int, Angka]) -> dict[int, Decimal]:
    return {tahun: Decimal(nilai) for tahun, nilai in isi.items() if nilai is not None}


def anggaran(tahun: int, pagu: Angka = None, **lain: Angka) -> AnggaranTahun:
    return AnggaranTahun(tahun, desimal(pagu), **{k: desimal(v) for k, v in lain.items()})


def baris(jenis: str, kode: str, pagu: Mapping[int, Angka] | None = None, **lain: Any) -> Any:
    """Return a row; without a dot the code is its name."""
    isi: dict[str, Any] = {"nama": f"{jenis} {kode}", "kode": kode if "." in kode else None}
    if "." not in kode:
        isi["nama"] = kode
    isi["anggaran"] = tuple(anggaran(tahun, nilai) for tahun, nilai in (pagu or {}).items())
    for nama in ("total_pagu",):
        isi[nama] = desimal(lain.pop("total", None))
    return BarisProgram(tabel=lain.pop("tabel", "6.1"), urut=0, jenis=jenis, **isi | lain)


def indikator(nama: str, target: Mapping[int, Angka] | None = None, **lain: Any) -> BarisIndikator:
    isi: dict[str, Any] = {"tabel": "4.1", "arah": "naik_baik", "satuan": "poin"}
    for kunci in ("realisasi", "capaian"):
        isi[kunci] = deret(lain.pop(kunci, {}))
    for kunci in ("akhir", "capaian_akhir"):
        isi[kunci] = desimal(lain.pop(kunci, None))
    return BarisIndikator(indikator=nama, target=deret(target or {}), **isi | lain)


def indikator_program(
    nama: str, target: Mapping[int, Angka], satuan: str | None = "dokumen"
) -> IndikatorProgram:
    return IndikatorProgram(nama, satuan, target=deret(target))


def pernyataan(rumus: str, masukan: Sequence[Angka], tercetak: str) -> Pernyataan:
    isi = tuple(Decimal(satu) for satu in masukan if satu is not None)
    return Pernyataan("hlm. 1", f"{rumus} {tercetak}", rumus, isi, Decimal(tercetak))


def pertumbuhan(pagu: Angka = None, realisasi: Angka = None) -> Pertumbuhan:
    return Pertumbuhan(desimal(pagu), desimal(realisasi))


def dokumen(*isi: Any, kode: str = "rencana", masa: tuple[int, int] = (2024, 2025)) -> Dokumen:
    """Return a document of rows, indicators and statements in printed order."""
    program = [satu for satu in isi if isinstance(satu, BarisProgram)]
    return Dokumen(
        kode, "renstra", "Rencana", "kab-contoh", *masa,
        indikator=tuple(satu for satu in isi if isinstance(satu, BarisIndikator)),
        program=tuple(replace(satu, urut=urut) for urut, satu in enumerate(program, start=1)),
        pernyataan=tuple(satu for satu in isi if isinstance(satu, Pernyataan)),
    )  # fmt: skip
