"""Made-up surveys with answers, written straight into the tables."""

import itertools
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import insert
from sqlalchemy.orm import Session

from app.db.session import Database
from app.db.tables import Layanan, Respon, Survei, SurveiLayanan, SurveiPertanyaan, Unit
from app.db.types import uuid7
from app.domain.skm import UNSUR

WAKTU = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
# 29 respondents of a published report: the sum of the answers to each unsur.
TERBIT = (105, 101, 100, 116, 102, 105, 106, 105, 115)
TETAP: dict[str, Any] = {"dibuat_pada": WAKTU, "diubah_pada": WAKTU}


def jawaban_terbit() -> list[dict[str, Any]]:
    """Answers of 29 respondents that come to the published sums."""
    baris: list[dict[str, Any]] = [{} for _ in range(29)]
    for unsur, jumlah in zip(UNSUR, TERBIT, strict=True):
        dasar, lebih = divmod(jumlah, 29)
        for urut, satu in enumerate(baris):
            satu[unsur] = dasar + (urut < lebih)
    return baris


def buat_survei(db: Database, instansi: UUID, kode: str, **isi: Any) -> UUID:
    """Make a closed survey of the first half of 2026, other than ``isi`` says."""
    bawaan: dict[str, Any] = {
        "nama": f"Survei {kode}", "periode_mulai": date(2026, 1, 1),
        "periode_selesai": date(2026, 6, 30), "status": "ditutup",
        "aturan_id": "permenpanrb-14-2017", "aturan_sidik": "0" * 64, "bobot": "persis",
        "akses": "terbuka", "kuesioner_id": "permenpanrb-14-2017", "unsur": [],
        "batas_per_jam": 100,
    }  # fmt: skip
    with db.writing() as sesi:
        satu = Survei(instansi_id=instansi, kode=kode, **{**bawaan, **TETAP, **isi})
        sesi.add(satu)
        sesi.flush()
        return satu.id


def _unit(sesi: Session, instansi: UUID, kode: str) -> UUID:
    satu = Unit(
        instansi_id=instansi, kode=kode, nama=f"Unit {kode}", berlaku_sejak=date(2021, 1, 1),
        **TETAP,
    )  # fmt: skip
    sesi.add(satu)
    sesi.flush()
    return satu.id


def buat_layanan(
    db: Database, instansi: UUID, survei: UUID, unit: Mapping[str, Sequence[str]]
) -> dict[str, tuple[UUID, UUID]]:
    """Make units with services that a survey asks about; returns service and unit by code."""
    hasil: dict[str, tuple[UUID, UUID]] = {}
    with db.writing() as sesi:
        for kode_unit, layanan in unit.items():
            nomor = _unit(sesi, instansi, kode_unit)
            for kode in layanan:
                satu = Layanan(
                    instansi_id=instansi, kode=kode, nama=f"Layanan {kode}", unit_id=nomor,
                    aktif_sejak=date(2021, 1, 1), **TETAP,
                )  # fmt: skip
                sesi.add(satu)
                sesi.flush()
                sesi.add(
                    SurveiLayanan(
                        instansi_id=instansi, survei_id=survei, layanan_id=satu.id, unit_id=nomor
                    )
                )
                hasil[kode] = (satu.id, nomor)
    return hasil


def tanya(db: Database, instansi: UUID, survei: UUID, kode: str, jenis: str) -> None:
    """Add a question of the agency's own."""
    with db.writing() as sesi:
        sesi.add(
            SurveiPertanyaan(
                instansi_id=instansi,
                survei_id=survei,
                urutan=1,
                kode=kode,
                teks=kode,
                jenis=jenis,
                wajib=False,
                pilihan=[],
            )
        )


def jawab(
    db: Database,
    survei: UUID,
    jawaban: Sequence[Mapping[str, Any]],
    tempat: tuple[UUID, UUID] | None = None,
    **isi: Any,
) -> None:
    """Store answers; an unsur not named is unanswered. ``isi`` holds for all of them."""
    layanan, unit = tempat or (None, None)
    kosong = dict.fromkeys(itertools.chain(UNSUR, ("komentar", "jawaban_lain")))
    ciri: dict[str, Any] = dict.fromkeys(
        ("jenis_kelamin", "kelompok_usia", "pendidikan", "pekerjaan")
    )
    with db.writing() as sesi:
        sesi.execute(
            insert(Respon),
            [
                {
                    **kosong, **ciri, "id": uuid7(), "survei_id": survei, "layanan_id": layanan,
                    "unit_id": unit, "tanggal": date(2026, 3, 2), "slot_jam": "pagi",
                    "cara": "daring", **isi, **satu,
                }
                for satu in jawaban
            ],
        )  # fmt: skip


def rata(nilai: int, banyak: int) -> list[dict[str, Any]]:
    """The same answer to everything, from some respondents."""
    return [dict.fromkeys(UNSUR, nilai) for _ in range(banyak)]
