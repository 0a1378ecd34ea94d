"""Simulation and target over a stored measurement of many: python benchmarks/ip_asn_simulasi.py N.

Times are on SQLite in a temporary folder; memory is the peak of the process.
"""

import resource
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from uuid import UUID

from sqlalchemy import insert, text

from app.bulk.ip_asn_orang import SKEMA, bingkai
from app.bulk.ip_asn_sasaran import rencanakan
from app.bulk.ip_asn_simulasi import simulasikan
from app.db.migrate import upgrade
from app.db.repositories.ip_asn_hasil import orang
from app.db.session import Database, open_database
from app.db.tables import Instansi, IpAsnPengukuran
from app.db.types import uuid7
from app.domain.ip_asn.facts import KELOMPOK_JABATAN, PENDIDIKAN, PREDIKAT
from app.domain.ip_asn.tindakan import JENIS_TINDAKAN, JenisDiizinkan, Pilihan, Tindakan, Ubahan
from app.domain.rulebook import load_rulebook

NOL = dict.fromkeys(("kualifikasi", "kompetensi", "kinerja", "disiplin", "nilai"), Decimal(0))
WAKTU = datetime(2025, 1, 2, tzinfo=UTC)


@contextmanager
def waktu(judul: str) -> Iterator[None]:
    mulai, prosesor = time.perf_counter(), time.process_time()
    yield
    lama, prosesor = time.perf_counter() - mulai, time.process_time() - prosesor
    puncak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{judul:32} {lama:7.2f} s, {prosesor:6.2f} s of processor, peak {puncak:5} MiB")


# Made up inside the database, which is much quicker than through it.
ORANG = """
WITH RECURSIVE nomor(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM nomor WHERE n < {banyak})
INSERT INTO ip_asn_pegawai (
    pengukuran_id, pegawai_id, unit_id, jenis_pegawai, kelompok_jabatan, jenis_kelamin,
    pendidikan, pendidikan_dipersyaratkan, diklat_kepemimpinan, diklat_fungsional, jp_teknis,
    seminar, predikat_kinerja, kualifikasi, kompetensi, kinerja, disiplin, nilai, kategori
)
SELECT '{ukuran}', lower(hex(randomblob(16))), printf('%032x', abs(random()) % 600),
    {jenis}, {kelompok}, 'perempuan', {pendidikan}, {pendidikan}, abs(random()) % 3 = 0,
    abs(random()) % 3 = 0, abs(random()) % 40 * 100, abs(random()) % 3 = 0, {predikat},
    0, 0, 0, 0, 0, 'rendah'
FROM nomor
"""


def pilih(kata: Sequence[str]) -> str:
    """One of several words at random, in SQL."""
    kasus = " ".join(f"WHEN {urut} THEN '{satu}'" for urut, satu in enumerate(kata))
    return f"(CASE abs(random()) % {len(kata)} {kasus} END)"


def isi(db: Database, banyak: int) -> UUID:
    ukuran = uuid7()
    with db.writing() as sesi:
        instansi = Instansi(kode="x", nama="X", jenis="kabupaten")
        sesi.add(instansi)
        sesi.flush()
        tetap = {
            "id": ukuran, "instansi_id": instansi.id, "tahun": 2024, "tanggal": date(2024, 12, 31),
            "status": "tetap", "aturan_id": "x", "aturan_sidik": "x", "aturan": {}, "urutan": 1,
            "jumlah": banyak, "dilewati": {}, "versi": 1, **NOL,
        }  # fmt: skip
        sesi.execute(insert(IpAsnPengukuran).values(diukur_pada=WAKTU, **tetap))
        perintah = ORANG.format(
            banyak=banyak,
            ukuran=ukuran.hex,
            jenis=pilih(("pns", "pppk")),
            kelompok=pilih(KELOMPOK_JABATAN),
            pendidikan=pilih(PENDIDIKAN),
            predikat=pilih(PREDIKAT),
        )
        sesi.execute(text(perintah))
    return ukuran


def utama(banyak: int) -> None:
    aturan = load_rulebook().pilih("ip-asn", date(2024, 12, 31))
    with tempfile.TemporaryDirectory() as folder:
        db = open_database(f"sqlite:///{Path(folder) / 'x.db'}", create=True)
        upgrade(db.engine)
        with waktu(f"write {banyak:,} persons"):
            ukuran = isi(db, banyak)
        with waktu("read them into columns"), db.reading() as sesi:
            kolom = bingkai(orang(sesi, ukuran, tuple(SKEMA)))
        tindakan = [
            Tindakan(
                Pilihan(["pelaksana"], kekurangan="diklat_teknis", jumlah=banyak // 20),
                Ubahan(jp_teknis=Decimal(20)),
            ),
            Tindakan(Pilihan(kekurangan="seminar"), Ubahan(seminar=True)),
        ]
        with waktu("simulate two actions"):
            simulasikan(kolom, tindakan, aturan)
        with waktu("fewest actions of six kinds"):
            izin = [JenisDiizinkan(satu) for satu in JENIS_TINDAKAN]
            rencana = rencanakan(kolom, Decimal(75), izin, aturan)
        print(f"{rencana.tindakan:,} actions, reached: {rencana.tercapai}")
        db.engine.dispose()


if __name__ == "__main__":
    utama(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
