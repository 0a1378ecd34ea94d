"""The steps of every calculator's answer, as they come over HTTP, give its numbers again."""

import json
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from app.api.contract import NAMA_3_1, folder
from app.domain import merit
from app.domain.law.citation import Citation
from app.domain.law.rulebook import Rulebook
from app.domain.law.ruleset import RuleSet, RuleView
from app.domain.law.steps import Step, replay
from tests.client import Client

Json = dict[str, Any]
JALUR = "/v1/hitung/"
KONTRAK = json.loads((folder() / NAMA_3_1).read_text("utf-8"))
# The examples of every calculator, as the contract prints them.
CONTOH = [
    (jalur.removeprefix(JALUR), nama, satu["value"])
    for jalur, isi in KONTRAK["paths"].items()
    if jalur.startswith(JALUR)
    for nama, satu in isi["post"]["requestBody"]["content"]["application/json"]["examples"].items()
]
setiap_contoh = pytest.mark.parametrize(
    ("kalkulator", "badan"),
    [
        pytest.param(kalkulator, badan, id=f"{kalkulator} {nama}")
        for kalkulator, nama, badan in CONTOH
    ],
)
# Texts of digits, and gaps: points that were not computed but are lacking.
BUKAN_HASIL = {"jejak", "celah", "nip", "nomor_urut"}
# Later than any rule begins: "today" for a body that names no time.
KELAK = date(2100, 1, 1)


def pada(badan: Json) -> date:
    """Return the day a body is judged on: its date, or the last day of its year."""
    if "tanggal" in badan:
        return date.fromisoformat(badan["tanggal"])
    return date(badan["tahun"], 12, 31) if "tahun" in badan else KELAK


def pandangan(buku: Rulebook, aturan: str, badan: Json) -> RuleView:
    """Return the rule that an answer names, with the instrument that its body names."""
    satu = buku.cari(aturan)
    assert satu is not None
    view = buku.menurut_id(satu.indeks, aturan, pada(badan))
    if "instrumen" not in badan:
        return view
    lain = buku.menurut_id(merit.INDEKS_INSTRUMEN, badan["instrumen"], view.tanggal)
    return RuleView(view.aturan, view.tanggal, {**lain.isi, **view.isi})


def langkah(isi: Json) -> Step:
    dasar = isi["dasar_hukum"]
    sitasi = None if dasar is None else Citation(dasar["instrumen"], dasar["pasal"])
    return Step(isi["langkah"], isi["masukan"], isi["hasil"], sitasi, isi["uraian"])


def terputar(buku: Rulebook, jawaban: Json, badan: Json) -> None:
    """Replay the steps of an answer and compare each result."""
    jejak = [langkah(satu) for satu in jawaban["data"]["jejak"]]
    assert jejak or jawaban["data"]["status"] == "belum_ada_data"
    hasil = {satu.langkah: satu.hasil for satu in jejak}
    assert len(hasil) == len(jejak), "two steps of one name"
    assert replay(jejak, pandangan(buku, jawaban["meta"]["aturan"]["id"], badan)) == hasil


def angka(isi: Any) -> set[Decimal]:
    """Every exact number of an answer: JSON holds them as text."""
    if isinstance(isi, dict):
        isi = [nilai for kunci, nilai in isi.items() if kunci not in BUKAN_HASIL]
    if isinstance(isi, list):
        return {satu for nilai in isi for satu in angka(nilai)}
    try:
        return {Decimal(isi)} if isinstance(isi, str) else set()
    except ArithmeticError:
        return set()


def test_every_calculator_has_examples() -> None:
    assert len({kalkulator for kalkulator, _, _ in CONTOH}) == 17


@setiap_contoh
def test_the_steps_of_an_answer_replay(
    client: Client, rulebook: Rulebook, kalkulator: str, badan: Json
) -> None:
    jawaban = client.post(JALUR + kalkulator, json={**badan, "jejak": True})
    terputar(rulebook, jawaban.json(), badan)


@setiap_contoh
def test_every_number_of_an_answer_is_the_result_of_a_step(
    client: Client, kalkulator: str, badan: Json
) -> None:
    data = client.post(JALUR + kalkulator, json={**badan, "jejak": True}).json()["data"]
    assert angka(data) <= angka([satu["hasil"] for satu in data["jejak"]])


@setiap_contoh
def test_steps_change_nothing_else_in_an_answer(
    client: Client, kalkulator: str, badan: Json
) -> None:
    dengan = client.post(JALUR + kalkulator, json={**badan, "jejak": True}).json()
    tanpa = client.post(JALUR + kalkulator, json={**badan, "jejak": False}).json()
    assert "jejak" not in tanpa["data"]
    del dengan["data"]["jejak"]
    assert dengan == tanpa


@setiap_contoh
def test_an_answer_names_its_rule_in_full(
    client: Client, rulebook: Rulebook, kalkulator: str, badan: Json
) -> None:
    jawaban = client.post(JALUR + kalkulator, json={**badan, "jejak": True}).json()
    terpakai = jawaban["meta"]["aturan"]
    aturan = rulebook.cari(terpakai["id"])
    assert aturan is not None
    assert terpakai["nama"] == aturan.nama
    assert terpakai["berlaku_sejak"] == aturan.berlaku_sejak.isoformat()
    assert terpakai["sidik"] == aturan.sidik
    assert terpakai["dasar_hukum"] == [
        {"instrumen": satu.instrumen, "pasal": satu.pasal} for satu in aturan.dasar_hukum
    ]
    belum = [satu for satu in terpakai["catatan"] if satu.endswith("belum terverifikasi.")]
    if belum:
        assert not terpakai["terverifikasi"]
    if not aturan.keyakinan.terverifikasi:
        assert not terpakai["terverifikasi"]


def hari(aturan: RuleSet) -> set[date]:
    """Return the eve and the day of every change inside a rule set and at its ends."""
    mulai = {aturan.berlaku_sejak}
    mulai |= {isi.sejak for p in aturan.parameter.values() for isi in p.nilai}
    if aturan.berlaku_sampai is not None:
        mulai.add(aturan.berlaku_sampai + timedelta(days=1))
    return mulai | {satu - timedelta(days=1) for satu in mulai}


@setiap_contoh
def test_on_the_eve_and_the_day_of_a_change_the_rule_of_that_day_counts(
    client: Client, rulebook: Rulebook, kalkulator: str, badan: Json
) -> None:
    semula = client.post(JALUR + kalkulator, json=badan).json()["meta"]["aturan"]["id"]
    aturan = rulebook.cari(semula)
    assert aturan is not None
    for tanggal in sorted(hari(aturan)):
        isi = {k: v for k, v in badan.items() if k not in {"tahun", "aturan"}}
        isi |= {"tanggal": tanggal.isoformat(), "jejak": True}
        berlaku = [satu.id for satu in rulebook.untuk(aturan.indeks) if satu.berlaku(tanggal)]
        jawaban = client.post(JALUR + kalkulator, json=isi)
        if not berlaku:
            assert jawaban.json()["kode"] == "aturan_tidak_berlaku", tanggal
        elif jawaban.status_code == 200:
            assert [jawaban.json()["meta"]["aturan"]["id"]] == berlaku, tanggal
            terputar(rulebook, jawaban.json(), isi)
        else:  # another method asks for other facts
            assert jawaban.json()["kode"] == "masukan_tidak_sah"
            assert berlaku != [semula], jawaban.text
