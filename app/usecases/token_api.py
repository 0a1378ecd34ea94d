"""API tokens: made, narrowed, rotated and revoked by people, never by tokens."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from app.db.repositories import jejak_audit
from app.db.repositories import pelaku as gudang_pelaku
from app.db.repositories import token_api as gudang
from app.db.tables import TokenApi
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.usecases.keamanan.token_api import awalan_token, buat_token, sidik_token
from app.usecases.kerja import Kerja, KonflikKeadaan, TidakBerhak, TidakDitemukan
from app.usecases.token_periksa import periksa_akhir, periksa_cakupan, periksa_instansi

UMUR_MAKSIMUM = timedelta(days=365)
KELOLA = "token:kelola"
TULIS = "token:tulis"
RINGKAS = ("nama", "awalan", "cakupan", "instansi", "kedaluwarsa_pada")


@dataclass(frozen=True, slots=True)
class TokenBaru:
    """What a token shall be: agencies by id or code, none for wherever its maker reaches."""

    nama: str
    cakupan: Sequence[str]
    instansi: Sequence[str] | None
    kedaluwarsa: datetime


@dataclass(frozen=True, slots=True)
class TokenTampak:
    """A token as its caller sees it."""

    id: UUID
    nama: str
    awalan: str
    pembuat: UUID
    cakupan: Sequence[str]
    instansi: Sequence[str] | None
    status: str
    dibuat_pada: datetime
    kedaluwarsa_pada: datetime
    dicabut_pada: datetime | None
    terakhir_dipakai_pada: datetime | None
    pengganti: UUID | None
    boleh: dict[str, bool]
    versi: int


def tampak(kerja: Kerja, token: TokenApi) -> TokenTampak:
    """Show a token to the caller."""
    isi = token.model_dump(exclude={"sidik", "pembuat_id", "pengganti_id"})
    return TokenTampak(
        **isi,
        pembuat=token.pembuat_id,
        pengganti=token.pengganti_id,
        status=status(token, kerja.sekarang),
        boleh=boleh(kerja, token),
    )


def status(token: TokenApi, sekarang: datetime) -> str:
    """Say whether a token is in force."""
    if token.dicabut_pada is not None:
        return "dicabut"
    return "aktif" if token.kedaluwarsa_pada > sekarang else "kedaluwarsa"


def buat(kerja: Kerja, isi: TokenBaru) -> tuple[TokenApi, str]:
    """Make a token; returns the row and the secret, which is not kept anywhere.

    MasukanTidakSah for a permission that is unknown or that the maker holds in none of the
    agencies, an agency the maker cannot see, an end in the past or more than a year away.
    """
    _seseorang(kerja)
    instansi, masalah = periksa_instansi(kerja, isi.instansi)
    masalah += periksa_akhir(kerja, isi.kedaluwarsa, kerja.sekarang + UMUR_MAKSIMUM)
    masalah += periksa_cakupan(kerja, isi.cakupan, instansi)
    if masalah:
        raise MasukanTidakSah(masalah)
    rahasia = buat_token()
    token = TokenApi(
        nama=isi.nama,
        awalan=awalan_token(rahasia),
        sidik=sidik_token(rahasia),
        pembuat_id=kerja.pelaku.pengguna,
        cakupan=sorted(set(isi.cakupan)),
        instansi=None if instansi is None else sorted(map(str, instansi)),
        dibuat_pada=kerja.sekarang,
        kedaluwarsa_pada=isi.kedaluwarsa,
    )
    kerja.sesi.add(token)
    kerja.sesi.flush()
    _catat(kerja, "buat", token, None)
    return token, rahasia


def daftar(kerja: Kerja, setelah: UUID | None, ambil: int) -> Sequence[TokenApi]:
    """List the tokens the caller may see: its own, and those that touch its agencies."""
    jangkauan = kerja.jangkauan
    if not jangkauan.semua and not jangkauan.instansi:
        raise TidakBerhak(kerja.izin)
    return gudang.daftar(kerja.sesi, _terlihat(kerja), setelah, ambil)


def baca(kerja: Kerja, nomor: UUID, *, kunci: bool = False) -> TokenApi:
    """Return a token, with ``kunci`` for changing it; TidakDitemukan for who may not see it."""
    if kunci:
        _seseorang(kerja)
    elif kerja.pelaku.token is not None and kerja.izin not in kerja.pelaku.token.cakupan:
        raise TidakBerhak(kerja.izin)
    token = gudang.cari(kerja.sesi, nomor, _terlihat(kerja), kunci=kunci)
    if token is None:
        raise TidakDitemukan
    return token


def boleh(kerja: Kerja, token: TokenApi) -> dict[str, bool]:
    """Say what the caller may do with a token."""
    aktif = status(token, kerja.sekarang) == "aktif"
    milik = aktif and _milik(kerja, token)
    return {
        "ubah": milik,
        "putar": milik and token.pengganti_id is None,
        "cabut": aktif and (milik or _kelola(kerja, token)),
    }


def persempit(
    kerja: Kerja,
    token: TokenApi,
    *,
    nama: str | None = None,
    cakupan: Sequence[str] | None = None,
    instansi: Sequence[str] | None = None,
    kedaluwarsa: datetime | None = None,
) -> TokenApi:
    """Narrow a token of one's own, or rename it; it never becomes wider."""
    _pastikan_aktif(kerja, token)
    sebelum = _ringkas(token)
    baru, masalah = periksa_instansi(kerja, instansi)
    if baru is not None and token.instansi is not None:
        lebih = baru - {UUID(satu) for satu in token.instansi}
        masalah += [Masalah("instansi", "melebihi_semula")] * bool(lebih)
    if cakupan is not None and set(cakupan) - set(token.cakupan):
        masalah.append(Masalah("cakupan", "melebihi_semula"))
    if kedaluwarsa is not None:
        masalah += periksa_akhir(kerja, kedaluwarsa, token.kedaluwarsa_pada)
    if masalah:
        raise MasukanTidakSah(masalah)
    token.nama = nama or token.nama
    token.cakupan = token.cakupan if cakupan is None else sorted(set(cakupan))
    token.instansi = token.instansi if baru is None else sorted(map(str, baru))
    token.kedaluwarsa_pada = kedaluwarsa or token.kedaluwarsa_pada
    token.versi += 1
    kerja.sesi.flush()
    _catat(kerja, "ubah", token, sebelum)
    return token


def putar(
    kerja: Kerja, nomor: UUID, jam: int, kedaluwarsa: datetime | None
) -> tuple[TokenApi, str]:
    """Make a successor with the same reach; the old one ends ``jam`` hours from now.

    Without ``kedaluwarsa`` the successor lives as long as the old one was made for.
    KonflikKeadaan when the old one is not in force or has a successor.
    """
    lama = baca(kerja, nomor, kunci=True)
    _pastikan_aktif(kerja, lama)
    if lama.pengganti_id is not None:
        raise KonflikKeadaan(Masalah("", "token_tidak_aktif"))
    akhir = kedaluwarsa or kerja.sekarang + (lama.kedaluwarsa_pada - lama.dibuat_pada)
    masalah = periksa_akhir(kerja, akhir, kerja.sekarang + UMUR_MAKSIMUM)
    if masalah:
        raise MasukanTidakSah(masalah)
    rahasia = buat_token()
    token = TokenApi(
        **lama.model_dump(include={"nama", "pembuat_id", "cakupan", "instansi"}),
        awalan=awalan_token(rahasia),
        sidik=sidik_token(rahasia),
        dibuat_pada=kerja.sekarang,
        kedaluwarsa_pada=akhir,
    )
    kerja.sesi.add(token)
    kerja.sesi.flush()
    sebelum = _ringkas(lama)
    lama.pengganti_id = token.id
    lama.kedaluwarsa_pada = min(lama.kedaluwarsa_pada, kerja.sekarang + timedelta(hours=jam))
    lama.versi += 1
    kerja.sesi.flush()
    _catat(kerja, "putar", lama, sebelum)
    _catat(kerja, "buat", token, None)
    return token, rahasia


def cabut(kerja: Kerja, nomor: UUID) -> TokenApi:
    """End a token at once, with a reason; ending it again changes nothing."""
    kerja.wajib_catatan()
    token = baca(kerja, nomor, kunci=True)
    if not _milik(kerja, token) and not _kelola(kerja, token):
        raise TidakBerhak(KELOLA)
    if token.dicabut_pada is None:
        sebelum = {**_ringkas(token), "dicabut_pada": None}
        token.dicabut_pada = kerja.sekarang
        token.versi += 1
        kerja.sesi.flush()
        _catat(kerja, "cabut", token, sebelum)
    return token


def _seseorang(kerja: Kerja) -> None:
    """Insist that a person with the permission acts; no token makes or changes one."""
    jangkauan = kerja.jangkauan_untuk(TULIS)
    if kerja.pelaku.token is not None or not (jangkauan.semua or jangkauan.instansi):
        raise TidakBerhak(TULIS)


def _terlihat(kerja: Kerja) -> Any:  # noqa: ANN401 - a condition of the repository
    milik = gudang.milik(kerja.pelaku.pengguna)
    if kerja.pelaku.token is not None and kerja.pelaku.token.instansi is not None:
        # A token for some agencies learns nothing about its maker's tokens for others.
        milik &= gudang.menyentuh(kerja.sesi, kerja.jangkauan)
    kelola = kerja.jangkauan_untuk(KELOLA)
    if not kelola.semua and not kelola.instansi:
        return milik
    return milik | gudang.menyentuh(kerja.sesi, kelola)


def _milik(kerja: Kerja, token: TokenApi) -> bool:
    return token.pembuat_id == kerja.pelaku.pengguna and kerja.pelaku.token is None


def _kelola(kerja: Kerja, token: TokenApi) -> bool:
    """Whether everything the token may touch lies in the hands of the caller."""
    jangkauan = kerja.jangkauan_untuk(KELOLA)
    if jangkauan.semua:
        return True
    if token.instansi is not None:
        return all(jangkauan.memuat(UUID(satu)) for satu in token.instansi)
    if gudang.pembuat_platform(kerja.sesi, token.pembuat_id):
        return False
    peran = gudang_pelaku.peran(kerja.sesi, token.pembuat_id).peran
    return bool(peran) and all(jangkauan.memuat(satu) for satu in peran)


def _pastikan_aktif(kerja: Kerja, token: TokenApi) -> None:
    if not _milik(kerja, token):
        raise TidakBerhak(TULIS)
    if status(token, kerja.sekarang) != "aktif":
        raise KonflikKeadaan(Masalah("", "token_tidak_aktif"))


def _ringkas(token: TokenApi) -> dict[str, Any]:
    return {nama: getattr(token, nama) for nama in RINGKAS}


def _catat(kerja: Kerja, tindakan: str, token: TokenApi, sebelum: dict[str, Any] | None) -> None:
    """Note it for every agency that the token names, else for those of its maker."""
    rantai: set[UUID | None] = {UUID(satu) for satu in token.instansi or ()}
    if token.instansi is None:
        rantai = set(gudang_pelaku.peran(kerja.sesi, token.pembuat_id).peran) or {None}
    sesudah = {**_ringkas(token), "dicabut_pada": token.dicabut_pada}
    # Always in one order: two writers that want the same chains do not wait for each other.
    for satu in sorted(rantai, key=jejak_audit.nama_rantai):
        kerja.catat(
            f"token_api.{tindakan}", "token_api", token.id,
            instansi=satu, sebelum=sebelum, sesudah=sesudah,
        )  # fmt: skip
