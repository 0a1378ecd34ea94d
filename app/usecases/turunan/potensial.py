"""Potential of one servant in a year."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from app.db.repositories.turunan import potensial as gudang
from app.db.tables import TalentaPotensial
from app.usecases.daftar_instansi import pilih
from app.usecases.kerja import Kerja, TidakDitemukan
from app.usecases.turunan.lingkup import pilih_untuk_tulis
from app.usecases.turunan.talenta_batas import tampak

Isi = Mapping[str, Any]


def buka_potensial(
    kerja: Kerja, acuan: str, tahun: int, pegawai: str, *, tulis: bool = False
) -> tuple[UUID, UUID, TalentaPotensial | None]:
    """Return agency, servant and the potential in a year, none before it is entered."""
    instansi = pilih_untuk_tulis(kerja, acuan) if tulis else pilih(kerja, acuan)
    nomor = _nomor(pegawai)
    if not gudang.milik(kerja.sesi, instansi.id, nomor):
        raise TidakDitemukan
    return instansi.id, nomor, gudang.cari(kerja.sesi, instansi.id, tahun, nomor)


def _nomor(acuan: str) -> UUID:
    try:
        return UUID(acuan)
    except ValueError:
        raise TidakDitemukan from None


def isi_potensial(
    kerja: Kerja,
    instansi: UUID,
    kunci: tuple[int, UUID],
    lama: TalentaPotensial | None,
    isi: Mapping[str, Any],
) -> TalentaPotensial:
    """Enter the potential of a servant (``kunci``: year and servant)."""
    sebelum = None if lama is None else _isi_potensial(lama)
    satu = gudang.simpan(kerja.sesi, instansi, kunci, isi, kerja.sekarang)
    kerja.catat(
        "ubah", "talenta_potensial", satu.id,
        instansi=instansi, sebelum=sebelum, sesudah=_isi_potensial(satu),
    )  # fmt: skip
    return satu


def _isi_potensial(satu: TalentaPotensial) -> dict[str, Any]:
    """Say which servant and year; not how high: the log is read by more than the map."""
    return {"pegawai": satu.pegawai_id, "tahun": satu.tahun, "sumber": satu.sumber}


def tampak_potensial(satu: TalentaPotensial | None) -> dict[str, Any]:
    """Show the potential of a servant as fields; none before it is entered."""
    return {} if satu is None else tampak(satu, "nilai", "tingkat", "sumber", "versi")
