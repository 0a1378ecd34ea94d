"""Every operation x everybody x own, lower, other agency x proof: what the policy says, happens."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from string import Formatter
from typing import Any, Literal

import pytest

from app.domain.akses import Pelaku, kebijakan
from tests.akun import buka
from tests.api.panggung import LAIN, SENDIRI, TEMPAT, Panggung, Sasaran, Tamu, alamat, siapkan
from tests.api.sasaran import nilai as bukan_benda
from tests.client import Permintaan
from tests.engines import Factory
from tests.rute import TERLINDUNG, Rute

# "refused": 403 or 404, where the thing is no agency's alone.
Harapan = Literal["boleh", "ditolak", 401, 403, 404]
Aturan = Callable[[Pelaku, Rute, Sasaran], Harapan]


@pytest.fixture(scope="module")
def panggung(factory: Factory, template_url: str) -> Iterator[Panggung]:
    """The stage, on either engine."""
    with buka(factory.copy(template_url)) as klien:
        yield siapkan(klien)


def di_instansi(pelaku: Pelaku, rute: Rute, sasaran: Sasaran) -> Harapan:
    """What stands below an agency: its permission; 404 for who may not see the agency."""
    if pelaku.boleh(rute.izin[0], sasaran.instansi, kebijakan()):
        return "boleh"
    return 403 if pelaku.boleh("instansi:baca", sasaran.instansi, kebijakan()) else 404


def di_survei(pelaku: Pelaku, rute: Rute, sasaran: Sasaran) -> Harapan:
    """A survey is its agency's; from who may hand in a file nowhere, none is even received."""
    if rute.unggah and di_mana_pun(pelaku, rute, sasaran) != "boleh":
        return 403
    return di_instansi(pelaku, rute, sasaran)


def di_mana_pun(pelaku: Pelaku, rute: Rute, _sasaran: Sasaran) -> Harapan:
    """What is narrowed to reach: for who reaches anything."""
    jangkauan = pelaku.jangkauan(rute.izin[0], kebijakan())
    return "boleh" if jangkauan.semua or jangkauan.instansi else 403


def platform(pelaku: Pelaku, rute: Rute, _sasaran: Sasaran) -> Harapan:
    """What belongs to no agency."""
    return "boleh" if pelaku.jangkauan(rute.izin[0], kebijakan()).semua else 403


def diri_sendiri(pelaku: Pelaku, rute: Rute, _sasaran: Sasaran) -> Harapan:
    """One's own account; a token only looks."""
    return "boleh" if pelaku.token is None or rute.izin[0] == "saya:baca" else 403


def akun(pelaku: Pelaku, rute: Rute, sasaran: Sasaran) -> Harapan:
    """The account of somebody with one role in one agency."""
    if di_mana_pun(pelaku, rute, sasaran) != "boleh":
        return 403
    if not pelaku.boleh(rute.izin[0], sasaran.instansi, kebijakan()):
        return 404
    milik = {sasaran.instansi: frozenset({"pegawai"})}
    boleh = rute.metode == "GET" or pelaku.menaungi(milik, kebijakan())
    return "boleh" if boleh else 403


def token_orang(pelaku: Pelaku, rute: Rute, sasaran: Sasaran) -> Harapan:
    """Somebody else's token: seen and ended by who manages its agency, never changed."""
    kelola = pelaku.token is None and pelaku.boleh("token:kelola", sasaran.instansi, kebijakan())
    ubah = rute.metode == "PATCH" or rute.jalur.endswith("/putar")
    return "boleh" if kelola and not ubah else "ditolak"


def milik_instansi(pelaku: Pelaku, rute: Rute, sasaran: Sasaran) -> Harapan:
    """What belongs to an agency without standing below its address: not found elsewhere."""
    if di_mana_pun(pelaku, rute, sasaran) != "boleh":
        return 403
    return "boleh" if pelaku.boleh(rute.izin[0], sasaran.instansi, kebijakan()) else 404


# By the beginning of the address, the longest first. What stands below an agency needs no line.
ATURAN: dict[str, Aturan] = {
    "/v1/instansi/{instansi}": di_instansi,
    "/v1/survei/{survei}": di_survei,
    "/v1/token-api/{token}": token_orang,
    "/v1/pengguna/{nomor}": akun,
    "/v1/instrumen-merit/{instrumen_merit}": milik_instansi,
    "/v1/instrumen-merit": di_mana_pun,
    "/v1/jejak-audit": di_mana_pun,
    "/v1/token-api": di_mana_pun,
    "/v1/pengguna": di_mana_pun,
    "/v1/keluar": diri_sendiri,
    "/v1/saya": diri_sendiri,
}


def aturan(rute: Rute) -> Aturan:
    """Return what the policy means for an operation; a new kind of address must be added."""
    if rute.jalur == "/v1/instansi":
        return di_mana_pun if rute.metode == "GET" else platform
    for awal, satu in ATURAN.items():
        if f"{rute.jalur}/".startswith(f"{awal}/"):
            return satu
    raise AssertionError(f"teach this matrix what the policy means for {rute}")


def tamu(panggung: Panggung, rute: Rute) -> Iterator[Tamu]:
    """Everybody, with the proofs that matter for the permission of this operation.

    What a token may is decided before the database is asked: its proofs come on SQLite only.
    """
    izin = rute.izin[0]
    for semua in panggung.tamu.values():
        for satu in semua if panggung.mesin == "sqlite" else semua[:1]:
            if not satu.bukti.startswith("token tanpa") or satu.bukti.endswith(f" {izin}"):
                yield satu


def permintaan(rute: Rute, sasaran: Sasaran, siapa: Tamu) -> Permintaan:
    """What somebody sends to an operation about the things of one agency."""
    isi: dict[str, Any] = {"headers": {**siapa.tajuk, "If-Match": "*", "X-Catatan": "Uji"}}
    if rute.contoh is not None:
        isi["json"] = rute.contoh
    return rute.metode, alamat(rute, sasaran), isi


def terjadi(panggung: Panggung, semua: Iterable[Permintaan]) -> list[int]:
    """Send the requests and return what they came to."""
    jawaban = panggung.klien.berturut(semua)
    rusak = [satu.text for satu in jawaban if satu.status_code >= 500]
    assert not rusak
    return [satu.status_code for satu in jawaban]


def diharapkan(rute: Rute, sasaran: Sasaran, siapa: Tamu) -> Harapan:
    """What the policy says: nobody without a proof is let in."""
    return 401 if siapa.pelaku is None else aturan(rute)(siapa.pelaku, rute, sasaran)


def cocok(harapan: Harapan, status: int) -> bool:
    """Whether a status is what the policy says."""
    if harapan == "boleh":
        return status not in {401, 403, 404}
    return status in {403, 404} if harapan == "ditolak" else status == harapan


@pytest.mark.parametrize("rute", TERLINDUNG, ids=str)
def test_what_the_policy_says_happens(panggung: Panggung, rute: Rute) -> None:
    datang = [
        (panggung.sasaran[tempat], tempat, siapa)
        for tempat in (TEMPAT if "{" in rute.jalur else (SENDIRI,))
        for siapa in tamu(panggung, rute)
    ]
    status = terjadi(panggung, (permintaan(rute, di, siapa) for di, _, siapa in datang))
    harapan = [diharapkan(rute, di, siapa) for di, _, siapa in datang]
    salah = [
        (tempat, siapa.nama, siapa.bukti, satu, ada)
        for (_, tempat, siapa), satu, ada in zip(datang, harapan, status, strict=True)
        if not cocok(satu, ada)
    ]
    assert not salah
    # A matrix in which nobody may do a thing would prove nothing.
    assert "boleh" in harapan or aturan(rute) is token_orang


def benda(rute: Rute) -> set[str]:
    """Path parameters that name a thing of an agency, beside the agency."""
    nama = {isi for _, isi, _, _ in Formatter().parse(rute.jalur) if isi}
    return nama - {"instansi"} - bukan_benda()


# Below an agency, or the thing of a thing.
BERBAGI = [satu for satu in TERLINDUNG if satu.jalur.count("{") > 1 and benda(satu)]


@pytest.mark.parametrize("rute", BERBAGI, ids=str)
def test_a_thing_of_another_agency_is_not_found_below_ones_own(
    panggung: Panggung, rute: Rute
) -> None:
    sendiri, lain = panggung.sasaran[SENDIRI], panggung.sasaran[LAIN]
    campur = replace(lain, instansi=sendiri.instansi)
    tamu_admin = panggung.tamu["admin"][:2]
    semua = [permintaan(rute, campur, siapa) for siapa in tamu_admin]
    assert terjadi(panggung, semua) == [404] * len(tamu_admin)
