"""The weights of the dimensions of data quality, as an agency sets them."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any
from uuid import UUID

from app.db.repositories.turunan import pengaturan
from app.db.tables import MutuBobot
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.domain.law.rounding import plain
from app.domain.populasi import Dimensi
from app.usecases.daftar_instansi import pilih
from app.usecases.kerja import Kerja
from app.usecases.turunan.lingkup import pilih_untuk_tulis

Bobot = Mapping[Dimensi, Decimal]


def atur_bobot(kerja: Kerja, lama: MutuBobot | None, instansi: UUID, isi: Bobot) -> MutuBobot:
    """Set the weights of the dimensions; MasukanTidakSah unless they add up to 100 percent."""
    jumlah = sum(isi.values(), Decimal(0))
    if jumlah != 100:  # noqa: PLR2004 - percent
        data = {"jumlah": plain(jumlah), "seharusnya": "100"}
        raise MasukanTidakSah([Masalah("", "jumlah_bobot_salah", data)])
    sebelum = None if lama is None else _isi(lama)
    satu = pengaturan.simpan_bobot(kerja.sesi, instansi, dict(isi), kerja.sekarang)
    kerja.catat(
        "ubah", "mutu_bobot", satu.id, instansi=instansi, sebelum=sebelum, sesudah=_isi(satu)
    )
    return satu


def buka_bobot(kerja: Kerja, acuan: str, *, tulis: bool = False) -> tuple[UUID, MutuBobot | None]:
    """Return the agency and its weights, none before they are set."""
    instansi = pilih_untuk_tulis(kerja, acuan) if tulis else pilih(kerja, acuan)
    return instansi.id, pengaturan.bobot(kerja.sesi, instansi.id)


def _isi(satu: MutuBobot) -> dict[str, str]:
    return {dimensi.value: plain(getattr(satu, dimensi.value)) for dimensi in Dimensi}


def tampak_bobot(satu: MutuBobot | None) -> dict[str, Any]:
    """Show the weights as fields; none before they are set."""
    if satu is None:
        return {}
    return {nama: getattr(satu, nama) for nama in (*(d.value for d in Dimensi), "versi")}
