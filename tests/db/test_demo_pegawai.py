"""Made-up servants: the same every time, well-formed, and loaded alike on both engines."""

from collections import Counter
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import func, select
from sqlmodel import col

from app.bulk.orang import pegawai, riwayat
from app.db.repositories.keadaan import pada
from app.db.session import Database
from app.db.tables import (
    Pegawai,
    PegawaiHukuman,
    PegawaiKinerja,
    PegawaiPelatihan,
    PegawaiPendidikan,
)
from app.domain.kepegawaian import baca_nip
from app.domain.kepegawaian.kamus import GOLONGAN, KELOMPOK_JABATAN, STATUS_PEGAWAI
from app.domain.law.rulebook import Rulebook
from app.domain.law.steps import Trace
from app.usecases.demo_pegawai import muat_pegawai
from app.usecases.kerja import TidakDitemukan
from tests.akun import buat_instansi

HARI = date(2025, 6, 30)
PESAN = pegawai.Pesanan(3000, HARI, ("ab" * 16, "cd" * 16), "0123abcd")


def test_the_same_order_makes_the_same_people() -> None:
    orang = pegawai.pegawai(PESAN)
    assert orang.equals(pegawai.pegawai(PESAN))
    assert orang["nip"].n_unique() == orang["id"].n_unique() == 3000
    lain = pegawai.pegawai(pegawai.Pesanan(3000, HARI, (), "ffff0000"))
    assert not set(orang["id"]) & set(lain["id"])


def test_they_resemble_a_kabupaten() -> None:
    orang = pegawai.pegawai(PESAN)
    assert set(orang["jenis_pegawai"]) == set(STATUS_PEGAWAI)
    assert set(orang["kelompok_jabatan"]) == {*KELOMPOK_JABATAN, None}
    assert set(orang["golongan"]) <= set(GOLONGAN)
    assert orang["keadaan_sejak"].max() <= HARI  # type: ignore[operator]
    assert 2.5 < len(riwayat.pelatihan(orang, PESAN)) / len(orang) < 3.5
    pendidikan = riwayat.pendidikan(orang, PESAN)
    assert 1 < len(pendidikan) / len(orang) < 2
    usia = pendidikan["tanggal_lulus"].dt.year() - pendidikan["tanggal_lahir"].dt.year()
    assert usia.min() > 15  # type: ignore[operator]
    assert pendidikan["tanggal_lulus"].max() <= HARI  # type: ignore[operator]
    assert Counter(riwayat.kinerja(orang, PESAN)["tahun"]).keys() == {2022, 2023, 2024}
    assert 0 < len(riwayat.hukuman(orang, PESAN)) < 90


def test_a_number_says_what_the_person_is(rulebook: Rulebook) -> None:
    aturan = rulebook.pilih("nip", HARI)
    orang = pegawai.pegawai(PESAN).head(500)
    for satu in orang.iter_rows(named=True):
        hasil = baca_nip(satu["nip"], aturan, Trace())
        assert hasil.tanggal_lahir == satu["tanggal_lahir"]
        assert hasil.jenis_kelamin == satu["jenis_kelamin"]
        assert hasil.jenis_pegawai == ("pppk" if "pppk" in satu["jenis_pegawai"] else "pns")
        assert hasil.tahun_pengangkatan == satu["tmt_pengangkatan"].year


def test_they_are_loaded_once(db: Database) -> None:
    instansi = buat_instansi(db, "kab-a")
    waktu = datetime(2025, 6, 30, 1, 2, 3, tzinfo=UTC)
    assert muat_pegawai(db, waktu, 400, "kab-a") == 400
    assert muat_pegawai(db, waktu, 400, "kab-a") == 0
    orang = pegawai.pegawai(pegawai.Pesanan(400, HARI, (), instansi.hex[-8:]))
    with db.reading() as sesi:
        satu = sesi.scalars(select(Pegawai).order_by(col(Pegawai.id)).limit(1)).one()
        for tabel in (PegawaiPendidikan, PegawaiPelatihan, PegawaiKinerja, PegawaiHukuman):
            assert sesi.scalars(select(func.count()).select_from(tabel)).one() > 0
        lalu = pada(instansi, date(2023, 12, 31))
        dahulu = sesi.scalars(select(func.count()).select_from(lalu)).one()
    assert (satu.nip, satu.nama) == (orang["nip"][0], orang["nama"][0])
    assert (satu.dibuat_pada, satu.disunting, satu.urutan) == (waktu, [], 1)
    assert dahulu == len(orang.filter(orang["tmt_pengangkatan"] <= date(2023, 12, 31)))


def test_an_unknown_agency_gets_nobody(db: Database) -> None:
    with pytest.raises(TidakDitemukan):
        muat_pegawai(db, datetime(2025, 6, 30, tzinfo=UTC), 5, "tidak-ada")
