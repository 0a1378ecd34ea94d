"""Shapes of the result of an assessment."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field

from app.api.numbers import Angka
from app.api.schemas.aturan import Sitasi
from app.api.schemas.base import HasilHitung, Keluar, Langkah
from app.api.schemas.hitung.sistem_merit import MenujuBerikutnya
from app.api.schemas.merit.penilaian import MeritKeputusanRead, keputusan
from app.usecases.merit.hasil import HasilPenilaian, beda

StatusNilai = Literal["terisi", "belum_ada_data", "tidak_berlaku"]


class MeritHasilAspek(Keluar):
    """Satu aspek: mandiri di samping terverifikasi, dan tahun lalu."""

    kode: str
    nama: str
    maksimal: Angka
    terisi: Annotated[int, Field(description="Banyaknya sub-aspek yang sudah berskor")]
    dari: int
    nilai: Annotated[Angka | None, Field(description="Yang dipakai; null: belum lengkap")]
    persen: Annotated[Angka | None, Field(description="Dari maksimal")]
    mandiri: Angka | None
    terverifikasi: Angka | None
    tahun_lalu: Angka | None


class MeritKeputusanHasil(MeritKeputusanRead):
    """Keputusan di samping hasil hitungan."""

    selisih_nilai: Annotated[Angka | None, Field(description="Keputusan dikurangi hitungan")]
    selisih_indeks: Angka | None
    kategori_sama: bool | None


class MeritTahunLalu(Keluar):
    """Nilai tahun sebelumnya menurut aturan yang sama."""

    tahun: int
    nilai: Angka
    kategori: str | None
    sumber: str
    selisih: Annotated[Angka | None, Field(description="Nilai ini dikurangi tahun lalu")]


class MeritTarget(Keluar):
    """Target menurut rencana."""

    nilai: Angka
    sumber: str
    jenis: Annotated[
        Literal["nilai", "indeks"], Field(description="Angka sampai dengan 1 adalah indeks")
    ]
    selisih: Annotated[Angka | None, Field(description="Nilai atau indeks ini dikurangi targetnya")]


class MeritPembanding(Keluar):
    """Nilai terbit instansi lain pada tahun yang sama."""

    instansi: str
    nama: str
    nilai: Angka
    kategori: str | None


class MeritNaik(Keluar):
    """Satu sub-aspek yang dinaikkan."""

    sub_aspek: str
    dari: Angka
    ke: Angka
    langkah: int
    poin: Annotated[Angka, Field(description="Tambahan poin aspeknya")]


class MeritPerbaikan(Keluar):
    """Langkah skor paling sedikit menuju kategori berikutnya."""

    kategori: str
    tercapai: Annotated[bool, Field(description="False: skor penuh pun belum cukup")]
    langkah: int
    nilai: Annotated[Angka, Field(description="Nilai sesudahnya")]
    sub_aspek: list[MeritNaik]


class MeritSyarat(Keluar):
    """Syarat pengecualian."""

    kode: str
    uraian: str


class MeritAkibat(Keluar):
    """Akibat hukum keputusan."""

    dikecualikan: Annotated[
        bool, Field(description="Dapat dikecualikan dari seleksi terbuka bila syaratnya terpenuhi")
    ]
    syarat: list[MeritSyarat]
    pemantauan: Annotated[date | None, Field(description="Tanggal pemantauan dan evaluasi")]
    tenggat_pelanggaran: date
    dasar_hukum: Sitasi
    terverifikasi: bool


class MeritHasil(HasilHitung):
    """Hasil sebuah penilaian di samping pembandingnya."""

    penilaian: UUID
    dasar: Annotated[
        Literal["mandiri", "terverifikasi"], Field(description="Skor mana yang dipakai")
    ]
    nilai: Angka | None
    status: StatusNilai
    persen_maksimal: Angka | None
    kategori: str | None
    status_kategori: StatusNilai
    sebutan: str | None
    indeks: Angka | None
    menuju_berikutnya: MenujuBerikutnya | None
    mandiri: Annotated[Angka | None, Field(description="Nilai menurut skor mandiri")]
    terverifikasi: Annotated[Angka | None, Field(description="Nilai menurut skor verifikasi")]
    aspek: list[MeritHasilAspek]
    keputusan: MeritKeputusanHasil | None
    tahun_lalu: MeritTahunLalu | None
    target: MeritTarget | None
    pembanding: list[MeritPembanding]
    perbaikan: MeritPerbaikan | None
    akibat: MeritAkibat | None


def hasil_read(satu: HasilPenilaian) -> MeritHasil:
    """Show the result of an assessment."""
    hasil = satu.dipakai.hasil
    nama = ("nilai", "persen_maksimal", "kategori", "sebutan", "indeks", "menuju_berikutnya")
    data = MeritHasil.model_validate(
        {
            **{n: None if hasil is None else getattr(hasil, n) for n in nama},
            "penilaian": satu.lembar.baris.id,
            "dasar": "terverifikasi" if satu.terverifikasi else "mandiri",
            "status": satu.status,
            "status_kategori": satu.status_kategori,
            "mandiri": _nilai(satu.mandiri.hasil),
            "terverifikasi": _nilai(satu.verifikasi.hasil),
            "aspek": _aspek(satu),
            "keputusan": _keputusan(satu),
            "tahun_lalu": _selisih(satu.tahun_lalu, hasil, "tahun", "kategori", "sumber"),
            "target": satu.target,
            "pembanding": satu.pembanding,
            "perbaikan": satu.perbaikan,
            "akibat": satu.akibat,
        }
    )
    if satu.jejak.simpan:
        data.jejak = [Langkah.model_validate(step) for step in satu.jejak.steps]
    return data


def _nilai(hasil: Any) -> Decimal | None:  # noqa: ANN401 - a result or none
    return None if hasil is None else hasil.nilai


def _selisih(
    dengan: Any,  # noqa: ANN401 - something with a value, or none
    hasil: Any,  # noqa: ANN401 - a result or none
    *nama: str,
) -> dict[str, Any] | None:
    if dengan is None:
        return None
    isi = {satu: getattr(dengan, satu) for satu in nama}
    selisih = None if hasil is None else beda(hasil.nilai, dengan.nilai)
    return {**isi, "nilai": dengan.nilai, "selisih": selisih}


def _keputusan(satu: HasilPenilaian) -> dict[str, Any] | None:
    isi, selisih = keputusan(satu.lembar), satu.selisih
    if isi is None:
        return None
    return {
        **isi,
        "selisih_nilai": None if selisih is None else selisih.nilai,
        "selisih_indeks": None if selisih is None else selisih.indeks,
        "kategori_sama": None if selisih is None else selisih.kategori_sama,
    }


def _aspek(satu: HasilPenilaian) -> list[dict[str, Any]]:
    mandiri = {aspek.kode: aspek.nilai for aspek in satu.mandiri.aspek}
    verifikasi = {aspek.kode: aspek.nilai for aspek in satu.verifikasi.aspek}
    lalu = {} if satu.tahun_lalu is None else satu.tahun_lalu.aspek
    nama = ("kode", "nama", "maksimal", "terisi", "dari", "nilai", "persen")
    return [
        {
            **{n: getattr(aspek, n) for n in nama},
            "mandiri": mandiri[aspek.kode],
            "terverifikasi": verifikasi[aspek.kode],
            "tahun_lalu": lalu.get(aspek.kode),
        }
        for aspek in satu.dipakai.aspek
    ]
