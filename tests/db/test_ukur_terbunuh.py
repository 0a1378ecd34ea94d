"""A measurement that is killed leaves the one before; two at a time do not interleave."""

import subprocess
import sys
import threading
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlmodel import col

from app.db.repositories import instansi as gudang_instansi
from app.db.repositories import urutan
from app.db.session import Database, open_database
from app.db.tables import IpAsnPegawai, IpAsnPengukuran, Pegawai
from app.domain.law.rulebook import Rulebook
from app.usecases.demo_pegawai import muat_pegawai
from app.usecases.ip_asn.pengukur import Pesanan, ukur
from tests.akun import buat_instansi

SAAT = datetime(2025, 1, 1, tzinfo=UTC)
# Measures as of another day, and dies with everything stored and nothing committed.
MATI = """
import os, sys
from datetime import UTC, date, datetime
from uuid import UUID
from app.db.session import open_database
from app.domain.rulebook import load_rulebook
from app.usecases.ip_asn.pengukur import Pesanan, ukur
hari = date(2024, 6, 30)
pesan = Pesanan(UUID(sys.argv[2]), 2024, hari, load_rulebook().pilih("ip-asn", hari), {})
with open_database(sys.argv[1]).writing() as sesi:
    ukur(sesi, pesan, datetime(2025, 1, 1, tzinfo=UTC))
    os.kill(os.getpid(), 9)
"""


def pesan(buku: Rulebook, instansi: UUID, hari: date = date(2024, 12, 31)) -> Pesanan:
    return Pesanan(instansi, 2024, hari, buku.pilih("ip-asn", date(2024, 12, 31)), {})


def keadaan(db: Database) -> tuple[Any, ...]:
    with db.reading() as sesi:
        t = IpAsnPengukuran
        satu = sesi.execute(select(col(t.tanggal), col(t.jumlah), col(t.nilai))).one()
        kueri = select(func.count(), func.sum(IpAsnPegawai.nilai)).select_from(IpAsnPegawai)
        return (*satu, *sesi.execute(kueri).one())


def test_what_was_killed_left_no_trace(db: Database, database_url: str, rulebook: Rulebook) -> None:
    instansi = buat_instansi(db, "kab-a")
    muat_pegawai(db, SAAT, 120, "kab-a")
    with db.writing() as sesi:
        ukur(sesi, pesan(rulebook, instansi), SAAT)
    lama = keadaan(db)
    mati = subprocess.run([sys.executable, "-c", MATI, database_url, str(instansi)], check=False)
    assert mati.returncode == -9
    assert keadaan(db) == lama
    with db.writing() as sesi:
        ukur(sesi, pesan(rulebook, instansi, date(2024, 6, 30)), SAAT)
    baru = keadaan(db)
    assert baru[0] == date(2024, 6, 30)
    assert baru[1:3] == baru[3:]


def test_two_at_a_time_wait_for_each_other(
    db: Database, database_url: str, rulebook: Rulebook
) -> None:
    instansi = buat_instansi(db, "kab-a")
    muat_pegawai(db, SAAT, 120, "kab-a")
    galat: list[BaseException] = []

    def jalan(hari: date) -> None:
        sendiri = open_database(database_url, 30)
        try:
            with sendiri.writing() as sesi:
                gudang_instansi.kunci(sesi, "kab-a")
                ukur(sesi, pesan(rulebook, instansi, hari), SAAT)
        except BaseException as satu:  # noqa: BLE001 - reported below
            galat.append(satu)
        finally:
            sendiri.engine.dispose()

    hari = [date(2024, bulan, 28) for bulan in (3, 6, 9, 12)]
    semua = [threading.Thread(target=jalan, args=(satu,)) for satu in hari]
    for satu in semua:
        satu.start()
    for satu in semua:
        satu.join()
    assert not galat
    hasil = keadaan(db)
    assert hasil[0] in hari
    assert hasil[1:3] == hasil[3:]


def test_measuring_again_waits_for_who_is_being_changed(
    db: Database, database_url: str, rulebook: Rulebook
) -> None:
    instansi = buat_instansi(db, "kab-a")
    muat_pegawai(db, SAAT, 120, "kab-a")
    with db.writing() as sesi:
        ukur(sesi, pesan(rulebook, instansi), SAAT)
    sendiri = open_database(database_url, 30)
    galat: list[BaseException] = []

    def lagi() -> None:
        try:
            with sendiri.writing() as sesi:
                ukur(sesi, pesan(rulebook, instansi), SAAT)
        except BaseException as satu:  # noqa: BLE001 - reported below
            galat.append(satu)

    utas = threading.Thread(target=lagi)
    with db.writing() as sesi:
        nomor = urutan.berikut(sesi, instansi)
        semua = sesi.scalars(select(Pegawai).order_by(col(Pegawai.id)).limit(8)).all()
        siapa = [orang.id for orang in semua]
        for orang in semua:
            orang.pendidikan_dipersyaratkan, orang.urutan = "s3", nomor
        sesi.flush()
        utas.start()
        utas.join(0.5)
        assert utas.is_alive(), "measured while somebody was being changed"
    utas.join(30)
    sendiri.engine.dispose()
    assert not galat
    hasil = keadaan(db)
    assert hasil[1:3] == hasil[3:]
    with db.reading() as sesi:
        assert sesi.scalars(select(col(IpAsnPengukuran.urutan))).one() == nomor
        syarat = select(col(IpAsnPegawai.pendidikan_dipersyaratkan)).where(
            col(IpAsnPegawai.pegawai_id).in_(siapa)
        )
        assert set(sesi.scalars(syarat)) == {"s3"}
