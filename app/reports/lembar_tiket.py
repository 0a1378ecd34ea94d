"""Sheets of tickets to cut apart: a QR code with its ticket below, as SVG or PDF.

Both are drawn from the same cells; a page is A4. The PDF needs no font file: its text is set in
Helvetica, which every reader of PDF has.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

import segno

# Millimetres.
LEBAR, TINGGI, TEPI = 210, 297, 10
KOLOM, LAJUR = 4, 5
SEL_LEBAR = (LEBAR - 2 * TEPI) / KOLOM
SEL_TINGGI = (TINGGI - 2 * TEPI - 8) / LAJUR
QR = 36.0
_TITIK = 72 / 25.4
PER_HALAMAN = KOLOM * LAJUR


@dataclass(frozen=True, slots=True)
class Kartu:
    """A ticket: the address in its code, and the text below."""

    alamat: str
    teks: str


@dataclass(frozen=True, slots=True)
class _Sel:
    """A card on its page: left and upper edge in millimetres, its dark runs in modules."""

    x: float
    y: float
    kartu: Kartu
    modul: float
    gelap: Sequence[tuple[int, int, int]]


def _halaman(kartu: Sequence[Kartu]) -> Iterator[list[_Sel]]:
    for awal in range(0, len(kartu), PER_HALAMAN):
        muat = kartu[awal : awal + PER_HALAMAN]
        yield [_sel(urut, satu) for urut, satu in enumerate(muat)]


def _sel(urut: int, kartu: Kartu) -> _Sel:
    lajur, kolom = divmod(urut, KOLOM)
    matriks = segno.make_qr(kartu.alamat, error="m").matrix
    gelap = [
        (x, y, panjang) for y, baris in enumerate(matriks) for x, panjang in _deret(bytes(baris))
    ]
    kiri = TEPI + kolom * SEL_LEBAR + (SEL_LEBAR - QR) / 2
    return _Sel(kiri, TEPI + 8 + lajur * SEL_TINGGI, kartu, QR / len(matriks), gelap)


def _deret(baris: bytes) -> Iterator[tuple[int, int]]:
    """Join dark modules side by side: where a run begins and how long it is."""
    awal = None
    for x, gelap in enumerate([*baris, 0]):
        if gelap and awal is None:
            awal = x
        elif not gelap and awal is not None:
            yield awal, x - awal
            awal = None


def svg(judul: str, kartu: Sequence[Kartu]) -> bytes:
    """Draw all pages, one below the other."""
    isi, halaman = [], list(_halaman(kartu))
    for urut, sel in enumerate(halaman):
        isi.append(f'<g transform="translate(0 {urut * TINGGI})">')
        isi.append(f'<text x="{TEPI}" y="{TEPI + 3}" font-size="4.5">{escape(judul)}</text>')
        isi += [_kartu_svg(satu) for satu in sel]
        isi.append("</g>")
    tinggi = TINGGI * len(halaman)
    kepala = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{LEBAR}mm" height="{tinggi}mm" '
        f'viewBox="0 0 {LEBAR} {tinggi}" font-family="Helvetica, Arial, sans-serif">'
        f"<title>{escape(judul)}</title>"
        f'<rect width="{LEBAR}" height="{tinggi}" fill="#fff"/>'
    )
    return "".join(['<?xml version="1.0" encoding="UTF-8"?>', kepala, *isi, "</svg>"]).encode()


def _kartu_svg(sel: _Sel) -> str:
    garis = "".join(f"M{x} {y}h{n}v1h-{n}z" for x, y, n in sel.gelap)
    letak = f"translate({sel.x:.3f} {sel.y:.3f}) scale({sel.modul:.5f})"
    tengah, bawah = sel.x + QR / 2, sel.y + QR + 5
    return (
        f'<path transform="{letak}" d="{garis}"/>'
        f'<text x="{tengah:.3f}" y="{bawah:.3f}" font-size="3.6" text-anchor="middle">'
        f"{escape(sel.kartu.teks)}</text>"
    )


def pdf(judul: str, kartu: Sequence[Kartu]) -> bytes:
    """Draw one page after the other."""
    gambar = [_halaman_pdf(judul, sel) for sel in _halaman(kartu)]
    nomor = [4 + 2 * urut for urut in range(len(gambar))]
    anak = " ".join(f"{satu} 0 R" for satu in nomor)
    objek = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{anak}] /Count {len(gambar)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    ukuran = f"[0 0 {LEBAR * _TITIK:.2f} {TINGGI * _TITIK:.2f}]"
    for satu, isi in zip(nomor, gambar, strict=True):
        objek.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox {ukuran} /Contents {satu + 1} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>".encode()
        )
        objek.append(b"<< /Length %d >>\nstream\n%b\nendstream" % (len(isi), isi))
    return _rakit(objek)


def _halaman_pdf(judul: str, sel: Sequence[_Sel]) -> bytes:
    baris = [_teks_pdf(TEPI, TEPI + 3, 12, judul)]
    for satu in sel:
        for x, y, n in satu.gelap:
            kiri, atas = satu.x + x * satu.modul, satu.y + (y + 1) * satu.modul
            sisi = f"{n * satu.modul * _TITIK:.3f} {satu.modul * _TITIK:.3f}"
            baris.append(f"{kiri * _TITIK:.3f} {(TINGGI - atas) * _TITIK:.3f} {sisi} re".encode())
        baris.append(b"f")
        # Digits and capitals of Helvetica are about 0.62 of its size wide.
        lebar = len(satu.kartu.teks) * 0.62 * 10 / _TITIK
        baris.append(_teks_pdf(satu.x + (QR - lebar) / 2, satu.y + QR + 5, 10, satu.kartu.teks))
    return b"\n".join(baris)


def _teks_pdf(x: float, y: float, ukuran: int, teks: str) -> bytes:
    isi = teks.encode("cp1252", "replace")
    for huruf in (b"\\", b"(", b")"):
        isi = isi.replace(huruf, b"\\" + huruf)
    letak = f"{x * _TITIK:.3f} {(TINGGI - y) * _TITIK:.3f}".encode()
    return b"BT /F1 %d Tf %b Td (%b) Tj ET" % (ukuran, letak, isi)


def _rakit(objek: Sequence[bytes]) -> bytes:
    """Put objects together with the table that says where each begins."""
    isi, letak = bytearray(b"%PDF-1.4\n"), []
    for urut, satu in enumerate(objek, start=1):
        letak.append(len(isi))
        isi += b"%d 0 obj\n%b\nendobj\n" % (urut, satu)
    tabel = len(isi)
    isi += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objek) + 1)
    for satu_letak in letak:
        isi += b"%010d 00000 n \n" % satu_letak
    akhir = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    return bytes(isi + akhir % (len(objek) + 1, tabel))
