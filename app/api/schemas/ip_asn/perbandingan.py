"""Shapes of a year beside another."""

from typing import Annotated

from pydantic import Field

from app.api.numbers import Angka
from app.api.schemas.base import AturanTerpakai, Keluar
from app.api.schemas.ip_asn.indeks import indeks
from app.api.schemas.ip_asn.jawaban import MetaPengukuran, meta
from app.domain.ip_asn import DIMENSI
from app.usecases.ip_asn.perbandingan import Perbandingan

_BEDA = (
    "Kedua tahun diukur dengan aturan yang berbeda ({lama} dan {baru}); selisihnya sebagian "
    "berasal dari perubahan aturan, bukan dari pegawai."
)


class GerakTerukur(Keluar):
    """Perubahan satu dimensi (atau nilai) antara dua tahun."""

    dimensi: str
    semula: Annotated[Angka | None, Field(description="Rata-rata tahun pembanding")]
    menjadi: Annotated[Angka | None, Field(description="Rata-rata tahun ini")]
    selisih: Angka | None
    naik: Annotated[int, Field(description="Pegawai yang naik, dari yang terukur pada keduanya")]
    turun: int
    tetap: int


class PerbandinganUkur(Keluar):
    """Tahun ini di samping tahun lain."""

    tahun: int
    dengan: int
    aturan_sama: Annotated[bool, Field(description="Kedua tahun memakai data aturan yang sama")]
    terukur_keduanya: int
    terukur_baru: Annotated[int, Field(description="Terukur tahun ini saja")]
    tidak_lagi: Annotated[int, Field(description="Terukur pada tahun pembanding saja")]
    gerak: list[GerakTerukur]


class MetaPerbandingan(MetaPengukuran):
    """Aturan kedua pengukuran."""

    aturan_pembanding: AturanTerpakai


class JawabanPerbandingan(Keluar):
    """Jawaban perbandingan dua tahun."""

    data: PerbandinganUkur
    meta: MetaPerbandingan


def perbandingan(satu: Perbandingan) -> JawabanPerbandingan:
    """Show two years; never silently by two rules."""
    lama, baru = satu.lama, satu.baru
    dulu, kini = indeks(lama.rata_rata), indeks(baru.rata_rata)
    gerak = [
        GerakTerukur(
            dimensi=nama,
            semula=getattr(dulu, nama),
            menjadi=getattr(kini, nama),
            selisih=satu.selisih(nama),
            naik=satu.arah[nama].naik,
            turun=satu.arah[nama].turun,
            tetap=satu.arah[nama].tetap,
        )
        for nama in (*DIMENSI, "nilai")
    ]
    isi = PerbandinganUkur(
        tahun=baru.satu.tahun,
        dengan=lama.satu.tahun,
        aturan_sama=satu.sama_aturan,
        terukur_keduanya=satu.bersama,
        terukur_baru=baru.satu.jumlah - satu.bersama,
        tidak_lagi=lama.satu.jumlah - satu.bersama,
        gerak=gerak,
    )
    aturan, pembanding = meta(baru).aturan, meta(lama).aturan
    if not satu.sama_aturan:
        nama_aturan = {"lama": lama.satu.aturan_id, "baru": baru.satu.aturan_id}
        aturan.catatan.append(_BEDA.format(**nama_aturan))
    return JawabanPerbandingan(
        data=isi, meta=MetaPerbandingan(aturan=aturan, aturan_pembanding=pembanding)
    )
