"""What the index would be after some actions, over columns; nothing is stored."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

import polars as pl

from app.bulk.ip_asn import FAKTA, nilai
from app.bulk.ip_asn_orang import KOLOM_NILAI, jumlahkan, poin
from app.bulk.ip_asn_tindakan import fakta_baru, terpilih
from app.domain.ip_asn import Jumlah
from app.domain.ip_asn.tindakan import Pilihan, Tindakan
from app.domain.law.ruleset import RuleView

_ARAH = (True, False)  # gains descending, ids ascending


@dataclass(frozen=True, slots=True)
class Akibat:
    """What one action did, in its turn: persons chosen, changed, raised; points added."""

    terpilih: int
    berubah: int
    bertambah: int
    poin: Decimal
    sesudah: Jumlah


@dataclass(frozen=True, slots=True)
class AkibatUnit:
    """A unit whose points changed: its persons and the sums of their scores."""

    unit: UUID | None
    jumlah: int
    bertambah: int
    sebelum: Decimal
    sesudah: Decimal


@dataclass(frozen=True, slots=True)
class Simulasi:
    """The sums before and after, each action in its turn, each unit that gained."""

    sebelum: Jumlah
    sesudah: Jumlah
    tindakan: Sequence[Akibat]
    unit: Sequence[AkibatUnit]


def simulasikan(orang: pl.DataFrame, semua: Sequence[Tindakan], aturan: RuleView) -> Simulasi:
    """Do the actions one after the other; each finds the facts that the ones before it left."""
    awal = kini = nilai(orang.lazy(), aturan).collect()
    akibat = []
    for satu in semua:
        lama, kini = kini, _lakukan(kini, satu, aturan)
        akibat.append(_akibat(lama, kini))
        kini = kini.drop("kena")
    per_unit = list(_unit(awal, kini))
    return Simulasi(jumlahkan(awal), jumlahkan(kini), akibat, per_unit)


def _lakukan(kini: pl.DataFrame, satu: Tindakan, aturan: RuleView) -> pl.DataFrame:
    """Score everybody chosen anew; ``kena`` marks them."""
    kena = kini.select(kena=terpilih(satu.pilih, aturan)).to_series()
    fakta = kini.lazy().filter(kena).with_columns(**fakta_baru(satu.ubah))
    baru = nilai(fakta, aturan).collect()
    if satu.pilih.jumlah is not None:
        sebelum = kini.filter(kena)
        muat = _pertama(sebelum, baru, satu.pilih)
        baru = baru.filter(muat)
        kena = _sempit(kena, muat)
    return _gabung(kini, baru, kena)


def _pertama(lama: pl.DataFrame, baru: pl.DataFrame, pilihan: Pilihan) -> pl.Series:
    """Mark the first so many by gain, then by id."""
    tambah = lama.select("pegawai_id", tambah=baru["nilai"] - pl.col("nilai")).with_row_index("no")
    urut = tambah.sort("tambah", "pegawai_id", descending=_ARAH).head(pilihan.jumlah or 0)["no"]
    return pl.arange(0, lama.height, eager=True).is_in(urut.cast(pl.Int64).implode())


def _sempit(kena: pl.Series, muat: pl.Series) -> pl.Series:
    """Keep of the marked persons those marked among themselves."""
    nomor = kena.arg_true().filter(muat)
    return pl.arange(0, kena.len(), eager=True).is_in(nomor.cast(pl.Int64).implode())


def _gabung(kini: pl.DataFrame, baru: pl.DataFrame, kena: pl.Series) -> pl.DataFrame:
    """Put the rescored persons back into their places."""
    nomor = kena.arg_true()
    ubah = {
        nama: kini[nama].scatter(nomor, baru[nama])
        for nama in (*FAKTA, *KOLOM_NILAI, "kategori")
        if not baru.is_empty()
    }
    return kini.with_columns(**ubah, kena=kena)


def _akibat(lama: pl.DataFrame, baru: pl.DataFrame) -> Akibat:
    berubah = pl.any_horizontal(lama[nama].ne_missing(baru[nama]) for nama in FAKTA)
    tambah = baru["nilai"] - lama["nilai"]
    return Akibat(
        terpilih=int(baru["kena"].sum()),
        berubah=int(baru.select(berubah.sum()).item()),
        bertambah=int((tambah > 0).sum()),
        poin=poin(int(tambah.sum())),
        sesudah=jumlahkan(baru),
    )


def _unit(awal: pl.DataFrame, akhir: pl.DataFrame) -> Iterator[AkibatUnit]:
    """Compare the units in which somebody's score changed, the largest gain first."""
    dua = awal.select("unit_id", sebelum="nilai").with_columns(sesudah=akhir["nilai"])
    tambah = pl.col("sesudah") - pl.col("sebelum")
    rekap = (
        dua.group_by("unit_id")
        .agg(
            jumlah=pl.len(),
            bertambah=(tambah > 0).sum(),
            sebelum=pl.col("sebelum").sum(),
            sesudah=pl.col("sesudah").sum(),
        )
        .filter(pl.col("bertambah") > 0)
        .sort(tambah, "unit_id", descending=_ARAH, nulls_last=True)
    )
    for satu in rekap.iter_rows(named=True):
        yield _akibat_unit(satu)


def _akibat_unit(satu: Mapping[str, object]) -> AkibatUnit:
    nomor = satu["unit_id"]
    return AkibatUnit(
        unit=None if nomor is None else UUID(str(nomor)),
        jumlah=int(str(satu["jumlah"])),
        bertambah=int(str(satu["bertambah"])),
        sebelum=poin(int(str(satu["sebelum"]))),
        sesudah=poin(int(str(satu["sesudah"]))),
    )
