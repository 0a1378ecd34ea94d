"""From which value on potential is high, or medium, as an agency sets it."""

from decimal import Decimal
from typing import Any
from uuid import UUID

from app.db.repositories.turunan import pengaturan
from app.db.tables import TalentaBatas
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.domain.law.rounding import plain
from app.usecases.daftar_instansi import pilih
from app.usecases.kerja import Kerja
from app.usecases.turunan.lingkup import pilih_untuk_tulis


def buka_batas(
    kerja: Kerja, acuan: str, *, tulis: bool = False
) -> tuple[UUID, TalentaBatas | None]:
    """Return the agency and its cut-offs, none before they are set."""
    instansi = pilih_untuk_tulis(kerja, acuan) if tulis else pilih(kerja, acuan)
    return instansi.id, pengaturan.batas(kerja.sesi, instansi.id)


def atur_batas(
    kerja: Kerja, lama: TalentaBatas | None, instansi: UUID, tinggi: Decimal, menengah: Decimal
) -> TalentaBatas:
    """Set the cut-offs; MasukanTidakSah unless high begins above medium."""
    if menengah >= tinggi:
        raise MasukanTidakSah([Masalah("menengah", "di_luar_rentang", {"di_bawah": plain(tinggi)})])
    sebelum = None if lama is None else _isi_batas(lama)
    satu = pengaturan.simpan_batas(kerja.sesi, instansi, tinggi, menengah, kerja.sekarang)
    kerja.catat(
        "ubah", "talenta_batas", satu.id,
        instansi=instansi, sebelum=sebelum, sesudah=_isi_batas(satu),
    )  # fmt: skip
    return satu


def _isi_batas(satu: TalentaBatas) -> dict[str, str]:
    return {"tinggi": plain(satu.tinggi), "menengah": plain(satu.menengah)}


def tampak_batas(satu: TalentaBatas | None) -> dict[str, Any]:
    """Show the cut-offs as fields; none before they are set."""
    return {} if satu is None else tampak(satu, "tinggi", "menengah", "versi")


def tampak(satu: object, *kolom: str) -> dict[str, Any]:
    """Show columns of a row as fields."""
    isi = {nama: getattr(satu, nama) for nama in kolom}
    return {nama: ringkas(n) if isinstance(n, Decimal) else n for nama, n in isi.items()}


def ringkas(nilai: Decimal) -> Decimal:
    """Leave out the zeros that only say how a number is kept."""
    return nilai.normalize()
