"""The public door: what is published is served, whole, and the same from both engines."""

import json
from decimal import Decimal
from importlib import resources
from typing import Any

import pytest

from app.domain.law.rounding import round_half_up
from app.main import create_app
from app.settings import Settings
from tests.client import Client
from tests.conftest import demonstration
from tests.contract.shape import DOKUMEN, cacat
from tests.engines import PostgresFactory, SqliteFactory

DEMO = resources.files("app").joinpath("demo")
ALAMAT = {
    "daftarInstansiPublik": "/v1/publik/instansi",
    "bacaInstansiPublik": "/v1/publik/instansi/kab-balangan",
    "daftarDokumenPublik": "/v1/publik/instansi/kab-balangan/dokumen",
    "bacaDokumenPublik": "/v1/publik/dokumen/renstra-balangan-2021-2026",
    "periksaKeselarasanPublik": "/v1/publik/dokumen/renstra-balangan-2021-2026/keselarasan",
}


def data(client: Client, alamat: str) -> Any:
    jawaban = client.get(alamat)
    assert jawaban.status_code == 200, jawaban.text
    return jawaban.json()["data"]


def hasil(client: Client, kode: str, indeks: str) -> dict[tuple[int, str | None], Any]:
    semua = data(client, f"/v1/publik/instansi/{kode}")["hasil"]
    return {(s["tahun"], s["ragam"]): s for s in semua if s["indeks"] == indeks}


def test_both_agencies_are_listed_with_codes_as_texts(demo_client: Client) -> None:
    isi = demo_client.get("/v1/publik/instansi").json()
    kode = [(s["kode"], s["kode_kemendagri"], s["kode_bkn"]) for s in isi["data"]]
    assert kode == [("kab-balangan", "63.11", "6811"), ("kab-paser", "64.01", "6902")]
    assert isi["meta"] == {"halaman": {"batas": 100, "berikutnya": None}}


def test_pages_follow_each_other_and_end(demo_client: Client) -> None:
    satu = demo_client.get("/v1/publik/instansi", params={"batas": 1}).json()
    kursor = satu["meta"]["halaman"]["berikutnya"]
    dua = demo_client.get("/v1/publik/instansi", params={"batas": 1, "kursor": kursor}).json()
    assert [s["kode"] for s in satu["data"] + dua["data"]] == ["kab-balangan", "kab-paser"]
    assert dua["meta"] == {"halaman": {"batas": 1, "berikutnya": None}}


@pytest.mark.parametrize("kursor", ["", "x", "AA==", "!!", "gICA", "AA"])
def test_a_cursor_that_is_none_is_refused(demo_client: Client, kursor: str) -> None:
    jawaban = demo_client.get("/v1/publik/instansi", params={"kursor": kursor})
    assert jawaban.status_code == 422
    assert [(s["lokasi"], s["kode"]) for s in jawaban.json()["galat"]] == [
        ("kursor", "kursor_tidak_sah")
    ]


@pytest.mark.parametrize("batas", ["0", "1001", "-1", "x", "1.5"])
def test_a_page_size_out_of_range_is_refused(demo_client: Client, batas: str) -> None:
    jawaban = demo_client.get("/v1/publik/instansi", params={"batas": batas})
    assert jawaban.status_code == 422
    assert jawaban.json()["galat"][0]["lokasi"] == "batas"


def test_ip_asn_shows_years_targets_and_dimensions(demo_client: Client) -> None:
    ip_asn = hasil(demo_client, "kab-balangan", "ip-asn")
    assert {tahun: s["nilai"] for (tahun, _), s in ip_asn.items()} == {
        2021: "45.74", 2022: "52.64", 2023: "63.14", 2024: "82.34",
    }  # fmt: skip
    baru = ip_asn[2024, None]
    assert (baru["kategori"], baru["target"], baru["capaian"]) == ("tinggi", "85.00", "96.87")
    assert [(r["kode"], r["nilai"], r["maksimal"]) for r in baru["rincian"]] == [
        ("kualifikasi", "20.98", "25"), ("kompetensi", "31.19", "40"),
        ("kinerja", "25.17", "30"), ("disiplin", "5.00", "5"),
    ]  # fmt: skip
    assert baru["sumber"]["dokumen"] == "lkjip-balangan-2024"


def test_merit_shows_the_decree_and_the_aspects(demo_client: Client) -> None:
    merit = hasil(demo_client, "kab-balangan", "sistem-merit")[2024, None]
    assert (merit["nilai"], merit["kategori"], merit["sebutan"], merit["nilai_indeks"]) == (
        "271.5", "III", "Baik", "0.66",
    )  # fmt: skip
    assert merit["jumlah_rincian"] == "271.5"
    paser = hasil(demo_client, "kab-paser", "sistem-merit")[2024, None]
    assert (paser["nilai"], paser["jumlah_rincian"]) == ("246.50", "246.5")


def test_sakip_shows_the_components(demo_client: Client) -> None:
    sakip = hasil(demo_client, "kab-balangan", "sakip")
    assert [sakip[tahun, None]["nilai"] for tahun in (2022, 2023)] == ["71.55", "75.15"]
    assert {sakip[tahun, None]["kategori"] for tahun in (2022, 2023)} == {"BB"}
    assert (sakip[2016, None]["nilai"], sakip[2016, None]["status"]) == (None, "belum_ada_data")


@pytest.mark.parametrize("kode", ["kab-balangan", "kab-paser"])
def test_every_published_total_is_the_sum_of_its_parts(demo_client: Client, kode: str) -> None:
    semua = data(demo_client, f"/v1/publik/instansi/{kode}")["hasil"]
    berjumlah = [s for s in semua if s["jumlah_rincian"] is not None]
    assert berjumlah
    for satu in berjumlah:
        assert Decimal(satu["jumlah_rincian"]) == Decimal(satu["nilai"]), satu


@pytest.mark.parametrize("kode", ["kab-balangan", "kab-paser"])
def test_every_published_achievement_and_share_is_recomputed(
    demo_client: Client, kode: str
) -> None:
    semua = data(demo_client, f"/v1/publik/instansi/{kode}")["hasil"]
    beda: list[Any] = []
    for satu in semua:
        if satu["capaian"] is not None:
            cocokkan(beda, satu, satu["nilai"], satu["target"], satu["capaian"])
        for bagian in satu["rincian"]:
            if bagian["persen"] is not None:
                seluruh = bagian["maksimal"] or satu["nilai"]
                cocokkan(beda, satu, bagian["nilai"], seluruh, bagian["persen"])
    # As printed: the shares were made to add up to 100.
    tercetak = [("pendidikan", "64.87", "64.86")] if kode == "kab-balangan" else []
    assert beda == tercetak


def cocokkan(beda: list[Any], satu: Any, atas: str, bawah: str, tercetak: str) -> None:
    desimal = max(0, -int(Decimal(tercetak).as_tuple().exponent))
    dihitung = round_half_up(Decimal(atas) * 100 / Decimal(bawah), desimal)
    if dihitung != Decimal(tercetak):
        beda.append((satu["ragam"], tercetak, str(dihitung)))


def test_documents_are_listed_without_their_contents(demo_client: Client) -> None:
    daftar = data(demo_client, "/v1/publik/instansi/kab-balangan/dokumen")
    assert [s["kode"] for s in daftar] == ["lkjip-balangan-2024", "renstra-balangan-2021-2026"]
    assert data(demo_client, "/v1/publik/instansi/kab-paser/dokumen") == []


@pytest.mark.parametrize("berkas", ["lkjip-balangan-2024", "renstra-balangan"])
def test_a_document_is_served_whole_as_it_was_imported(demo_client: Client, berkas: str) -> None:
    asal = json.loads(DEMO.joinpath(f"dokumen/{berkas}.json").read_text("utf-8"))
    jawaban = demo_client.get(f"/v1/publik/dokumen/{asal['kode']}")
    assert jawaban.headers["content-type"] == "application/json"
    assert jawaban.json()["data"] == asal
    assert list(jawaban.json()["data"]) == list(asal)
    assert '"85.00"' in jawaban.text


@pytest.mark.parametrize("kode", ["tidak-ada", "%00", "a%2Fb", "%F0%9F%92%A9", "x" * 101, "..%2F"])
@pytest.mark.parametrize("pola", ["instansi/{}", "instansi/{}/dokumen", "dokumen/{}"])
def test_what_is_not_there_is_not_found(demo_client: Client, pola: str, kode: str) -> None:
    jawaban = demo_client.get(f"/v1/publik/{pola.format(kode)}")
    assert jawaban.status_code in ({404} if len(kode) < 100 else {422})


@pytest.mark.parametrize("operasi", ALAMAT)
def test_answers_fit_the_contract_and_have_a_tag(demo_client: Client, operasi: str) -> None:
    jawaban = demo_client.get(ALAMAT[operasi])
    assert jawaban.status_code == 200, jawaban.text
    isi = next(
        satu["get"] for satu in DOKUMEN["paths"].values()
        if satu.get("get", {}).get("operationId") == operasi
    )  # fmt: skip
    schema = isi["responses"]["200"]["content"]["application/json"]["schema"]
    assert cacat(schema, jawaban.json()) == []
    lagi = demo_client.get(ALAMAT[operasi], headers={"If-None-Match": jawaban.headers["etag"]})
    assert (lagi.status_code, lagi.content) == (304, b"")


@pytest.mark.parametrize("operasi", ALAMAT)
def test_the_examples_of_the_contract_are_parts_of_real_answers(
    demo_client: Client, operasi: str
) -> None:
    contoh = json.loads(resources.files("app.api.routes").joinpath("publik.json").read_text())
    assert contoh[operasi]
    bagian(contoh[operasi], demo_client.get(ALAMAT[operasi]).json(), operasi)


def bagian(contoh: Any, nyata: Any, tempat: str) -> None:
    """Check that an example is a part of an answer; instants and digests may differ."""
    if isinstance(contoh, dict):
        for kunci, nilai in contoh.items():
            if kunci not in {"diterbitkan", "sidik"}:
                bagian(nilai, nyata[kunci], f"{tempat}.{kunci}")
    elif isinstance(contoh, list) and contoh and isinstance(contoh[0], dict):
        for satu in contoh:
            assert any(_sama(satu, lain) for lain in nyata), (tempat, satu)
    else:
        assert contoh == nyata, tempat


def _sama(contoh: Any, nyata: Any) -> bool:
    try:
        bagian(contoh, nyata, "")
    except AssertionError:
        return False
    return True


def test_both_engines_give_the_same_bytes(sqlite: SqliteFactory, postgres: PostgresFactory) -> None:
    alamat = [
        *ALAMAT.values(),
        "/v1/publik/instansi/kab-paser",
        "/v1/publik/instansi?batas=1",
        "/v1/publik/instansi/kab-paser/dokumen",
        "/v1/publik/dokumen/lkjip-balangan-2024",
        "/v1/publik/dokumen/lkjip-balangan-2024/keselarasan",
        "/v1/publik/dokumen/tidak-ada",
    ]
    jawaban = [_bytes(demonstration(factory), alamat) for factory in (sqlite, postgres)]
    assert jawaban[0] == jawaban[1]
    assert all(satu.startswith(b'{"') for satu in jawaban[0])


def _bytes(url: str, alamat: list[str]) -> list[bytes]:
    app = create_app(Settings(database_url=url, batas_hitung=""))
    tajuk = {"X-Request-ID": "sama"}
    with Client(app) as client:
        isi = [client.get(satu, headers=tajuk).content for satu in alamat]
    app.state.database.engine.dispose()
    return isi
