"""Who retires when: the day of every active servant, and the years to come."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.db.repositories.turunan import pensiun as gudang
from app.domain.law.ruleset import RuleView
from app.usecases.kerja import TidakBerhak
from app.usecases.pegawai.pembaca import Pembaca
from app.usecases.turunan.lingkup import Lingkup

if TYPE_CHECKING:
    import polars as pl


@dataclass(frozen=True, slots=True)
class Proyeksi:
    """The years to come; who should have retired already; whose post does not say when."""

    aktif: int
    tahun: dict[int, int]
    terlampaui: int
    tanpa_dasar: int
    aturan: RuleView


def aturan_pensiun(lingkup: Lingkup) -> RuleView:
    """Return the rule of retirement in force on the day of the question."""
    return lingkup.waktu.buku.pilih("pensiun", lingkup.waktu.hari)


def rentang_tahun(lingkup: Lingkup, rentang: int) -> range:
    """Return this year and the following ones, ``rentang`` years in all."""
    return range(lingkup.waktu.hari.year, lingkup.waktu.hari.year + rentang)


def proyeksi(lingkup: Lingkup, rentang: int) -> Proyeksi:
    """Count who retires in this year and the following ones."""
    import polars as pl  # noqa: PLC0415 - takes long to import, and few need it

    semua, hari = hitung(lingkup), lingkup.waktu.hari
    nanti = semua.filter(pl.col("tmt") > hari)
    per_tahun: dict[int, int] = dict(nanti.group_by(pl.col("tmt").dt.year()).len().iter_rows())
    return Proyeksi(
        semua.height,
        {tahun: per_tahun.get(tahun, 0) for tahun in rentang_tahun(lingkup, rentang)},
        semua.filter(pl.col("tmt") <= hari).height,
        semua.filter(pl.col("tmt").is_null()).height,
        aturan_pensiun(lingkup),
    )


def hitung(lingkup: Lingkup) -> "pl.DataFrame":
    """Compute the retirement of every active servant.

    TidakBerhak for another day than today without the right to see numbers whole: the answers
    of two days, compared, tell the month of birth.
    """
    utuh = Pembaca(lingkup.kerja, lingkup.instansi.id).utuh
    if lingkup.waktu.per_tanggal is not None and not utuh:
        raise TidakBerhak("pegawai:nip")
    import polars as pl  # noqa: PLC0415 - as above

    from app.bulk.pensiun import pensiun  # noqa: PLC0415 - as above

    skema = dict.fromkeys(gudang.KOLOM, pl.String) | {"tanggal_lahir": pl.Date}
    baris = [
        (str(satu[0]), None if satu[1] is None else str(satu[1]), *satu[2:])
        for satu in gudang.aktif(lingkup.kerja.sesi, lingkup.acuan)
    ]
    fakta = pl.DataFrame(baris, schema=skema, orient="row").lazy()
    return pensiun(fakta, aturan_pensiun(lingkup), lingkup.acuan.tolok).collect()
