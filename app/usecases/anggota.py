"""Who plays which role in an agency."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from app.db.repositories import anggota as gudang
from app.db.repositories import pengguna as gudang_pengguna
from app.db.repositories.anggota import AnggotaTerdaftar
from app.db.tables import Anggota, Instansi, Pengguna
from app.domain.akses import kebijakan
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.usecases.daftar_instansi import pilih
from app.usecases.keamanan.surel import surel_normal
from app.usecases.kerja import Kerja, KonflikKeadaan, TidakBerhak, TidakDitemukan

TULIS = "anggota:tulis"


@dataclass(frozen=True, slots=True)
class AnggotaTampak:
    """A role as its caller sees it."""

    anggota: AnggotaTerdaftar
    nama_peran: str
    boleh: dict[str, bool]


def daftar(kerja: Kerja, acuan: str, setelah: UUID | None, ambil: int) -> Sequence[AnggotaTampak]:
    """List the roles in an agency, and note that their holders' names were read."""
    instansi = pilih(kerja, acuan)
    baris = gudang.daftar(kerja.sesi, instansi.id, kerja.jangkauan, setelah, ambil)
    jumlah = {"jumlah": len(baris)}
    kerja.catat("baca", "anggota", "*", instansi=instansi.id, sesudah=jumlah)
    return [_tampak(kerja, satu) for satu in baris]


def baca(kerja: Kerja, acuan: str, nomor: UUID) -> AnggotaTampak:
    """Return one role, and note that its holder's name was read."""
    instansi = pilih(kerja, acuan)
    satu = _cari(kerja, instansi, nomor)
    kerja.catat("baca", "anggota", nomor, instansi=instansi.id)
    return _tampak(kerja, satu)


def tambah(
    kerja: Kerja, acuan: str, pengguna: UUID | None, surel: str | None, peran: str
) -> AnggotaTampak:
    """Give a role to an account: one within reach by id, or anybody's by its exact address."""
    pilih(kerja, acuan)
    akun = _akun(kerja, pengguna, surel)
    return beri(kerja, acuan, akun, peran)


def beri(
    kerja: Kerja, acuan: str, akun: Pengguna, peran: str, *, lokasi: str = ""
) -> AnggotaTampak:
    """Give a role in an agency (id or code), never one that holds more than the giver does.

    ``lokasi`` is where in the request the role stands.
    """
    try:
        instansi = pilih(_memberi(kerja), acuan, kunci=True)
    except TidakDitemukan:
        if not lokasi:
            raise
        data = {"nilai": acuan}
        masalah = Masalah(f"{lokasi}instansi", "instansi_tidak_terlihat", data)
        raise MasukanTidakSah([masalah]) from None
    if not kerja.pelaku.menaungi({instansi.id: frozenset({peran})}, kebijakan()):
        raise MasukanTidakSah([Masalah(f"{lokasi}peran", "peran_melebihi")])
    if gudang.pegang(kerja.sesi, instansi.id, akun.id, peran):
        raise KonflikKeadaan(Masalah("", "sudah_berperan"))
    baru = Anggota(
        instansi_id=instansi.id, pengguna_id=akun.id, peran=peran, dibuat_pada=kerja.sekarang
    )
    kerja.sesi.add(baru)
    kerja.sesi.flush()
    sesudah = {"pengguna_id": akun.id, "peran": peran}
    kerja.catat("buat", "anggota", baru.id, instansi=instansi.id, sesudah=sesudah)
    satu = AnggotaTerdaftar(
        baru.id, instansi.id, akun.id, akun.surel, akun.nama, akun.aktif, peran, kerja.sekarang
    )
    return _tampak(kerja, satu)


def pastikan_ada(kerja: Kerja, acuan: str, nomor: UUID) -> None:
    """Insist that a role exists, and that the caller may change it."""
    _cari(kerja, pilih(kerja, acuan), nomor)


def cabut(kerja: Kerja, acuan: str, nomor: UUID) -> None:
    """Take a role away, with a reason.

    Nobody but the platform's administrator takes an active agency's last administrator.
    """
    kerja.wajib_catatan()
    instansi = pilih(kerja, acuan, kunci=True)
    satu = _cari(kerja, instansi, nomor)
    if not kerja.pelaku.menaungi({instansi.id: frozenset({satu.peran})}, kebijakan()):
        raise TidakBerhak(TULIS)
    terakhir = satu.peran == "admin" and not gudang.banyak_admin(kerja.sesi, instansi.id, nomor)
    if terakhir and instansi.aktif and not kerja.jangkauan.semua:
        raise KonflikKeadaan(Masalah("", "admin_terakhir"))
    gudang.hapus(kerja.sesi, nomor)
    sebelum = {"pengguna_id": satu.pengguna_id, "peran": satu.peran}
    kerja.catat("cabut", "anggota", nomor, instansi=instansi.id, sebelum=sebelum)


def _memberi(kerja: Kerja) -> Kerja:
    """Do the same work under the permission to give roles, whatever its route declares."""
    return Kerja(
        kerja.sesi, kerja.pelaku, TULIS, kerja.sekarang, kerja.id_permintaan, kerja.catatan
    )


def _cari(kerja: Kerja, instansi: Instansi, nomor: UUID) -> AnggotaTerdaftar:
    satu = gudang.cari(kerja.sesi, instansi.id, nomor, kerja.jangkauan)
    if satu is None:
        raise TidakDitemukan
    return satu


def _akun(kerja: Kerja, pengguna: UUID | None, surel: str | None) -> Pengguna:
    if pengguna is not None:
        terlihat = kerja.jangkauan_untuk("pengguna:baca")
        akun, lokasi = gudang_pengguna.cari(kerja.sesi, pengguna, terlihat), "pengguna_id"
    else:
        normal, lokasi = surel_normal(surel or ""), "surel"
        akun = None if normal is None else gudang_pengguna.menurut_surel(kerja.sesi, normal)
    if akun is None:
        raise MasukanTidakSah([Masalah(lokasi, "pengguna_tidak_dikenal")])
    return akun


def _tampak(kerja: Kerja, satu: AnggotaTerdaftar) -> AnggotaTampak:
    aturan = kebijakan()
    peran = {satu.instansi_id: frozenset({satu.peran})}
    cabut = kerja.boleh(satu.instansi_id, TULIS) and kerja.pelaku.menaungi(peran, aturan)
    return AnggotaTampak(satu, aturan.nama_peran[satu.peran], {"cabut": cabut})
