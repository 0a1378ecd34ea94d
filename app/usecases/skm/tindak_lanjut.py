"""Follow-up plans: what will be done about an unsur, by whom, until when, with what proof."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from app.db.repositories import skm_hasil as gudang_hasil
from app.db.repositories import skm_tindak_lanjut as gudang
from app.db.tables import Survei, TindakLanjut
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.domain.law.rulebook import Rulebook
from app.domain.law.steps import Trace
from app.domain.skm import UNSUR
from app.domain.skm.tindak_lanjut import TUNTAS
from app.usecases.kerja import Kerja, TidakDitemukan
from app.usecases.samaran import samar
from app.usecases.skm import survei as rak
from app.usecases.skm.perhitungan import Penghitung, kosong

ISIAN = ("unsur", "rencana", "penanggung_jawab", "tenggat", "status", "bukti")


@dataclass(frozen=True, slots=True)
class RencanaTampak:
    """A plan beside the unsur it is about: its place from the lowest, and whether it is late."""

    baris: TindakLanjut
    urutan: int
    terlambat: bool
    boleh: Mapping[str, bool]

    @property
    def kunci(self) -> str:
        """Sort: the lowest unsur first, then the soonest due."""
        return f"{self.urutan:02d} {self.baris.tenggat} {self.baris.id}"


@dataclass(frozen=True, slots=True)
class Saringan:
    """What a list of plans is narrowed to; none: not narrowed."""

    unsur: str | None = None
    status: str | None = None
    terlambat: bool | None = None

    def cocok(self, satu: RencanaTampak) -> bool:
        """Whether a plan is among those asked for."""
        return (
            self.unsur in {None, satu.baris.unsur}
            and self.status in {None, satu.baris.status}
            and self.terlambat in {None, satu.terlambat}
        )


def terlambat(baris: TindakLanjut, hari_ini: date) -> bool:
    """Whether a plan should have been done by now and is not."""
    return baris.tenggat < hari_ini and baris.status not in TUNTAS


@dataclass(frozen=True, slots=True)
class Papan:
    """The plans of one survey, for one piece of work."""

    kerja: Kerja
    survei: Survei
    buku: Rulebook
    hari_ini: date

    @classmethod
    def muat(cls, kerja: Kerja, acuan: str, buku: Rulebook, hari_ini: date) -> "Papan":
        """Open it if the caller may."""
        return cls(kerja, rak.pilih(kerja, acuan), buku, hari_ini)

    def daftar(self, saringan: Saringan) -> list[RencanaTampak]:
        """List plans, the lowest unsur first."""
        semua = self._tampak(gudang.semua(self.kerja.sesi, self.survei.id))
        return sorted(filter(saringan.cocok, semua), key=lambda satu: satu.kunci)

    def lihat(self, baris: TindakLanjut) -> RencanaTampak:
        """Show a plan."""
        return self._tampak([baris])[0]

    def pilih(self, nomor: UUID, *, kunci: bool = False) -> TindakLanjut:
        """Return a plan of this survey."""
        satu = gudang.cari(self.kerja.sesi, self.survei.id, nomor, kunci=kunci)
        if satu is None:
            raise TidakDitemukan
        return satu

    def buat(self, isi: Mapping[str, Any]) -> RencanaTampak:
        """Add a plan."""
        sekarang = self.kerja.sekarang
        isian: dict[str, Any] = {nama: isi.get(nama) for nama in ISIAN}
        baris = TindakLanjut(
            instansi_id=self.survei.instansi_id, survei_id=self.survei.id,
            dibuat_pada=sekarang, diubah_pada=sekarang, **isian,
        )  # fmt: skip
        _berbukti(baris)
        self.kerja.sesi.add(baris)
        self.kerja.sesi.flush()
        self._catat("buat", baris, None, _catatan(baris))
        return self.lihat(baris)

    def ubah(self, baris: TindakLanjut, isi: Mapping[str, Any]) -> RencanaTampak:
        """Change what ``isi`` names; taking a settled plan up again needs a reason."""
        sebelum, lama = _catatan(baris), baris.status
        if lama in TUNTAS and isi.get("status", lama) != lama:
            self.kerja.wajib_catatan()
        for nama in ISIAN:
            if nama in isi:
                setattr(baris, nama, isi[nama])
        _berbukti(baris)
        sesudah = _catatan(baris)
        if self.kerja.sesi.is_modified(baris):
            baris.versi += 1
            baris.diubah_pada = self.kerja.sekarang
            self.kerja.sesi.flush()
            self._catat("ubah", baris, sebelum, sesudah)
        return self.lihat(baris)

    def hapus(self, baris: TindakLanjut) -> None:
        """Remove a plan, with a reason: somebody decided it."""
        self.kerja.wajib_catatan()
        self._catat("hapus", baris, _catatan(baris), None)
        self.kerja.sesi.delete(baris)
        self.kerja.sesi.flush()

    def _tampak(self, semua: Sequence[TindakLanjut]) -> list[RencanaTampak]:
        urutan = urutan_unsur(self.kerja, self.survei, self.buku) if semua else {}
        tulis = self.kerja.boleh(self.survei.instansi_id, "skm:tulis")
        boleh = {"ubah": tulis, "hapus": tulis}
        return [
            RencanaTampak(satu, urutan[satu.unsur], terlambat(satu, self.hari_ini), boleh)
            for satu in semua
        ]

    def _catat(
        self,
        tindakan: str,
        baris: TindakLanjut,
        sebelum: Mapping[str, Any] | None,
        sesudah: Mapping[str, Any] | None,
    ) -> None:
        self.kerja.catat(
            tindakan, "tindak_lanjut_skm", baris.id,
            instansi=baris.instansi_id, sebelum=sebelum, sesudah=sesudah,
        )  # fmt: skip


def urutan_unsur(kerja: Kerja, survei: Survei, buku: Rulebook) -> dict[str, int]:
    """Rank the unsur from the lowest mean answer, from 1; unanswered ones come last."""
    sel = next(iter(gudang_hasil.jumlah(kerja.sesi, [survei.id], ())), kosong())
    hasil = Penghitung.untuk(survei, buku, "skm").unsur(sel, Trace(simpan=False))
    nrr = {satu.kode: satu.nrr for satu in hasil.unsur}
    urut = sorted(UNSUR, key=lambda kode: (nrr[kode] is None, nrr[kode] or 0, UNSUR.index(kode)))
    return {kode: nomor for nomor, kode in enumerate(urut, start=1)}


def _berbukti(baris: TindakLanjut) -> None:
    """Refuse a plan that is done without proof."""
    if baris.status == "selesai" and not (baris.bukti or "").strip():
        raise MasukanTidakSah([Masalah("bukti", "tindak_lanjut_tanpa_bukti")])


def _catatan(baris: TindakLanjut) -> dict[str, Any]:
    isi = {nama: getattr(baris, nama) for nama in ISIAN}
    return {**isi, "penanggung_jawab": samar(baris.penanggung_jawab)}
