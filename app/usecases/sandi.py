"""Changing a password, and setting one with a permission from an administrator."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from app.db.repositories import pengguna as gudang
from app.db.repositories import sesi as gudang_sesi
from app.db.session import Database
from app.db.tables import AturUlangSandi, Pengguna
from app.domain.akses import Pelaku
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.usecases import perlambatan
from app.usecases.keamanan.sandi import hash_sandi, periksa_sandi_baru, sandi_cocok
from app.usecases.keamanan.token_api import sidik_token
from app.usecases.kerja import Kerja, KonflikKeadaan

UMUR_ATUR_ULANG = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Penggantian:
    """A change of password, checked and hashed before the transaction that writes it.

    ``tolak`` is what is wrong with it; said inside the transaction, where a repeated request
    finds its first answer instead.
    """

    hash_lama: str | None
    hash_baru: str
    tolak: tuple[Masalah, ...]
    percobaan: perlambatan.Percobaan


def milik(kerja: Kerja) -> Pengguna:
    """Return the caller's own account; TidakBerhak for a token."""
    kerja.pastikan_bukan_token()
    return kerja.sesi.get_one(Pengguna, kerja.pelaku.pengguna)


def siapkan(
    db: Database, akun: Pengguna, sandi: tuple[str, str], alamat: str, sekarang: datetime
) -> Penggantian:
    """Check the present of the two passwords, slowly for who guesses, and hash the new one.

    With no transaction open: hashing takes long.
    """
    lama, baru = sandi
    percobaan = perlambatan.Percobaan(akun.surel, alamat)
    perlambatan.timbang(db, percobaan, sekarang)
    masalah = _masalah(lambda: periksa_sandi_baru(baru, akun.surel, "kata_sandi_baru"))
    if not sandi_cocok(akun.hash_sandi, lama):
        masalah.append(Masalah("kata_sandi_lama", "sandi_salah"))
    elif lama == baru:
        masalah.append(Masalah("kata_sandi_baru", "sandi_sama"))
    hash_baru = "" if masalah else hash_sandi(baru)
    return Penggantian(akun.hash_sandi, hash_baru, tuple(masalah), percobaan)


def _masalah(periksa: Callable[[], None]) -> list[Masalah]:
    try:
        periksa()
    except MasukanTidakSah as galat:
        return list(galat.masalah)
    return []


def ganti(kerja: Kerja, penggantian: Penggantian, sesi_masuk: UUID | None) -> None:
    """Store a new password and end every other session of the account."""
    if penggantian.tolak:
        raise MasukanTidakSah(penggantian.tolak)
    akun = gudang.kunci(kerja.sesi, kerja.pelaku.pengguna)
    if akun is None or akun.hash_sandi != penggantian.hash_lama:
        raise KonflikKeadaan(Masalah("", "sandi_berubah"))
    perlambatan.lunasi(kerja.sesi, penggantian.percobaan, kerja.sekarang)
    _simpan(kerja, akun, penggantian.hash_baru, "ganti_sandi", sesi_masuk)


def terbitkan(kerja: Kerja, akun: Pengguna) -> tuple[str, datetime]:
    """Make a one-time token that sets the account's password; earlier ones end."""
    if not akun.aktif:
        raise KonflikKeadaan(Masalah("", "akun_tidak_aktif"))
    token, akhir = secrets.token_urlsafe(32), kerja.sekarang + UMUR_ATUR_ULANG
    gudang_sesi.buang_atur_ulang(kerja.sesi, akun.id)
    kerja.sesi.add(
        AturUlangSandi(pengguna_id=akun.id, sidik=sidik_token(token), kedaluwarsa_pada=akhir)
    )
    kerja.sesi.flush()
    return token, akhir


def pasang(db: Database, token: str, baru: str, sekarang: datetime, id_permintaan: str) -> None:
    """Set a password with a one-time token; all sessions of the account end."""
    sidik = sidik_token(token)
    with db.reading() as sesi:
        akun = _pemilik(sesi, sidik, sekarang)
    periksa_sandi_baru(baru, akun.surel, "kata_sandi_baru")
    hash_baru = hash_sandi(baru)
    with db.writing() as sesi:
        kini = gudang.kunci(sesi, _pemilik(sesi, sidik, sekarang).id)
        izin = gudang_sesi.atur_ulang(sesi, sidik)
        if izin is None or not gudang_sesi.pakai(sesi, AturUlangSandi, izin.id, sekarang):
            raise _tidak_sah()
        assert kini is not None  # its permission would be gone with it
        pelaku = Pelaku(kini.id, admin_platform=False, peran={})
        kerja = Kerja(sesi, pelaku, "", sekarang, id_permintaan)
        _simpan(kerja, kini, hash_baru, "pasang_sandi", None)


def _pemilik(sesi: Session, sidik: str, sekarang: datetime) -> Pengguna:
    izin = gudang_sesi.atur_ulang(sesi, sidik)
    if izin is None or izin.dipakai_pada is not None or izin.kedaluwarsa_pada <= sekarang:
        raise _tidak_sah()
    akun = sesi.get_one(Pengguna, izin.pengguna_id)
    if not akun.aktif:
        raise _tidak_sah()
    return akun


def _tidak_sah() -> MasukanTidakSah:
    return MasukanTidakSah([Masalah("token", "token_atur_ulang_tidak_sah")])


def _simpan(
    kerja: Kerja, akun: Pengguna, hash_baru: str, tindakan: str, kecuali: UUID | None
) -> None:
    """Write the hash; whoever held the old password, or a permission, has nothing any more."""
    akun.hash_sandi = hash_baru
    akun.harus_ganti_sandi = False
    akun.versi += 1
    akun.diubah_pada = kerja.sekarang
    kerja.sesi.flush()
    if tindakan == "ganti_sandi":
        gudang_sesi.buang_atur_ulang(kerja.sesi, akun.id)
    gudang_sesi.cabut_semua(kerja.sesi, akun.id, kerja.sekarang, tindakan, kecuali)
    kerja.catat(tindakan, "pengguna", akun.id, instansi=None)
