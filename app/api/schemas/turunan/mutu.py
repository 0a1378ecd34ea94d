"""Shapes of the quality of personnel data."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, Field

from app.api.numbers import Angka
from app.api.schemas.base import AturanTerpakai, DasarHukum, Keluar, MetaHitung, terpakai
from app.api.schemas.turunan.mutu_bobot import BolehMutu
from app.api.schemas.turunan.orang import SebabTurunan, StatusNilai, sebab
from app.domain.law.steps import Trace
from app.usecases.turunan.mutu import Mutu, Periksa

DimensiMutuData = Literal["kelengkapan", "ketepatan_waktu", "akurasi", "konsistensi"]


class PemeriksaanMutu(Keluar):
    """Satu pemeriksaan: berapa data yang salah dari yang diperiksa."""

    kode: str
    nama: str
    dimensi: DimensiMutuData
    keparahan: Literal["galat", "peringatan"]
    bobot: Annotated[Angka, Field(description="Persen di dalam dimensinya")]
    salah: int
    populasi: Annotated[int, Field(description="Banyaknya pegawai yang diperiksa")]
    nilai: Annotated[Angka | None, Field(description="Bagian yang benar, persen")]
    status: StatusNilai
    saran: str
    dasar_hukum: DasarHukum
    keyakinan: Literal["peraturan", "sekunder", "inferensi"]


class NilaiDimensiMutu(Keluar):
    """Nilai satu dimensi menurut bobot pemeriksaannya."""

    kode: DimensiMutuData
    bobot: Annotated[Angka | None, Field(description="Persen; null bila belum diisi instansi")]
    nilai: Angka | None
    status: StatusNilai


class MutuData(Keluar):
    """Mutu data pegawai sebuah instansi pada satu hari."""

    tanggal: date
    nilai: Annotated[Angka | None, Field(description="Indeks Kualitas Data, 0 sampai 100")]
    status: StatusNilai
    sebab: SebabTurunan | None
    dimensi: list[NilaiDimensiMutu]
    pemeriksaan: list[PemeriksaanMutu]
    boleh: BolehMutu


class MetaMutu(MetaHitung):
    """Aturan pemeriksaannya, dan aturan indeksnya."""

    aturan_indeks: AturanTerpakai


class JawabanMutu(BaseModel):
    """Mutu data sebuah instansi."""

    data: MutuData
    meta: MetaMutu


def mutu_data(mutu: Mutu, tanggal: date, bahasa: str, *, boleh: bool) -> JawabanMutu:
    """Show the quality of an agency's data."""
    data = MutuData(
        tanggal=tanggal,
        nilai=mutu.nilai,
        status=mutu.status.value,
        sebab=sebab(mutu.sebab, bahasa),
        dimensi=_dimensi(mutu),
        pemeriksaan=[_pemeriksaan(satu) for satu in mutu.periksa],
        boleh=BolehMutu(atur_bobot=boleh),
    )
    jejak = Trace(simpan=False)
    for satu in mutu.periksa:
        jejak.ambil(satu.pemeriksaan.kode, satu.bobot, "bobot pemeriksaan")
    meta = MetaMutu(
        aturan=terpakai(mutu.aturan, jejak), aturan_indeks=terpakai(mutu.aturan_indeks, mutu.jejak)
    )
    return JawabanMutu(data=data, meta=meta)


def _dimensi(mutu: Mutu) -> list[NilaiDimensiMutu]:
    return [
        NilaiDimensiMutu.model_validate(
            {
                "kode": satu.kode,
                "bobot": None if mutu.bobot is None else getattr(mutu.bobot, satu.kode),
                "nilai": satu.nilai,
                "status": satu.status,
            }
        )
        for satu in mutu.hasil.dimensi
    ]


def _pemeriksaan(satu: Periksa) -> PemeriksaanMutu:
    ini = satu.pemeriksaan
    return PemeriksaanMutu(
        kode=ini.kode,
        nama=ini.nama,
        dimensi=ini.dimensi.value,
        keparahan=ini.keparahan.value,
        bobot=satu.bobot.nilai,
        salah=satu.salah,
        populasi=satu.populasi,
        nilai=satu.nilai,
        status=satu.status.value,
        saran=ini.saran,
        dasar_hukum=DasarHukum.model_validate(satu.bobot.sitasi),
        keyakinan=satu.bobot.keyakinan.value,
    )
