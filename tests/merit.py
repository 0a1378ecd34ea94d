"""Made-up things of the merit system: a small instrument, files of evidence, stored rows."""

import copy
import io
import json
import struct
import zipfile
import zlib
from datetime import UTC, date, datetime
from importlib import resources
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from app.db.repositories.merit import penilaian as gudang
from app.db.session import Database
from app.db.tables import (
    Anggota,
    BuktiMerit,
    InstrumenMerit,
    Pengguna,
    PenilaianMerit,
    TindakLanjutMerit,
)
from app.usecases.merit import berkas

Json = dict[str, Any]
CONTOH: Json = json.loads(
    resources.files("app.api.routes.merit").joinpath("contoh.json").read_text("utf-8")
)
PDF = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"


def berkas_kecil(kode: str = "instrumen-kecil") -> Json:
    """A complete instrument file: two aspects, three sub-aspects, two categories."""
    isi: Json = copy.deepcopy(CONTOH["instrumen_unggah"]["isi"])
    isi["aturan"][kode] = isi["aturan"].pop("instrumen-kecil")
    return isi


def arsip(anggota: dict[str, bytes], **kunci: Any) -> bytes:
    """An archive with these members."""
    isi = io.BytesIO()
    with zipfile.ZipFile(isi, "w", zipfile.ZIP_DEFLATED, **kunci) as satu:
        for nama, data in anggota.items():
            satu.writestr(nama, data)
    return isi.getvalue()


def docx(**lain: bytes) -> bytes:
    """A document as an office writes it, with other members if any."""
    wajib = {"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<document/>"}
    return arsip({**wajib, **lain})


def xlsx() -> bytes:
    """A spreadsheet."""
    return arsip({"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<workbook/>"})


def odt() -> bytes:
    """An open document."""
    jenis = b"application/vnd.oasis.opendocument.text"
    return arsip({"mimetype": jenis, "content.xml": b"<office/>"})


def _bagian(jenis: bytes, isi: bytes) -> bytes:
    ekor = struct.pack(">I", zlib.crc32(jenis + isi))
    return struct.pack(">I", len(isi)) + jenis + isi + ekor


def png(lebar: int = 1, tinggi: int = 1) -> bytes:
    """A picture of the size it says."""
    kepala = struct.pack(">IIBBBBB", lebar, tinggi, 8, 0, 0, 0, 0)
    isi = _bagian(b"IDAT", zlib.compress(b"\x00\x00"))
    return b"\x89PNG\r\n\x1a\n" + _bagian(b"IHDR", kepala) + isi + _bagian(b"IEND", b"")


def jpeg() -> bytes:
    """A picture as a camera writes it."""
    segmen = b"\xff\xe0" + struct.pack(">H", 4) + b"JF"
    return b"\xff\xd8" + segmen + b"\xff\xda" + struct.pack(">H", 4) + b"\x00\x00\x12\xff\xd9"


def tanam(db: Database, instansi: UUID) -> Json:
    """Store one thing of each kind in an agency; return their ids by path parameter."""
    sekarang = datetime.now(UTC)
    kode = f"instrumen-{instansi.hex[:12]}"
    teks, perangkat = berkas.terima(berkas_kecil(kode))
    waktu: Json = {"dibuat_pada": sekarang, "diubah_pada": sekarang}
    with db.writing() as sesi:
        kueri = select(col(Anggota.pengguna_id)).where(col(Anggota.instansi_id) == instansi)
        pengguna = sesi.scalars(kueri).first() or sesi.scalars(select(col(Pengguna.id))).first()
        assert pengguna is not None
        instrumen = InstrumenMerit(
            instansi_id=instansi,
            kode=kode,
            nama="Uji",
            isi=teks,
            sidik=perangkat.instrumen.sidik,
            contoh=False,
            berlaku_sejak=date(2024, 1, 1),
            berlaku_sampai=None,
            asal=None,
            status="draf",
            **waktu,
        )
        penilaian = PenilaianMerit(
            instansi_id=instansi,
            tahun=2024,
            instrumen_kode=kode,
            instrumen_sidik=perangkat.instrumen.sidik,
            instrumen=teks,
            status="diisi",
            gerbang={},
            tim=[],
            pengisi=[],
            **waktu,
        )
        bukti = BuktiMerit(
            instansi_id=instansi,
            sidik="0" * 64,
            nama="hilang.pdf",
            media="application/pdf",
            ukuran=1,
            diunggah_oleh=pengguna,
            diunggah_pada=sekarang,
        )
        sesi.add_all([instrumen, bukti])
        gudang.buat(sesi, penilaian, ["rencana", "seleksi", "pola_karier"])
        lanjut = TindakLanjutMerit(
            instansi_id=instansi,
            penilaian_id=penilaian.id,
            nomor=1,
            jenis="rekomendasi",
            aspek=None,
            uraian="Uji",
            status="belum",
            diubah_pada=sekarang,
        )
        sesi.add(lanjut)
        sesi.flush()
        return {
            "instrumen_merit": instrumen.id,
            "penilaian_merit": penilaian.id,
            "bukti_merit": bukti.id,
            "tindak_lanjut_merit": lanjut.id,
        }  # fmt: skip
