"""Accounts of people: who sees them, who changes them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.exc import IntegrityError

from app.db.repositories import jejak_audit
from app.db.repositories import pengguna as gudang
from app.db.repositories import sesi as gudang_sesi
from app.db.repositories.pengguna import Keanggotaan
from app.db.tables import Pengguna
from app.domain.akses import kebijakan
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.usecases import anggota, sandi
from app.usecases.keamanan.surel import surel_normal
from app.usecases.kerja import Kerja, KonflikKeadaan, TidakBerhak, TidakDitemukan
from app.usecases.samaran import samarkan

TULIS = "pengguna:tulis"


@dataclass(frozen=True, slots=True)
class AkunTampak:
    """An account as its caller sees it: only roles in agencies within the caller's reach."""

    akun: Pengguna
    keanggotaan: Sequence[Keanggotaan]
    boleh: dict[str, bool]


def daftar(kerja: Kerja, setelah: str | None, ambil: int) -> Sequence[AkunTampak]:
    """List the accounts within reach by name."""
    _pastikan_punya(kerja)
    hasil = _tampak(kerja, gudang.daftar(kerja.sesi, kerja.jangkauan, setelah, ambil))
    kerja.catat("baca", "pengguna", "*", instansi=None, sesudah={"jumlah": len(hasil)})
    return hasil


def baca(kerja: Kerja, nomor: UUID) -> AkunTampak:
    """Return one account and note that it was read; TidakDitemukan beyond reach."""
    akun = _cari(kerja, nomor)
    kerja.catat("baca", "pengguna", nomor, instansi=None)
    return _tampak(kerja, [akun])[0]


def buat(kerja: Kerja, surel: str, nama: str, peran: Sequence[tuple[str, str]]) -> AkunTampak:
    """Make an account without a password, with roles by agency (id or code).

    Only the platform's administrator makes one without any role. MasukanTidakSah for what is
    no address, KonflikKeadaan when another account has it.
    """
    _pastikan_punya(kerja)
    if not peran and not kerja.jangkauan.semua:
        raise MasukanTidakSah([Masalah("keanggotaan", "anggota_wajib")])
    akun = Pengguna(
        surel=_surel(kerja, surel), nama=nama,
        dibuat_pada=kerja.sekarang, diubah_pada=kerja.sekarang,
    )  # fmt: skip
    kerja.sesi.add(akun)
    _simpan(kerja)
    for urut, (acuan, satu) in enumerate(peran):
        anggota.beri(kerja, acuan, akun, satu, lokasi=f"keanggotaan[{urut}].")
    _catat(kerja, "buat", akun, None)
    return _tampak(kerja, [akun])[0]


def ambil_untuk_ubah(kerja: Kerja, nomor: UUID) -> Pengguna:
    """Return an account to change, which nobody else changes meanwhile.

    TidakBerhak when it is seen but has rights that the caller has not.
    """
    akun = _cari(kerja, nomor)
    if not _boleh_ubah(kerja, akun, gudang.keanggotaan(kerja.sesi, [nomor])[nomor]):
        raise TidakBerhak(TULIS)
    kini = gudang.kunci(kerja.sesi, nomor)
    assert kini is not None  # accounts are never deleted
    return kini


def ubah(kerja: Kerja, akun: Pengguna, isi: Mapping[str, Any]) -> AkunTampak:
    """Change name, address, or whether it is active or must change its password.

    An account that is switched off loses its sessions at once.
    """
    isi = dict(isi)
    if "surel" in isi:
        isi["surel"] = _surel(kerja, isi["surel"], akun)
    if isi.get("aktif") is False and akun.id == kerja.pelaku.pengguna:
        raise KonflikKeadaan(Masalah("", "akun_sendiri"))
    sebelum = _ringkas(akun)
    for nama, nilai in isi.items():
        setattr(akun, nama, nilai)
    if _ringkas(akun) != sebelum:
        akun.versi += 1
        akun.diubah_pada = kerja.sekarang
        _simpan(kerja)
        if sebelum["aktif"] and not akun.aktif:
            gudang_sesi.cabut_semua(kerja.sesi, akun.id, kerja.sekarang, "dinonaktifkan")
            gudang_sesi.buang_atur_ulang(kerja.sesi, akun.id)
        _catat(kerja, "ubah", akun, sebelum)
    return _tampak(kerja, [akun])[0]


def atur_ulang(kerja: Kerja, nomor: UUID) -> tuple[str, datetime]:
    """Make a one-time token that sets the account's password; returns it and its end."""
    akun = ambil_untuk_ubah(kerja, nomor)
    hasil = sandi.terbitkan(kerja, akun)
    _catat(kerja, "atur_ulang_sandi", akun, _ringkas(akun))
    return hasil


def _pastikan_punya(kerja: Kerja) -> None:
    """Insist on the permission somewhere at all."""
    if not kerja.jangkauan.semua and not kerja.jangkauan.instansi:
        raise TidakBerhak(kerja.izin)


def _cari(kerja: Kerja, nomor: UUID) -> Pengguna:
    _pastikan_punya(kerja)
    akun = gudang.cari(kerja.sesi, nomor, kerja.jangkauan)
    if akun is None:
        raise TidakDitemukan
    return akun


def _surel(kerja: Kerja, surel: str, akun: Pengguna | None = None) -> str:
    normal = surel_normal(surel)
    if normal is None:
        raise MasukanTidakSah([Masalah("surel", "surel_tidak_sah")])
    lain = gudang.menurut_surel(kerja.sesi, normal)
    if lain is not None and lain is not akun:
        raise KonflikKeadaan(Masalah("", "surel_dipakai"))
    return normal


def _simpan(kerja: Kerja) -> None:
    try:
        kerja.sesi.flush()
    except IntegrityError:  # another request took the address in between
        raise KonflikKeadaan(Masalah("", "surel_dipakai")) from None


def _boleh_ubah(kerja: Kerja, akun: Pengguna, semua: Sequence[Keanggotaan]) -> bool:
    """Whether the caller holds all that the account holds, everywhere it holds it."""
    jangkauan = kerja.jangkauan_untuk(TULIS)
    if akun.admin_platform and (not kerja.pelaku.admin_platform or kerja.pelaku.token is not None):
        return False
    if not jangkauan.semua and not all(jangkauan.memuat(satu.instansi_id) for satu in semua):
        return False
    peran: dict[UUID, frozenset[str]] = {}
    for satu in semua:
        peran[satu.instansi_id] = peran.get(satu.instansi_id, frozenset()) | {satu.peran}
    punya = jangkauan.semua or bool(jangkauan.instansi)
    return punya and kerja.pelaku.menaungi(peran, kebijakan())


def _tampak(kerja: Kerja, akun: Sequence[Pengguna]) -> list[AkunTampak]:
    semua = gudang.keanggotaan(kerja.sesi, [satu.id for satu in akun])
    terlihat = kerja.jangkauan
    return [
        AkunTampak(
            satu,
            [milik for milik in semua[satu.id] if terlihat.memuat(milik.instansi_id)],
            dict.fromkeys(("ubah", "atur_ulang_sandi"), _boleh_ubah(kerja, satu, semua[satu.id])),
        )
        for satu in akun
    ]


def _ringkas(akun: Pengguna) -> dict[str, Any]:
    return akun.model_dump(include={"surel", "nama", "aktif", "harus_ganti_sandi"})


def _catat(kerja: Kerja, tindakan: str, akun: Pengguna, sebelum: dict[str, Any] | None) -> None:
    """Note it for every agency of the account, else for the platform; personal fields masked."""
    milik = gudang.keanggotaan(kerja.sesi, [akun.id])[akun.id]
    rantai: set[UUID | None] = {satu.instansi_id for satu in milik}
    for satu in sorted(rantai or {None}, key=jejak_audit.nama_rantai):
        kerja.catat(
            tindakan, "pengguna", akun.id, instansi=satu,
            sebelum=samarkan(sebelum), sesudah=samarkan(_ringkas(akun)),
        )  # fmt: skip
