"""The stage of the permission matrix: three agencies, everybody who may turn up, their proofs."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from app.db.session import Database
from app.db.tables import Anggota, TokenApi, Unit
from app.db.types import uuid7
from app.domain.akses import BatasToken, Pelaku, kebijakan
from app.usecases.impor_dokumen import impor_dokumen
from app.usecases.keamanan.token_api import awalan_token, buat_token, sidik_token
from app.usecases.penerbitan import Cara
from tests.akun import basis_data, buat_instansi, buat_pengguna, kepala
from tests.api import sasaran
from tests.client import Client
from tests.rute import TERLINDUNG, Rute

SENDIRI, BAWAHAN, LAIN = "prov-sendiri", "kab-bawahan", "kab-lain"
TEMPAT = (SENDIRI, BAWAHAN, LAIN)
PERAN = (*kebijakan().peran, "platform", "tanpa-peran")
# Permissions that no operation declares: they widen what others show.
TANPA_RUTE = {"instansi:baca", "pegawai:nip"}
AKHIR = timedelta(days=30)


class Percobaan(Database):
    """A database in which nothing that a request does remains."""

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """As the real one, without its commit."""
        with self._turn(), Session(self._writer) as sesi:
            sesi.connection()
            yield sesi
            sesi.flush()
            sesi.rollback()


@dataclass(frozen=True)
class Tamu:
    """Somebody at the door: who, with what proof, and what the policy thinks of that."""

    nama: str
    bukti: str
    tajuk: Mapping[str, str]
    pelaku: Pelaku | None


@dataclass(frozen=True)
class Sasaran:
    """The things of one agency that addresses can name."""

    instansi: UUID
    unit: UUID
    anggota: UUID
    akun: UUID
    token: UUID
    dokumen: str
    lain: Mapping[str, Any]


@dataclass(frozen=True)
class Panggung:
    """Everything the matrix needs of one database."""

    klien: Client
    sasaran: Mapping[str, Sasaran]
    tamu: Mapping[str, tuple[Tamu, ...]]

    @property
    def mesin(self) -> str:
        """The engine of its database."""
        return basis_data(self.klien).engine.dialect.name


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


def siapkan(klien: Client, peran: Iterable[str] = PERAN) -> Panggung:
    """Build the stage; from then on nothing changes any more."""
    izin_semua = {satu.izin[0] for satu in TERLINDUNG} & kebijakan().izin.keys() | TANPA_RUTE
    db = basis_data(klien)
    nomor = {
        SENDIRI: buat_instansi(db, SENDIRI, "provinsi"),
        BAWAHAN: buat_instansi(db, BAWAHAN, induk=SENDIRI),
        LAIN: buat_instansi(db, LAIN),
    }
    ada = {kode: _sasaran(db, kode, satu) for kode, satu in nomor.items()}
    tamu: dict[str, tuple[Tamu, ...]] = {
        nama: tuple(_tamu(klien, nama, nomor, izin_semua)) for nama in peran
    }
    tamu["tanpa-tanda"] = (Tamu("tanpa-tanda", "-", {}, None),)
    klien.app.state.database = Percobaan(db.engine, 5.0)
    return Panggung(klien, ada, tamu)


def _sasaran(db: Database, kode: str, instansi: UUID) -> Sasaran:
    akun = buat_pengguna(db, f"pegawai@{kode}.example", peran={kode: ["pegawai"]})
    admin = buat_pengguna(db, f"admin@{kode}.example", peran={kode: ["admin"]})
    token, _ = _token(db, admin, ["unit:baca"], [instansi])
    sekarang = datetime.now(UTC)
    with db.writing() as sesi:
        unit = Unit(
            instansi_id=instansi, kode="BID-2", nama="Bidang", berlaku_sejak=date(2021, 1, 1),
            dibuat_pada=sekarang, diubah_pada=sekarang,
        )  # fmt: skip
        sesi.add(unit)
        sesi.flush()
        nomor = unit.id
    lain = sasaran.semua(db, instansi, nomor)
    return Sasaran(instansi, nomor, _anggota(db, akun), akun, token, _dokumen(db, kode), lain)


def _dokumen(db: Database, instansi: str) -> str:
    """Publish a document, and hand in a second version of it."""
    isi = {
        "kode": f"renja-{instansi}", "jenis": "renja", "judul": "Renja", "instansi": instansi,
        "tahun_awal": 2025, "tahun_akhir": 2025,
    }  # fmt: skip
    cara = Cara(datetime.now(UTC), terbit=True)
    impor_dokumen(db, isi, cara)
    impor_dokumen(db, {**isi, "judul": "Renja Perubahan"}, cara)
    return str(isi["kode"])


def _anggota(db: Database, akun: UUID) -> UUID:
    with db.reading() as sesi:
        return sesi.scalars(select(col(Anggota.id)).where(col(Anggota.pengguna_id) == akun)).one()


def _tamu(
    klien: Client, nama: str, nomor: Mapping[str, UUID], izin_semua: set[str]
) -> Iterator[Tamu]:
    """Let somebody come as a person, and with tokens: for all, without one permission, for few."""
    db, surel, platform = basis_data(klien), f"{nama}@tamu.example", nama == "platform"
    peran = {SENDIRI: [nama]} if nama in kebijakan().peran else {}
    akun = buat_pengguna(db, surel, admin_platform=platform, peran=peran)
    milik = {nomor[SENDIRI]: frozenset({nama})} if peran else {}
    bawahan = {nomor[SENDIRI]: frozenset({nomor[BAWAHAN]})} if peran else {}

    def pelaku(token: BatasToken | None) -> Pelaku:
        return Pelaku(akun, platform, milik, bawahan, token)

    yield Tamu(nama, "orang", kepala(klien, surel), pelaku(None))
    ragam: list[tuple[str, set[str], list[UUID] | None]] = [
        ("token", izin_semua, None),
        ("token untuk yang lain", izin_semua, [nomor[LAIN]]),
        *((f"token tanpa {satu}", izin_semua - {satu}, None) for satu in sorted(izin_semua)),
    ]
    for bukti, cakupan, instansi in ragam:
        token, rahasia = _token(db, akun, sorted(cakupan), instansi)
        batas = BatasToken(
            token, frozenset(cakupan), None if instansi is None else frozenset(instansi)
        )
        yield Tamu(nama, bukti, {"Authorization": f"Bearer {rahasia}"}, pelaku(batas))


def _token(
    db: Database, akun: UUID, cakupan: list[str], instansi: list[UUID] | None
) -> tuple[UUID, str]:
    rahasia, sekarang, nomor = buat_token(), datetime.now(UTC), uuid7()
    isi: dict[str, Any] = {
        "id": nomor, "nama": "Uji", "awalan": awalan_token(rahasia), "sidik": sidik_token(rahasia),
        "pembuat_id": akun, "cakupan": cakupan,
        "instansi": None if instansi is None else [str(satu) for satu in instansi],
        "dibuat_pada": sekarang, "kedaluwarsa_pada": sekarang + AKHIR,
        "terakhir_dipakai_pada": sekarang,
    }  # fmt: skip
    with db.writing() as sesi:
        sesi.add(TokenApi(**isi))
    return nomor, rahasia
