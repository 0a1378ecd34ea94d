"""Tickets on paper: a sheet of QR codes that lead to the page of the survey."""

import re
from xml.etree import ElementTree as ET

import pytest

from app.reports.lembar_tiket import PER_HALAMAN, Kartu, pdf, svg
from tests.survei import Balai, galat


def test_tickets_are_made_for_surveys_that_take_them_and_shown_once(skm: Balai) -> None:
    terbuka = skm.survei()
    assert skm.kirim("POST", f"/v1/survei/{terbuka['id']}/tiket", {"jumlah": 1}).status_code == 409
    satu = skm.survei(akses="tiket")
    alamat = f"/v1/survei/{satu['id']}/tiket"
    for jumlah in (0, 5001):
        assert galat(skm.kirim("POST", alamat, {"jumlah": jumlah})) == [
            ("jumlah", "di_luar_rentang")
        ]
    kunci = {"Idempotency-Key": "cetak"}
    baru = skm.kirim("POST", alamat, {"jumlah": 2}, **kunci).json()["data"]
    assert all(re.fullmatch(r"([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}", t)
               for t in baru["tiket"])  # fmt: skip
    ulang = skm.kirim("POST", alamat, {"jumlah": 2}, **kunci)
    assert ulang.json()["data"] == {"tiket": [], "alamat": satu["alamat"]}
    assert skm.data("GET", f"/v1/survei/{satu['id']}")["tiket"] == 2
    skm.data("POST", f"/v1/survei/{satu['id']}/tutup")
    assert skm.kirim("POST", alamat, {"jumlah": 1}).status_code == 409


def test_a_sheet_shows_each_ticket_and_its_address(skm: Balai) -> None:
    satu = skm.survei(akses="tiket", nama="SKM <2026> & lainnya")
    alamat = f"/v1/survei/{satu['id']}/tiket"
    tiket = skm.data("POST", alamat, {"jumlah": 3})["tiket"]
    isi = {"tiket": tiket, "alamat": "https://skm.contoh.go.id"}
    gambar = skm.kirim("POST", f"{alamat}/lembar?format=svg", isi)
    assert gambar.headers["content-type"] == "image/svg+xml"
    assert gambar.headers["content-disposition"].endswith(f'"tiket-{satu["kode"]}.svg"')
    akar = ET.fromstring(gambar.content)
    teks = [s.text for s in akar.iter("{http://www.w3.org/2000/svg}text")]
    assert teks == ["SKM <2026> & lainnya", *tiket]
    dokumen = skm.kirim("POST", f"{alamat}/lembar", isi)
    assert dokumen.headers["content-type"] == "application/pdf"
    assert all(f"({satu})".encode() in dokumen.content for satu in tiket)
    skm.jawab(satu["kode"], tiket=tiket[1])
    tolak = skm.kirim("POST", f"{alamat}/lembar", {"tiket": [*tiket, "x"]})
    assert galat(tolak) == [
        ("tiket[1]", "tiket_tidak_dikenal"),
        ("tiket[3]", "tiket_tidak_dikenal"),
    ]
    for buruk in ("javascript:alert(1)", "https://a b", 'https://a"b'):
        tolak = skm.kirim("POST", f"{alamat}/lembar", {"tiket": tiket[:1], "alamat": buruk})
        assert galat(tolak) == [("alamat", "format_salah")]


@pytest.mark.parametrize("banyak", [1, PER_HALAMAN, PER_HALAMAN + 1])
def test_a_sheet_has_as_many_pages_as_it_needs(banyak: int) -> None:
    kartu = [Kartu(f"https://contoh.go.id/survei/x?tiket={n}", f"T(\\){n}") for n in range(banyak)]
    halaman = -(-banyak // PER_HALAMAN)
    isi = pdf("Survei (é)", kartu)
    assert isi.count(b"/Type /Page ") == halaman
    # Every object stands where the table at the end says.
    tabel = int(isi.rsplit(b"startxref\n", 1)[1].split(b"\n")[0])
    letak = [int(s) for s in re.findall(rb"(\d{10}) 00000 n", isi[tabel:])]
    assert all(isi[n:].startswith(b"%d 0 obj" % urut) for urut, n in enumerate(letak, start=1))
    assert f'height="{297 * halaman}mm"'.encode() in svg("x", kartu)
