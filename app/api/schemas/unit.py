"""Shapes of organisational units."""

from datetime import date
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from app.api.schemas.base import Keluar, Masuk
from app.api.schemas.instansi import TEKS, Kode
from app.domain.organisasi import Unit
from app.usecases.instansi import KODE
from app.usecases.organisasi import UnitBaru, UnitTampak
from app.usecases.scalars import Tanggal, YaTidak

Hari = Annotated[Tanggal, Field(ge=date(1900, 1, 1), le=date(2200, 12, 31))]
Nama = Annotated[str, Field(min_length=1, max_length=300, pattern=TEKS)]
Acuan = Annotated[str, Field(pattern=KODE)]
Induk = Annotated[
    Acuan | None, Field(description="Id, atau kode yang berlaku pada tanggal mulai; null: teratas")
]
Sampai = Annotated[Hari | None, Field(description="Hari terakhir berlaku; null: seterusnya")]


class UnitCreate(Masuk):
    """Unit baru, bila perlu sebagai hasil pemecahan atau penggabungan unit lain."""

    kode: Kode
    nama: Nama
    induk: Induk = None
    berlaku_sejak: Hari
    berlaku_sampai: Sampai = None
    pendahulu: Annotated[
        list[Acuan],
        Field(
            default_factory=list,
            max_length=50,
            description="Id atau kode unit asalnya; masing-masing berakhir sehari sebelumnya",
        ),
    ]
    bawa_anak: Annotated[
        YaTidak, Field(description="Unit di bawah pendahulu berlanjut di bawah unit baru")
    ] = False

    def baru(self) -> UnitBaru:
        """Hand it to the use case."""
        return UnitBaru(**self.model_dump())


class _Sebagian(Masuk):
    """Isian yang tidak disebut tetap."""

    @model_validator(mode="after")
    def _berisi(self) -> "_Sebagian":
        if not self.perubahan():
            raise PydanticCustomError("tanpa_perubahan", "nothing")
        return self

    def perubahan(self) -> dict[str, Any]:
        """Return what is named, without the null of what cannot be empty."""
        isi = self.model_dump(exclude_unset=True)
        boleh_kosong = {"induk", "berlaku_sampai"}
        return {s: isi[s] for s in isi if s in boleh_kosong or isi[s] is not None}


class UnitUpdate(_Sebagian):
    """Koreksi kesalahan tulis, seolah-olah sejak semula begitu; yang tidak disebut tetap."""

    kode: Kode | None = None
    nama: Nama | None = None
    induk: Induk = None
    berlaku_sejak: Hari | None = None
    berlaku_sampai: Sampai = None


class UnitGanti(_Sebagian):
    """Perubahan nama, kode, atau induk mulai suatu hari; riwayatnya tetap."""

    berlaku_sejak: Hari
    kode: Kode | None = None
    nama: Nama | None = None
    induk: Induk = None

    def perubahan(self) -> dict[str, Any]:
        """Return what changes, without the day."""
        return {k: v for k, v in super().perubahan().items() if k != "berlaku_sejak"}


class UnitAkhiri(Masuk):
    """Hari terakhir sebuah unit."""

    berlaku_sampai: Hari
    beserta_anak: Annotated[
        YaTidak, Field(description="Unit di bawahnya ikut berakhir pada hari itu")
    ] = False


class AcuanUnit(Keluar):
    """Unit yang disebut oleh yang lain."""

    id: UUID
    kode: str
    nama: str


class SambunganUnit(AcuanUnit):
    """Unit sebelum atau sesudahnya."""

    jenis: Annotated[
        Literal["ganti", "pecah", "gabung", "ikut"],
        Field(description="Cara: ganti nama/induk, pecah, gabung, atau ikut induknya"),
    ]


class BolehUnit(Keluar):
    """Yang boleh dilakukan pemanggil terhadap unit ini."""

    ubah: bool
    ganti: bool
    akhiri: bool
    tambah_unit: bool


class UnitRingkas(Keluar):
    """Satu unit pada daftar."""

    id: UUID
    kode: str
    nama: str
    induk: Annotated[UUID | None, Field(description="Id unit di atasnya; null: teratas")]
    berlaku_sejak: date
    berlaku_sampai: Annotated[date | None, Field(description="Null: seterusnya")]
    boleh: BolehUnit


class UnitButir(UnitRingkas):
    """Satu unit pada daftar, dengan yang di bawahnya bila diminta sebagai pohon."""

    anak: Annotated[
        list["UnitButir"] | None, Field(description="Null bila daftarnya diminta datar")
    ] = None


class UnitRead(Keluar):
    """Satu unit pada masanya, dengan induk, pendahulu, dan penerusnya."""

    id: UUID
    kode: str
    nama: str
    induk: AcuanUnit | None
    berlaku_sejak: date
    berlaku_sampai: Annotated[date | None, Field(description="Null: seterusnya")]
    pendahulu: list[SambunganUnit]
    penerus: list[SambunganUnit]
    versi: Annotated[int, Field(description="Bertambah pada setiap perubahan")]
    boleh: BolehUnit


def unit_read(satu: UnitTampak) -> UnitRead:
    """Show a unit."""
    unit = satu.unit
    return UnitRead(
        id=unit.id,
        kode=unit.kode,
        nama=unit.nama,
        induk=None if satu.induk is None else AcuanUnit.model_validate(satu.induk),
        berlaku_sejak=unit.sejak,
        berlaku_sampai=unit.sampai,
        pendahulu=[_sambungan(*pasangan) for pasangan in satu.pendahulu],
        penerus=[_sambungan(*pasangan) for pasangan in satu.penerus],
        versi=satu.versi,
        boleh=BolehUnit(**satu.boleh),
    )


def _sambungan(unit: Unit, jenis: str) -> SambunganUnit:
    return SambunganUnit.model_validate(
        {"id": unit.id, "kode": unit.kode, "nama": unit.nama, "jenis": jenis}
    )
