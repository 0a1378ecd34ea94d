"""One servant: read, corrected, changed from a day on, removed; its states over time."""

from datetime import date
from typing import Annotated

from fastapi import Query, Response

from app.api.operation import baca_terlindung, tulis
from app.api.paging import PagingDep
from app.api.routes.pegawai.loket import CONTOH, GAGAL, AcuanPegawai, Baca, Tulis, perute
from app.api.routes.pegawai.saringan import PerTanggal
from app.api.schemas.answer import Jawaban, JawabanDaftar
from app.api.schemas.pegawai.keadaan import KeadaanPegawai, keadaan_read
from app.api.schemas.pegawai.masukan import PegawaiMutasi, PegawaiUpdate
from app.api.schemas.pegawai.pegawai import PegawaiRead, pegawai_read
from app.api.tugas import Tugas
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.usecases.pegawai import keadaan, perubahan, riwayat
from app.usecases.pegawai.orang import PegawaiTampak

router = perute()

_SATU = CONTOH["satu"]


def _jawab(tugas: Tugas, satu: PegawaiTampak, status: int = 200) -> Response:
    data = Jawaban[PegawaiRead](data=pegawai_read(satu))
    return tugas.jawab(data, status, versi=satu.baris.versi)


@router.get(
    "/{pegawai}",
    **baca_terlindung(
        "bacaPegawai",
        "Satu pegawai",
        "Keadaan sekarang, atau pada `per_tanggal` (404 bila belum tercatat pada hari itu); dengan "
        "`riwayat` juga pendidikan, pelatihan, kinerja, dan hukumannya sampai hari itu. "
        "Pembacaannya tercatat.",
        "tidak_ditemukan",
        contoh={**_SATU, "riwayat": CONTOH["riwayat"]},
    ),
    response_model=Jawaban[PegawaiRead],
)
def baca_pegawai(
    pegawai: AcuanPegawai,
    loket: Baca,
    *,
    per_tanggal: PerTanggal = None,
    dengan_riwayat: Annotated[
        bool, Query(alias="riwayat", description="Sertakan semua riwayat")
    ] = False,
) -> Response:
    """Show a servant."""
    with loket.buka() as (tugas, pengamat):
        satu = pengamat.cari(pegawai, per_tanggal)
        isi = riwayat.semua(pengamat, satu.id, per_tanggal) if dengan_riwayat else None
        pengamat.pembaca.catat("pegawai", satu.id, 1)
        return _jawab(tugas, pengamat.tampak(satu, isi))


@router.patch(
    "/{pegawai}",
    **tulis(
        "koreksiPegawai",
        "Mengoreksi pegawai di tempat",
        "Untuk kesalahan tulis pada keadaan sekarang. Yang sungguh berubah mulai suatu hari "
        "dicatat dengan `mutasi`. Mengaktifkan kembali memerlukan alasan pada X-Catatan.",
        *GAGAL,
        contoh=CONTOH["koreksi"], jawaban=_SATU, status=200, ubah=True, catatan=True,
    ),
    response_model=Jawaban[PegawaiRead],
)  # fmt: skip
def koreksi_pegawai(pegawai: AcuanPegawai, permintaan: PegawaiUpdate, loket: Tulis) -> Response:
    """Correct a servant."""
    with loket.buka() as (tugas, meja):
        lama = meja.pegawai(pegawai)
        loket.pintu.cocok(lama.versi)
        return _jawab(tugas, perubahan.koreksi(meja, lama, permintaan.perubahan()))


@router.delete(
    "/{pegawai}",
    **tulis(
        "hapusPegawai",
        "Menghapus pegawai yang salah tercatat",
        "Beserta keadaan dan riwayatnya; pada umpan perubahan tinggal penandanya. Yang pensiun "
        "atau pindah dicatat dengan `mutasi`. Alasannya wajib pada X-Catatan.",
        *GAGAL,
        status=204,
        ubah=True,
        catatan=True,
    ),
)
def hapus_pegawai(pegawai: AcuanPegawai, loket: Tulis) -> Response:
    """Remove a servant."""
    with loket.buka() as (tugas, meja):
        lama = meja.pegawai(pegawai)
        loket.pintu.cocok(lama.versi)
        perubahan.hapus(meja, lama)
        return tugas.jawab(status=204)


@router.post(
    "/{pegawai}/mutasi",
    **tulis(
        "mutasiPegawai",
        "Mengubah keadaan pegawai mulai suatu hari",
        "Kenaikan pangkat, perpindahan, jabatan baru, atau berhenti (`aktif` false dengan "
        "`alasan_nonaktif`); keadaan sebelumnya tetap terbaca. Yang kembali aktif memerlukan "
        "alasan pada X-Catatan.",
        *GAGAL,
        contoh=CONTOH["mutasi"],
        jawaban=_SATU,
        catatan=True,
    ),
    response_model=Jawaban[PegawaiRead],
)
def mutasi_pegawai(pegawai: AcuanPegawai, permintaan: PegawaiMutasi, loket: Tulis) -> Response:
    """Change a servant's state from a day on."""
    with loket.buka() as (tugas, meja):
        lama, hari = meja.pegawai(pegawai), permintaan.keadaan_sejak
        return _jawab(tugas, perubahan.mutasi(meja, lama, hari, permintaan.perubahan()), 201)


@router.get(
    "/{pegawai}/keadaan",
    **baca_terlindung(
        "daftarKeadaanPegawai",
        "Semua keadaan seorang pegawai",
        "Keadaan sekarang dan setiap keadaan sebelumnya, yang terbaru lebih dahulu.",
        "tidak_ditemukan",
        contoh={"keadaan": CONTOH["keadaan"]},
    ),
    response_model=JawabanDaftar[KeadaanPegawai],
)
def daftar_keadaan(pegawai: AcuanPegawai, loket: Baca, halaman: PagingDep) -> Response:
    """List a servant's states."""
    with loket.buka() as (tugas, pengamat):
        satu = pengamat.cari(pegawai)
        semua = keadaan.daftar(pengamat, satu, _hari(halaman.setelah), halaman.ambil)
        muat, meta = halaman.potong(semua, lambda isi: isi.sejak.isoformat())
        pengamat.pembaca.catat("pegawai_keadaan", satu.id, 1)
        isi = [keadaan_read(satu) for satu in muat]
        return tugas.jawab(JawabanDaftar[KeadaanPegawai](data=isi, meta=meta))


def _hari(setelah: str | None) -> date | None:
    try:
        return None if setelah is None else date.fromisoformat(setelah)
    except ValueError:
        raise MasukanTidakSah([Masalah("kursor", "kursor_tidak_sah")]) from None
