"""The result of a survey, through HTTP: from stored answers to index, groups and trend."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from app.domain.law.rulebook import Rulebook
from app.domain.law.steps import Step, replay
from app.domain.skm import UNSUR
from tests.api.meja_skm import KODE, Json, MejaSkm, buka_meja
from tests.skm import TERBIT, buat_survei, jawab, jawaban_terbit, rata


@pytest.fixture
def meja(database_url: str) -> Iterator[MejaSkm]:
    with buka_meja(database_url) as satu:
        yield satu


def menurut(semua: list[Json]) -> dict[str | None, Json]:
    return {satu["kode"]: satu for satu in semua}


def test_the_published_totals_come_out_of_stored_answers(meja: MejaSkm) -> None:
    kasar = buat_survei(meja.db, meja.instansi, "kasar", bobot="0.11")
    for survei in (meja.survei, kasar):
        jawab(meja.db, survei, jawaban_terbit())
    isi = meja.hasil()
    data = isi["data"]
    assert (data["responden"], data["indeks"], data["nilai"]) == (29, "3.6590", "91.48")
    assert (data["mutu"], data["kinerja"]) == ("A", "Sangat Baik")
    assert meja.hasil(survei="kasar")["data"]["nilai"] == "90.56"
    assert [satu["kode"] for satu in data["unsur_terendah"]] == ["waktu", "prosedur", "produk"]
    assert isi["meta"]["aturan"]["id"] == "permenpanrb-14-2017"
    # The calculator, given the printed sums, says the same of every unsur.
    badan = {"jumlah_unsur": list(TERBIT), "responden": 29}
    kalkulator = meja.klien.post("/v1/hitung/skm", json=badan).json()["data"]
    assert [{k: v for k, v in s.items() if k != "penjawab"} for s in data["unsur"]] == kalkulator[
        "unsur"
    ]


def test_what_is_missing_is_neither_imputed_nor_zero(meja: MejaSkm) -> None:
    kosong = meja.hasil()["data"]
    assert (kosong["responden"], kosong["nilai"], kosong["status"]) == (0, None, "belum_ada_data")
    assert kosong["rata_rata_unit"]["nilai"] is None
    assert kosong["rata_rata_unit"]["unit_tanpa_data"] == 3
    sebagian: list[dict[str, Any]] = rata(4, 6)
    for satu in sebagian[:5]:
        satu["waktu"] = None
    sebagian[5]["waktu"] = 2
    jawab(meja.db, meja.survei, sebagian, meja.layanan["KGB"])
    jawab(meja.db, meja.survei, rata(2, 18), meja.layanan["MUTASI"])
    data = meja.hasil()["data"]
    unsur = menurut(data["unsur"])
    assert (unsur["waktu"]["penjawab"], unsur["waktu"]["nrr"]) == (19, "2.0000")
    assert (unsur["biaya"]["penjawab"], unsur["biaya"]["nrr"]) == (24, "2.5000")
    unit = menurut(data["unit"])
    # KGB: (8 x 4 + 2) / 9 x 25; MUTASI: 2 x 25.
    assert [unit[k]["nilai"] for k in ("BID-1", "BID-2", "BID-3")] == ["94.44", "50.00", None]
    assert (unit["BID-3"]["status"], unit["BID-3"]["responden"]) == ("belum_ada_data", 0)
    assert data["rata_rata_unit"] == {
        "nilai": "72.22", "mutu": "C", "unit": 2, "responden": 24, "unit_ditahan": 0,
        "unit_tanpa_data": 1,
    }  # fmt: skip
    assert data["nilai"] == "61.11"
    assert {k: v["status"] for k, v in menurut(data["layanan"]).items()} == {
        "DIKLAT": "belum_ada_data", "KGB": "terisi", "MUTASI": "terisi",
        "PENSIUN": "belum_ada_data",
    }  # fmt: skip
    assert data["sampel"] == {
        "populasi": 500, "target": 217, "responden": 24, "kurang": 193, "cukup": False,
    }  # fmt: skip


def test_small_groups_stay_unsaid_and_cannot_be_computed(meja: MejaSkm) -> None:
    perempuan = {"jenis_kelamin": "perempuan", "pekerjaan": "pns"}
    jawab(meja.db, meja.survei, rata(4, 3), meja.layanan["KGB"], **perempuan)
    jawab(meja.db, meja.survei, rata(3, 9), meja.layanan["PENSIUN"], jenis_kelamin="laki_laki")
    jawab(meja.db, meja.survei, rata(2, 8), meja.layanan["MUTASI"], **perempuan)
    data = meja.hasil()["data"]
    layanan, unit = menurut(data["layanan"]), menurut(data["unit"])
    # The unit of KGB has one other service: shown, it would be subtracted from the unit.
    assert layanan["KGB"]["status"] == layanan["PENSIUN"]["status"] == "ditahan"
    assert {k: v for k, v in layanan["KGB"].items() if k not in {"kode", "nama", "unit"}} == {
        "responden": None, "persen": None, "indeks": None, "nilai": None, "mutu": None,
        "status": "ditahan",
    }  # fmt: skip
    assert (unit["BID-1"]["responden"], unit["BID-2"]["responden"]) == (12, 8)
    kelamin = menurut(data["profil"]["jenis_kelamin"])
    assert (kelamin["perempuan"]["responden"], kelamin["perempuan"]["persen"]) == (11, "55.00")
    assert [satu["kode"] for satu in data["profil"]["pekerjaan"]] == ["pns", None]
    # Named as the questionnaire words them, a withheld one too; who did not say has no name.
    assert [satu["nama"] for satu in data["profil"]["pekerjaan"]] == ["PNS", None]
    assert kelamin["perempuan"]["nama"] == "Perempuan"
    jawab(meja.db, meja.survei, rata(1, 2), meja.layanan["DIKLAT"])
    data = meja.hasil()["data"]
    unit = menurut(data["unit"])
    assert unit["BID-3"]["status"] == unit["BID-2"]["status"] == "ditahan"
    # A mean that counted them would give them away.
    assert data["rata_rata_unit"]["nilai"] == unit["BID-1"]["nilai"] == "81.25"
    assert data["rata_rata_unit"]["unit_ditahan"] == 2


def test_means_by_frequency_and_steps_that_replay(meja: MejaSkm, rulebook: Rulebook) -> None:
    jawab(meja.db, meja.survei, jawaban_terbit(), meja.layanan["KGB"])
    isi = meja.hasil("?metode=frekuensi&jejak=true")
    data = isi["data"]
    banyak = {satu["skor"]: satu["frekuensi"] for satu in data["frekuensi"]}
    assert sum(s * n for s, n in banyak.items()) == sum(TERBIT)
    assert sum(banyak.values()) == 29 * len(UNSUR)
    assert (data["nilai"], data["indeks"], data["mutu"]) == ("3.66", None, None)
    assert menurut(data["unit"])["BID-1"]["nilai"] == data["rata_rata_unit"]["nilai"] == "3.66"
    assert isi["meta"]["aturan"]["id"] == "rata-rata-frekuensi"
    putar_ulang(isi, rulebook, "rata-rata-frekuensi")
    isi = meja.hasil("?jejak=true")
    hasil = putar_ulang(isi, rulebook, "skm")
    assert (hasil["nilai"], hasil["rata_unit"]) == ("91.48", "91.48")
    assert isi["data"]["frekuensi"] == []
    assert "jejak" not in meja.hasil()["data"]


def putar_ulang(isi: Json, buku: Rulebook, indeks: str) -> dict[str, str]:
    """Compute every step again; nothing but what the answer says goes in."""
    aturan = buku.menurut_id(indeks, isi["meta"]["aturan"]["id"], date(2026, 6, 30))
    langkah = [
        Step(s["langkah"], s["masukan"], s["hasil"], None, s["uraian"])
        for s in isi["data"]["jejak"]
    ]
    hasil = replay(langkah, aturan)
    assert hasil == {satu.langkah: satu.hasil for satu in langkah}
    return hasil


def test_earlier_surveys_make_a_trend_each_by_its_own_rules(meja: MejaSkm) -> None:
    masa = {"periode_mulai": date(2025, 1, 1), "periode_selesai": date(2025, 12, 31)}
    lalu = buat_survei(meja.db, meja.instansi, "tahun-lalu", bobot="0.11", **masa)
    buat_survei(meja.db, meja.instansi, "rancangan", status="draft", **masa)
    nanti = buat_survei(meja.db, meja.instansi, "tahun-depan", periode_selesai=date(2027, 12, 31))
    asing = buat_survei(meja.db, meja.lain, "kab-lain", **masa)
    for survei in (meja.survei, lalu, nanti, asing):
        jawab(meja.db, survei, jawaban_terbit())
    garis = meja.hasil()["data"]["tren"]
    assert [(s["kode"], s["nilai"], s["terbit"]) for s in garis] == [
        ("tahun-lalu", "90.56", False), (KODE, "91.48", False),
    ]  # fmt: skip
    meja.terbitkan("tahun-lalu")
    jawab(meja.db, lalu, rata(1, 30))
    garis = meja.hasil()["data"]["tren"]
    assert [(s["nilai"], s["terbit"]) for s in garis] == [("90.56", True), ("91.48", False)]
    kali = meja.hasil("?metode=frekuensi")["data"]["tren"]
    assert [(s["responden"], s["terbit"]) for s in kali] == [(59, False), (29, False)]
    assert Decimal(kali[0]["nilai"]) < Decimal(kali[1]["nilai"]) < 4


def test_the_survey_s_agency_decides_who_sees_a_result(meja: MejaSkm) -> None:
    nomor = str(meja.survei)
    for siapa, status in (
        ("verifikator", 200), ("pegawai", 403), ("lain", 404), ("provinsi", 403),
    ):  # fmt: skip
        for survei in (KODE, nomor):
            jawaban = meja.kirim("GET", "/hasil", siapa=siapa, survei=survei)
            assert jawaban.status_code == status, (siapa, jawaban.text)
    assert meja.kirim("GET", "/hasil", survei="tidak-ada").status_code == 404
    assert meja.kirim("GET", "/hasil", survei="../x").status_code == 404
    assert meja.kirim("GET", "/hasil?metode=lain").status_code == 422
    boleh = meja.kirim("GET", "/hasil", siapa="verifikator").json()["data"]["boleh"]
    assert not any(boleh.values())
    jawab(meja.db, meja.survei, rata(3, 5))
    boleh = meja.kirim("GET", "/hasil", siapa="pimpinan").json()["data"]["boleh"]
    assert boleh == {
        "terbitkan": True, "tarik": False, "tindak_lanjut": False, "komentar": True,
        "ekspor_respon": True,
    }  # fmt: skip
