"""Measurements for tests: persons with facts, scored by the columns' own kernel and stored."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

import polars as pl
from sqlalchemy import insert

from app.bulk.ip_asn import FAKTA, POIN, bulat, nilai
from app.bulk.ip_asn_orang import SKEMA, jumlahkan, poin
from app.db.session import Database
from app.db.tables import IpAsnPegawai, IpAsnPengukuran
from app.db.types import uuid7
from app.domain.ip_asn import rata_rata
from app.domain.law.steps import Trace
from app.domain.rulebook import load_rulebook

WAKTU = datetime(2025, 1, 2, 3, 4, 5, tzinfo=UTC)
# A pelaksana with everything still to do, but for the predicate.
ORANG: dict[str, Any] = {
    "unit_id": None, "jenis_pegawai": "pns", "golongan": "III/a", "jenis_kelamin": "laki_laki",
    "kelompok_jabatan": "pelaksana", "pendidikan": "d3", "pendidikan_dipersyaratkan": "d3",
    "diklat_kepemimpinan": False, "diklat_fungsional": False, "jp_teknis": Decimal(0),
    "seminar": False, "nilai_skp": None, "predikat_kinerja": "baik", "hukuman_disiplin": None,
}  # fmt: skip


def buat_pengukuran(
    db: Database,
    instansi: UUID,
    orang: Sequence[dict[str, Any]],
    tahun: int = 2024,
    **isi: Any,
) -> UUID:
    """Score persons (``ORANG`` other than each says) and store them as a measurement."""
    aturan = load_rulebook().pilih("ip-asn", date(tahun, 12, 31))
    lengkap = [{"pegawai_id": uuid7(), **ORANG, **satu} for satu in orang]
    skor = nilai(kolom(lengkap), aturan).collect()
    nomor, jumlah = uuid7(), jumlahkan(skor)
    rata = rata_rata(jumlah, aturan, Trace(simpan=False)) if orang else None
    baris: dict[str, Any] = {
        "id": nomor, "instansi_id": instansi, "tahun": tahun, "tanggal": date(tahun, 12, 31),
        "status": "tetap", "aturan_id": aturan.aturan.id, "aturan_sidik": aturan.aturan.sidik,
        "aturan": {}, "urutan": 1, "diukur_pada": WAKTU, "jumlah": len(orang), "dilewati": {},
        "versi": 1, "ditetapkan_pada": WAKTU,
        **{n: getattr(jumlah, n) for n in ("kualifikasi", "kompetensi", "kinerja", "disiplin")},
        "nilai": jumlah.nilai,
    }  # fmt: skip
    assert rata is None or rata.jumlah == len(orang)
    with db.writing() as sesi:
        sesi.execute(insert(IpAsnPengukuran).values(**{**baris, **isi}))
        if lengkap:
            sesi.execute(insert(IpAsnPegawai), [_baris(nomor, *d) for d in zip(
                lengkap, skor.iter_rows(named=True), strict=True
            )])  # fmt: skip
    return nomor


def kolom(orang: Sequence[dict[str, Any]]) -> pl.LazyFrame:
    """Put persons into the columns that the kernel reads; ``TerlaluHalus`` for finer numbers."""
    baris = [
        {
            **{nama: satu[nama] for nama in FAKTA},
            "jp_teknis": bulat(satu["jp_teknis"], 2),
            "nilai_skp": None if satu["nilai_skp"] is None else bulat(satu["nilai_skp"], POIN),
        }
        for satu in orang
    ]
    return pl.LazyFrame(baris, schema={nama: SKEMA[nama] for nama in FAKTA})


def _baris(pengukuran: UUID, orang: dict[str, Any], skor: dict[str, Any]) -> dict[str, Any]:
    angka = ("kualifikasi", "kompetensi", "kinerja", "disiplin", "nilai")
    return {
        "pengukuran_id": pengukuran,
        **orang,
        **{nama: poin(skor[nama]) for nama in angka},
        "kategori": skor["kategori"],
    }
