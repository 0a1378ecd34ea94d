"""The audit log: who reads it, that nothing changes it, and that every change shows."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session

from app.cli import main
from app.db.repositories import jejak_audit as gudang
from app.db.session import Database
from app.usecases.jejak_audit import periksa_semua
from tests.akun import basis_data, buat_instansi, buat_pengguna, buka, id_pengguna, kepala
from tests.client import Client

JALUR = "/v1/jejak-audit"
AWAL = datetime(2026, 3, 1, 8, tzinfo=UTC)


def isian(instansi: UUID | None, nomor: int, **lain: Any) -> dict[str, Any]:
    return {
        "instansi_id": instansi,
        "waktu": AWAL + timedelta(minutes=nomor),
        "tindakan": "unit.ubah",
        "objek": "unit",
        "objek_id": str(nomor),
        "sebelum": {"nama": "Bidang Lama", "urut": nomor},
        "sesudah": {"nama": f"Bidang {nomor}"},
        **lain,
    }


def tulis(db: Database, instansi: UUID | None, *nomor: int, **lain: Any) -> None:
    with db.writing() as sesi:
        for satu in nomor:
            gudang.tambah(sesi, isian(instansi, satu, **lain))


def buka_kunci(sesi: Session) -> None:
    """Do as an intruder with full rights on the database would."""
    if sesi.get_bind().dialect.name == "postgresql":
        # Not DROP TRIGGER: the next test is given the same database.
        sesi.execute(text("SET LOCAL session_replication_role = replica"))
        return
    for nama in ("update", "delete"):
        sesi.execute(text(f"DROP TRIGGER jejak_audit_tetap_{nama}"))


def rusak(db: Database, perintah: str, **isi: Any) -> None:
    with db.writing() as sesi:
        buka_kunci(sesi)
        sesi.execute(text(perintah), isi)


def putus(db: Database, akhir: dict[str, tuple[int, str]] | None = None) -> list[tuple[int, str]]:
    with db.reading() as sesi:
        hasil = periksa_semua(sesi, akhir or {})
    return [(satu.putus.urut, satu.putus.sebab) for satu in hasil if satu.putus is not None]


@pytest.fixture
def rantai(db: Database) -> UUID:
    """A chain of six entries of one agency, beside two of another and one of the platform."""
    satu = buat_instansi(db, "satu")
    tulis(db, buat_instansi(db, "dua"), 1, 2)
    tulis(db, None, 1)
    tulis(db, satu, *range(1, 7))
    return satu


def test_untouched_chains_hold_and_say_how_they_end(db: Database, rantai: UUID) -> None:
    assert putus(db) == []
    with db.reading() as sesi:
        akhir = {satu.rantai: satu.urut for satu in periksa_semua(sesi, {})}
    assert akhir[str(rantai)] == 6
    assert akhir["platform"] == 1
    assert len(akhir) == 3


UBAH = "UPDATE jejak_audit SET {} WHERE urut = 3 AND objek_id = '3'"


@pytest.mark.parametrize(
    ("perintah", "harapan"),
    [
        (UBAH.format("catatan = 'lain'"), (3, "sidik_beda")),
        (UBAH.format("tindakan = 'unit.hapus'"), (3, "sidik_beda")),
        (UBAH.format("pengguna_id = NULL, sesudah = NULL"), (3, "sidik_beda")),
        (UBAH.format("waktu = '2026-03-01 08:03:01'"), (3, "sidik_beda")),
        (UBAH.format("sebelum = sesudah"), (3, "sidik_beda")),
        (UBAH.format("sidik = sidik_sebelum"), (3, "sidik_beda")),
        (UBAH.format("sidik_sebelum = sidik"), (3, "sidik_beda")),
        (UBAH.format("urut = 30"), (3, "urut_putus")),
        (UBAH.format("rantai = 'platform', urut = 2"), (2, "rantai_salah")),
        ("DELETE FROM jejak_audit WHERE urut = 4", (4, "urut_putus")),
        ("DELETE FROM jejak_audit WHERE objek_id = '1' AND sebelum IS NOT NULL", (1, "urut_putus")),
        ("DELETE FROM jejak_audit WHERE urut IN (3, 4)", (3, "urut_putus")),
    ],
)  # fmt: skip
def test_the_first_broken_link_is_named(
    db: Database, rantai: UUID, perintah: str, harapan: tuple[int, str]
) -> None:
    assert rantai
    rusak(db, perintah)
    assert harapan in putus(db)


def test_an_entry_slipped_in_breaks_the_chain_where_it_stands(db: Database, rantai: UUID) -> None:
    with db.writing() as sesi:
        buka_kunci(sesi)
        # Everything from the third on moves one up, and a forged third one with a right digest.
        sesi.execute(
            text("UPDATE jejak_audit SET urut = urut + 100 WHERE rantai = :r AND urut >= 3"),
            {"r": str(rantai)},
        )
        gudang.tambah(sesi, isian(rantai, 99))
        sesi.execute(
            text("UPDATE jejak_audit SET urut = 3 WHERE rantai = :r AND urut = 107"),
            {"r": str(rantai)},
        )
        sesi.execute(
            text("UPDATE jejak_audit SET urut = urut - 99 WHERE rantai = :r AND urut > 100"),
            {"r": str(rantai)},
        )
    assert putus(db) == [(3, "sidik_beda")]


def test_a_link_rewritten_with_a_right_digest_breaks_at_the_next(
    db: Database, rantai: UUID
) -> None:
    with db.writing() as sesi:
        buka_kunci(sesi)
        ketiga = list(gudang.mata_rantai(sesi, str(rantai)))[2]
        ketiga.catatan = "dipalsukan"
        ketiga.sidik = gudang.sidik(ketiga)
        sesi.flush()
    assert putus(db) == [(4, "sambungan_putus")]


def test_a_cut_end_shows_only_beside_an_earlier_check(db: Database, rantai: UUID) -> None:
    with db.reading() as sesi:
        akhir = {satu.rantai: (satu.urut, satu.sidik) for satu in periksa_semua(sesi, {})}
    rusak(db, "DELETE FROM jejak_audit WHERE urut >= 5")
    assert putus(db) == []
    assert putus(db, akhir) == [(5, "ekor_hilang")]
    tulis(db, rantai, 5, 6, 7, catatan="riwayat baru")
    assert putus(db) == []
    assert putus(db, akhir) == [(6, "sidik_beda")]


def test_a_chain_that_is_gone_shows_beside_an_earlier_check(db: Database, rantai: UUID) -> None:
    with db.reading() as sesi:
        akhir = {satu.rantai: (satu.urut, satu.sidik) for satu in periksa_semua(sesi, {})}
    rusak(db, "DELETE FROM jejak_audit WHERE rantai = :r", r=str(rantai))
    assert putus(db) == []
    assert putus(db, akhir) == [(1, "ekor_hilang")]


@pytest.mark.parametrize(
    "perintah",
    [
        "UPDATE jejak_audit SET catatan = 'x'",
        "UPDATE jejak_audit SET catatan = 'x' WHERE urut = 1",
        "DELETE FROM jejak_audit",
        "DELETE FROM jejak_audit WHERE urut = 6",
        "TRUNCATE jejak_audit",
        "TRUNCATE instansi CASCADE",
    ],
)
def test_the_database_itself_refuses_to_change_or_remove(
    db: Database, rantai: UUID, perintah: str
) -> None:
    if db.engine.dialect.name == "sqlite" and perintah.startswith("TRUNCATE"):
        pytest.skip("SQLite has no TRUNCATE")
    with pytest.raises(DatabaseError, match="append-only"):
        jalankan(db, perintah)
    assert rantai
    assert putus(db) == []


def jalankan(db: Database, perintah: str) -> None:
    with db.writing() as sesi:
        sesi.execute(text(perintah))


def test_twenty_writers_at_once_leave_one_chain(database_url: str, db: Database) -> None:
    satu = buat_instansi(db, "satu")
    mulai = threading.Barrier(20)

    def catat(nomor: int) -> None:
        mulai.wait()
        tulis(db, satu, nomor)

    with ThreadPoolExecutor(20) as utas:
        list(utas.map(catat, range(20)))
    assert database_url
    assert putus(db) == []
    with db.reading() as sesi:
        semua = list(gudang.mata_rantai(sesi, str(satu)))
    assert [baris.urut for baris in semua] == list(range(1, 21))
    assert {baris.objek_id for baris in semua} == set(map(str, range(20)))


def test_the_digest_is_that_of_the_instant_whatever_its_zone(db: Database) -> None:
    satu = buat_instansi(db, "satu")
    wib = datetime.fromisoformat("2026-03-01T15:00:00.123456+07:00")
    with db.writing() as sesi:
        gudang.tambah(sesi, isian(satu, 1, waktu=wib))
    assert putus(db) == []


# Over HTTP.

ADMIN, PIMPINAN, OPERATOR = "a@contoh.go.id", "p@contoh.go.id", "o@contoh.go.id"
PROVINSI, PLATFORM = "prov@contoh.go.id", "platform@contoh.go.id"


@pytest.fixture
def klien(database_url: str) -> Iterator[Client]:
    with buka(database_url) as satu:
        db = basis_data(satu)
        buat_instansi(db, "prov", "provinsi")
        nomor = buat_instansi(db, "kab", induk="prov")
        lain = buat_instansi(db, "lain", "kota")
        buat_pengguna(db, ADMIN, peran={"kab": ["admin"]})
        buat_pengguna(db, PIMPINAN, peran={"kab": ["pimpinan"]})
        buat_pengguna(db, OPERATOR, peran={"kab": ["operator"]})
        buat_pengguna(db, PROVINSI, peran={"prov": ["admin"]})
        buat_pengguna(db, PLATFORM, admin_platform=True)
        tulis(db, nomor, 1, 2, 3, pengguna_id=id_pengguna(db, OPERATOR))
        tulis(db, lain, 4, objek="token_api")
        tulis(db, None, 5)
        yield satu


def baca(klien: Client, surel: str, kueri: str = "") -> httpx.Response:
    return klien.get(f"{JALUR}{kueri}", headers=kepala(klien, surel))


def objek(klien: Client, surel: str, kueri: str = "") -> list[str]:
    jawaban = baca(klien, surel, kueri)
    assert jawaban.status_code == 200, jawaban.text
    return [satu["objek_id"] for satu in jawaban.json()["data"]]


def test_the_log_is_read_by_who_may_and_only_within_reach(klien: Client) -> None:
    assert objek(klien, ADMIN) == objek(klien, PIMPINAN) == ["3", "2", "1"]
    assert objek(klien, PLATFORM) == ["5", "4", "3", "2", "1"]
    assert objek(klien, PROVINSI) == []
    assert baca(klien, OPERATOR).status_code == 403
    assert klien.get(JALUR).status_code == 401


def test_the_log_of_another_agency_is_404_and_of_one_below_403(klien: Client) -> None:
    assert baca(klien, ADMIN, "?instansi=lain").status_code == 404
    assert baca(klien, ADMIN, "?instansi=tidak-ada").status_code == 404
    assert baca(klien, PROVINSI, "?instansi=kab").status_code == 403
    assert objek(klien, ADMIN, "?instansi=kab") == ["3", "2", "1"]


def test_the_log_is_narrowed_by_what_is_asked(klien: Client) -> None:
    pelaku = id_pengguna(basis_data(klien), OPERATOR)
    for kueri, harapan in (
        ("?objek=token_api", ["4"]),
        (f"?pengguna={pelaku}", ["3", "2", "1"]),
        (f"?pengguna={uuid4()}", []),
        ("?sejak=2026-03-01T08:03:00Z&sampai=2026-03-01T08:04:00Z", ["4", "3"]),
        ("?sejak=2026-03-01T15:05:00%2B07:00", ["5"]),
        ("?instansi=lain&objek=unit", []),
    ):
        assert objek(klien, PLATFORM, kueri) == harapan, kueri


@pytest.mark.parametrize(
    "kueri", ["?sejak=kemarin", "?sampai=2026-03-01", "?pengguna=x", "?batas=0", "?kursor=YWJj"]
)
def test_a_question_that_cannot_be_read_is_422(klien: Client, kueri: str) -> None:
    assert baca(klien, PLATFORM, kueri).status_code == 422


def test_the_log_comes_in_pages_without_loss(klien: Client) -> None:
    terkumpul, kueri = [], "?batas=2"
    while True:
        isi = baca(klien, PLATFORM, kueri).json()
        terkumpul += [satu["objek_id"] for satu in isi["data"]]
        lanjut = isi["meta"]["halaman"]["berikutnya"]
        if lanjut is None:
            break
        kueri = f"?batas=2&kursor={lanjut}"
    assert terkumpul == ["5", "4", "3", "2", "1"]


def test_the_check_over_http_covers_what_the_caller_reaches(klien: Client) -> None:
    db = basis_data(klien)
    assert len(baca(klien, PLATFORM, "/periksa").json()["data"]) == 3
    assert len(baca(klien, PLATFORM, "/periksa?batas=2").json()["data"]) == 2
    (satu,) = baca(klien, ADMIN, "/periksa").json()["data"]
    assert (satu["utuh"], satu["urut"], satu["putus"]) == (True, 3, None)
    rusak(db, "UPDATE jejak_audit SET objek = 'x' WHERE objek_id = '2'")
    (satu,) = baca(klien, ADMIN, "/periksa").json()["data"]
    assert satu["putus"] == {"urut": 2, "sebab": "sidik_beda"}
    assert (satu["utuh"], satu["urut"]) == (False, 1)
    assert baca(klien, OPERATOR, "/periksa").status_code == 403


def test_no_address_changes_or_removes_an_entry(klien: Client) -> None:
    nomor = baca(klien, PLATFORM).json()["data"][0]["id"]
    tajuk = {**kepala(klien, PLATFORM), "If-Match": "*"}
    for metode in ("POST", "PUT", "PATCH", "DELETE"):
        assert klien.request(metode, JALUR, headers=tajuk, json={}).status_code == 405
        jalur = f"{JALUR}/{nomor}"
        assert klien.request(metode, jalur, headers=tajuk, json={}).status_code == 404


# From the command line.


def tolok(capsys: pytest.CaptureFixture[str], *argumen: str) -> tuple[int, str, str]:
    capsys.readouterr()
    with pytest.raises(SystemExit) as selesai:
        main(argumen)
    keluar, galat = capsys.readouterr()
    return int(selesai.value.code or 0), keluar, galat


@pytest.fixture
def berkas(
    database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rantai: UUID
) -> Path:
    assert rantai
    monkeypatch.setenv("TOLOK_DATABASE_URL", database_url)
    return tmp_path / "akhir.txt"


def test_the_command_prints_the_end_of_each_chain_and_ends_well(
    berkas: Path, rantai: UUID, capsys: pytest.CaptureFixture[str]
) -> None:
    kode, keluar, galat = tolok(capsys, "audit", "periksa")
    assert (kode, galat) == (0, "")
    baris = [satu.split() for satu in keluar.splitlines()]
    assert [str(rantai), "6"] in [satu[:2] for satu in baris]
    assert all(len(satu) == 3 and len(satu[2]) == 64 for satu in baris)
    berkas.write_text(keluar, "utf-8")
    assert tolok(capsys, "audit", "periksa", "--pembanding", str(berkas))[0] == 0


def test_the_command_names_a_broken_link_and_ends_with_1(
    berkas: Path, db: Database, rantai: UUID, capsys: pytest.CaptureFixture[str]
) -> None:
    _, keluar, _ = tolok(capsys, "audit", "periksa")
    berkas.write_text(keluar, "utf-8")
    rusak(db, "DELETE FROM jejak_audit WHERE urut = 6")
    assert tolok(capsys, "audit", "periksa")[0] == 0
    kode, _, galat = tolok(capsys, "audit", "periksa", "--pembanding", str(berkas))
    assert kode == 1
    assert f"{rantai} urut 6" in galat


@pytest.mark.parametrize("isi", ["x", "a b c", "a 1", None])
def test_a_comparison_that_is_none_is_refused(
    berkas: Path, capsys: pytest.CaptureFixture[str], isi: str | None
) -> None:
    if isi is not None:
        berkas.write_text(isi, "utf-8")
    kode, _, galat = tolok(capsys, "audit", "periksa", "--pembanding", str(berkas))
    assert kode == 2
    assert "akhir.txt" in galat
