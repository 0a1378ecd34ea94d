"""Facts out, points in: whole sets at a time, each engine in the way that is quick there."""

from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Select
from sqlalchemy.orm import Session

from app.db.repositories.ip_asn.fakta import KOLOM
from app.db.repositories.massal import penggerak
from app.domain.ip_asn import DIMENSI

_KUNCI = {
    "kualifikasi": "a TEXT, b TEXT, poin INT, PRIMARY KEY (a, b)",
    "kompetensi": "a TEXT, b INT, c INT, d INT, e INT, poin INT, PRIMARY KEY (a, b, c, d, e)",
    "kinerja": "a TEXT, b INT, poin INT, PRIMARY KEY (a, b)",
    "disiplin": "a TEXT PRIMARY KEY, poin INT",
    "kategori": "nilai INT PRIMARY KEY, kategori TEXT",
}
_LAIN = ", ".join(f"f.{nama}" for nama in KOLOM)
_POIN = [f"_{nama}.poin" for nama in DIMENSI]
_DIUKUR = f"""
INSERT INTO ip_asn_pegawai
  (pengukuran_id, {", ".join(KOLOM)}, {", ".join(DIMENSI)}, nilai, kategori)
SELECT ?, {_LAIN}, {", ".join(_POIN)}, _kategori.nilai, kategori
FROM _fakta f
CROSS JOIN _kualifikasi ON _kualifikasi.a = f.pendidikan
  AND _kualifikasi.b = ifnull(f.pendidikan_dipersyaratkan, '')
CROSS JOIN _kompetensi ON _kompetensi.a = f.kelompok_jabatan
  AND _kompetensi.b = f.diklat_kepemimpinan
  AND _kompetensi.c = f.diklat_fungsional AND _kompetensi.d = (f.jp_teknis >= ?)
  AND _kompetensi.e = f.seminar
CROSS JOIN _kinerja ON _kinerja.a = ifnull(f.predikat_kinerja, '')
  AND _kinerja.b = ifnull(f.nilai_skp, -1)
CROSS JOIN _disiplin ON _disiplin.a = ifnull(f.hukuman_disiplin, '')
CROSS JOIN _kategori ON _kategori.nilai = {" + ".join(_POIN)}
WHERE f.alasan IS NULL
"""  # noqa: S608 - names of our own columns
_DILEWATI = """
INSERT INTO ip_asn_dilewati (pengukuran_id, pegawai_id, unit_id, alasan)
SELECT ?, pegawai_id, unit_id, alasan FROM _fakta WHERE alasan IS NOT NULL
"""
_PENILAIAN = """
SELECT DISTINCT ifnull(predikat_kinerja, ''), ifnull(nilai_skp, -1) FROM _fakta WHERE alasan IS NULL
"""


def tulis_sql(koneksi: Connection, kueri: Select[*tuple[Any, ...]]) -> str:
    """Write a query with its values in it, for commands that take no parameters."""
    return str(kueri.compile(koneksi, compile_kwargs={"literal_binds": True}))


@contextmanager
def di_samping(sesi: Session) -> Iterator[Connection]:
    """Open a second connection to read by, beside the open transaction (PostgreSQL).

    It sees what is committed by now, as the next statement of the transaction would.
    """
    mesin = sesi.get_bind().engine
    with mesin.connect() as koneksi:
        yield koneksi


def salin_keluar(koneksi: Connection, kueri: Select[*tuple[Any, ...]]) -> Generator[bytes]:
    """Stream a query as CSV (PostgreSQL)."""
    # The driver doubles percent signs for parameters, of which there are none here.
    perintah = f"COPY ({tulis_sql(koneksi, kueri).replace('%%', '%')}) TO STDOUT (FORMAT csv)"
    # Compiling this query to machine code takes longer than running it for a kabupaten.
    koneksi.exec_driver_sql("SET LOCAL jit = off")
    with penggerak(koneksi).cursor() as kursor, kursor.copy(perintah.encode()) as salinan:
        for potongan in salinan:
            yield bytes(potongan)


class Papan:
    """A scratch board of temporary tables (SQLite): facts on it, points looked up on it."""

    def __init__(self, sesi: Session) -> None:
        """Take the connection of the open transaction."""
        self._koneksi = sesi.connection()

    def gelar(self, kueri: Select[*tuple[Any, ...]]) -> list[tuple[str, int]]:
        """Put the facts down; return the assessments among them."""
        self.gulung()
        self._koneksi.exec_driver_sql(
            f"CREATE TEMP TABLE _fakta AS {tulis_sql(self._koneksi, kueri)}"
        )
        return [tuple(satu) for satu in self._koneksi.exec_driver_sql(_PENILAIAN)]

    def simpan(self, pengukuran: UUID, poin: dict[str, Sequence[Any]], jp_minimum: int) -> None:
        """Store who was measured, by the points of each dimension, and who was left out."""
        for nama, kunci in _KUNCI.items():
            self._koneksi.exec_driver_sql(f"CREATE TEMP TABLE _{nama} ({kunci}) WITHOUT ROWID")
        for nama, baris in poin.items():
            if baris:
                tanda = ", ".join("?" * len(baris[0]))
                self._koneksi.exec_driver_sql(f"INSERT INTO _{nama} VALUES ({tanda})", list(baris))  # noqa: S608 - our own names
        self._koneksi.exec_driver_sql(_DIUKUR, (pengukuran.hex, jp_minimum))
        self._koneksi.exec_driver_sql(_DILEWATI, (pengukuran.hex,))
        self.gulung()

    def gulung(self) -> None:
        """Clear the board."""
        for nama in ("fakta", *_KUNCI):
            self._koneksi.exec_driver_sql(f"DROP TABLE IF EXISTS temp._{nama}")
