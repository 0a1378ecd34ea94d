"""The value of an agency's surveys over time."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from app.db.repositories import skm_hasil as gudang
from app.db.repositories import skm_terbitan as gudang_terbitan
from app.db.repositories.skm_hasil import Sel
from app.db.tables import Survei
from app.domain.law.rulebook import Rulebook
from app.domain.law.status import Status
from app.usecases.skm.perhitungan import Metode, Penghitung, kosong


@dataclass(frozen=True, slots=True)
class TitikTren:
    """One survey on the line; ``terbit``: its value as published."""

    kode: str
    nama: str
    periode_mulai: date
    periode_selesai: date
    responden: int
    nilai: Decimal | None
    mutu: str | None
    status: Status
    terbit: bool


def tren(sesi: Session, survei: Survei, buku: Rulebook, metode: Metode) -> list[TitikTren]:
    """Return the agency's surveys up to this one, the oldest first.

    A published one stands with the value that was published, the others (and all of them,
    where another method is asked for) with what their answers come to, by their own rules.
    """
    semua = gudang.sebelumnya(sesi, survei.instansi_id, survei.periode_selesai)
    terbit: Mapping[UUID, Mapping[str, Any]] = {}
    if metode == "skm":
        terbit = gudang_terbitan.isi_berlaku(sesi, [satu.id for satu in semua])
    hidup = [satu for satu in semua if satu.id not in terbit]
    skor = Penghitung.untuk(survei, buku, metode).skor
    sel = {
        satu.kunci[0]: satu
        for satu in gudang.jumlah(sesi, [satu.id for satu in hidup], ("survei_id",), skor)
    }
    return [
        _terbit(satu, terbit[satu.id])
        if satu.id in terbit
        else _dihitung(satu, sel.get(satu.id) or kosong(), Penghitung.untuk(satu, buku, metode))
        for satu in semua
    ]


def _terbit(survei: Survei, isi: Mapping[str, Any]) -> TitikTren:
    nilai = Decimal(isi["nilai"])
    return _titik(survei, isi["responden"], nilai, isi["mutu"], Status.TERISI, terbit=True)


def _dihitung(survei: Survei, sel: Sel, hitung: Penghitung) -> TitikTren:
    satu = hitung.nilai(sel)
    return _titik(survei, sel.responden, satu.nilai, satu.mutu, satu.status, terbit=False)


def _titik(
    survei: Survei,
    responden: int,
    nilai: Decimal | None,
    mutu: str | None,
    status: Status,
    *,
    terbit: bool,
) -> TitikTren:
    return TitikTren(
        survei.kode, survei.nama, survei.periode_mulai, survei.periode_selesai,
        responden, nilai, mutu, status, terbit,
    )  # fmt: skip
