"""The persons of a measurement: listed, and one explained by the rules over one person."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from uuid import UUID

from app.db.repositories.ip_asn import orang as gudang
from app.db.repositories.ip_asn.orang import Baris, Batas, Potongan, Saringan, Urut
from app.domain import ip_asn
from app.domain.ip_asn import HasilPegawai
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.domain.law.steps import Trace
from app.usecases.ip_asn.tahunan import Tahunan
from app.usecases.ip_asn.unit import bawahan
from app.usecases.kerja import TidakDitemukan
from app.usecases.samaran import samar

__all__ = ["Baris", "Daftar", "Saringan", "Urut", "daftar", "fakta", "jelaskan", "saring", "satu"]


@dataclass(frozen=True, slots=True)
class Daftar:
    """What a list is narrowed to and sorted by."""

    saringan: Saringan
    urut: Urut = "nama"
    dilewati: bool = False

    @property
    def menurut_nilai(self) -> bool:
        """Whether the key of a row is its score."""
        return self.urut != "nama" and not self.dilewati

    @property
    def tercatat(self) -> dict[str, str | None]:
        """What was asked for beside a unit, as the audit log keeps it."""
        isi = self.saringan
        return {
            "kelompok_jabatan": isi.kelompok_jabatan,
            "kategori": isi.kategori,
            "alasan": isi.alasan,
            "cari": None if isi.nama is None else samar(isi.nama),
        }

    def kunci(self, baris: Baris) -> str:
        """Write the key of a row, for the cursor."""
        kunci = f"{baris.nilai:f}" if self.menurut_nilai else baris.nama or ""
        return f"{baris.pegawai_id}|{kunci}"

    def batas(self, setelah: str | None) -> Batas | None:
        """Read it back; MasukanTidakSah for a cursor of another list."""
        if setelah is None:
            return None
        nomor, _, kunci = setelah.partition("|")
        try:
            batas = Batas(kunci, UUID(nomor))
            if self.menurut_nilai:
                Decimal(kunci)
        except (ValueError, InvalidOperation):
            raise MasukanTidakSah([Masalah("kursor", "kursor_tidak_sah")]) from None
        return batas


def daftar(tahunan: Tahunan, minta: Daftar, setelah: str | None, ambil: int) -> Sequence[Baris]:
    """List persons, measured or left out."""
    potongan = Potongan(minta.urut, minta.batas(setelah), ambil)
    cari = gudang.dilewati if minta.dilewati else gudang.diukur
    return cari(tahunan.kerja.sesi, tahunan.satu.id, minta.saringan, potongan)


def satu(tahunan: Tahunan, orang: UUID) -> Baris:
    """Return one person of a measurement; TidakDitemukan where there is none."""
    baris = gudang.satu(tahunan.kerja.sesi, tahunan.satu.id, orang)
    if baris is None:
        raise TidakDitemukan
    return baris


def fakta(baris: Baris) -> ip_asn.Pegawai:
    """Read the facts that a person was scored on."""
    return ip_asn.Pegawai(
        ref=str(baris.pegawai_id),
        jenis_pegawai=baris.jenis_pegawai,
        kelompok_jabatan=baris.kelompok_jabatan,
        pendidikan=baris.pendidikan,
        diklat_kepemimpinan=baris.diklat_kepemimpinan,
        diklat_fungsional=baris.diklat_fungsional,
        jp_teknis=baris.jp_teknis,
        seminar=baris.seminar,
        pendidikan_dipersyaratkan=baris.pendidikan_dipersyaratkan,
        nilai_skp=baris.nilai_skp,
        predikat_kinerja=baris.predikat_kinerja,
        hukuman_disiplin=baris.hukuman_disiplin,
    )


def jelaskan(tahunan: Tahunan, baris: Baris, jejak: Trace) -> HasilPegawai:
    """Score a person again from the stored facts, step by step."""
    return ip_asn.nilai_pegawai(fakta(baris), tahunan.aturan, jejak)


def saring(tahunan: Tahunan, minta: Daftar, unit: str | None) -> Daftar:
    """Narrow a list to a unit and those below it; MasukanTidakSah for what nobody can be.

    That is a category the rule does not have, and facts of who was measured where those are
    asked for who were not.
    """
    saringan, masalah = minta.saringan, []
    dikenal = [band.kode for band in tahunan.aturan.skala("kategori").bands]
    if saringan.kategori not in {None, *dikenal}:
        data = {"nilai": str(saringan.kategori), "dikenal": ", ".join(dikenal)}
        masalah.append(Masalah("kategori", "pilihan_tidak_dikenal", data))
    if minta.dilewati:
        ukur = {nama: getattr(saringan, nama) for nama in ("kelompok_jabatan", "kategori")}
        masalah += [Masalah(n, "ip_asn_saringan_terukur") for n, isi in ukur.items() if isi]
    if masalah:
        raise MasukanTidakSah(masalah)
    return replace(minta, saringan=replace(saringan, unit=bawahan(tahunan, unit)))
