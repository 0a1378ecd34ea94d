"""Signing in, refreshing, signing out."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from app.db.repositories import pengguna as gudang
from app.db.repositories import sesi as gudang_sesi
from app.db.session import Database
from app.db.tables import Pengguna, Sesi, TokenSegar
from app.domain.akses import Pelaku
from app.usecases import perlambatan
from app.usecases.keamanan.jwt import Penanda
from app.usecases.keamanan.sandi import sandi_cocok
from app.usecases.keamanan.surel import surel_normal
from app.usecases.keamanan.token_api import sidik_token
from app.usecases.kerja import Kerja


class MasukGagal(Exception):
    """Not signed in; never says whether the account exists, is active, or the password fits."""


class TokenSegarTidakSah(Exception):
    """The refresh token is unknown, used, ended or over."""


@dataclass(frozen=True, slots=True)
class Kredensial:
    """What somebody claims: an account and its password, from an address."""

    surel: str
    sandi: str
    alamat: str


@dataclass(frozen=True, slots=True)
class PasanganToken:
    """A short access token and the refresh token for the next one."""

    akses: str
    segar: str
    berlaku: timedelta


@dataclass(frozen=True, slots=True)
class Loket:
    """Where tokens are handed out: by which signer, when, for how long a session lasts."""

    db: Database
    penanda: Penanda
    sekarang: datetime
    umur_sesi: timedelta
    id_permintaan: str = ""

    def masuk(self, kredensial: Kredensial) -> PasanganToken:
        """Open a session; MasukGagal, or TerlaluSering before any password is looked at."""
        surel = surel_normal(kredensial.surel)
        percobaan = perlambatan.Percobaan(surel or kredensial.surel, kredensial.alamat)
        perlambatan.timbang(self.db, percobaan, self.sekarang)
        with self.db.reading() as sesi:
            akun = None if surel is None else gudang.menurut_surel(sesi, surel)
        tersimpan = None if akun is None else akun.hash_sandi
        cocok = sandi_cocok(tersimpan, kredensial.sandi)
        if akun is None or not cocok or not akun.aktif:
            raise MasukGagal
        with self.db.writing() as sesi:
            kini = gudang.kunci(sesi, akun.id)
            if kini is None or not kini.aktif or kini.hash_sandi != akun.hash_sandi:
                raise MasukGagal
            perlambatan.lunasi(sesi, percobaan, self.sekarang)
            return self._buka(sesi, kini)

    def _buka(self, sesi: Session, akun: Pengguna) -> PasanganToken:
        gudang_sesi.buang_usang(sesi, akun.id, self.sekarang)
        akhir = self.sekarang + self.umur_sesi
        baru = Sesi(pengguna_id=akun.id, dibuat_pada=self.sekarang, kedaluwarsa_pada=akhir)
        sesi.add(baru)
        sesi.flush()
        self._catat(sesi, akun.id, "masuk", baru.id)
        return self._pasangan(sesi, akun.id, baru.id)

    def _pasangan(self, sesi: Session, pengguna: UUID, nomor: UUID) -> PasanganToken:
        segar = secrets.token_urlsafe(32)
        sesi.add(TokenSegar(sesi_id=nomor, sidik=sidik_token(segar), dibuat_pada=self.sekarang))
        akses = self.penanda.terbitkan(pengguna, nomor, self.sekarang)
        return PasanganToken(akses, segar, self.penanda.umur)

    def segarkan(self, token: str) -> PasanganToken:
        """Exchange a refresh token, once; one that is shown again ends its whole family."""
        sidik = sidik_token(token)
        with self.db.reading() as sesi:
            lama = gudang_sesi.token_segar(sesi, sidik)
        if lama is None:
            raise TokenSegarTidakSah
        with self.db.writing() as sesi:
            baru = self._putar(sesi, lama)
        if baru is None:  # after the commit: the end of a family must be kept
            raise TokenSegarTidakSah
        return baru

    def _putar(self, sesi: Session, lama: TokenSegar) -> PasanganToken | None:
        if not gudang_sesi.pakai(sesi, TokenSegar, lama.id, self.sekarang):
            alasan = "token_segar_dipakai_ulang"
            korban = gudang_sesi.cabut(sesi, lama.sesi_id, self.sekarang, alasan)
            if korban is not None:
                self._catat(sesi, korban, alasan, lama.sesi_id)
            return None
        keluarga = gudang_sesi.berlaku(sesi, lama.sesi_id, self.sekarang)
        akun = None if keluarga is None else sesi.get(Pengguna, keluarga.pengguna_id)
        if akun is None or not akun.aktif:
            return None
        return self._pasangan(sesi, akun.id, lama.sesi_id)

    def _catat(self, sesi: Session, pengguna: UUID, tindakan: str, nomor: UUID) -> None:
        pelaku = Pelaku(pengguna, admin_platform=False, peran={})
        kerja = Kerja(sesi, pelaku, "", self.sekarang, self.id_permintaan)
        kerja.catat(tindakan, "sesi", nomor, instansi=None)


def keluar(kerja: Kerja, sesi_masuk: UUID | None) -> None:
    """End the session that the caller signed in with."""
    kerja.pastikan_bukan_token()
    if sesi_masuk and gudang_sesi.cabut(kerja.sesi, sesi_masuk, kerja.sekarang, "keluar"):
        kerja.catat("keluar", "sesi", sesi_masuk, instansi=None)
