"""Publication of results: frozen, withdrawn, side by side for those above."""

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from sqlalchemy import update
from sqlmodel import col

from app.db.tables import Survei
from tests.akun import kepala
from tests.api.meja_skm import KODE, Json, MejaSkm, buka_meja
from tests.skm import buat_survei, jawab, jawaban_terbit, rata

ALASAN = {"X-Catatan": "Periodenya keliru."}


@pytest.fixture
def meja(database_url: str) -> Iterator[MejaSkm]:
    with buka_meja(database_url) as satu:
        yield satu


def ubah_survei(meja: MejaSkm, **isi: object) -> None:
    with meja.db.writing() as sesi:
        sesi.execute(update(Survei).where(col(Survei.id) == meja.survei).values(**isi))


def test_what_was_published_does_not_change(meja: MejaSkm) -> None:
    masa = {"periode_mulai": date(2025, 1, 1), "periode_selesai": date(2025, 12, 31)}
    jawab(meja.db, buat_survei(meja.db, meja.instansi, "belum-terbit", **masa), rata(1, 9))
    jawab(meja.db, meja.survei, jawaban_terbit()[:26], meja.layanan["KGB"])
    jawab(meja.db, meja.survei, jawaban_terbit()[26:], meja.layanan["MUTASI"], komentar="Rahasia")
    rencana = {
        "unsur": "waktu", "rencana": "Batas waktu di loket", "penanggung_jawab": "Siti Aminah",
        "tenggat": "2026-12-31", "bukti": "Arsip 12",
    }  # fmt: skip
    assert meja.kirim("POST", "/tindak-lanjut", rencana).status_code == 201
    satu = meja.terbitkan()
    assert (satu["nomor"], satu["nilai"], satu["responden"]) == (1, "91.48", 29)
    (beku,) = meja.publik()
    assert (beku["nilai"], beku["mutu"], beku["nomor"]) == ("91.48", "A", 1)
    assert beku["aturan"]["sidik"] == satu["aturan_sidik"]
    # Outside: no names, no proof, no comment, no small group, nothing of what is not published.
    teks = json.dumps(beku)
    assert not [kata for kata in ("Siti", "Arsip", "Rahasia", "belum-terbit") if kata in teks]
    assert beku["unsur_terendah"][0]["tindak_lanjut"] == [
        {"rencana": "Batas waktu di loket", "tenggat": "2026-12-31", "status": "rencana"}
    ]
    assert [(s["kode"], s["nilai"], s["terbit"]) for s in beku["tren"]] == [(KODE, "91.48", True)]
    status = {s["kode"]: s["status"] for s in beku["unit"]}
    assert status == {"BID-1": "ditahan", "BID-2": "ditahan", "BID-3": "belum_ada_data"}
    jawab(meja.db, meja.survei, rata(1, 40), meja.layanan["KGB"])
    ubah_survei(meja, bobot="0.11", nama="Nama lain")
    assert meja.hasil()["data"]["nilai"] != "91.48"
    assert meja.publik() == [beku]
    daftar = meja.klien.get("/v1/publik/instansi").json()["data"]
    assert [s["kode"] for s in daftar] == ["kab-a"]


def test_a_result_is_withdrawn_with_a_reason_and_published_again(meja: MejaSkm) -> None:
    jawab(meja.db, meja.survei, rata(3, 10))
    assert meja.klien.get("/v1/publik/skm/kab-a").status_code == 404
    assert meja.kirim("POST", "/tarik", siapa="pimpinan", **ALASAN).status_code == 409
    assert meja.terbitkan()["boleh"] == {"tarik": True}
    assert meja.kirim("POST", "/terbitkan", siapa="pimpinan").status_code == 409
    tanpa = meja.kirim("POST", "/tarik", siapa="pimpinan")
    assert [s["kode"] for s in tanpa.json()["galat"]] == ["catatan_wajib"]
    ditarik = meja.kirim("POST", "/tarik", siapa="pimpinan", **ALASAN).json()["data"]
    assert ditarik["alasan_tarik"] == "Periodenya keliru."
    assert ditarik["boleh"] == {"tarik": False}
    assert meja.klien.get("/v1/publik/skm/kab-a").status_code == 404
    jawab(meja.db, meja.survei, rata(4, 10))
    assert meja.terbitkan()["nomor"] == 2
    assert [satu["nilai"] for satu in meja.publik()] == ["87.50"]
    semua = meja.kirim("GET", "/terbitan", siapa="verifikator").json()["data"]
    assert [(s["nomor"], s["nilai"], s["ditarik_pada"] is None) for s in semua] == [
        (1, "75.00", False), (2, "87.50", True),
    ]  # fmt: skip
    with meja.db.reading() as sesi:
        survei = sesi.get_one(Survei, meja.survei)
        assert (survei.status, survei.versi) == ("diterbitkan", 4)
        assert survei.diterbitkan_pada is not None


def test_what_is_not_ready_is_not_published(meja: MejaSkm) -> None:
    for siapa, status in (("operator", 403), ("lain", 404)):
        assert meja.kirim("POST", "/terbitkan", siapa=siapa).status_code == status

    def tolak() -> str:
        jawaban = meja.kirim("POST", "/terbitkan", siapa="pimpinan")
        assert (jawaban.status_code, jawaban.json()["kode"]) == (409, "konflik_keadaan")
        return str(jawaban.json()["detail"])

    jawab(meja.db, meja.survei, rata(4, 4))
    assert "hanya dijawab 4 orang" in tolak()
    jawab(meja.db, meja.survei, [{**satu, "biaya": None} for satu in rata(4, 4)])
    jawab(meja.db, meja.survei, rata(4, 4))
    for keadaan in ("draft", "terbuka"):
        ubah_survei(meja, status=keadaan)
        assert keadaan in tolak()
    ubah_survei(meja, status="ditutup")
    meja.terbitkan()
    hampa = buat_survei(meja.db, meja.instansi, "hampa")
    jawab(meja.db, hampa, [{**satu, "biaya": None} for satu in rata(4, 6)])
    jawaban = meja.kirim("POST", "/terbitkan", siapa="pimpinan", survei="hampa")
    assert (jawaban.status_code, "tidak bernilai" in jawaban.text) == (409, True)


def test_the_public_list_is_newest_first_and_in_pages(meja: MejaSkm) -> None:
    jawab(meja.db, meja.survei, rata(3, 5))
    meja.terbitkan()
    jawab(meja.db, buat_survei(meja.db, meja.instansi, "kedua"), rata(4, 5))
    meja.terbitkan("kedua")
    alamat = "/v1/publik/skm/kab-a?batas=1"
    satu = meja.klien.get(alamat).json()
    kursor = satu["meta"]["halaman"]["berikutnya"]
    dua = meja.klien.get(f"{alamat}&kursor={kursor}").json()
    assert [s["survei"]["kode"] for s in satu["data"] + dua["data"]] == ["kedua", KODE]
    assert dua["meta"]["halaman"]["berikutnya"] is None
    for salah in ("tidak-ada", "kab-b", "..%2F"):
        assert meja.klien.get(f"/v1/publik/skm/{salah}").status_code == 404


def test_a_province_sees_what_is_published_side_by_side(meja: MejaSkm) -> None:
    jawab(meja.db, meja.survei, rata(3, 5), meja.layanan["KGB"])
    belum = buat_survei(meja.db, meja.lain, "kab-b-belum")
    jawab(meja.db, belum, rata(4, 9))
    lama = buat_survei(
        meja.db, meja.instansi, "lama",
        periode_mulai=date(2025, 1, 1), periode_selesai=date(2025, 12, 31),
    )  # fmt: skip
    jawab(meja.db, lama, rata(2, 5))
    for survei in (KODE, "lama"):
        meja.terbitkan(survei)
    tajuk = kepala(meja.klien, "provinsi@contoh.go.id")

    def bawahan(kueri: str) -> list[Json]:
        jawaban = meja.klien.get(f"/v1/instansi/prov-a/bawahan/skm{kueri}", headers=tajuk)
        assert jawaban.status_code == 200, jawaban.text
        data: list[Json] = jawaban.json()["data"]
        return data

    kunci = ("kode", "survei", "nilai", "mutu", "status", "rata_rata_unit", "unit_tanpa_data")
    assert [tuple(satu[k] for k in kunci) for satu in bawahan("?tahun=2026")] == [
        ("kab-a", KODE, "75.00", "C", "terisi", "75.00", 2),
        ("kab-b", None, None, None, "belum_ada_data", None, None),
    ]
    assert bawahan("")[0]["survei"] == KODE
    assert [s["nilai"] for s in bawahan("?tahun=2025")] == ["50.00", None]
    assert [s["kode"] for s in bawahan("?tahun=2025&batas=1")] == ["kab-a"]
    luar = kepala(meja.klien, "lain@contoh.go.id")
    alamat = "/v1/instansi/prov-a/bawahan/skm"
    assert meja.klien.get(alamat, headers=luar).status_code == 404


def test_of_several_who_publish_at_once_one_does(meja: MejaSkm) -> None:
    jawab(meja.db, meja.survei, rata(3, 5))
    tajuk = kepala(meja.klien, "pimpinan@contoh.go.id")

    def terbit(_nomor: int) -> int:
        alamat = f"/v1/survei/{KODE}/terbitkan"
        return int(meja.klien.post(alamat, headers=tajuk).status_code)

    with ThreadPoolExecutor(4) as kolam:
        assert sorted(kolam.map(terbit, range(4))) == [201, 409, 409, 409]
    assert [satu["nomor"] for satu in meja.publik()] == [1]
