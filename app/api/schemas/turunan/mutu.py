"""Shapes of the quality of personnel data."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, Field

from app.api.numbers import Angka, AngkaTakNegatif
from app.api.schemas.base import AturanTerpakai, DasarHukum, Keluar, Masuk, MetaHitung, terpakai
from app.api.schemas.turunan.orang import OrangTurunan, SebabTurunan, StatusNilai, orang, sebab
from app.db.repositories.turunan.populasi import OrangDiperiksa
from app.domain.law.steps import Trace
from app.domain.populasi import Dimensi, Pemeriksaan
from app.usecases.pegawai.pembaca import Pembaca
from app.usecases.turunan.mutu import Bobot, Mutu, Periksa

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


class BolehMutu(Keluar):
    """Yang boleh dilakukan pemanggil."""

    atur_bobot: bool


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


class BobotMutuPut(Masuk):
    """Bobot tiap dimensi dalam persen; jumlahnya 100."""

    kelengkapan: AngkaTakNegatif
    ketepatan_waktu: AngkaTakNegatif
    akurasi: AngkaTakNegatif
    konsistensi: AngkaTakNegatif

    def isi(self) -> Bobot:
        """Return the weights by dimension."""
        return {dimensi: getattr(self, dimensi.value) for dimensi in Dimensi}


class BobotMutuRead(Keluar):
    """Bobot dimensi yang berlaku; null sebelum diisi."""

    kelengkapan: Angka | None = None
    ketepatan_waktu: Angka | None = None
    akurasi: Angka | None = None
    konsistensi: Angka | None = None
    versi: Annotated[int, Field(description="Nol sebelum diisi")] = 0
    boleh: BolehMutu


class ButirMutu(Keluar):
    """Seorang pegawai yang datanya perlu diperbaiki."""

    pegawai: OrangTurunan
    masalah: str
    saran: str
    tercatat: Annotated[
        dict[str, str | None], Field(description="Isian yang bersangkutan, sebagaimana tercatat")
    ]


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


def butir_mutu(satu: OrangDiperiksa, ini: Pemeriksaan, pembaca: Pembaca) -> ButirMutu:
    """Show what is wrong with a servant's record, and what to do."""
    nilai = {nama: getattr(satu, nama) for nama in ini.kolom}
    tercatat = {nama: None if isi is None else str(isi) for nama, isi in nilai.items()}
    return ButirMutu(
        pegawai=orang(satu, pembaca), masalah=ini.nama, saran=ini.saran, tercatat=tercatat
    )
