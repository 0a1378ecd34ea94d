"""What requests about the merit system hold."""

from datetime import date
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from app.api.numbers import AngkaMasuk
from app.api.schemas.base import Masuk
from app.api.schemas.instansi import TEKS
from app.usecases.instansi import KODE
from app.usecases.merit.alur import Verifikasi
from app.usecases.merit.isian import Isian, SkorBaru, TautanBaru
from app.usecases.merit.penetapan import PELANGGARAN, REKOMENDASI, Anjuran, Keputusan
from app.usecases.scalars import Bulat, Tanggal, YaTidak

BERBARIS = r"^[^\x00-\x08\x0b-\x1f\x7f]+$"
Hari = Annotated[Tanggal, Field(ge=date(1900, 1, 1), le=date(2200, 12, 31))]
Baris = Annotated[str, Field(min_length=1, max_length=300, pattern=TEKS)]
Uraian = Annotated[str, Field(min_length=1, max_length=4000, pattern=BERBARIS)]
Acuan = Annotated[str, Field(pattern=KODE)]
SUB_ASPEK_MAKSIMUM = 1000


class MeritInstrumenCreate(Masuk):
    """Berkas instrumen, berbentuk sama dengan berkas aturan; angkanya boleh berupa teks desimal."""

    instansi: Annotated[Acuan, Field(description="Id atau kode instansi pemiliknya")]
    isi: Annotated[
        dict[str, Any],
        Field(description="`sumber` dan `aturan`, seperti pada jawaban alamat `berkas`"),
    ]


class MeritInstrumenUpdate(Masuk):
    """Isi baru sebuah instrumen yang belum terbit."""

    isi: Annotated[dict[str, Any], Field(description="Seluruh berkas yang baru")]


class MeritInstrumenSalin(Masuk):
    """Salinan sebuah instrumen menjadi milik instansi."""

    instansi: Annotated[Acuan, Field(description="Id atau kode instansi pemilik salinannya")]
    kode: Annotated[Acuan, Field(description="Kode salinan")]
    nama: Annotated[Baris | None, Field(description="Null: sama dengan asalnya")] = None


class MeritPenilaianCreate(Masuk):
    """Penilaian yang dimulai."""

    tahun: Annotated[Bulat, Field(ge=1900, le=2200)]
    instrumen: Annotated[
        Acuan, Field(description="Kode instrumen bawaan, atau id atau kode instrumen sendiri")
    ]


class MeritTautanIsi(Masuk):
    """Sebuah bukti untuk sub-aspek ini; satu bukti boleh dipakai di banyak tempat dan tahun."""

    bukti: UUID
    halaman: Annotated[Baris | None, Field(description="Misalnya 3-7, 12")] = None
    berlaku_sejak: Hari | None = None
    berlaku_sampai: Hari | None = None

    def baru(self) -> TautanBaru:
        """Hand it to the use case."""
        return TautanBaru(**self.model_dump())


class MeritSkorIsi(Masuk):
    """Isian satu sub-aspek; yang tidak disebut tetap, `skor` null mengosongkan."""

    skor: AngkaMasuk | None = None
    catatan: Uraian | None = None
    bukti: Annotated[
        list[MeritTautanIsi],
        Field(default_factory=list, max_length=50, description="Menggantikan semua tautannya"),
    ]

    def baru(self) -> SkorBaru:
        """Hand it to the use case."""
        tautan = [satu.baru() for satu in self.bukti]
        return SkorBaru(frozenset(self.model_fields_set), self.skor, self.catatan, tautan)


class MeritAnggotaTim(Masuk):
    """Seorang anggota tim penilai."""

    nama: Baris
    jabatan: Baris | None = None
    peran: Literal["ketua", "sekretaris", "anggota"] = "anggota"


class MeritPenilaianUpdate(Masuk):
    """Isian penilaian; yang tidak disebut tetap."""

    skor: Annotated[
        dict[str, MeritSkorIsi],
        Field(
            default_factory=dict,
            max_length=SUB_ASPEK_MAKSIMUM,
            description="Menurut kode sub-aspek instrumennya",
        ),
    ]
    gerbang: Annotated[
        dict[str, YaTidak],
        Field(
            default_factory=dict,
            max_length=SUB_ASPEK_MAKSIMUM,
            description="Jawaban gerbang; false: sub-aspek di belakangnya gugur",
        ),
    ]
    survei: Annotated[
        AngkaMasuk | None, Field(description="Nilai survei, bila aturannya memakainya")
    ] = None
    koreksi: Annotated[
        AngkaMasuk | None, Field(description="Faktor koreksi, bila aturannya memakainya")
    ] = None
    catatan: Uraian | None = None
    tim: Annotated[list[MeritAnggotaTim], Field(default_factory=list, max_length=100)]

    @model_validator(mode="after")
    def _berisi(self) -> "MeritPenilaianUpdate":
        if not self.model_fields_set:
            raise PydanticCustomError("tanpa_perubahan", "nothing")
        return self

    def isian(self) -> Isian:
        """Hand it to the use case."""
        return Isian(
            frozenset(self.model_fields_set),
            {sub: satu.baru() for sub, satu in self.skor.items()},
            self.gerbang,
            self.survei,
            self.koreksi,
            self.catatan,
            [satu.model_dump() for satu in self.tim],
        )


class MeritSkorVerifikasi(Masuk):
    """Skor menurut verifikator; alasan wajib bila berbeda dengan yang diisi."""

    skor: AngkaMasuk
    alasan: Uraian | None = None


class MeritVerifikasi(Masuk):
    """Skor yang disetujui atau diubah; boleh sebagian, lalu diselesaikan."""

    skor: Annotated[
        dict[str, MeritSkorVerifikasi],
        Field(default_factory=dict, max_length=SUB_ASPEK_MAKSIMUM, description="Menurut kode"),
    ]
    selesai: Annotated[YaTidak, Field(description="Akhiri verifikasi bila semua terisi")] = False

    def verifikasi(self) -> dict[str, Verifikasi]:
        """Hand it to the use case."""
        return {sub: Verifikasi(satu.skor, satu.alasan) for sub, satu in self.skor.items()}


class MeritKembalikan(Masuk):
    """Alasan pengembalian tiap sub-aspek; alasan umumnya pada X-Catatan."""

    skor: Annotated[
        dict[str, Uraian],
        Field(default_factory=dict, max_length=SUB_ASPEK_MAKSIMUM, description="Menurut kode"),
    ]


class MeritPleno(Masuk):
    """Pleno yang menerima skor terverifikasi."""

    tanggal: Hari
    nomor: Annotated[Baris | None, Field(description="Nomor berita acara")] = None


class MeritAnjuran(Masuk):
    """Satu butir keputusan yang harus ditindaklanjuti."""

    aspek: Annotated[str | None, Field(max_length=100, description="Kode aspek")] = None
    uraian: Uraian
    tenggat: Annotated[Hari | None, Field(description="Null: menurut aturan, bila ada")] = None


class MeritKeputusan(Masuk):
    """Keputusan sebagaimana diterbitkan."""

    nomor: Baris
    tanggal: Hari
    nilai: AngkaMasuk
    indeks: Annotated[
        AngkaMasuk | None, Field(description="Antara 0 dan 1; yang di atas 1 adalah nilai")
    ] = None
    kategori: Annotated[str | None, Field(max_length=20, description="Kode kategori")] = None
    rekomendasi: Annotated[list[MeritAnjuran], Field(default_factory=list, max_length=500)]
    pelanggaran: Annotated[
        list[MeritAnjuran],
        Field(default_factory=list, max_length=500, description="Pelanggaran yang tercatat"),
    ]

    def keputusan(self) -> Keputusan:
        """Hand it to the use case."""
        anjuran = [
            Anjuran(jenis, **satu.model_dump())
            for jenis, semua in (
                (REKOMENDASI, self.rekomendasi),
                (PELANGGARAN, self.pelanggaran),
            )
            for satu in semua
        ]
        return Keputusan(self.nomor, self.tanggal, self.nilai, self.indeks, self.kategori, anjuran)


class MeritTindakLanjutUpdate(Masuk):
    """Perubahan tindak lanjut; yang tidak disebut tetap, null mengosongkan."""

    penanggung_jawab: Baris | None = None
    unit: Annotated[UUID | None, Field(description="Id unit penanggung jawab")] = None
    tenggat: Hari | None = None
    status: Literal["belum", "proses", "selesai"] | None = None
    catatan: Uraian | None = None
    bukti: Annotated[UUID | None, Field(description="Id bukti")] = None

    @model_validator(mode="after")
    def _berisi(self) -> "MeritTindakLanjutUpdate":
        if not self.model_fields_set:
            raise PydanticCustomError("tanpa_perubahan", "nothing")
        return self

    def perubahan(self) -> dict[str, Any]:
        """Return what is named, without the null of what cannot be empty."""
        isi = self.model_dump(exclude_unset=True)
        return {n: v for n, v in isi.items() if n != "status" or v is not None}
