"""What the routes of all histories do alike."""

from typing import Generic, TypeVar
from uuid import UUID

from fastapi import Response
from pydantic import BaseModel

from app.api.paging import Paging
from app.api.routes.pegawai.loket import Loket, LoketTulis
from app.api.schemas.answer import Jawaban, JawabanDaftar
from app.api.schemas.pegawai.catatan import CatatanRiwayat, catatan_read
from app.api.schemas.pegawai.isian import MasukSebagian
from app.usecases.pegawai import riwayat
from app.usecases.pegawai.jenis_riwayat import Riwayat

R = TypeVar("R", bound=CatatanRiwayat)


class BukuRiwayat(Generic[R]):
    """One history behind its routes: its kind, and the shapes of its answers."""

    def __init__(
        self,
        jenis: Riwayat,
        satu: type[Jawaban[R]],
        daftar: type[JawabanDaftar[R]],
        bentuk: type[R],
    ) -> None:
        """Keep kind and shapes."""
        self._jenis, self._satu, self._daftar, self._bentuk = jenis, satu, daftar, bentuk

    def daftar(self, loket: Loket, pegawai: str, halaman: Paging) -> Response:
        """List the entries of a servant."""
        setelah = riwayat.posisi(self._jenis, halaman.setelah)
        with loket.buka() as (tugas, pengamat):
            orang = pengamat.cari(pegawai).id
            semua = riwayat.daftar(
                pengamat, orang, self._jenis, setelah=setelah, ambil=halaman.ambil
            )
            muat, meta = halaman.potong(semua, lambda satu: riwayat.kunci(self._jenis, satu))
            pengamat.pembaca.catat(self._jenis.objek, orang, 1)
            isi = [catatan_read(self._bentuk, satu) for satu in muat]
            return tugas.jawab(self._daftar(data=isi, meta=meta))

    def baca(self, loket: Loket, pegawai: str, nomor: UUID) -> Response:
        """Show one."""
        with loket.buka() as (tugas, pengamat):
            orang = pengamat.cari(pegawai).id
            satu = riwayat.baca(pengamat, orang, self._jenis, nomor)
            pengamat.pembaca.catat(self._jenis.objek, orang, 1)
            data = self._satu(data=catatan_read(self._bentuk, satu))
            return tugas.jawab(data, versi=satu.isi["versi"])

    def buat(self, loket: LoketTulis, pegawai: str, permintaan: BaseModel) -> Response:
        """Enter one."""
        with loket.buka() as (tugas, meja):
            isi = permintaan.model_dump(exclude_unset=True)
            satu = riwayat.buat(meja, meja.pegawai(pegawai), self._jenis, isi)
            data = self._satu(data=catatan_read(self._bentuk, satu))
            return tugas.jawab(data, 201, versi=satu.isi["versi"])

    def ubah(
        self, loket: LoketTulis, pegawai: str, nomor: UUID, permintaan: MasukSebagian
    ) -> Response:
        """Correct one."""
        with loket.buka() as (tugas, meja):
            orang = meja.pegawai(pegawai)
            lama = riwayat.baca(meja.pengamat, orang.id, self._jenis, nomor).isi
            loket.pintu.cocok(lama["versi"])
            satu = riwayat.ubah(meja, orang, self._jenis, lama, permintaan.perubahan())
            data = self._satu(data=catatan_read(self._bentuk, satu))
            return tugas.jawab(data, versi=satu.isi["versi"])

    def hapus(self, loket: LoketTulis, pegawai: str, nomor: UUID) -> Response:
        """Remove one."""
        with loket.buka() as (tugas, meja):
            orang = meja.pegawai(pegawai)
            lama = riwayat.baca(meja.pengamat, orang.id, self._jenis, nomor).isi
            loket.pintu.cocok(lama["versi"])
            riwayat.hapus(meja, orang, self._jenis, lama)
            return tugas.jawab(status=204)
