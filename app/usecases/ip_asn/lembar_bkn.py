"""A national IP ASN result as BKN exports it, read as every imported table is."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from app.bulk.impor.bentuk import Bentuk, Kolom, bentuk
from app.bulk.impor.pemeriksaan import periksa
from app.bulk.impor.pemetaan import Petak, dikenal, petakan
from app.bulk.impor.sel import Konteks
from app.bulk.lembar.lembar import tolak
from app.domain.ip_asn import DIMENSI
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.domain.law.ruleset import RuleView
from app.usecases.impor.lembaran import buka
from app.usecases.impor.masalah import masalah_baris

# Without these columns there is nothing to compare; a ministry has fewer rows than this.
WAJIB = ("nama", *DIMENSI)
BARIS_TERBANYAK = 300_000
GALAT_TERBANYAK = 9_999


@dataclass(frozen=True, slots=True)
class BarisBkn:
    """One person of the national result; ``baris`` is its row in the file."""

    baris: int
    nama: str
    jabatan: str
    unit: str
    nip: str | None
    nilai: Mapping[str, Decimal]
    total: Decimal | None


def baca(
    berkas: Path, maksimum: Mapping[str, Decimal], aturan_nip: RuleView, hari: date
) -> list[BarisBkn]:
    """Read a file; MasukanTidakSah names every bad cell. ``maksimum`` are points by dimension."""
    form = _bentuk(maksimum)
    konteks = Konteks(hari, aturan_nip, {})
    hasil: list[BarisBkn] = []
    masalah: list[Masalah] = []
    with buka(berkas, dikenal(form, {})) as lembar:
        petak = petakan(lembar.judul, lembar.baris_judul, form, {})
        for bingkai in lembar.alur():
            terbaca = periksa(bingkai, form, petak, konteks)
            for satu in terbaca.galat.sort("baris", maintain_order=True).iter_rows(named=True):
                masalah += masalah_baris(form, satu, aturan_nip, hari.year)
            if not masalah:
                hasil += _baris(form, petak, terbaca.isi.iter_rows(named=True))
            if len(hasil) > BARIS_TERBANYAK:
                tolak("lembar_terlalu_besar", batas=BARIS_TERBANYAK)
            if len(masalah) > GALAT_TERBANYAK:
                break
    if masalah:
        raise MasukanTidakSah(masalah[:GALAT_TERBANYAK])
    if not hasil:
        tolak("impor_tanpa_baris")
    return hasil


def _bentuk(maksimum: Mapping[str, Decimal]) -> Bentuk:
    """Return the form of the import, with the limits of a rule; other columns may be missing."""
    asal = bentuk("ip-asn-bkn")
    batas = {**maksimum, "total": sum(maksimum.values(), Decimal(0))}

    def kolom(satu: Kolom) -> Kolom:
        return replace(satu, wajib=satu.nama in WAJIB, maksimum=batas.get(satu.nama, satu.maksimum))

    return replace(asal, kolom={nama: kolom(satu) for nama, satu in asal.kolom.items()})


def _baris(form: Bentuk, petak: Petak, semua: Iterator[dict[str, Any]]) -> Iterator[BarisBkn]:
    for satu in semua:
        isi = {nama: satu[nama] for nama in petak.kolom}
        yield BarisBkn(
            baris=satu["baris"],
            nama=isi["nama"],
            jabatan=isi.get("nama_jabatan") or "",
            unit=isi.get("satuan_kerja") or "",
            nip=isi.get("nip"),
            nilai={nama: _poin(form, nama, isi[nama]) for nama in DIMENSI},
            total=_poin(form, "total", isi["total"]) if isi.get("total") else None,
        )


def _poin(form: Bentuk, nama: str, nilai: str) -> Decimal:
    """Return points that are written as a whole number."""
    return Decimal(nilai).scaleb(-form.kolom[nama].digit)
