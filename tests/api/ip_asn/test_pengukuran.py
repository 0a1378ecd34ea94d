"""An agency is measured, fixed, opened again; its numbers are those of the rules over persons."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlmodel import col

from app.db.repositories import urutan
from app.db.session import Database
from app.db.tables import IpAsnPegawai, JejakAudit, Pegawai, PegawaiDihapus
from app.usecases.demo_pegawai import muat_pegawai
from tests.akun import basis_data, buat_instansi, buat_pengguna, buka, kepala
from tests.client import Client

HARI_INI = date(2025, 3, 1)
KODE = "kab-a"


@dataclass
class Kantor:
    """An agency of a hundred made-up servants, and somebody who measures it."""

    klien: Client
    db: Database
    instansi: UUID

    def minta(self, metode: str, jalur: str, siapa: str = "op@a.example", **lain: Any) -> Any:
        tajuk = {**kepala(self.klien, siapa), **lain.pop("headers", {})}
        alamat = f"/v1/instansi/{KODE}/ip-asn{jalur}"
        return self.klien.request(metode, alamat, headers=tajuk, **lain)

    def baca(self, jalur: str, siapa: str = "op@a.example") -> Any:
        jawaban = self.minta("GET", jalur, siapa)
        assert jawaban.status_code == 200, jawaban.text
        return jawaban.json()

    def ukur(self, tahun: int = 2024, **badan: Any) -> Any:
        jawaban = self.minta("POST", f"/{tahun}", json=badan)
        assert jawaban.status_code == 200, jawaban.text
        return jawaban.json()


@pytest.fixture
def kantor(database_url: str) -> Iterator[Kantor]:
    with buka(database_url) as klien:
        klien.app.state.jam.hari_ini = _hari_ini
        db = basis_data(klien)
        instansi = buat_instansi(db, KODE)
        muat_pegawai(db, datetime(2025, 3, 1, tzinfo=UTC), 150, KODE)
        buat_pengguna(db, "op@a.example", peran={KODE: ["operator"]})
        buat_pengguna(db, "kepala@a.example", peran={KODE: ["pimpinan"]})
        yield Kantor(klien, db, instansi)


def _hari_ini() -> date:
    return HARI_INI


def test_a_year_is_measured_and_read_in_every_way(kantor: Kantor) -> None:
    ukur = kantor.ukur()
    data = ukur["data"]
    assert (data["tahun"], data["tanggal"], data["status"]) == (2024, "2024-12-31", "rancangan")
    assert data["cakupan"]["diukur"] + data["cakupan"]["dilewati"] > 100
    assert ukur["meta"]["aturan"]["id"] == "bkn-4190-2024"
    assert not ukur["meta"]["aturan"]["terverifikasi"]
    assert any("kepemimpinan_sesuai" in satu for satu in ukur["meta"]["aturan"]["catatan"])
    assert kantor.baca("/2024")["data"] == data
    assert [satu["tahun"] for satu in kantor.baca("")["data"]] == [2024]
    jumlah = data["cakupan"]["diukur"]
    sebaran = kantor.baca("/2024/sebaran")["data"]
    assert sum(satu["jumlah"] for satu in sebaran["kategori"]) == sebaran["jumlah"] == jumlah
    for menurut in ("kelompok_jabatan", "golongan", "pendidikan", "jenis_kelamin", "jenis_pegawai"):
        kelompok = kantor.baca(f"/2024/kelompok?menurut={menurut}")["data"]
        assert sum(satu["jumlah"] for satu in kelompok) == jumlah
    assert sum(satu["jumlah"] for satu in kantor.baca("/2024/unit")["data"]) == jumlah


def test_the_mean_is_that_of_the_rules_over_each_person(kantor: Kantor) -> None:
    indeks = kantor.ukur()["data"]["indeks"]
    orang = _semua(kantor, "/2024/pegawai?batas=40")
    nilai = [Decimal(satu["hasil"]["nilai"]) for satu in orang]
    assert Decimal(indeks["nilai"]) == round(sum(nilai) / len(nilai), 2)
    pilihan = orang[::15]
    for satu in pilihan:
        jejak = kantor.baca(f"/2024/jejak/{satu['pegawai']}")["data"]
        assert jejak["sama"]
        assert jejak["hasil"] == satu["hasil"]
        kurang = sum(Decimal(celah["poin"]) for celah in jejak["celah"])
        assert Decimal(satu["hasil"]["nilai"]) + kurang == 100
        assert jejak["jejak"]
        fakta = satu["fakta"]
        orang_hitung = {
            k: fakta[k] for k in fakta if k not in {"golongan", "jenis_kelamin", "nilai_skp"}
        }
        hitung = kantor.klien.post(
            "/v1/hitung/ip-asn", json={"tahun": 2024, "pegawai": [{"ref": "x", **orang_hitung}]}
        )
        hasil = hitung.json()["data"]["pegawai"][0]
        assert {k: hasil[k] for k in satu["hasil"]} == satu["hasil"]


def _semua(kantor: Kantor, jalur: str) -> list[Any]:
    hasil: list[Any] = []
    kursor = ""
    while True:
        halaman = kantor.baca(f"{jalur}{kursor}")
        hasil += halaman["data"]
        berikut = halaman["meta"]["halaman"]["berikutnya"]
        if berikut is None:
            return hasil
        kursor = f"&kursor={berikut}"


def test_lists_are_narrowed_sorted_and_cut_without_loss(kantor: Kantor) -> None:
    jumlah = kantor.ukur()["data"]["cakupan"]
    for urut in ("nama", "nilai", "-nilai"):
        orang = _semua(kantor, f"/2024/pegawai?urut={urut}&batas=7")
        assert len({satu["pegawai"] for satu in orang}) == len(orang) == jumlah["diukur"]
        nilai = [Decimal(satu["hasil"]["nilai"]) for satu in orang]
        assert urut == "nama" or nilai == sorted(nilai, reverse=urut == "-nilai")
    dilewati = _semua(kantor, "/2024/pegawai?dilewati=true&batas=5")
    assert len(dilewati) == jumlah["dilewati"]
    assert {satu["alasan"] for satu in dilewati} == {satu["alasan"] for satu in jumlah["alasan"]}
    satu = kantor.baca(f"/2024/jejak/{dilewati[0]['pegawai']}")["data"]
    assert (satu["alasan"], satu["hasil"], satu["jejak"]) == (dilewati[0]["alasan"], None, [])
    rendah = _semua(kantor, "/2024/pegawai?kelompok_jabatan=fungsional&kategori=rendah&batas=50")
    assert {(s["fakta"]["kelompok_jabatan"], s["hasil"]["kategori"]) for s in rendah} == {
        ("fungsional", "rendah")
    }
    assert kantor.minta("GET", "/2024/pegawai?urut=nilai&kursor=eHx5").status_code == 422


def test_gaps_add_up_to_what_is_missing(kantor: Kantor) -> None:
    indeks = kantor.ukur()["data"]["indeks"]
    dimensi = kantor.baca("/2024/celah")["data"]
    poin = [Decimal(satu["poin"]) for satu in dimensi]
    assert poin == sorted(poin, reverse=True)
    orang = _semua(kantor, "/2024/celah?menurut=pegawai&batas=90")
    unit = kantor.baca("/2024/celah?menurut=unit")["data"]
    assert (
        sum(poin) == sum(Decimal(s["poin"]) for s in orang) == sum(Decimal(s["poin"]) for s in unit)
    )
    semua = sum(poin) / len(orang)
    assert round(100 - semua, 2) == Decimal(indeks["nilai"])
    teknis = next(satu for satu in dimensi if satu["komponen"] == "diklat_teknis")
    assert teknis["orang"] == sum(
        any("diklat teknis" in saran["saran"] for saran in satu["saran"]) for satu in orang
    )


def test_measuring_again_scores_what_changed(kantor: Kantor) -> None:
    awal = kantor.ukur()["data"]
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


@pytest.mark.parametrize(
    ("tahun", "badan", "status"),
    [
        (2018, {}, 422),
        (2026, {}, 422),
        (2024, {"tanggal": "2023-12-31"}, 422),
        (2025, {"tanggal": "2025-03-02"}, 422),
        (2024, {"aturan": "tidak-ada"}, 422),
        (2024, {"tanggal": "31-12-2024"}, 422),
        (2024, {"lain": 1}, 422),
    ],
)
def test_what_cannot_be_measured_is_refused(
    kantor: Kantor, tahun: int, badan: dict[str, Any], status: int
) -> None:
    jawaban = kantor.minta("POST", f"/{tahun}", json=badan)
    assert jawaban.status_code == status, jawaban.text
    assert kantor.baca("")["data"] == []


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
