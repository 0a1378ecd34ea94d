"""Which facts count: the eve and the day of every window, and what suits a post.

The same persons are also gone through one by one, in plain Python, and scored by the rules over
one person; whatever chance makes of them, the stored result is the same to the last digit.
"""

from collections import defaultdict
from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlmodel import SQLModel, col

from app.db.session import Database
from app.db.tables import (
    IpAsnDilewati,
    IpAsnPegawai,
    PegawaiHukuman,
    PegawaiKeadaan,
    PegawaiKinerja,
    PegawaiPelatihan,
    PegawaiPendidikan,
)
from app.domain import ip_asn
from app.domain.ip_asn import DIMENSI
from app.domain.ip_asn.facts import HUKUMAN, PENDIDIKAN
from app.domain.kepegawaian.kamus import KELOMPOK_PENDIDIKAN
from app.domain.law.rulebook import Rulebook
from app.domain.law.ruleset import RuleView
from app.domain.law.steps import Trace
from app.usecases.demo_pegawai import muat_pegawai
from app.usecases.ip_asn.pengukur import Pesanan, ukur
from tests.akun import buat_instansi
from tests.pegawai import buat_pegawai, tambah_riwayat

AKHIR = date(2024, 12, 31)
LATIH = {"nama": "Pelatihan", "jp": Decimal(20)}


def jalankan(
    db: Database, instansi: UUID, aturan: RuleView, tanggal: date = AKHIR
) -> tuple[dict[UUID, Any], dict[UUID, str]]:
    """Measure; return the rows of those measured and the reasons of those left out."""
    with db.writing() as sesi:
        pesan = Pesanan(instansi, tanggal.year, tanggal, aturan, {})
        nomor = ukur(sesi, pesan, datetime(2025, 1, 1, tzinfo=UTC)).id
    a, b = IpAsnPegawai, IpAsnDilewati
    with db.reading() as sesi:
        semua = sesi.scalars(select(a).where(col(a.pengukuran_id) == nomor))
        orang = {satu.pegawai_id: satu for satu in semua}
        kosong = sesi.scalars(select(b).where(col(b.pengukuran_id) == nomor))
        lain = {satu.pegawai_id: satu.alasan for satu in kosong}
        sesi.expunge_all()
    return orang, lain


def aturan(buku: Rulebook, nama: str = "bkn-4190-2024", tanggal: date = AKHIR) -> RuleView:
    return buku.menurut_id("ip-asn", nama, tanggal)


# History, entry, the fact it makes, and what the fact is inside and outside the window.
TEPI: list[tuple[type[SQLModel], dict[str, Any], str, str, date, date, Any, Any]] = [
    (PegawaiPelatihan, {**LATIH, "jenis": "teknis"}, "tanggal_selesai", "jp_teknis",
     date(2024, 1, 1), AKHIR, Decimal(20), Decimal(0)),
    (PegawaiPelatihan, {**LATIH, "jenis": "seminar"}, "tanggal_selesai", "seminar",
     date(2023, 1, 1), AKHIR, True, False),
    (PegawaiPelatihan, {**LATIH, "jenis": "fungsional"}, "tanggal_selesai", "diklat_fungsional",
     date(1990, 1, 1), AKHIR, True, False),
    (PegawaiHukuman, {"tingkat": "sedang", "jenis": "potong_tukin_6_bulan"}, "mulai",
     "hukuman_disiplin", date(2020, 1, 1), AKHIR, "sedang", None),
    (PegawaiPendidikan, {"jenjang": "s2"}, "tanggal_lulus", "pendidikan",
     date(1990, 1, 1), AKHIR, "s2", "d3"),
]  # fmt: skip


def test_each_window_counts_its_first_and_last_day_and_not_the_eve(
    db: Database, rulebook: Rulebook
) -> None:
    instansi = buat_instansi(db, "kab-a")
    harapan: dict[UUID, tuple[str, Any]] = {}
    for tabel, isi, hari, fakta, awal, akhir, di_dalam, di_luar in TEPI:
        for tanggal, nilai in (
            (awal, di_dalam),
            (akhir, di_dalam),
            (date.fromordinal(akhir.toordinal() + 1), di_luar),
            *(() if awal.year < 2000 else ((date.fromordinal(awal.toordinal() - 1), di_luar),)),
        ):
            orang = buat_pegawai(db, instansi)
            dasar = {"jenjang": "d3", "tanggal_lulus": date(1989, 1, 1)}
            tambah_riwayat(db, PegawaiPendidikan, orang, **dasar)
            tambah_riwayat(db, tabel, orang, **{**isi, hari: tanggal})
            harapan[orang] = (fakta, nilai)
    for tahun, nilai in ((2022, None), (2023, "baik"), (2024, None)):
        orang = buat_pegawai(db, instansi)
        tambah_riwayat(db, PegawaiPendidikan, orang, **dasar)
        tambah_riwayat(db, PegawaiKinerja, orang, tahun=tahun, predikat="baik")
        harapan[orang] = ("predikat_kinerja", nilai)
    hasil, lain = jalankan(db, instansi, aturan(rulebook))
    assert not lain
    assert {o: (f, getattr(hasil[o], f)) for o, (f, _) in harapan.items()} == harapan


def test_training_must_suit_the_post(db: Database, rulebook: Rulebook) -> None:
    instansi = buat_instansi(db, "kab-a")
    cocok = [
        ("pengawas", None, "pkp", True), ("pengawas", None, "pka", True),
        ("administrator", None, "pkp", False), ("administrator", None, "pka", True),
        ("pimpinan_tinggi", "pratama", "pka", False), ("pimpinan_tinggi", "pratama", "pkn_2", True),
        ("pimpinan_tinggi", None, "pkn_2", True), ("pimpinan_tinggi", "utama", "pkn_2", False),
        ("pimpinan_tinggi", "utama", "pkn_1", True), ("pengawas", None, None, False),
        ("pelaksana", None, "pkp", False),
    ]  # fmt: skip
    harapan = {}
    for kelompok, jenjang, tingkat, sesuai in cocok:
        orang = buat_pegawai(db, instansi, kelompok_jabatan=kelompok, jenjang=jenjang)
        tambah_riwayat(db, PegawaiPendidikan, orang, jenjang="s1", tanggal_lulus=date(2001, 1, 1))
        pim = {**LATIH, "jenis": "kepemimpinan", "tingkat": tingkat}
        tambah_riwayat(db, PegawaiPelatihan, orang, **pim, tanggal_selesai=date(2001, 1, 1))
        harapan[orang] = (sesuai, False)
    for nama, kelompok, setara in (
        ("Guru Ahli Muda", "fungsional", True), ("DOKTER Gigi", "fungsional", True),
        ("Analis Guru", "fungsional", False), ("Perawat", "pelaksana", False),
    ):  # fmt: skip
        orang = buat_pegawai(db, instansi, kelompok_jabatan=kelompok, nama_jabatan=nama)
        tambah_riwayat(db, PegawaiPendidikan, orang, jenjang="s1", tanggal_lulus=date(2001, 1, 1))
        harapan[orang] = (False, setara)
    hasil, _ = jalankan(db, instansi, aturan(rulebook))
    fakta = {o: (s.diklat_kepemimpinan, s.diklat_fungsional) for o, s in hasil.items()}
    assert fakta == harapan


def test_who_cannot_be_measured_is_left_out_with_the_reason(
    db: Database, rulebook: Rulebook
) -> None:
    instansi = buat_instansi(db, "kab-a")
    lulus = {"jenjang": "s1", "tanggal_lulus": date(2001, 1, 1)}
    isi: list[tuple[str, dict[str, Any]]] = [
        ("nonaktif", {"aktif": False}),
        ("cpns", {"jenis_pegawai": "cpns"}),
        ("pppk_paruh_waktu", {"jenis_pegawai": "pppk_paruh_waktu"}),
        ("tanpa_kelompok_jabatan", {"kelompok_jabatan": None}),
        ("tanpa_syarat_pendidikan", {"pendidikan_dipersyaratkan": None}),
        ("ukuran_lain", {}),
    ]
    harapan = {}
    for alasan, beda in isi:
        orang = buat_pegawai(db, instansi, **beda)
        tambah_riwayat(db, PegawaiPendidikan, orang, **lulus)
        harapan[orang] = alasan
    tambah_riwayat(db, PegawaiKinerja, orang, tahun=2023, nilai_skp=Decimal(91))
    harapan[buat_pegawai(db, instansi)] = "tanpa_pendidikan"
    buat_pegawai(db, instansi, keadaan_sejak=date(2025, 1, 1))  # came later: not among them
    assert jalankan(db, instansi, aturan(rulebook)) == ({}, harapan)
    lama = aturan(rulebook, "bkn-8-2019", date(2022, 12, 31))
    tambah_riwayat(db, PegawaiKinerja, orang, tahun=2021, nilai_skp=Decimal("120.5"))
    _, alasan_lama = jalankan(db, instansi, lama, date(2022, 12, 31))
    assert alasan_lama[orang] == "skp_di_luar_rentang"
    assert "tanpa_syarat_pendidikan" not in alasan_lama.values()


@pytest.mark.parametrize("nama", ["bkn-4190-2024", "bkn-8-2019"])
def test_columns_in_the_database_give_what_one_person_after_the_other_gives(
    db: Database, rulebook: Rulebook, nama: str
) -> None:
    instansi = buat_instansi(db, "kab-a")
    muat_pegawai(db, datetime(2025, 2, 1, tzinfo=UTC), 500, "kab-a")
    tanggal = date(2024, 12, 31) if nama == "bkn-4190-2024" else date(2022, 12, 31)
    if nama == "bkn-8-2019":
        _beri_skp(db)
    pakai = aturan(rulebook, nama, tanggal)
    hasil, lain = jalankan(db, instansi, pakai, tanggal)
    fakta = _satu_per_satu(db, tanggal)
    assert len(hasil) > 300
    for nomor, satu in hasil.items():
        orang = ip_asn.Pegawai(
            ref="x",
            jenis_pegawai=satu.jenis_pegawai,
            kelompok_jabatan=satu.kelompok_jabatan,
            pendidikan_dipersyaratkan=satu.pendidikan_dipersyaratkan,
            diklat_kepemimpinan=satu.diklat_kepemimpinan,
            diklat_fungsional=satu.diklat_fungsional,
            **fakta[nomor],
        )
        sendiri = ip_asn.nilai_pegawai(orang, pakai, Trace())
        for kolom in (*DIMENSI, "nilai", "kategori"):
            assert getattr(satu, kolom) == getattr(sendiri, kolom), (kolom, orang)
    assert hasil.keys().isdisjoint(lain)
    assert all(fakta[nomor]["pendidikan"] for nomor in hasil)


def _beri_skp(db: Database) -> None:
    with db.writing() as sesi:
        for urut, satu in enumerate(sesi.scalars(select(PegawaiKinerja))):
            if satu.tahun == 2022:
                satu.tahun, satu.predikat = 2021, None
                satu.nilai_skp = Decimal(urut % 12001) / 100


def _satu_per_satu(db: Database, tanggal: date) -> Mapping[UUID, dict[str, Any]]:
    """Go through the histories of each person with loops."""
    hasil: dict[UUID, dict[str, Any]] = defaultdict(
        lambda: {
            "pendidikan": None, "jp_teknis": Decimal(0), "seminar": False, "nilai_skp": None,
            "predikat_kinerja": None, "hukuman_disiplin": None,
        }
    )  # fmt: skip
    tahun = tanggal.year
    with db.reading() as sesi:
        for didik in sesi.scalars(select(PegawaiPendidikan)):
            kelompok = KELOMPOK_PENDIDIKAN[didik.jenjang]
            ada = hasil[didik.pegawai_id]["pendidikan"]
            tinggi = ada is None or PENDIDIKAN.index(kelompok) < PENDIDIKAN.index(ada)
            if didik.tanggal_lulus <= tanggal and tinggi:
                hasil[didik.pegawai_id]["pendidikan"] = kelompok
        for latih in sesi.scalars(select(PegawaiPelatihan)):
            selesai = latih.tanggal_selesai
            if latih.jenis == "teknis" and selesai.year == tahun and selesai <= tanggal:
                hasil[latih.pegawai_id]["jp_teknis"] += latih.jp
            if latih.jenis == "seminar" and selesai.year in {tahun, tahun - 1}:
                hasil[latih.pegawai_id]["seminar"] = True
        for nilai in sesi.scalars(select(PegawaiKinerja)):
            if nilai.tahun == tahun - 1:
                hasil[nilai.pegawai_id]["nilai_skp"] = nilai.nilai_skp
                hasil[nilai.pegawai_id]["predikat_kinerja"] = nilai.predikat
        for hukum in sesi.scalars(select(PegawaiHukuman)):
            ada = hasil[hukum.pegawai_id]["hukuman_disiplin"]
            lebih = ada is None or HUKUMAN.index(hukum.tingkat) > HUKUMAN.index(ada)
            if tahun - 5 < hukum.mulai.year <= tahun and lebih:
                hasil[hukum.pegawai_id]["hukuman_disiplin"] = hukum.tingkat
    return hasil


def test_the_state_of_the_day_is_measured(db: Database, rulebook: Rulebook) -> None:
    instansi = buat_instansi(db, "kab-a")
    orang = buat_pegawai(db, instansi, kelompok_jabatan="pengawas", keadaan_sejak=date(2024, 7, 1))
    tambah_riwayat(db, PegawaiPendidikan, orang, jenjang="s1", tanggal_lulus=date(2001, 1, 1))
    lama: dict[str, Any] = {
        "sejak": date(2020, 1, 1), "sampai": date(2024, 6, 30), "aktif": True,
        "jenis_pegawai": "pns", "kelompok_jabatan": "pelaksana", "pendidikan_dipersyaratkan": "s2",
    }  # fmt: skip
    with db.writing() as sesi:
        sesi.add(PegawaiKeadaan(instansi_id=instansi, pegawai_id=orang, **lama))
    kelompok = {}
    for hari in (date(2024, 6, 30), date(2024, 7, 1)):
        hasil, _ = jalankan(db, instansi, aturan(rulebook), hari)
        satu = hasil[orang]
        kelompok[hari] = (satu.kelompok_jabatan, satu.pendidikan_dipersyaratkan)
    assert list(kelompok.values()) == [("pelaksana", "s2"), ("pengawas", "d3")]
