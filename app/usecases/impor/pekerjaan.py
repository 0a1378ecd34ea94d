"""Checking a file, and applying it: what the route and the command line both do."""

from typing import Any
from uuid import UUID

from app.db.repositories import catatan_impor as catatan
from app.db.repositories import urutan
from app.db.tables import ImporBerkas, Instansi
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.usecases.daftar_instansi import pilih
from app.usecases.impor.hasil import HasilImpor
from app.usecases.impor.permintaan import Permintaan
from app.usecases.kerja import Kerja, KonflikKeadaan
from app.usecases.pegawai.pembaca import Pembaca


def periksa(kerja: Kerja, acuan: str, permintaan: Permintaan) -> HasilImpor:
    """Say what applying a file would do; nothing is stored. The caller notes the reading."""
    from app.usecases.impor.jalan import jalankan  # noqa: PLC0415 - Polars takes 0.3 s
    from app.usecases.impor.olah import Tempat  # noqa: PLC0415 - as above

    instansi = pilih(kerja, acuan)
    kolom = _pemetaan(kerja, instansi, permintaan)
    tempat = Tempat(kerja.sesi, instansi.id, permintaan.hari_ini, permintaan.timpa_tangan)
    return jalankan(permintaan, tempat, kolom, Pembaca(kerja, instansi.id), None)


def terapkan(kerja: Kerja, acuan: str, permintaan: Permintaan) -> HasilImpor:
    """Store a file as a whole; MasukanTidakSah lists every problem, and stores nothing."""
    from app.db.repositories.impor.simpan import Cap  # noqa: PLC0415 - Polars takes 0.3 s
    from app.usecases.impor.jalan import jalankan  # noqa: PLC0415 - as above
    from app.usecases.impor.olah import Tempat  # noqa: PLC0415 - as above

    instansi = pilih(kerja, acuan)
    if not instansi.aktif:
        raise KonflikKeadaan(Masalah("", "instansi_sudah_berakhir"))
    if permintaan.timpa_tangan:
        kerja.wajib_catatan()
    kolom = _pemetaan(kerja, instansi, permintaan)
    tempat = Tempat(kerja.sesi, instansi.id, permintaan.hari_ini, permintaan.timpa_tangan)
    titik = kerja.sesi.begin_nested()
    # Whoever else changes servants of this agency waits until this import ends.
    nomor = urutan.berikut(kerja.sesi, instansi.id)
    cap = Cap(instansi.id, permintaan.sumber, nomor, kerja.sekarang)
    hasil = jalankan(permintaan, tempat, kolom, Pembaca(kerja, instansi.id), cap)
    if hasil.tanpa_akibat:
        titik.rollback()  # nothing changed: not even the number
    else:
        titik.commit()
    hasil.impor = _catat(kerja, instansi.id, permintaan, hasil)
    return hasil


def catat_baca(kerja: Kerja, acuan: str, hasil: HasilImpor, permintaan: Permintaan) -> None:
    """Note that a check showed what is stored of persons."""
    pembaca = Pembaca(kerja, pilih(kerja, acuan).id)
    pembaca.catat("impor", permintaan.sumber, len(hasil.baris), {"jenis": permintaan.jenis})


def _pemetaan(kerja: Kerja, instansi: Instansi, permintaan: Permintaan) -> dict[str, str]:
    """Return the saved mapping that is asked for; it must be of the same kind."""
    if permintaan.jenis == "ip-asn-bkn" and permintaan.tahun is None:
        raise MasukanTidakSah([Masalah("tahun", "wajib_diisi")])
    if permintaan.pemetaan is None:
        return {}
    ada = catatan.pemetaan(kerja.sesi, instansi.id, permintaan.pemetaan)
    if ada is None or ada.jenis != permintaan.jenis:
        data = {"nilai": permintaan.pemetaan, "jenis": permintaan.jenis}
        raise MasukanTidakSah([Masalah("pemetaan", "impor_pemetaan_tidak_ada", data)])
    return ada.kolom


def _catat(kerja: Kerja, instansi: UUID, permintaan: Permintaan, hasil: HasilImpor) -> UUID:
    banyak = {n: getattr(hasil, n) for n in ("baru", "berubah", "sama", "dilewati", "dihapus")}
    baris = ImporBerkas(
        instansi_id=instansi,
        pengguna_id=kerja.pelaku.pengguna,
        jenis=permintaan.jenis,
        tahun=permintaan.tahun if permintaan.jenis == "ip-asn-bkn" else None,
        nama_berkas=permintaan.nama_berkas,
        sidik=permintaan.sidik,
        timpa_tangan=permintaan.timpa_tangan,
        dibuat_pada=kerja.sekarang,
        **banyak,
    )
    kerja.sesi.add(baris)
    kerja.sesi.flush()
    isi: dict[str, Any] = {"jenis": permintaan.jenis, "sidik": permintaan.sidik, **banyak}
    kerja.catat("terapkan", "impor", baris.id, instansi=instansi, sesudah=isi)
    return baris.id
