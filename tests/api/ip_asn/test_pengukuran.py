"""An agency is measured, measured again, fixed, opened again."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlmodel import col

from app.db.repositories import urutan
from app.db.tables import IpAsnPegawai, JejakAudit, Pegawai, PegawaiDihapus
from tests.akun import buat_pengguna
from tests.api.ip_asn.conftest import KODE, Kantor


def test_measuring_again_scores_what_changed(kantor: Kantor) -> None:
    awal = kantor.ukur()["data"]
    assert kantor.baca("/2024")["data"] == awal
    assert not awal["data"]["berubah"]
    with kantor.db.writing() as sesi:
        nomor = urutan.berikut(sesi, kantor.instansi)
        semua = sesi.scalars(select(Pegawai).order_by(col(Pegawai.id)).limit(5)).all()
        for satu in semua:
            satu.pendidikan_dipersyaratkan, satu.urutan = "s3", nomor
        sesi.delete(satu)
        sesi.add(
            PegawaiDihapus(
                instansi_id=kantor.instansi, pegawai_id=satu.id, urutan=nomor,
                dihapus_pada=datetime(2025, 1, 1, tzinfo=UTC),
            )
        )  # fmt: skip
    assert kantor.baca("/2024")["data"]["data"] == {
        **awal["data"], "pegawai_berubah": 5, "berubah": True,
    }  # fmt: skip
    sebagian = kantor.ukur()
    simpan = _isi(kantor)
    lain = kantor.ukur(tanggal="2024-12-30")  # another day: everybody is measured
    assert lain["data"]["tanggal"] == "2024-12-30"
    seluruh = kantor.ukur()
    assert _isi(kantor) == simpan
    for bagian in ("indeks", "cakupan"):
        assert sebagian["data"][bagian] == seluruh["data"][bagian]
    assert sebagian["data"]["indeks"] != awal["indeks"]


def _isi(kantor: Kantor) -> set[tuple[Any, ...]]:
    kolom = [getattr(IpAsnPegawai, n) for n in IpAsnPegawai.model_fields if n != "pengukuran_id"]
    with kantor.db.reading() as sesi:
        return {tuple(baris) for baris in sesi.execute(select(*kolom))}


def test_a_fixed_year_stays_until_it_is_opened_with_a_reason(kantor: Kantor) -> None:
    kantor.ukur()
    assert kantor.baca("/2024")["data"]["boleh"] == {
        "ukur": True, "tetapkan": False, "buka": False,
    }  # fmt: skip
    assert kantor.minta("POST", "/2024/tetapkan").status_code == 403
    assert kantor.minta("POST", "/2024/buka", "kepala@a.example").status_code == 422
    alasan = {"headers": {"X-Catatan": "Salah hari"}}
    assert kantor.minta("POST", "/2024/buka", "kepala@a.example", **alasan).status_code == 409
    tetap = kantor.minta("POST", "/2024/tetapkan", "kepala@a.example").json()["data"]
    assert tetap["status"] == "tetap"
    assert tetap["ditetapkan_pada"]
    assert kantor.minta("POST", "/2024/tetapkan", "kepala@a.example").status_code == 409
    assert kantor.minta("POST", "/2024", json={}).status_code == 409
    buka = kantor.minta("POST", "/2024/buka", "kepala@a.example", **alasan)
    assert buka.json()["data"]["status"] == "rancangan"
    kantor.ukur()
    with kantor.db.reading() as sesi:
        kueri = select(col(JejakAudit.tindakan)).where(col(JejakAudit.objek) == "ip_asn")
        tindakan = [t for t in sesi.scalars(kueri) if t != "baca"]
    assert sorted(tindakan) == ["buka", "tetapkan", "ukur", "ukur"]


def test_years_are_compared_and_two_rules_are_said(kantor: Kantor) -> None:
    kantor.ukur(2023)
    kantor.ukur(2024)
    sama = kantor.baca("/2024/perbandingan?dengan=2023")
    assert sama["data"]["aturan_sama"]
    nilai = sama["data"]["gerak"][-1]
    assert nilai["naik"] + nilai["turun"] + nilai["tetap"] == sama["data"]["terukur_keduanya"] > 50
    assert Decimal(nilai["menjadi"]) - Decimal(nilai["semula"]) == Decimal(nilai["selisih"])
    kantor.ukur(2023, aturan="bkn-8-2019")
    beda = kantor.baca("/2024/perbandingan?dengan=2023")
    assert not beda["data"]["aturan_sama"]
    assert any("bkn-8-2019" in satu for satu in beda["meta"]["aturan"]["catatan"])
    assert beda["meta"]["aturan_pembanding"]["id"] == "bkn-8-2019"


def test_a_running_year_is_measured_as_of_today(kantor: Kantor) -> None:
    assert kantor.ukur(2025)["data"]["tanggal"] == "2025-03-01"
    jawaban = kantor.minta("POST", "/2025")
    assert jawaban.status_code == 200, jawaban.text


def test_numbers_are_masked_and_reading_is_noted(kantor: Kantor) -> None:
    kantor.ukur()
    buat_pengguna(kantor.db, "v@a.example", peran={KODE: ["verifikator"]})
    utuh = kantor.baca("/2024/pegawai?batas=1")["data"][0]
    samar = kantor.baca("/2024/pegawai?batas=1", "v@a.example")["data"][0]
    assert utuh["pegawai"] == samar["pegawai"]
    assert utuh["nip"].isdigit()
    assert samar["nip"] != utuh["nip"]
    with kantor.db.reading() as sesi:
        kueri = select(col(JejakAudit.sesudah)).where(col(JejakAudit.tindakan) == "baca")
        assert [satu["nip"] for satu in sesi.scalars(kueri)] == ["utuh", "tersamar"]
