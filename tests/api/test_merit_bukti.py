"""Evidence: taken by its content, kept under its digest, never run."""

import hashlib
import io
import struct
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.usecases.merit.isi_bukti import AKHIRAN, kenali, nama_layak
from tests.api.kantor_merit import BUKTI, Kantor, galat, kantor
from tests.merit import PDF, arsip, docx, jpeg, odt, png, xlsx

KANTOR = {"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<document/>"}


@pytest.fixture
def kerja(database_url: str, tmp_path: Path) -> Iterator[Kantor]:
    with kantor(database_url, tmp_path) as satu:
        yield satu


def terenkripsi() -> bytes:
    """An office file whose members say that they are encrypted."""
    isi = bytearray(docx())
    for tanda, letak in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        di = isi.find(tanda)
        while di >= 0:
            isi[di + letak] |= 1
            di = isi.find(tanda, di + 4)
    return bytes(isi)


def bom(besar: int = 600) -> bytes:
    """An archive of a few kilobytes that claims to hold hundreds of megabytes."""
    isi = io.BytesIO()
    with zipfile.ZipFile(isi, "w", zipfile.ZIP_DEFLATED) as satu:
        for nama, data in KANTOR.items():
            satu.writestr(nama, data)
        satu.writestr("word/media/besar.bin", b"\0" * 20_000_000)
    teks = bytearray(isi.getvalue())
    di = teks.rfind(b"PK\x01\x02")
    teks[di + 24 : di + 28] = struct.pack("<I", besar * 1_000_000)
    return bytes(teks)


DITOLAK = {
    "program": (b"MZ\x90\x00" + b"\0" * 200, "bukti_jenis_ditolak"),
    "elf": (b"\x7fELF" + b"\0" * 200, "bukti_jenis_ditolak"),
    "svg": (b'<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', "bukti_jenis_ditolak"),
    "html": (b"<!doctype html><script>alert(1)</script>", "bukti_jenis_ditolak"),
    "kosong": (b"", "bukti_jenis_ditolak"),
    "pdf_terpotong": (b"%PDF-1.4\n1 0 obj", "bukti_rusak_isi"),
    "pdf_dan_arsip": (PDF + arsip({"a": b"b"}), "bukti_ganda"),
    "png_berekor": (png() + b"<script>", "bukti_ganda"),
    "png_terpotong": (png()[:-6], "bukti_rusak_isi"),
    "png_raksasa": (png(60_000, 60_000), "bukti_mekar"),
    "png_tanpa_kepala": (b"\x89PNG\r\n\x1a\n" + b"\0" * 40, "bukti_rusak_isi"),
    "jpeg_rusak": (b"\xff\xd8\xff\xe0\x00\x04JFxx" + b"\0" * 20, "bukti_rusak_isi"),
    "jpeg_tanpa_akhir": (jpeg()[:-2], "bukti_rusak_isi"),
    "jpeg_dan_arsip": (jpeg() + docx(), "bukti_ganda"),
    "arsip_biasa": (arsip({"a.txt": b"a"}), "bukti_jenis_ditolak"),
    "arsip_berekor": (docx() + b"x", "bukti_ganda"),
    "arsip_rusak": (b"PK\x03\x04" + b"\0" * 40 + docx()[-22:], "bukti_rusak_isi"),
    "makro": (docx(**{"word/vbaProject.bin": b"x"}), "bukti_berbahaya"),
    "keluar": (docx(**{"../../etc/passwd": b"x"}), "bukti_berbahaya"),
    "terenkripsi": (terenkripsi(), "bukti_terenkripsi"),
    "bom": (bom(), "bukti_mekar"),
    "bom_nisbah": (bom(20), "bukti_mekar"),
}


def test_what_is_no_document_is_refused_and_leaves_nothing(kerja: Kantor) -> None:
    hasil = {nama: galat(kerja.unggah(isi)) for nama, (isi, _) in DITOLAK.items()}
    assert hasil == {nama: {("", kode)} for nama, (_, kode) in DITOLAK.items()}
    assert not list(kerja.berkas.rglob("*"))
    assert kerja.jadi("op", "GET", BUKTI) == []


@pytest.mark.parametrize(
    ("isi", "akhiran"),
    [(PDF, "pdf"), (png(), "png"), (jpeg(), "jpg"), (docx(), "docx"), (xlsx(), "xlsx"),
     (odt(), "odt")],
    ids=["pdf", "png", "jpeg", "docx", "xlsx", "odt"],
)  # fmt: skip
def test_documents_are_known_by_content(tmp_path: Path, isi: bytes, akhiran: str) -> None:
    berkas = tmp_path / "x"
    berkas.write_bytes(isi)
    media = kenali(berkas)
    assert AKHIRAN[media] == f".{akhiran}"
    assert nama_layak("laporan.exe", "ab" * 32, media) == f"laporan.exe.{akhiran}"
    assert nama_layak(None, "ab" * 32, media) == f"bukti-abababab.{akhiran}"
    assert nama_layak(f"Foto.{akhiran.upper()}", "ab" * 32, media) == f"Foto.{akhiran.upper()}"


def test_a_document_is_kept_once_and_comes_back_as_it_was(kerja: Kantor) -> None:
    baru = kerja.unggah(PDF, "../../etc/laporan 2024.pdf")
    assert baru.status_code == 201
    isi = baru.json()["data"]
    sidik = hashlib.sha256(PDF).hexdigest()
    assert (isi["nama"], isi["sidik"], isi["ukuran"]) == ("laporan 2024.pdf", sidik, len(PDF))
    orang_lain = isi | {"boleh": {"hapus": False}}
    lagi = kerja.unggah(PDF, "nama-lain.pdf", siapa="op2")
    assert (lagi.status_code, lagi.json()["data"]) == (200, orang_lain)
    letak = kerja.berkas / "bukti" / sidik[:2] / sidik
    assert [s for s in kerja.berkas.rglob("*") if s.is_file()] == [letak]
    alamat = f"{BUKTI}/{isi['id']}"
    unduh = kerja.kirim("ver", "GET", f"{alamat}/isi")
    assert unduh.content == PDF
    assert unduh.headers["content-type"] == "application/pdf"
    nama = "attachment; filename=\"laporan 2024.pdf\"; filename*=UTF-8''laporan%202024.pdf"
    assert unduh.headers["content-disposition"] == nama
    assert unduh.headers["x-content-type-options"] == "nosniff"
    assert unduh.headers["content-security-policy"].startswith("sandbox")
    unduhan = kerja.jadi("pim", "GET", "/jejak-audit?objek=bukti_merit")
    assert {s["tindakan"] for s in unduhan} == {"unggah", "unduh"}
    letak.write_bytes(PDF + b" ")
    assert kerja.kirim("ver", "GET", f"{alamat}/isi").status_code == 409
    assert kerja.unggah(PDF).status_code == 200  # handed in again, it is mended
    assert kerja.kirim("ver", "GET", f"{alamat}/isi").content == PDF
    letak.unlink()
    assert kerja.kirim("ver", "GET", f"{alamat}/isi").status_code == 409
    assert kerja.kirim("ver", "GET", alamat).json()["data"] == orang_lain


def test_only_who_fills_in_hands_in_evidence_of_the_own_agency(kerja: Kantor) -> None:
    assert kerja.unggah(siapa="ver").status_code == 403
    assert kerja.unggah(siapa="lain").status_code == 404
    isi = kerja.unggah().json()["data"]
    for jalur in ("", f"/{isi['id']}", f"/{isi['id']}/isi"):
        assert kerja.kirim("lain", "GET", BUKTI + jalur).status_code == 404
    besar = {"Content-Length": str(2_000_000_000)}
    assert kerja.unggah(b"", **besar).status_code == 413
    kunci = {"Idempotency-Key": "satu"}
    pertama = kerja.unggah(png(), "a.png", **kunci)
    assert (pertama.status_code, kerja.unggah(png(), "a.png", **kunci).status_code) == (201, 201)
    assert kerja.unggah(jpeg(), "a.png", **kunci).status_code == 409


def test_who_handed_it_in_takes_it_back_while_nobody_verifies(kerja: Kantor) -> None:
    bukti = kerja.unggah().json()["data"]
    satu = f"{BUKTI}/{bukti['id']}"
    letak = kerja.berkas / "bukti" / bukti["sidik"][:2] / bukti["sidik"]
    penilaian = kerja.mulai(kerja.instrumen())
    isi = {"skor": {"rencana": {"skor": "3", "bukti": [{"bukti": bukti["id"]}]}}}
    sebelum = kerja.jadi("op", "PATCH", penilaian, isi)
    assert kerja.kirim("op", "GET", satu).json()["data"]["boleh"] == {"hapus": True}
    assert kerja.kirim("op2", "GET", satu).json()["data"]["boleh"] == {"hapus": False}
    assert kerja.kirim("op", "DELETE", satu).status_code == 428
    kunci = {"If-Match": "*"}
    assert kerja.kirim("ver", "DELETE", satu, **kunci).status_code == 403
    lain = kerja.kirim("op2", "DELETE", satu, **kunci)
    assert (lain.status_code, letak.read_bytes()) == (409, PDF)
    assert kerja.kirim("op", "DELETE", satu, **kunci).status_code == 204
    assert kerja.kirim("op", "GET", satu).status_code == 404
    assert [s for s in kerja.berkas.rglob("*") if s.is_file()] == []
    sesudah = kerja.jadi("op", "GET", penilaian)
    assert sesudah["versi"] == sebelum["versi"] + 1
    assert sesudah["aspek"][0]["sub_aspek"][0]["bukti"] == []
    catatan = kerja.jadi("pim", "GET", "/jejak-audit?objek=bukti_merit")[0]
    assert (catatan["tindakan"], catatan["objek_id"]) == ("hapus", bukti["id"])
    assert catatan["sebelum"]["sidik"] == bukti["sidik"]
    lepas = kerja.jadi("pim", "GET", "/jejak-audit?objek=penilaian_merit")[0]
    assert (lepas["tindakan"], lepas["sesudah"]["bukti"]) == ("buang_bukti", [])


def test_what_a_verifier_looks_at_stays(kerja: Kantor) -> None:
    bukti = kerja.unggah().json()["data"]
    satu, kunci = f"{BUKTI}/{bukti['id']}", {"If-Match": "*"}
    skor = {"rencana": "3", "seleksi": "2", "pola_karier": "2"}
    penilaian = kerja.mulai(kerja.instrumen())
    isi = {sub: {"skor": n, "bukti": [{"bukti": bukti["id"]}]} for sub, n in skor.items()}
    kerja.jadi("op", "PATCH", penilaian, {"skor": isi})
    kerja.jadi("op", "POST", f"{penilaian}/ajukan")
    assert kerja.kirim("op", "DELETE", satu, **kunci).status_code == 409
    assert not kerja.kirim("op", "GET", satu).json()["data"]["boleh"]["hapus"]
    assert kerja.kirim("ver", "GET", f"{satu}/isi").content == PDF
