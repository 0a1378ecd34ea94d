"""Work on stored data by somebody: who it is, what that person reaches, and what is noted."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from app.db.repositories import jejak_audit
from app.db.repositories import pelaku as gudang
from app.domain.akses import BatasToken, Jangkauan, Pelaku, kebijakan
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.usecases.keamanan.jwt import KlaimAkses


class BelumMasuk(Exception):
    """Nobody is signed in, or the proof is not, or no longer, valid."""


class TidakBerhak(Exception):
    """The caller may see the thing but not do this; names the missing permission."""

    def __init__(self, izin: str) -> None:
        """Keep the permission."""
        super().__init__(izin)
        self.izin = izin


class GantiSandiDahulu(Exception):
    """The password was given by somebody else; until it is changed nothing else goes."""


class TidakDitemukan(Exception):
    """The thing does not exist, or the caller may not see it; nobody can tell which."""


class KonflikKeadaan(Exception):
    """The thing is in a state that does not allow this; carries why."""

    def __init__(self, masalah: Masalah) -> None:
        """Keep the reason."""
        super().__init__(str(masalah))
        self.masalah = masalah


@dataclass(frozen=True, slots=True)
class Bukti:
    """The proof a request carries: a verified sign-in, or the digest of an API token."""

    klaim: KlaimAkses | None = None
    sidik_token: str | None = None


def muat_pelaku(sesi: Session, bukti: Bukti, sekarang: datetime, izin: str) -> Pelaku:
    """Load who acts with the rights of this moment, to do what ``izin`` permits.

    BelumMasuk when the proof does not hold; GantiSandiDahulu when the account's password must
    be changed before ``izin`` is looked at.
    """
    akun = None
    if bukti.klaim is not None:
        akun = gudang.akun_sesi(sesi, bukti.klaim.pengguna, bukti.klaim.sesi, sekarang)
    elif bukti.sidik_token is not None:
        akun = gudang.akun_token(sesi, bukti.sidik_token, sekarang)
    if akun is None:
        raise BelumMasuk
    if akun.harus_ganti_sandi and izin not in kebijakan().sebelum_ganti:
        raise GantiSandiDahulu
    return Pelaku(
        pengguna=akun.id,
        admin_platform=akun.admin_platform,
        peran=akun.peran.peran,
        bawahan=akun.peran.bawahan,
        token=None if akun.token is None else _batas(*akun.token),
    )


def _batas(nomor: UUID, cakupan: Iterable[str], instansi: Iterable[str] | None) -> BatasToken:
    batas = None if instansi is None else frozenset(UUID(satu) for satu in instansi)
    return BatasToken(nomor, frozenset(cakupan), batas)


def polos(isi: Mapping[str, Any] | None) -> dict[str, Any] | None:
    """Reduce values to what JSON gives back unchanged, so that a digest can be made again."""
    hasil: dict[str, Any] | None = json.loads(json.dumps(isi, default=str))
    return hasil


@dataclass(frozen=True, slots=True)
class Kerja:
    """One piece of work: its session, its actor, and the permission its route declares."""

    sesi: Session
    pelaku: Pelaku
    izin: str
    sekarang: datetime
    id_permintaan: str = ""
    catatan: str | None = None

    @property
    def jangkauan(self) -> Jangkauan:
        """Agencies within reach for the declared permission."""
        return self.pelaku.jangkauan(self.izin, kebijakan())

    def jangkauan_untuk(self, izin: str) -> Jangkauan:
        """Agencies within reach for another permission."""
        return self.pelaku.jangkauan(izin, kebijakan())

    def boleh(self, instansi: UUID, izin: str) -> bool:
        """Whether the actor holds a permission in an agency."""
        return self.pelaku.boleh(izin, instansi, kebijakan())

    def pastikan(self, instansi: UUID, izin: str | None = None) -> None:
        """Insist on a permission in an agency: TidakDitemukan for who may not even see it."""
        izin = izin or self.izin
        if self.boleh(instansi, izin):
            return
        if not self.boleh(instansi, "instansi:baca"):
            raise TidakDitemukan
        raise TidakBerhak(izin)

    def pastikan_platform(self, izin: str | None = None) -> None:
        """Insist on a permission over the whole platform."""
        izin = izin or self.izin
        if not self.jangkauan_untuk(izin).semua:
            raise TidakBerhak(izin)

    def pastikan_bukan_token(self) -> None:
        """Insist on a person: a token does not act on its maker's account."""
        if self.pelaku.token is not None:
            raise TidakBerhak(self.izin)

    def wajib_catatan(self) -> None:
        """Insist on a reason (header X-Catatan) where a decision is undone."""
        if not (self.catatan or "").strip():
            raise MasukanTidakSah([Masalah("X-Catatan", "catatan_wajib")])

    def catat(
        self,
        tindakan: str,
        objek: str,
        objek_id: object,
        *,
        instansi: UUID | None,
        sebelum: Mapping[str, Any] | None = None,
        sesudah: Mapping[str, Any] | None = None,
    ) -> None:
        """Note on the audit log what was done, in the transaction that does it."""
        token = self.pelaku.token
        jejak_audit.tambah(
            self.sesi,
            {
                "instansi_id": instansi,
                "waktu": self.sekarang,
                "pengguna_id": self.pelaku.pengguna,
                "token_id": None if token is None else token.id,
                "tindakan": tindakan,
                "objek": objek,
                "objek_id": str(objek_id),
                "sebelum": polos(sebelum),
                "sesudah": polos(sesudah),
                "catatan": self.catatan,
                "id_permintaan": self.id_permintaan or None,
            },
        )
