"""The page of a survey, as a browser without script sees it."""

import re
from html.parser import HTMLParser
from urllib.parse import urlencode

import httpx

from app.domain.skm import UNSUR
from tests.survei import INSTANSI, Balai

FORMULIR = "application/x-www-form-urlencoded"


class Halaman(HTMLParser):
    """Collects what a form would send, and what a reader of it needs."""

    def __init__(self, teks: str) -> None:
        super().__init__()
        self.isian: dict[str, str] = {}
        self.terpilih: set[tuple[str, str]] = set()
        self.elemen: list[tuple[str, dict[str, str]]] = []
        self.feed(teks)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        isi = {nama: nilai or "" for nama, nilai in attrs}
        self.elemen.append((tag, isi))
        if tag == "input" and isi.get("type") == "hidden":
            self.isian[isi["name"]] = isi["value"]
        if "checked" in isi:
            self.terpilih.add((isi["name"], isi["value"]))

    def id(self) -> set[str]:
        return {isi["id"] for _, isi in self.elemen if "id" in isi}


def kirim(skm: Balai, kode: str, isi: dict[str, str], kueri: str = "") -> httpx.Response:
    return skm.klien.post(
        f"/survei/{kode}{kueri}", content=urlencode(isi), headers={"Content-Type": FORMULIR}
    )


def lengkap(skm: Balai, kode: str, kueri: str = "") -> dict[str, str]:
    """Open the page, read it, and fill in the nine answers."""
    halaman = Halaman(skm.klien.get(f"/survei/{kode}{kueri}").text)
    skm.jam.maju(seconds=6)
    return halaman.isian | {f"jawaban.{nama}": "3" for nama in UNSUR}


def test_the_page_shows_the_form_without_script_and_in_both_languages(skm: Balai) -> None:
    kode = skm.survei(nama='SKM <b> & "kita"', pengantar="<script>alert(1)</script>")["kode"]
    hasil = skm.klien.get(f"/survei/{kode}")
    assert hasil.headers["content-type"] == "text/html; charset=utf-8"
    assert hasil.headers["cache-control"] == "no-store"
    assert hasil.headers["referrer-policy"] == "no-referrer"
    kebijakan = hasil.headers["content-security-policy"]
    assert kebijakan.startswith("default-src 'none'; style-src 'sha256-")
    assert "script" not in kebijakan
    assert "form-action 'self'" in kebijakan
    assert "<script" not in hasil.text
    assert "SKM &lt;b&gt; &amp; &#34;kita&#34;" in hasil.text
    assert ('lang="id"' in hasil.text, "Kirim jawaban" in hasil.text) == (True, True)
    for inggris in (
        skm.klien.get(f"/survei/{kode}?bahasa=en"),
        skm.klien.get(f"/survei/{kode}", headers={"Accept-Language": "en"}),
    ):
        assert ('<html lang="en">' in inggris.text, "Send the answers" in inggris.text) == (
            True, True,
        )  # fmt: skip


def test_every_field_has_a_label_and_every_group_a_legend(skm: Balai) -> None:
    for n in (1, 2):
        isi = {"kode": f"lyn-{n}", "nama": f"Layanan {n}", "aktif_sejak": "2020-01-01"}
        skm.data("POST", f"{INSTANSI}/layanan", isi)
    usul = [{"kode": "usul", "teks": "Usul?", "jenis": "teks"}]
    kode = skm.survei(akses="tiket", layanan=["lyn-1", "lyn-2"], pertanyaan=usul)["kode"]
    teks = skm.klien.get(f"/survei/{kode}?tiket=AB").text
    halaman = Halaman(teks)
    untuk = {isi["for"] for tag, isi in halaman.elemen if tag == "label" and "for" in isi}
    assert untuk == {"tiket", "layanan", "jawaban_lain-usul", "komentar"}
    assert untuk <= halaman.id()
    kelompok = [isi for tag, isi in halaman.elemen if tag == "fieldset"]
    assert len(kelompok) == teks.count("<legend>") == 9 + 4
    # Each choice stands inside its own label.
    assert len(re.findall(r'<label class="pilihan"><input type="radio"', teks)) == teks.count(
        'type="radio"'
    )
    assert 'value="AB"' in teks


def test_a_form_is_stored_once_however_often_it_is_sent(skm: Balai) -> None:
    kode = skm.survei()["kode"]
    isi = lengkap(skm, kode) | {
        "profil.pendidikan": "s1",
        "komentar": "Baik\r\nsekali",
        "situs": "",
    }
    satu = kirim(skm, kode, isi)
    assert (satu.status_code, "sudah kami terima" in satu.text) == (201, True)
    dua = kirim(skm, kode, isi, "?bahasa=en")
    assert (dua.status_code, "before" in dua.text) == (200, True)
    (baris,) = skm.tersimpan()
    assert (baris["waktu"], baris["pendidikan"], baris["komentar"], baris["cara"]) == (
        3, "s1", "Baik sekali", "daring",
    )  # fmt: skip


def test_what_is_wrong_is_listed_with_links_and_nothing_entered_is_lost(skm: Balai) -> None:
    kode = skm.survei()["kode"]
    isi = lengkap(skm, kode) | {"komentar": "surel saya <a@b.id>", "jawaban.waktu": "2"}
    del isi["jawaban.biaya"]
    hasil = kirim(skm, kode, isi)
    assert hasil.status_code == 422
    halaman = Halaman(hasil.text)
    daftar = next(s for tag, s in halaman.elemen if tag == "section" and s.get("id") == "masalah")
    assert (daftar["role"], daftar["tabindex"], "autofocus" in daftar) == ("alert", "-1", True)
    tautan = {s["href"] for tag, s in halaman.elemen if tag == "a" and s["href"].startswith("#")}
    assert tautan == {"#isi", "#jawaban-biaya", "#komentar"}
    assert {satu[1:] for satu in tautan} <= halaman.id()
    assert ("jawaban.waktu", "2") in halaman.terpilih
    assert "surel saya &lt;a@b.id&gt;" in hasil.text
    dijelaskan = " ".join(s.get("aria-describedby", "") for _, s in halaman.elemen).split()
    assert {"galat-jawaban-biaya", "galat-komentar"} <= set(dijelaskan) <= halaman.id()
    # The same form, corrected, is taken.
    assert halaman.isian["formulir"] == isi["formulir"]
    benar = isi | {"jawaban.biaya": "4", "komentar": ""}
    assert kirim(skm, kode, benar).status_code == 201


def test_a_form_that_is_too_old_is_replaced_by_a_fresh_one(skm: Balai) -> None:
    kode = skm.survei()["kode"]
    isi = lengkap(skm, kode)
    skm.jam.maju(hours=7)
    hasil = kirim(skm, kode, isi)
    assert (hasil.status_code, "terlalu lama" in hasil.text) == (422, True)
    baru = Halaman(hasil.text)
    assert baru.isian["formulir"] != isi["formulir"]
    assert len(baru.terpilih) == 9
    skm.jam.maju(seconds=6)
    assert kirim(skm, kode, isi | baru.isian).status_code == 201


def test_failures_of_a_page_are_pages(skm: Balai) -> None:
    satu = skm.survei()
    kode = satu["kode"]
    isi = lengkap(skm, kode)
    lain = skm.klien.post(f"/survei/{kode}", json={})
    assert (lain.status_code, "<h1>" in lain.text) == (415, True)
    banyak = kirim(skm, kode, {f"x{n}": "" for n in range(300)})
    assert (banyak.status_code, "<h1>" in banyak.text) == (413, True)
    assert kirim(skm, kode, {"x": "y" * 200_000}).status_code == 413
    # Fields that are none, twice the same, half a name: refused, never a crash.
    for aneh in ("nama=Budi", "jawaban=1&jawaban.waktu=4", "a.b.c=1", ".=1", "%ff=%fe", "profil=x"):
        hasil = skm.klien.post(f"/survei/{kode}", content=aneh, headers={"Content-Type": FORMULIR})
        assert (hasil.status_code, "<h1>" in hasil.text) == (422, True)
    skm.data("POST", f"/v1/survei/{satu['id']}/tutup")
    for hasil in (skm.klien.get(f"/survei/{kode}"), kirim(skm, kode, isi)):
        assert (hasil.status_code, "Survei ini sudah ditutup." in hasil.text) == (409, True)
    tiada = skm.klien.get("/survei/tidak-ada?bahasa=en")
    assert (tiada.status_code, "Not found" in tiada.text) == (404, True)
    assert tiada.headers["content-type"] == "text/html; charset=utf-8"
    assert skm.klien.get("/survei/a/b").status_code == 404
    assert skm.klien.request("DELETE", f"/survei/{kode}").status_code == 405
