"""The fewest actions that bring the index of a year to a target. Nothing is stored."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from app.domain.ip_asn import DIMENSI, RataRata
from app.domain.ip_asn.tindakan import (
    JENIS_TINDAKAN,
    JenisDiizinkan,
    menilai_predikat,
    tidak_dinilai,
)
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.domain.law.ruleset import RuleView
from app.domain.organisasi import Unit
from app.usecases.ip_asn.simulasi import rata
from app.usecases.ip_asn.tersimpan import Tersimpan

if TYPE_CHECKING:
    import polars as pl

    from app.bulk.ip_asn_sasaran import Rencana

# Why a target stays out of reach: caps, kinds of action left out, or neither helps.
Sebab = Literal["batas_tindakan", "jenis_tindakan", "di_luar_tindakan"]


@dataclass(frozen=True, slots=True)
class Kegiatan:
    """Actions of one kind for one group of posts in one unit (none: without a unit)."""

    jenis: str
    kelompok_jabatan: str
    unit: Unit | None
    orang: int
    poin: Decimal
    jp: Decimal | None


@dataclass(frozen=True, slots=True)
class TakTercapai:
    """Why not, and how many points each dimension still lacks after everything allowed."""

    sebab: Sebab
    terbaik: Decimal
    kurang: Mapping[str, Decimal]


@dataclass(frozen=True, slots=True)
class HasilSasaran:
    """The index before and after the fewest actions, or after all of them."""

    tercapai: bool
    poin_perlu: Decimal
    tindakan: int
    sebelum: RataRata
    sesudah: RataRata
    kegiatan: Sequence[Kegiatan]
    tak_tercapai: TakTercapai | None


def rencanakan(
    ukuran: Tersimpan, sasaran: Decimal, izin: Sequence[JenisDiizinkan] | None
) -> HasilSasaran:
    """Find the fewest actions; without ``izin`` every kind that the rule scores is allowed."""
    boleh = _periksa(ukuran.aturan, sasaran, izin)
    from app.bulk.ip_asn_sasaran import rencanakan as hitung  # noqa: PLC0415 - imports polars

    orang = ukuran.orang()
    rencana = hitung(orang, sasaran, boleh, ukuran.aturan)
    gagal = None if rencana.tercapai else _sebab(orang, sasaran, boleh, rencana, ukuran.aturan)
    return HasilSasaran(
        tercapai=rencana.tercapai,
        poin_perlu=rencana.perlu,
        tindakan=rencana.tindakan,
        sebelum=rata(rencana.sebelum, ukuran.aturan),
        sesudah=rata(rencana.sesudah, ukuran.aturan),
        kegiatan=_kegiatan(ukuran, rencana),
        tak_tercapai=gagal,
    )


def _periksa(
    aturan: RuleView, sasaran: Decimal, izin: Sequence[JenisDiizinkan] | None
) -> Sequence[JenisDiizinkan]:
    masalah: list[Masalah] = []
    desimal = int(aturan.angka("desimal").nilai)
    if sasaran != round(sasaran, desimal):
        masalah.append(Masalah("nilai", "desimal_terlalu_banyak", {"desimal": str(desimal)}))
    pertama: dict[str, int] = {}
    for urut, satu in enumerate(izin or ()):
        di = f"tindakan[{urut}].jenis"
        if pertama.setdefault(satu.jenis, urut) != urut:
            data = {"nilai": satu.jenis, "pertama": f"tindakan[{pertama[satu.jenis]}].jenis"}
            masalah.append(Masalah(di, "nilai_ganda", data))
        if satu.jenis == "predikat_kinerja" and not menilai_predikat(aturan):
            masalah.append(tidak_dinilai(di, aturan))
    if masalah:
        raise MasukanTidakSah(masalah)
    return _semua_jenis(aturan) if izin is None else izin


def _semua_jenis(aturan: RuleView) -> list[JenisDiizinkan]:
    return [
        JenisDiizinkan(jenis)
        for jenis in JENIS_TINDAKAN
        if jenis != "predikat_kinerja" or menilai_predikat(aturan)
    ]


def _sebab(
    orang: "pl.DataFrame",
    sasaran: Decimal,
    izin: Sequence[JenisDiizinkan],
    rencana: "Rencana",
    aturan: RuleView,
) -> TakTercapai:
    """Try without caps, then with every kind: what helps first is the reason."""
    from app.bulk.ip_asn_sasaran import rencanakan as hitung  # noqa: PLC0415 - imports polars

    lepas = [replace(satu, paling_banyak=None) for satu in izin]
    disebut = {satu.jenis for satu in izin}
    lengkap = [*lepas, *(s for s in _semua_jenis(aturan) if s.jenis not in disebut)]
    sebab: Sebab = "di_luar_tindakan"
    if hitung(orang, sasaran, lepas, aturan).tercapai:
        sebab = "batas_tindakan"
    elif hitung(orang, sasaran, lengkap, aturan).tercapai:
        sebab = "jenis_tindakan"
    maksimum, jumlah = aturan.tabel("maksimum"), rencana.sesudah
    kurang = {nama: maksimum[nama].nilai * jumlah.orang - getattr(jumlah, nama) for nama in DIMENSI}
    return TakTercapai(sebab, rata(jumlah, aturan).nilai, kurang)


def _kegiatan(ukuran: Tersimpan, rencana: "Rencana") -> list[Kegiatan]:
    return [
        Kegiatan(
            jenis=satu.jenis,
            kelompok_jabatan=satu.kelompok_jabatan,
            unit=ukuran.unit(satu.unit),
            orang=satu.orang,
            poin=satu.poin,
            jp=satu.jp,
        )
        for satu in rencana.kelompok
    ]
