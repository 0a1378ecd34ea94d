"""Shapes of instruments as they are shown."""

from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field

from app.api.numbers import Angka
from app.api.schemas.base import Keluar
from app.domain import merit
from app.domain.law.ruleset import RuleSet, RuleView
from app.usecases.merit.instrumen import InstrumenPadaDaftar, InstrumenTampak

StatusInstrumen = Literal["draf", "terbit", "diperiksa"]


class MeritBolehInstrumen(Keluar):
    """Yang boleh dilakukan pemanggil terhadap instrumen ini."""

    ubah: bool
    terbitkan: bool
    hapus: bool


class MeritInstrumenRingkas(Keluar):
    """Satu instrumen pada daftar."""

    id: Annotated[UUID | None, Field(description="Null: instrumen bawaan, dipanggil kodenya")]
    kode: str
    nama: str
    instansi: Annotated[str | None, Field(description="Kode pemiliknya; null: bawaan")]
    status: StatusInstrumen
    contoh: Annotated[bool, Field(description="Contoh, bukan instrumen resmi")]
    berlaku_sejak: date
    berlaku_sampai: Annotated[date | None, Field(description="Null: seterusnya")]
    sidik: Annotated[str, Field(description="SHA-256 data instrumen")]


class MeritLevel(Keluar):
    """Uraian satu skor."""

    skor: Angka
    uraian: Annotated[str | None, Field(description="Null: tidak diketahui")]


class MeritSubAspek(Keluar):
    """Satu sub-aspek dengan bobot, gerbang, dan uraian tiap skornya."""

    kode: str
    nama: Annotated[str | None, Field(description="Null: instrumennya tidak menyebut nama")]
    bobot: Angka
    bobot_terverifikasi: Annotated[bool, Field(description="False: bobotnya taksiran")]
    gerbang: Annotated[str | None, Field(description="Kode gerbang di depannya")]
    level: list[MeritLevel]


class MeritAspek(Keluar):
    """Satu aspek dengan sub-aspeknya."""

    kode: str
    nama: str
    maksimal: Angka
    sub_aspek: list[MeritSubAspek]


class MeritGerbang(Keluar):
    """Pertanyaan yang membuka atau menutup sub-aspek."""

    kode: str
    pertanyaan: str | None


class MeritAturanInstrumen(Keluar):
    """Aturan yang menyusun dan menggolongkan nilainya."""

    id: str
    nama: str
    sidik: str
    maksimal: Annotated[Angka, Field(description="Nilai tertinggi")]
    kategori: Annotated[list[str], Field(description="Dari yang terendah; kosong: belum ada")]
    bobot_kematangan: Annotated[Angka | None, Field(description="Persen; null: tanpa survei")]
    bobot_survei: Angka | None
    koreksi: Annotated[
        Literal["kali", "kurang"] | None, Field(description="Null: tanpa faktor koreksi")
    ]


class MeritInstrumenRead(MeritInstrumenRingkas):
    """Satu instrumen dengan aspek, sub-aspek, bobot, skala, dan gerbangnya."""

    asal: Annotated[str | None, Field(description="Kode instrumen yang disalin")]
    terbit_pada: datetime | None
    versi: int
    skor_minimum: Angka
    skor_maksimum: Angka
    skor_kelipatan: Angka
    aturan: MeritAturanInstrumen
    aspek: list[MeritAspek]
    gerbang: list[MeritGerbang]
    catatan: list[str]
    boleh: MeritBolehInstrumen


def instrumen_ringkas(satu: InstrumenPadaDaftar) -> MeritInstrumenRingkas:
    """Show an instrument on a list."""
    return MeritInstrumenRingkas.model_validate(satu)


def instrumen_read(satu: InstrumenTampak, hari_ini: date) -> MeritInstrumenRead:
    """Show an instrument as it stands today, or on the nearest day of its period."""
    perangkat = satu.perangkat
    view, aturan = (_pada(a, hari_ini) for a in (perangkat.instrumen, perangkat.aturan))
    rentang = view.tabel("rentang_skor")
    isi = perangkat.instrumen
    return MeritInstrumenRead.model_validate(
        {
            "id": satu.id, "kode": isi.id, "nama": isi.nama, "instansi": satu.instansi,
            "status": satu.status, "contoh": isi.contoh, "berlaku_sejak": isi.berlaku_sejak,
            "berlaku_sampai": isi.berlaku_sampai, "sidik": isi.sidik, "asal": satu.asal,
            "terbit_pada": satu.terbit_pada, "versi": satu.versi, "boleh": satu.boleh,
            **{f"skor_{nama}": cited.nilai for nama, cited in rentang.items()},
            "aturan": _aturan(aturan),
            "aspek": [_aspek(kode, view, aturan) for kode in view.tabel("maksimum_aspek")],
            "gerbang": gerbang(view),
            "catatan": [*isi.catatan, *perangkat.aturan.catatan],
        }
    )  # fmt: skip


def _pada(aturan: RuleSet, hari: date) -> RuleView:
    akhir = aturan.berlaku_sampai or hari
    return aturan.pada(max(aturan.berlaku_sejak, min(hari, akhir)))


def _aturan(view: RuleView) -> dict[str, Any]:
    bobot = view.tabel("bobot_nilai") if view.punya("bobot_nilai") else {}
    return {
        "id": view.aturan.id,
        "nama": view.aturan.nama,
        "sidik": view.aturan.sidik,
        "maksimal": view.angka(merit.tertinggi(view)).nilai,
        "kategori": (
            [b.kode for b in view.skala("kategori").bands] if view.punya("kategori") else []
        ),
        "bobot_kematangan": bobot["kematangan"].nilai if bobot else None,
        "bobot_survei": bobot["survei"].nilai if bobot else None,
        "koreksi": (view.pilihan("metode_koreksi").nilai if view.punya("metode_koreksi") else None),
    }


def _aspek(kode: str, view: RuleView, aturan: RuleView) -> dict[str, Any]:
    return {
        "kode": kode,
        "nama": aturan.peta("nama_aspek")[kode].nilai,
        "maksimal": view.tabel("maksimum_aspek")[kode].nilai,
        "sub_aspek": [_sub(sub, view) for sub in merit.sub_aspek(kode, view)],
    }


def kata(view: RuleView, peta: str, kunci: str) -> str | None:
    """Return a word of a map that an instrument may leave out."""
    satu = view.peta(peta).get(kunci) if view.punya(peta) else None
    return None if satu is None else satu.nilai


def _sub(sub: str, view: RuleView) -> dict[str, Any]:
    bobot = view.tabel("bobot")[sub]
    return {
        "kode": sub,
        "nama": kata(view, "nama_sub_aspek", sub),
        "bobot": bobot.nilai,
        "bobot_terverifikasi": bobot.keyakinan.terverifikasi,
        "gerbang": kata(view, "gerbang", sub),
        "level": [
            {
                "skor": skor,
                "uraian": kata(view, "uraian_level", f"{sub}.{skor}")
                or kata(view, "uraian_skor", skor),
            }
            for skor in merit.tingkat(view)
        ],
    }


def gerbang(view: RuleView) -> list[dict[str, str | None]]:
    """List the gates of an instrument."""
    ada = view.peta("gerbang").values() if view.punya("gerbang") else ()
    semua = dict.fromkeys(satu.nilai for satu in ada)
    return [{"kode": satu, "pertanyaan": kata(view, "pertanyaan_gerbang", satu)} for satu in semua]
