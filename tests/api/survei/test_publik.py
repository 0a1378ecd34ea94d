"""The public door: what comes in, what stays out, and that nothing tells who answered."""

from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import Any

import httpx
import pytest
from sqlalchemy import select

from app.db.tables import FormulirTerpakai, Tiket
from app.usecases.survei.formulir import BERLAKU, PALING_CEPAT
from tests.akun import basis_data
from tests.survei import INSTANSI, Balai, balai, galat, jawaban

PROFIL = {"jenis_kelamin": "perempuan", "kelompok_usia": "25_34", "pendidikan": "s1",
          "pekerjaan": "swasta"}  # fmt: skip


def layanan(skm: Balai, banyak: int) -> list[str]:
    for n in range(banyak):
        isi = {"kode": f"lyn-{n}", "nama": f"Layanan {n}", "aktif_sejak": "2020-01-01"}
        skm.data("POST", f"{INSTANSI}/layanan", isi)
    return [f"lyn-{n}" for n in range(banyak)]


def test_an_answer_is_stored_as_it_was_given_and_without_its_giver(skm: Balai) -> None:
    satu = skm.survei(layanan=layanan(skm, 2))
    kuesioner = skm.kuesioner(satu["kode"])
    assert kuesioner.headers["cache-control"] == "no-store"
    data = kuesioner.json()["data"]
    assert len(data["unsur"]) == 9
    assert [s["kode"] for s in data["layanan"]] == ["lyn-0", "lyn-1"]
    assert [s["kode"] for s in data["profil"]] == list(PROFIL)
    isi: dict[str, Any] = {
        "jawaban": jawaban(3, waktu=1, biaya=4), "profil": PROFIL, "layanan": "lyn-1",
        "komentar": " Antrean \n panjang ",
    }  # fmt: skip
    hasil = skm.jawab(satu["kode"], **isi)
    assert (hasil.status_code, hasil.json()) == (201, {"data": {"diterima": True}, "meta": {}})
    (baris,) = skm.tersimpan()
    lyn = next(s["id"] for s in data["layanan"] if s["kode"] == "lyn-1")
    assert str(baris.pop("layanan_id")) == lyn
    assert baris == {
        "unit_id": None, "tanggal": date(2026, 3, 2), "slot_jam": "pagi", "cara": "daring",
        **isi["jawaban"], **PROFIL, "komentar": "Antrean panjang", "jawaban_lain": None,
    }  # fmt: skip


def test_answers_cannot_be_read_back(skm: Balai) -> None:
    kode = skm.survei()["kode"]
    skm.jawab(kode)
    for jalur in (f"/v1/publik/survei/{kode}/respon", f"/v1/survei/{kode}/respon"):
        assert skm.kirim("GET", jalur).status_code == 405


@pytest.mark.parametrize(
    ("isi", "harapan"),
    [
        ({"nama": "Budi"}, [("nama", "kunci_tidak_dikenal")]),
        ({"nik": "1"}, [("nik", "kunci_tidak_dikenal")]),
        ({"surel": "a@b.id"}, [("surel", "kunci_tidak_dikenal")]),
        ({"profil": {"nama": "Budi"}}, [("profil.nama", "kunci_tidak_dikenal")]),
        ({"profil": {"pendidikan": "s4"}}, [("profil.pendidikan", "pilihan_tidak_dikenal")]),
        ({"komentar": "hubungi budi@contoh.id"}, [("komentar", "respon_data_pribadi")]),
        ({"komentar": "NIK saya 6405 0112 3456 7890"}, [("komentar", "respon_data_pribadi")]),
        ({"komentar": "WA 0812-3456-7890 ya"}, [("komentar", "respon_data_pribadi")]),
        ({"komentar": "x" * 1001}, [("komentar", "terlalu_panjang")]),
        ({"komentar": "a\u202eb"}, [("komentar", "karakter_kendali")]),
        ({"jawaban": {**jawaban(), "x": 4}}, [("jawaban.x", "kunci_tidak_dikenal")]),
        ({"jawaban": jawaban(waktu=0)}, [("jawaban.waktu", "di_luar_rentang")]),
        ({"jawaban": jawaban(waktu=5)}, [("jawaban.waktu", "di_luar_rentang")]),
        ({"jawaban": jawaban() | {"waktu": 2.5}}, [("jawaban.waktu", "bukan_bilangan_bulat")]),
        ({"jawaban": jawaban() | {"waktu": "baik"}}, [("jawaban.waktu", "bukan_bilangan_bulat")]),
        ({"jawaban": jawaban() | {"waktu": "4"}}, [("jawaban.waktu", "bukan_bilangan_bulat")]),
        ({"jawaban": jawaban() | {"waktu": True}}, [("jawaban.waktu", "bukan_bilangan_bulat")]),
        ({"jawaban": jawaban() | {"waktu": None}}, [("jawaban.waktu", "bukan_bilangan_bulat")]),
        ({"jawaban": [4] * 9}, [("jawaban", "bukan_objek")]),
        ({"layanan": "lyn-9"}, [("layanan", "survei_layanan_tidak_dikenal")]),
        ({"tiket": "A"}, [("tiket", "tiket_tidak_diperlukan")]),
        ({"situs": "http://x"}, [("situs", "respon_jebakan")]),
        ({"jawaban_lain": {"x": "y"}}, [("jawaban_lain.x", "kunci_tidak_dikenal")]),
    ],
)  # fmt: skip
def test_a_bad_answer_is_refused_and_says_where(
    siap: Balai, isi: dict[str, Any], harapan: list[tuple[str, str]]
) -> None:
    assert galat(siap.jawab(siap.kode, **isi)) == harapan  # type: ignore[attr-defined]
    assert siap.tersimpan() == []


@pytest.fixture(scope="module")
def siap(factory: Any, template_url: str) -> Iterator[Balai]:
    """One open survey without services, for answers that all are refused."""
    with balai(factory.copy(template_url)) as satu:
        satu.kode = satu.survei()["kode"]  # type: ignore[attr-defined]
        yield satu


def test_all_that_is_wrong_is_said_at_once(skm: Balai) -> None:
    pertanyaan = [
        {"kode": "tahu", "teks": "Tahu?", "jenis": "pilihan", "wajib": True,
         "pilihan": [{"kode": "ya", "teks": "Ya"}, {"kode": "tidak", "teks": "Tidak"}]},
        {"kode": "usul", "teks": "Usul?", "jenis": "teks", "wajib": True},
    ]  # fmt: skip
    kode = skm.survei(layanan=layanan(skm, 2), pertanyaan=pertanyaan)["kode"]
    kurang = {nama: skor for nama, skor in jawaban().items() if nama != "sarpras"}
    assert galat(skm.jawab(kode, jawaban=kurang)) == [("jawaban.sarpras", "wajib_diisi")]
    salah = {"jawaban": jawaban(waktu=9, biaya=0), "jawaban_lain": {"tahu": "entah"}}
    assert galat(skm.jawab(kode, **salah)) == [
        ("jawaban.waktu", "di_luar_rentang"),
        ("jawaban.biaya", "di_luar_rentang"),
        ("layanan", "wajib_diisi"),
        ("jawaban_lain.tahu", "pilihan_tidak_dikenal"),
        ("jawaban_lain.usul", "wajib_diisi"),
    ]
    benar = {"layanan": "lyn-0", "jawaban_lain": {"tahu": "ya", "usul": "Buka sampai sore"}}
    assert skm.jawab(kode, **benar).status_code == 201
    assert skm.tersimpan()[0]["jawaban_lain"] == benar["jawaban_lain"]


def test_a_survey_that_is_not_open_takes_no_answer(skm: Balai) -> None:
    nanti = skm.survei(periode_mulai="2026-04-01")
    assert skm.kuesioner(nanti["kode"]).status_code == 409
    buka = skm.survei(periode_selesai="2026-03-02")
    formulir = skm.formulir(buka["kode"])
    assert skm.jawab(nanti["kode"], formulir=formulir).status_code == 422  # another survey's form
    assert skm.kuesioner("tidak-ada").status_code == 404
    draft = skm.survei(buka=False)
    assert skm.kuesioner(draft["kode"]).status_code == 404
    assert skm.kuesioner(buka["id"]).status_code == 404  # the public knows codes only
    skm.jam.maju(hours=22)
    assert skm.jam.kini.date() == date(2026, 3, 3)
    assert skm.kuesioner(buka["kode"]).status_code == 409
    skm.jam.maju(hours=-22)
    skm.data("POST", f"/v1/survei/{buka['id']}/tutup")
    assert skm.jawab(buka["kode"], formulir=formulir).status_code == 409
    assert skm.tersimpan() == []


def test_a_form_must_be_ours_and_neither_too_young_nor_too_old_nor_used(skm: Balai) -> None:
    kode = skm.survei()["kode"]
    token = skm.kuesioner(kode).json()["data"]["formulir"]
    assert galat(skm.jawab(kode, formulir=token)) == [("formulir", "formulir_terlalu_cepat")]
    skm.jam.kini += PALING_CEPAT
    for palsu in ("x", token[:-4] + "AAAA", token[4:], "é"):
        assert galat(skm.jawab(kode, formulir=palsu)) == [("formulir", "formulir_tidak_sah")]
    assert skm.jawab(kode, formulir=token).status_code == 201
    lagi = skm.jawab(kode, formulir=token)
    assert (lagi.status_code, "sudah kami terima" in lagi.json()["detail"]) == (409, True)
    tua = skm.formulir(kode)
    skm.jam.kini += BERLAKU
    assert galat(skm.jawab(kode, formulir=tua)) == [("formulir", "formulir_kedaluwarsa")]
    assert len(skm.tersimpan()) == 1
    # What was kept to tell one form from another goes when forms of that age are refused anyway.
    skm.jam.kini += BERLAKU
    assert skm.jawab(kode).status_code == 201
    with basis_data(skm.klien).reading() as sesi:
        assert len(sesi.scalars(select(FormulirTerpakai)).all()) == 1


def test_one_form_sent_ten_times_at_once_is_one_answer(skm: Balai) -> None:
    kode = skm.survei()["kode"]
    token = skm.formulir(kode)
    with ThreadPoolExecutor(10) as kolam:
        hasil = kolam.map(lambda _: skm.jawab(kode, formulir=token).status_code, range(10))
        assert Counter(hasil) == {201: 1, 409: 9}
    assert len(skm.tersimpan()) == 1


def test_a_ticket_is_used_once_even_ten_times_at_once(skm: Balai) -> None:
    satu = skm.survei(akses="tiket")
    kode, alamat = satu["kode"], f"/v1/survei/{satu['id']}/tiket"
    tiket = skm.data("POST", alamat, {"jumlah": 3})["tiket"]
    assert len(set(tiket)) == 3
    assert galat(skm.jawab(kode)) == [("tiket", "wajib_diisi")]
    assert galat(skm.jawab(kode, tiket="AAAA-AAAA-AAAA-AAAA")) == [("tiket", "tiket_tidak_dikenal")]
    formulir = [skm.formulir(kode) for _ in range(10)]
    with ThreadPoolExecutor(10) as kolam:
        hasil = list(kolam.map(lambda f: skm.jawab(kode, tiket=tiket[0], formulir=f), formulir))
    assert Counter(satu.status_code for satu in hasil) == {201: 1, 409: 9}
    lagi = skm.jawab(kode, tiket=tiket[0], formulir=formulir[hasil.index(diterima(hasil))])
    assert "sudah kami terima" in lagi.json()["detail"]
    # However it is typed; and a refusal uses nothing up.
    salah = {"tiket": tiket[1], "jawaban": jawaban(waktu=7)}
    assert galat(skm.jawab(kode, **salah)) == [("jawaban.waktu", "di_luar_rentang")]
    assert skm.jawab(kode, tiket=f" {tiket[1].lower().replace('-', ' ')}").status_code == 201
    assert len(skm.tersimpan()) == 2
    baca = skm.data("GET", f"/v1/survei/{kode}")
    assert (baca["tiket"], baca["tiket_terpakai"], baca["jumlah_respon"]) == (3, 2, 2)
    with basis_data(skm.klien).reading() as sesi:
        simpan = sesi.scalars(select(Tiket)).all()
        assert not any(satu in str(baris) for satu in tiket for baris in simpan)


def diterima(hasil: list[httpx.Response]) -> httpx.Response:
    return next(satu for satu in hasil if satu.status_code == 201)


def test_robots_are_kept_out_before_anything_is_written(database_url: str) -> None:
    with balai(database_url) as skm:
        kode = skm.survei(batas_per_jam=20)["kode"]
        tanpa = [skm.jawab(kode, formulir="A" * 75).status_code for _ in range(150)]
        assert Counter(tanpa) == {422: 150}
        token = [skm.kuesioner(kode).json()["data"]["formulir"] for _ in range(60)]
        cepat = [skm.jawab(kode, formulir=satu).status_code for satu in token]
        assert Counter(cepat) == {422: 60}
        skm.jam.kini += PALING_CEPAT
        # With good forms the survey's own limit holds, until the next hour.
        sabar = [skm.jawab(kode, formulir=satu) for satu in token]
        assert Counter(satu.status_code for satu in sabar) == {201: 20, 429: 40}
        tunggu = int(sabar[-1].headers["retry-after"])
        assert len(skm.tersimpan()) == 20
        skm.jam.maju(seconds=tunggu)
        assert skm.jawab(kode, formulir=token[-1]).status_code == 201


def test_one_address_is_slowed_down_at_the_api_and_the_page(database_url: str) -> None:
    with balai(database_url, batas_survei="3/minute") as skm:
        kode = skm.survei()["kode"]
        hasil = [skm.jawab(kode) for _ in range(4)]
        assert [satu.status_code for satu in hasil] == [201, 201, 201, 429]
        assert hasil[0].headers["ratelimit-policy"] == '"survei";q=3;w=60'
        halaman = skm.klien.get(f"/survei/{kode}")
        assert (halaman.status_code, "<h1>" in halaman.text) == (429, True)
        assert halaman.headers["retry-after"]
        assert skm.kuesioner(kode).status_code == 200


def test_an_answer_larger_than_a_form_is_refused_unread(skm: Balai) -> None:
    kode = skm.survei()["kode"]
    besar = skm.klien.post(f"/v1/publik/survei/{kode}/respon", json={"komentar": "x" * 200_000})
    assert (besar.status_code, besar.json()["kode"]) == (413, "terlalu_besar")
