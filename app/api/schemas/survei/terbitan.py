"""Shapes of published results."""

from datetime import date, datetime
from typing import Annotated

from pydantic import Field

from app.api.numbers import Angka
from app.api.schemas.base import AturanTerpakai, Keluar
from app.api.schemas.survei.hasil import (
    HasilSkmIsi,
    HasilSkmRencana,
    Mutu,
)
from app.domain.law.status import Status
from app.usecases.skm.terbitan import NilaiBawahan, TerbitanTampak


class TerbitanSkmTerendah(Keluar):
    """Unsur terendah dengan rencana tindak lanjutnya, tanpa nama penanggung jawab dan bukti."""

    kode: str
    nama: str
    nrr: Angka | None
    tindak_lanjut: list[HasilSkmRencana]


class SalinanSkm(HasilSkmIsi):
    """Salinan beku: apa yang diterbitkan, tetap begitu apa pun yang berubah sesudahnya."""

    unsur_terendah: list[TerbitanSkmTerendah]
    aturan: AturanTerpakai
    aturan_lain: list[AturanTerpakai]


class TerbitanSkmPublik(SalinanSkm):
    """Hasil survei yang diterbitkan sebuah instansi."""

    nomor: Annotated[int, Field(description="Terbitan ke berapa dari survei ini")]
    diterbitkan: datetime


class BolehTerbitanSkm(Keluar):
    """Yang boleh dilakukan pemanggil terhadap terbitan ini."""

    tarik: bool


class TerbitanSkmRead(Keluar):
    """Satu terbitan hasil survei, juga yang sudah ditarik."""

    nomor: int
    survei: str
    responden: int
    nilai: Angka
    mutu: Mutu
    aturan_sidik: Annotated[str, Field(description="Sidik aturan yang menghasilkan nilainya")]
    diterbitkan_pada: datetime
    ditarik_pada: datetime | None
    alasan_tarik: str | None
    boleh: BolehTerbitanSkm


class NilaiSkmBawahan(Keluar):
    """Instansi bawahan dengan hasil survei terbarunya pada tahun itu, sebagaimana terbit.

    Yang tidak menerbitkan apa pun tidak bernilai; tidak pernah nol.
    """

    kode: str
    nama: str
    survei: str | None
    periode_mulai: date | None
    periode_selesai: date | None
    responden: int | None
    nilai: Angka | None
    mutu: Mutu
    rata_rata_unit: Angka | None
    unit: Annotated[int | None, Field(description="Unit pada rata-rata unit")]
    unit_tanpa_data: int | None
    diterbitkan_pada: datetime | None
    banyak_terbitan: Annotated[int, Field(description="Survei yang terbit untuk tahun itu")]
    status: Status


def terbitan_publik(satu: TerbitanTampak) -> TerbitanSkmPublik:
    """Show a frozen copy to everybody, as it was written."""
    return TerbitanSkmPublik.model_validate(
        {**satu.isi, "nomor": satu.nomor, "diterbitkan": satu.diterbitkan_pada}
    )


def nilai_bawahan(satu: NilaiBawahan) -> NilaiSkmBawahan:
    """Show an agency below another with what it published."""
    beku = {} if satu.terbitan is None else satu.terbitan.isi
    survei, rata = beku.get("survei", {}), beku.get("rata_rata_unit", {})
    return NilaiSkmBawahan(
        kode=satu.kode,
        nama=satu.nama,
        survei=survei.get("kode"),
        periode_mulai=survei.get("periode_mulai"),
        periode_selesai=survei.get("periode_selesai"),
        responden=beku.get("responden"),
        nilai=beku.get("nilai"),
        mutu=beku.get("mutu"),
        rata_rata_unit=rata.get("nilai"),
        unit=rata.get("unit"),
        unit_tanpa_data=rata.get("unit_tanpa_data"),
        diterbitkan_pada=None if satu.terbitan is None else satu.terbitan.diterbitkan_pada,
        banyak_terbitan=satu.banyak_terbitan,
        status=Status.TERISI if beku else Status.BELUM_ADA_DATA,
    )
