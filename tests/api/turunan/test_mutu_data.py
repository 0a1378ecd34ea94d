"""Wrong records are found, counted, weighed and listed; and nothing else is."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import delete, select, update
from sqlmodel import col

from app.db.tables import JejakAudit, Pegawai, PegawaiPelatihan, PegawaiPendidikan
from app.domain.populasi import load_pemeriksaan
from tests.pegawai import tambah_riwayat
from tests.turunan import Kantor, kinerja, unit


def ubah(meja: Kantor, siapa: str, **isi: Any) -> None:
    with meja.db.writing() as sesi:
        sesi.execute(update(Pegawai).where(col(Pegawai.id) == meja.orang[siapa]).values(**isi))


def salah(meja: Kantor) -> dict[str, tuple[int, int]]:
    data = meja.baca("/mutu-data")["data"]["pemeriksaan"]
    return {satu["kode"]: (satu["salah"], satu["populasi"]) for satu in data if satu["salah"]}


@pytest.fixture
def bersih(meja: Kantor) -> Kantor:
    """An agency in which nothing is wrong."""
    for nama in ("Ayu", "Budi", "Citra", "Eko"):
        kinerja(meja, nama, "baik", 2024)
    assert salah(meja) == {}
    return meja


SALAH: dict[str, dict[str, Any]] = {
    "nip-tanggal-lahir": {"tanggal_lahir": date(1970, 2, 11)},
    "nip-bulan-pengangkatan": {"tmt_pengangkatan": date(2010, 2, 1)},
    "nip-jenis-kelamin": {"jenis_kelamin": "perempuan"},
    "tanpa-unit": {"unit_id": None},
    "tanpa-jabatan": {"nama_jabatan": None},
    "tanpa-jenjang": {"jenjang": None},
    "tanpa-golongan": {"golongan": None},
    "tanpa-syarat-pendidikan": {"pendidikan_dipersyaratkan": None},
    "tanpa-tmt-pengangkatan": {"tmt_pengangkatan": None},
    "urutan-tanggal": {"tmt_jabatan": date(2009, 12, 31)},
    "tanggal-mendatang": {"tmt_golongan": date(2025, 6, 16)},
    "catatan-lama": {"diubah_pada": datetime(2023, 6, 14, tzinfo=UTC)},
}


def test_each_mistake_is_found_by_its_own_check_alone(bersih: Kantor) -> None:
    with bersih.db.reading() as sesi:
        lama = sesi.get_one(Pegawai, bersih.orang["Budi"]).model_dump()
    for kode, isi in SALAH.items():
        ubah(bersih, "Budi", **isi)
        ketemu = salah(bersih)
        assert ketemu.keys() == {kode}, (kode, ketemu)
        assert ketemu[kode][0] == 1
        assert bersih.nama(f"/mutu-data/{kode}") == ["Budi"]
        ubah(bersih, "Budi", **{nama: lama[nama] for nama in isi})
    ubah(bersih, "Eko", tmt_pengangkatan=date(2022, 2, 1))
    assert salah(bersih) == {"nip-tahun-pengangkatan": (1, 1)}


def test_histories_are_looked_at_too(bersih: Kantor) -> None:
    budi = bersih.orang["Budi"]
    with bersih.db.writing() as sesi:
        for tabel in (PegawaiPendidikan, PegawaiPelatihan):
            milik = col(tabel.pegawai_id) == budi
            sesi.execute(delete(tabel).where(milik))
    assert salah(bersih).keys() == {"tanpa-pendidikan", "pelatihan-lama"}
    tambah_riwayat(
        bersih.db, PegawaiPendidikan, budi, jenjang="sd", tanggal_lulus=date(1970, 2, 10)
    )
    tambah_riwayat(
        bersih.db, PegawaiPelatihan, budi,
        jenis="teknis", nama="Besok", tanggal_selesai=date(2025, 6, 16), jp=Decimal(2),
    )  # fmt: skip
    assert salah(bersih).keys() == {"ijazah-mustahil", "tanggal-mendatang"}
    # A list shows the entry that is wrong, also where it stands in a history.
    mendatang = bersih.baca("/mutu-data/tanggal-mendatang")["data"][0]["tercatat"]
    assert mendatang["pelatihan_terakhir"] == "2025-06-16"
    ijazah = bersih.baca(f"/mutu-data/ijazah-mustahil?unit={bersih.unit['BID']}")["data"]
    assert [satu["tercatat"]["lulus_pertama"] for satu in ijazah] == ["1970-02-10"]
    assert bersih.nama(f"/mutu-data/ijazah-mustahil?unit={bersih.unit['SEK']}") == []


def test_twins_and_units_that_ended_are_found(bersih: Kantor) -> None:
    lama = unit(bersih.db, bersih.instansi, "LAMA", berlaku_sampai=date(2025, 6, 14))
    ubah(bersih, "Budi", unit_id=lama)
    assert salah(bersih) == {"unit-berakhir": (1, 5)}
    with bersih.db.reading() as sesi:
        citra = sesi.get_one(Pegawai, bersih.orang["Citra"])
    nip = f"{citra.nip[:15]}{(int(citra.nip[15:]) + 500) % 999 + 1:03d}"
    ubah(
        bersih, "Budi",
        nama="CITRA", nip=nip, tanggal_lahir=citra.tanggal_lahir, unit_id=bersih.unit["BID"],
    )  # fmt: skip
    assert salah(bersih) == {"data-kembar": (2, 5)}
    ubah(bersih, "Budi", aktif=False)
    assert salah(bersih) == {}
    assert {satu["kode"] for satu in bersih.baca("/mutu-data")["data"]["pemeriksaan"]} == set(
        load_pemeriksaan()
    )


def test_the_index_needs_the_weights_of_the_agency(bersih: Kantor) -> None:
    ubah(bersih, "Budi", golongan=None, jenis_kelamin="perempuan")
    data = bersih.baca("/mutu-data")["data"]
    assert (data["nilai"], data["status"]) == (None, "belum_ada_data")
    assert data["sebab"]["kode"] == "bobot_mutu_kosong"
    # One of eight checks lacks 1 in 5; one of four checks likewise.
    nilai = {satu["kode"]: satu["nilai"] for satu in data["dimensi"]}
    assert (nilai["kelengkapan"], nilai["konsistensi"]) == ("97.50", "95.00")

    bobot = {"kelengkapan": "40", "ketepatan_waktu": 10, "akurasi": "20", "konsistensi": "29"}
    tolak = bersih.kirim("PUT", "/mutu-data/bobot", bobot, If_Match='"0"')
    assert tolak.status_code == 422
    assert tolak.json()["galat"][0]["kode"] == "jumlah_bobot_salah"
    bobot["konsistensi"] = "30"
    assert bersih.kirim("PUT", "/mutu-data/bobot", bobot).status_code == 428
    assert bersih.kirim("PUT", "/mutu-data/bobot", bobot, If_Match='"7"').status_code == 412
    awal = bersih.kirim("GET", "/mutu-data/bobot")
    assert awal.json()["data"]["kelengkapan"] is None
    atur = bersih.kirim("PUT", "/mutu-data/bobot", bobot, If_Match=awal.headers["etag"])
    assert atur.status_code == 200, atur.text
    assert atur.json()["data"]["konsistensi"] == "30"
    assert atur.headers["etag"].startswith('"1.')

    isi = bersih.baca("/mutu-data")
    # 97.5 x 40 % + 100 x 10 % + 100 x 20 % + 95 x 30 %
    assert (isi["data"]["nilai"], isi["data"]["status"]) == ("97.50", "terisi")
    assert isi["data"]["sebab"] is None
    assert isi["meta"]["aturan"]["terverifikasi"] is False
    assert isi["meta"]["aturan_indeks"]["id"] == "se-bkn-17-2024"
    ubah(bersih, "Eko", aktif=False)
    data = bersih.baca("/mutu-data")["data"]
    assert (data["nilai"], data["sebab"]["kode"]) == (None, "mutu_tanpa_populasi")


def test_a_work_list_masks_numbers_and_is_noted(bersih: Kantor) -> None:
    ubah(bersih, "Budi", tanggal_lahir=date(1970, 2, 11))
    jalur = "/mutu-data/nip-tanggal-lahir"
    utuh = bersih.baca(jalur)["data"][0]
    samar = bersih.baca(jalur, "verifikator")["data"][0]
    assert utuh["pegawai"]["nip"].startswith("19700210")
    assert samar["pegawai"]["nip"].startswith("***************")
    assert utuh["tercatat"] == {"tanggal_lahir": "1970-02-11"}
    assert samar["tercatat"] == {"tanggal_lahir": "1970-**-**"}
    assert samar["pegawai"]["unit"]["kode"] == "BID"
    with bersih.db.reading() as sesi:
        kueri = select(JejakAudit).where(col(JejakAudit.objek) == "mutu_data")
        catatan = sesi.scalars(kueri.order_by(col(JejakAudit.id))).all()
    assert [(satu.objek_id, (satu.sesudah or {})["nip"]) for satu in catatan] == [
        ("nip-tanggal-lahir", "utuh"),
        ("nip-tanggal-lahir", "tersamar"),
    ]
    assert bersih.kirim("GET", "/mutu-data/apa-saja").status_code == 404
    assert bersih.kirim("GET", f"{jalur}?kursor=eA").status_code == 422
    assert bersih.kirim("GET", "/mutu-data?per_tanggal=2023-12-31").status_code == 422
    for kode in load_pemeriksaan():
        assert bersih.kirim("GET", f"/mutu-data/{kode}?per_tanggal=2024-06-01").status_code == 200
    assert bersih.kirim("GET", jalur, oleh="asing").status_code == 404


def test_the_state_of_the_day_decides(bersih: Kantor) -> None:
    ubah(bersih, "Budi", unit_id=None)
    assert (
        bersih.baca("/mutu-data?per_tanggal=2025-02-28")["data"]["pemeriksaan"][0]["populasi"] == 4
    )
    assert bersih.baca("/mutu-data")["data"]["pemeriksaan"][0]["populasi"] == 5
