"""The caller's own account: who it is, where, with what rights."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.db.repositories import pengguna as gudang
from app.db.tables import Pengguna, TokenApi
from app.domain.akses import kebijakan
from app.usecases.kerja import Kerja
from app.usecases.samaran import samar


@dataclass(frozen=True, slots=True)
class Tempat:
    """An agency where the caller has a role, and every permission held there now."""

    instansi_id: UUID
    kode: str
    nama: str
    peran: Sequence[str]
    izin: Sequence[str]


@dataclass(frozen=True, slots=True)
class TokenDipakai:
    """The token that the caller shows."""

    id: UUID
    nama: str
    cakupan: Sequence[str]
    instansi: Sequence[str] | None
    kedaluwarsa_pada: datetime


@dataclass(frozen=True, slots=True)
class Saya:
    """The caller."""

    akun: Pengguna
    tempat: Sequence[Tempat]
    izin_platform: Sequence[str]
    token: TokenDipakai | None
    boleh: dict[str, bool]


def baca(kerja: Kerja) -> Saya:
    """Say who the caller is; a token sees what it may, not what its maker may."""
    pelaku, aturan = kerja.pelaku, kebijakan()
    akun = kerja.sesi.get_one(Pengguna, pelaku.pengguna)
    return Saya(
        akun=akun,
        tempat=_tempat(kerja),
        izin_platform=[satu for satu in aturan.izin if kerja.jangkauan_untuk(satu).semua],
        token=_token(kerja),
        boleh=dict.fromkeys(("ubah", "ganti_sandi"), pelaku.token is None),
    )


def ambil_untuk_ubah(kerja: Kerja) -> Pengguna:
    """Return the caller's account to change; TidakBerhak for a token."""
    kerja.pastikan_bukan_token()
    akun = gudang.kunci(kerja.sesi, kerja.pelaku.pengguna)
    assert akun is not None  # it was found when the caller was
    return akun


def ubah(kerja: Kerja, akun: Pengguna, nama: str) -> Saya:
    """Change the caller's name."""
    if akun.nama != nama:
        sebelum, akun.nama = akun.nama, nama
        akun.versi += 1
        akun.diubah_pada = kerja.sekarang
        kerja.sesi.flush()
        kerja.catat(
            "ubah", "pengguna", akun.id, instansi=None,
            sebelum={"nama": samar(sebelum)}, sesudah={"nama": samar(nama)},
        )  # fmt: skip
    return baca(kerja)


def _tempat(kerja: Kerja) -> list[Tempat]:
    pelaku, aturan = kerja.pelaku, kebijakan()
    semua = gudang.keanggotaan(kerja.sesi, [pelaku.pengguna])[pelaku.pengguna]
    batas = None if pelaku.token is None else pelaku.token.instansi
    nama = {satu.instansi_id: satu for satu in semua if satu.instansi_id in pelaku.peran}
    return [
        Tempat(
            nomor, satu.kode_instansi, satu.nama_instansi,
            sorted(pelaku.peran[nomor]), sorted(pelaku.izin_di(nomor, aturan)),
        )
        for nomor, satu in nama.items()
        if batas is None or nomor in batas
    ]  # fmt: skip


def _token(kerja: Kerja) -> TokenDipakai | None:
    if kerja.pelaku.token is None:
        return None
    satu = kerja.sesi.get_one(TokenApi, kerja.pelaku.token.id)
    return TokenDipakai(satu.id, satu.nama, satu.cakupan, satu.instansi, satu.kedaluwarsa_pada)
