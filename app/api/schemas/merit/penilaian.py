"""Shapes of assessments as they are shown."""

from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field

from app.api.numbers import Angka
from app.api.schemas.base import Keluar
from app.api.schemas.merit.instrumen import gerbang, kata
from app.db.repositories.merit.penilaian import Tautan
from app.usecases.merit.lembar import Lembar, sub_menurut_aspek
from app.usecases.pesan import sentence

StatusPenilaian = Literal["diisi", "diajukan", "diverifikasi", "pleno", "ditetapkan"]


class MeritBolehPenilaian(Keluar):
    """Yang boleh dilakukan pemanggil terhadap penilaian ini, menurut keadaannya."""

    ubah: bool
    hapus: bool
    ajukan: bool
    verifikasi: Annotated[bool, Field(description="False juga bagi yang mengisi atau mengajukan")]
    kembalikan: bool
    pleno: bool
    tetapkan: bool
    buka: bool


class MeritPenilaianRingkas(Keluar):
    """Satu penilaian pada daftar."""

    id: UUID
    tahun: int
    instrumen: Annotated[str, Field(description="Kode instrumennya")]
    status: StatusPenilaian
    nilai: Annotated[Angka | None, Field(description="Menurut keputusan; null: belum ada")]
    kategori: str | None
    boleh: MeritBolehPenilaian


class MeritTautan(Keluar):
    """Sebuah bukti untuk sub-aspek ini."""

    bukti: UUID
    nama: str
    halaman: str | None
    berlaku_sejak: date | None
    berlaku_sampai: date | None


class MeritSkor(Keluar):
    """Isian dan verifikasi satu sub-aspek."""

    kode: str
    nama: str | None
    bobot: Angka
    gugur: Annotated[bool, Field(description="Gerbangnya tertutup: tidak dinilai")]
    skor: Annotated[Angka | None, Field(description="Penilaian mandiri; null: belum diisi")]
    catatan: str | None
    skor_verifikasi: Annotated[Angka | None, Field(description="Null: belum diverifikasi")]
    alasan: Annotated[str | None, Field(description="Alasan verifikator")]
    bukti: list[MeritTautan]


class MeritSkorAspek(Keluar):
    """Sub-aspek sebuah aspek."""

    kode: str
    nama: str
    sub_aspek: list[MeritSkor]


class MeritJawabanGerbang(Keluar):
    """Sebuah gerbang dan jawabannya."""

    kode: str
    pertanyaan: str | None
    terbuka: Annotated[bool | None, Field(description="Null: belum dijawab")]


class MeritTim(Keluar):
    """Seorang anggota tim penilai."""

    nama: str
    jabatan: str | None
    peran: Literal["ketua", "sekretaris", "anggota"]


class MeritPeringatan(Keluar):
    """Hal yang akan ditanyakan verifikator; tidak menghalangi."""

    lokasi: str
    kode: str
    pesan: str


class MeritKeputusanRead(Keluar):
    """Keputusan sebagaimana diterbitkan."""

    nomor: str
    tanggal: date
    nilai: Angka
    indeks: Angka | None
    kategori: str | None


class MeritPenilaianRead(Keluar):
    """Satu penilaian dengan semua isiannya."""

    id: UUID
    tahun: int
    instrumen: str
    instrumen_sidik: str
    status: StatusPenilaian
    aspek: list[MeritSkorAspek]
    gerbang: list[MeritJawabanGerbang]
    survei: Angka | None
    koreksi: Angka | None
    catatan: str | None
    tim: list[MeritTim]
    diajukan_pada: datetime | None
    pleno_tanggal: date | None
    pleno_nomor: str | None
    keputusan: MeritKeputusanRead | None
    peringatan: list[MeritPeringatan]
    versi: int
    boleh: MeritBolehPenilaian


def penilaian_read(lembar: Lembar, bahasa: str) -> MeritPenilaianRead:
    """Show an assessment."""
    baris = lembar.baris
    sama = (
        "id", "tahun", "instrumen_sidik", "status", "survei", "koreksi", "catatan", "tim",
        "diajukan_pada", "pleno_tanggal", "pleno_nomor", "versi",
    )  # fmt: skip
    return MeritPenilaianRead.model_validate(
        {
            **{nama: getattr(baris, nama) for nama in sama},
            "instrumen": baris.instrumen_kode,
            "aspek": [_aspek(lembar, *satu) for satu in sub_menurut_aspek(lembar)],
            "gerbang": [
                {**satu, "terbuka": baris.gerbang.get(str(satu["kode"]))}
                for satu in gerbang(lembar.instrumen)
            ],
            "keputusan": keputusan(lembar),
            "peringatan": [
                {"lokasi": m.lokasi, "kode": m.kode, "pesan": sentence(m, bahasa)}
                for m in lembar.peringatan()
            ],
            "boleh": lembar.boleh(),
        }
    )


def keputusan(lembar: Lembar) -> dict[str, Any] | None:
    """Show the decree, once there is one."""
    baris = lembar.baris
    if baris.keputusan_nomor is None:
        return None
    nama = ("nomor", "tanggal", "nilai", "indeks", "kategori")
    return {satu: getattr(baris, f"keputusan_{satu}") for satu in nama}


def _aspek(lembar: Lembar, kode: str, sub_aspek: list[str]) -> dict[str, Any]:
    tautan: dict[str, list[Tautan]] = {}
    for satu in lembar.tautan:
        tautan.setdefault(satu.sub_aspek, []).append(satu)
    return {
        "kode": kode,
        "nama": lembar.aturan.peta("nama_aspek")[kode].nilai,
        "sub_aspek": [_sub(lembar, sub, tautan.get(sub, [])) for sub in sub_aspek],
    }


def _sub(lembar: Lembar, sub: str, tautan: list[Tautan]) -> dict[str, Any]:
    satu = lembar.skor[sub]
    return {
        "kode": sub,
        "nama": kata(lembar.instrumen, "nama_sub_aspek", sub),
        "bobot": lembar.instrumen.tabel("bobot")[sub].nilai,
        "gugur": sub in lembar.tertutup,
        "skor": satu.skor,
        "catatan": satu.catatan,
        "skor_verifikasi": satu.skor_verifikasi,
        "alasan": satu.alasan,
        "bukti": tautan,
    }
