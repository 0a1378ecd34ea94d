"""Every operation x everybody x own, lower, other agency x proof: what the policy says, happens."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from string import Formatter
from typing import Any, Literal

import pytest

from app.domain.akses import Pelaku, kebijakan
from tests.akun import buka
from tests.api.panggung import LAIN, SENDIRI, TEMPAT, Panggung, Sasaran, Tamu, siapkan
from tests.api.sasaran import nilai as bukan_benda
from tests.engines import Factory
from tests.rute import TERLINDUNG, Rute

# "refused": 403 or 404, where the thing is no agency's alone.
Harapan = Literal["boleh", "ditolak", 401, 403, 404]
Aturan = Callable[[Pelaku, Rute, Sasaran], Harapan]
IZIN = frozenset(satu.izin[0] for satu in TERLINDUNG if satu.izin[0] in kebijakan().izin)


@pytest.fixture(scope="module")
def panggung(factory: Factory, template_url: str) -> Iterator[Panggung]:
    """The stage, on either engine."""
    with buka(factory.copy(template_url)) as klien:
        yield siapkan(klien, IZIN | {"instansi:baca"})


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


# What an address does not work without.
KUERI = {
    "GET /v1/instansi/{instansi}/dokumen/{dokumen}/selisih": "?dari=1&ke=2",
    "GET /v1/instansi/{instansi}/formasi": "?tahun=2025",
    "PUT /v1/instansi/{instansi}/formasi": "?tahun=2025",
    "GET /v1/instansi/{instansi}/formasi/pemenuhan": "?tahun=2025",
    "GET /v1/instansi/{instansi}/formasi/pemenuhan-rinci": "?tahun=2025",
    "GET /v1/instansi/{instansi}/bawahan/ip-asn": "?tahun=2024",
    "GET /v1/instansi/{instansi}/bawahan/ip-asn-kelompok": "?tahun=2024&menurut=golongan",
    "GET /v1/instansi/{instansi}/ip-asn/{tahun}/perbandingan": "?dengan=2023",
    "GET /v1/instansi/{instansi}/impor/templat": "?jenis=pegawai",
    "POST /v1/instansi/{instansi}/impor": "?jenis=pegawai&mode=periksa",
}


def aturan(rute: Rute) -> Aturan:
    """Return what the policy means for an operation; a new kind of address must be added."""
    if rute.jalur == "/v1/instansi":
        return di_mana_pun if rute.metode == "GET" else platform
    for awal, satu in ATURAN.items():
        if f"{rute.jalur}/".startswith(f"{awal}/"):
            return satu
    raise AssertionError(f"teach this matrix what the policy means for {rute}")


def alamat(rute: Rute, sasaran: Sasaran) -> str:
    """Fill the address with the things of one agency."""
    isi: dict[str, Any] = {
        "instansi": sasaran.instansi,
        "unit": sasaran.unit,
        "token": sasaran.token,
        "dokumen": sasaran.dokumen,
        "nomor": sasaran.anggota if "anggota" in rute.jalur else sasaran.akun,
        **sasaran.lain,
    }
    if "/versi/{nomor}" in rute.jalur:
        isi["nomor"] = 1
    return rute.jalur.format(**isi) + KUERI.get(str(rute), "")


def tamu(panggung: Panggung, rute: Rute) -> Iterator[Tamu]:
    """Everybody, with the proofs that matter for the permission of this operation."""
    izin = rute.izin[0]
    for semua in panggung.tamu.values():
        for satu in semua:
            if not satu.bukti.startswith("token tanpa") or satu.bukti.endswith(f" {izin}"):
                yield satu


def terjadi(panggung: Panggung, rute: Rute, sasaran: Sasaran, siapa: Tamu) -> Any:
    """Send the request and return what it came to."""
    tajuk = {**siapa.tajuk, "If-Match": "*", "X-Catatan": "Uji"}
    badan = {} if rute.contoh is None else {"json": rute.contoh}
    jawaban = panggung.klien.request(rute.metode, alamat(rute, sasaran), headers=tajuk, **badan)
    assert jawaban.status_code < 500, jawaban.text
    return jawaban.status_code


def cocok(harapan: Harapan, status: int) -> bool:
    """Whether a status is what the policy says."""
    if harapan == "boleh":
        return status not in {401, 403, 404}
    return status in {403, 404} if harapan == "ditolak" else status == harapan


@pytest.mark.parametrize("rute", TERLINDUNG, ids=str)
def test_what_the_policy_says_happens(panggung: Panggung, rute: Rute) -> None:
    berlaku, salah, boleh = aturan(rute), [], 0
    for tempat in TEMPAT if "{" in rute.jalur else (SENDIRI,):
        sasaran = panggung.sasaran[tempat]
        for siapa in tamu(panggung, rute):
            harapan: Harapan = 401
            if siapa.pelaku is not None:
                harapan = berlaku(siapa.pelaku, rute, sasaran)
            status = terjadi(panggung, rute, sasaran, siapa)
            boleh += harapan == "boleh"
            if not cocok(harapan, status):
                salah.append((tempat, siapa.nama, siapa.bukti, harapan, status))
    assert not salah
    # A matrix in which nobody may do a thing would prove nothing.
    assert boleh or aturan(rute) is token_orang


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
    for siapa in panggung.tamu["admin"][:2]:
        assert terjadi(panggung, rute, campur, siapa) == 404
