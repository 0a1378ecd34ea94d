"""The audit through HTTP: two real documents, and every way a document can be unreadable."""

import copy
import json
import re
from importlib import resources
from pathlib import Path
from typing import Any

import pytest

from tests.client import Client

HARAPAN = json.loads(
    (Path(__file__).parent.parent / "golden-keselarasan" / "balangan.json").read_text("utf-8")
)
DOKUMEN = resources.files("app").joinpath("demo/dokumen")
ALAMAT = "/v1/keselarasan/periksa"
Json = dict[str, Any]


def baca(nama: str) -> Json:
    isi: Json = json.loads(DOKUMEN.joinpath(f"{nama}.json").read_text("utf-8"))
    return isi


RENSTRA, LKJIP = baca("renstra-balangan"), baca("lkjip-balangan-2024")


def periksa(client: Client, *dokumen: Json, **lain: Any) -> Json:
    jawaban = client.post(ALAMAT, json={"dokumen": list(dokumen), **lain})
    assert jawaban.status_code == 200, jawaban.text
    isi: Json = jawaban.json()
    return isi


def galat(data: Json) -> list[Json]:
    kunci = ("jenis", "tabel", "sasaran", "kolom", "tercetak", "dihitung")
    return [{k: t[k] for k in kunci} for t in data["temuan"] if t["keparahan"] == "galat"]


@pytest.mark.parametrize("nama", sorted(HARAPAN))
def test_the_audit_finds_exactly_the_contradictions_of_a_real_document(
    client: Client, nama: str
) -> None:
    assert galat(periksa(client, baca(nama))["data"]) == HARAPAN[nama]


def test_two_documents_of_one_agency_add_nothing_of_their_own_here(client: Client) -> None:
    data = periksa(client, RENSTRA, LKJIP)["data"]
    assert galat(data) == HARAPAN["renstra-balangan"] + HARAPAN["lkjip-balangan-2024"]
    assert data["ringkasan"]["temuan"]["lintas_dokumen"] == 0


def test_roots_corrections_and_summary_of_the_plan(client: Client) -> None:
    data = periksa(client, RENSTRA)["data"]
    sebab = {t["kode"]: t["akibat_dari"] for t in data["temuan"] if t["keparahan"] == "galat"}
    assert sebab == {
        "T001": None, "T002": "T001", "T003": None, "T004": "T003", "T005": "T003",
        "T006": "T003", "T007": None, "T008": None,
    }  # fmt: skip
    hilang = [t for t in data["temuan"] if t["kolom"] == "2022.pagu"]
    dasar = {"dokumen": RENSTRA["kode"], "tabel": "6.1"}
    assert data["dugaan_koreksi"] == [
        {
            **dasar, "sasaran": "5.03.01.2.02.0006", "kolom": "kode",
            "tercetak": "5.03.01.2.02.0006", "usulan": "5.03.01.2.06",
            "memperbaiki": ["T003", "T004", "T005", "T006"],
        },
        {
            **dasar, "sasaran": "5.03.02.2.04.0004", "kolom": "2022.pagu", "tercetak": None,
            "usulan": "0", "memperbaiki": [hilang[0]["kode"]],
        },
    ]  # fmt: skip
    ringkasan = data["ringkasan"]
    assert ringkasan["diperiksa"] - ringkasan["cocok"] == 8
    assert ringkasan["temuan"] == {
        "hitungan": 0, "penjumlahan": 2, "struktur_kode": 5, "lintas_tabel": 1,
        "lintas_dokumen": 0, "kewajaran": 5, "kelengkapan": 12,
    }  # fmt: skip


def test_a_percentage_computed_from_a_wrong_difference_names_it_as_its_cause(
    client: Client,
) -> None:
    temuan = periksa(client, LKJIP)["data"]["temuan"]
    tercetak = {t["kode"]: t["tercetak"] for t in temuan}
    [satu] = [t for t in temuan if t["akibat_dari"] is not None]
    assert (satu["tercetak"], tercetak[satu["akibat_dari"]]) == ("25.28", "55.5")
    assert satu["selisih"] == "1.59"


def test_a_target_that_changed_between_plan_and_report_is_found(client: Client) -> None:
    lain = copy.deepcopy(LKJIP)
    lain["indikator"][0]["target"]["2023"] = "81"
    temuan = [t for t in periksa(client, RENSTRA, lain)["data"]["temuan"] if "+" in t["dokumen"]]
    assert [(t["jenis"], t["kolom"], t["tercetak"]) for t in temuan] == [
        ("lintas_dokumen", "2023.target", "['80', '81']")
    ]
    assert temuan[0]["dokumen"] == f"{RENSTRA['kode']}+{LKJIP['kode']}"


def test_a_misread_digit_in_the_real_plan_is_restored(client: Client) -> None:
    rusak = copy.deepcopy(RENSTRA)
    rusak["program"][2]["anggaran"][3]["pagu"] = "86603000"
    [satu, *_] = periksa(client, rusak)["data"]["dugaan_koreksi"]
    assert (satu["sasaran"], satu["kolom"]) == ("5.03.01.2.01.0001", "2024.pagu")
    assert (satu["tercetak"], satu["usulan"]) == ("86603000", "36603000")


def test_the_answer_names_its_rule(client: Client) -> None:
    aturan = periksa(client, LKJIP)["meta"]["aturan"]
    assert aturan["id"] == "keselarasan-dokumen"
    assert aturan["terverifikasi"]
    assert "Permendagri 90/2019" in {satu["instrumen"] for satu in aturan["dasar_hukum"]}
    sama = periksa(client, LKJIP, aturan="keselarasan-dokumen")["meta"]["aturan"]
    assert periksa(client, LKJIP, tanggal="2024-12-31")["meta"]["aturan"] == aturan == sama


def test_before_its_rule_a_document_is_not_audited(client: Client) -> None:
    jawaban = client.post(ALAMAT, json={"dokumen": [LKJIP], "tanggal": "2019-12-31"})
    assert (jawaban.status_code, jawaban.json()["kode"]) == (422, "aturan_tidak_berlaku")


def test_years_may_be_numbers_and_figures_may_be_numbers(client: Client) -> None:
    lain = copy.deepcopy(LKJIP)
    for baris in lain["program"]:
        for anggaran in baris["anggaran"]:
            anggaran |= {"tahun": 2024, "realisasi": int(anggaran["realisasi"])}
    assert periksa(client, lain)["data"] == periksa(client, LKJIP)["data"]


def rusak(**isi: Any) -> Json:
    return {**copy.deepcopy(LKJIP), **isi}


BARIS = {"tabel": "1", "urut": 1, "jenis": "program", "nama": "P"}
PERNYATAAN = {"lokasi": "1", "uraian": "u", "tercetak": "1"}
INDIKATOR = {"tabel": "1", "indikator": "A", "arah": "naik_baik"}
TAK_SAH: dict[str, tuple[Json, list[list[str]]]] = {
    "kunci tak dikenal": (
        rusak(versi=1, program=[{**BARIS, "warna": "merah"}]),
        [
            ["dokumen[0].program[0].warna", "kunci_tidak_dikenal"],
            ["dokumen[0].versi", "kunci_tidak_dikenal"],
        ],
    ),
    "dua baris bernomor sama": (
        rusak(program=[BARIS, {**BARIS, "nama": "Q"}, {**BARIS, "tabel": "2"}]),
        [["dokumen[0].program[1].urut", "nomor_ganda"]],
    ),
    "semua masalah daftar sekaligus": (
        rusak(program=[{**BARIS, "jenis": "proyek"}, BARIS, {**BARIS, "urut": "2"}, 7]),
        [
            ["dokumen[0].program[0].jenis", "pilihan_tidak_dikenal"],
            ["dokumen[0].program[2].urut", "bukan_bilangan_bulat"],
            ["dokumen[0].program[3]", "bukan_objek"],
            ["dokumen[0].program[1].urut", "nomor_ganda"],
        ],
    ),
    "tahun bukan tahun": (
        rusak(
            tahun_awal="20x4",
            tahun_akhir=True,
            indikator=[{**INDIKATOR, "target": {"dua": "1"}, "realisasi": {"20245": 1}}],
            program=[{**BARIS, "anggaran": [{"tahun": 1899}, {"tahun": 2024.5}]}],
        ),
        [
            ["dokumen[0].tahun_awal", "bukan_tahun"],
            ["dokumen[0].tahun_akhir", "bukan_tahun"],
            ["dokumen[0].indikator[0].target.dua", "bukan_tahun"],
            ["dokumen[0].indikator[0].realisasi.20245", "bukan_tahun"],
            ["dokumen[0].program[0].anggaran[0].tahun", "bukan_tahun"],
            ["dokumen[0].program[0].anggaran[1].tahun", "bukan_tahun"],
        ],
    ),
    "satu tahun dua kali": (
        rusak(program=[{**BARIS, "anggaran": [{"tahun": 2024}, {"tahun": "2024"}]}]),
        [["dokumen[0].program[0].anggaran[1].tahun", "tahun_ganda"]],
    ),
    "tahun terbalik": (rusak(tahun_awal=2025), [["dokumen[0]", "tahun_terbalik"]]),
    "bukan angka": (
        rusak(
            indikator=[{**INDIKATOR, "target": {"2024": "12,5"}, "akhir": "NaN"}],
            program=[{**BARIS, "total_pagu": "-1", "anggaran": [{"tahun": 2024, "pagu": "1e400"}]}],
        ),
        [
            ["dokumen[0].indikator[0].target.2024", "koma_desimal"],
            ["dokumen[0].indikator[0].akhir", "bukan_angka"],
            ["dokumen[0].program[0].anggaran[0].pagu", "angka_terlalu_panjang"],
            ["dokumen[0].program[0].total_pagu", "di_luar_rentang"],
        ],
    ),
    "masukan pernyataan kurang": (
        rusak(
            pernyataan=[
                {**PERNYATAAN, "rumus": "persen", "masukan": ["1"]},
                {**PERNYATAAN, "rumus": "jumlah", "masukan": []},
                {**PERNYATAAN, "rumus": "rata_rata", "masukan": ["1"]},
            ]
        ),
        [
            ["dokumen[0].pernyataan[0]", "masukan_dua"],
            ["dokumen[0].pernyataan[1].masukan", "terlalu_sedikit"],
            ["dokumen[0].pernyataan[2].rumus", "pilihan_tidak_dikenal"],
        ],
    ),
    "teks": (
        rusak(judul="a\x00b", kode="", instansi="x" * 101),
        [
            ["dokumen[0].kode", "terlalu_pendek"],
            ["dokumen[0].judul", "karakter_terlarang"],
            ["dokumen[0].instansi", "terlalu_panjang"],
        ],
    ),
    "terlalu banyak tahun": (
        rusak(program=[{**BARIS, "anggaran": [{"tahun": 1950 + n} for n in range(41)]}]),
        [["dokumen[0].program[0].anggaran", "terlalu_banyak"]],
    ),
    "bukan daftar": (rusak(program={}), [["dokumen[0].program", "bukan_daftar"]]),
}  # fmt: skip


@pytest.mark.parametrize("nama", TAK_SAH)
def test_an_unreadable_document_is_refused_with_every_problem(client: Client, nama: str) -> None:
    dokumen, harapan = TAK_SAH[nama]
    jawaban = client.post(ALAMAT, json={"dokumen": [dokumen]})
    assert jawaban.status_code == 422
    isi = jawaban.json()
    assert [[satu["lokasi"], satu["kode"]] for satu in isi["galat"]] == harapan
    assert not [satu for satu in isi["galat"] if re.search(r"\{\w+\}", satu["pesan"])]


@pytest.mark.parametrize(
    ("dokumen", "kode"), [([], "terlalu_sedikit"), ([LKJIP] * 51, "terlalu_banyak")]
)
def test_one_to_fifty_documents_are_audited(client: Client, dokumen: Json, kode: str) -> None:
    jawaban = client.post(ALAMAT, json={"dokumen": dokumen})
    assert jawaban.status_code == 422
    assert [[g["lokasi"], g["kode"]] for g in jawaban.json()["galat"]] == [["dokumen", kode]]


def test_a_document_made_to_exhaust_the_server_is_refused(client: Client) -> None:
    program = [{**BARIS, "urut": n, "anggaran": [{"tahun": 2024, "pagu": 1}]} for n in range(4000)]
    for baris in program[2000:]:
        baris["jenis"] = "jumlah"
    jawaban = client.post(ALAMAT, json={"dokumen": [rusak(program=program)]})
    assert jawaban.status_code == 422
    assert [g["kode"] for g in jawaban.json()["galat"]] == ["terlalu_rumit"]
