"""An assessment: the potential of many servants in a year, entered at once."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from app.db.repositories.instansi import POLA_ID
from app.db.repositories.turunan import potensial as gudang
from app.db.tables import TalentaPotensial
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.usecases.kerja import Kerja
from app.usecases.turunan.lingkup import pilih_untuk_tulis

Isi = Mapping[str, Any]


ISI = ("nilai", "tingkat", "sumber")


@dataclass(frozen=True, slots=True)
class Perubahan:
    """How many were entered for the first time, changed, or were the same already."""

    baru: int
    berubah: int
    sama: int


def isi_setahun(kerja: Kerja, acuan: str, tahun: int, baris: Sequence[Isi]) -> Perubahan:
    """Enter the potential of many; all of them, or MasukanTidakSah and nothing.

    Who is not on the list keeps what was entered.
    """
    instansi = pilih_untuk_tulis(kerja, acuan).id
    orang = _orang(kerja, instansi, baris)
    lama = gudang.setahun(kerja.sesi, instansi, tahun)
    isi = [(nomor, {nama: satu[nama] for nama in ISI}) for nomor, satu in orang]
    baru = [{"pegawai_id": nomor, **satu} for nomor, satu in isi if nomor not in lama]
    beda = [
        (lama[nomor], satu) for nomor, satu in isi if nomor in lama and _beda(lama[nomor], satu)
    ]
    sekarang = kerja.sekarang
    tetap = {
        "instansi_id": instansi, "tahun": tahun, "dibuat_pada": sekarang, "diubah_pada": sekarang,
    }  # fmt: skip
    gudang.tambah(kerja.sesi, tetap, baru)
    gudang.ganti(
        kerja.sesi,
        [{"id": s.id, "versi": s.versi + 1, "diubah_pada": sekarang, **satu} for s, satu in beda],
    )
    hasil = Perubahan(len(baru), len(beda), len(isi) - len(baru) - len(beda))
    jumlah = {"baru": hasil.baru, "berubah": hasil.berubah, "sama": hasil.sama}
    kerja.catat("isi", "talenta_tahun", tahun, instansi=instansi, sesudah=jumlah)
    return hasil


def _beda(lama: TalentaPotensial, isi: Isi) -> bool:
    return any(getattr(lama, nama) != isi[nama] for nama in ISI)


def _orang(kerja: Kerja, instansi: UUID, baris: Sequence[Isi]) -> list[tuple[UUID, Isi]]:
    """Find the servant of each row; MasukanTidakSah names every unknown and repeated one."""
    acuan = [_rapi(satu["pegawai"]) for satu in baris]
    nomor = [UUID(satu) for satu in acuan if POLA_ID.fullmatch(satu)]
    dikenal = gudang.pegawai(kerja.sesi, instansi, nomor, acuan)
    masalah = list(_masalah(acuan, dikenal))
    if masalah:
        raise MasukanTidakSah(masalah)
    return [(dikenal[satu], isi) for satu, isi in zip(acuan, baris, strict=True)]


def _rapi(acuan: str) -> str:
    """Write an id or a number as it is kept: spreadsheets print numbers with spaces."""
    return "".join(acuan.split()).lower()


def _masalah(acuan: Sequence[str], dikenal: Mapping[str, UUID]) -> Iterator[Masalah]:
    pertama: dict[UUID, int] = {}
    for urut, satu in enumerate(acuan):
        di, nomor = f"potensial[{urut}].pegawai", dikenal.get(satu)
        if nomor is None:
            yield Masalah(di, "potensial_pegawai_tidak_dikenal", {"nilai": satu})
        elif nomor in pertama:
            data = {"nilai": satu, "pertama": f"potensial[{pertama[nomor]}]"}
            yield Masalah(di, "nilai_ganda", data)
        else:
            pertama[nomor] = urut
