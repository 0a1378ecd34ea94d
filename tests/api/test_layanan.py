"""What the service says about itself, and the catalogue of its errors."""

import sqlite3
import tomllib
from pathlib import Path

import app
from app.api.problems import catalogue
from app.domain.law.rulebook import Rulebook
from app.main import create_app
from app.settings import Settings
from app.usecases.pesan import sentences
from tests.client import Client

PYPROJECT = Path(__file__).parents[2] / "pyproject.toml"


def test_a_living_process_says_so_without_a_database(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'tidak' / 'ada.db'}"
    with Client(create_app(Settings(database_url=url))) as client:
        assert client.get("/v1/kesehatan").json() == {"data": {"status": "hidup"}, "meta": {}}


def test_without_a_database_the_service_is_not_ready_and_lives(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'tidak' / 'ada.db'}"
    with Client(create_app(Settings(database_url=url))) as client:
        for _ in range(2):
            jawaban = client.get("/v1/kesiapan")
            assert jawaban.status_code == 503
            assert int(jawaban.headers["retry-after"]) > 0
            isi = jawaban.json()
            assert isi["kode"] == "basis_data_tidak_siap"
            assert isi["galat"][0]["kode"] == "tidak_terhubung"
        assert client.get("/v1/versi").status_code == 200


def test_an_empty_database_is_not_ready_and_the_answer_names_the_command(tmp_path: Path) -> None:
    berkas = tmp_path / "kosong.db"
    sqlite3.connect(berkas).close()
    with Client(create_app(Settings(database_url=f"sqlite:///{berkas}"))) as client:
        jawaban = client.get("/v1/kesiapan", headers={"Accept-Language": "en"})
        assert jawaban.status_code == 503
        assert jawaban.json()["galat"] == [
            {
                "lokasi": "basis_data",
                "pesan": "The database has not been migrated; run tolok migrate.",
                "kode": "belum_dimigrasi",
            }
        ]


def test_with_its_tables_the_service_is_ready_and_names_the_migration(demo_client: Client) -> None:
    jawaban = demo_client.get("/v1/kesiapan")
    assert jawaban.status_code == 200
    migrasi = demo_client.get("/v1/versi").json()["data"]["migrasi"]
    assert jawaban.json()["data"] == {"status": "siap", "migrasi": migrasi}


def test_the_version_names_program_rules_and_migration(client: Client, rulebook: Rulebook) -> None:
    data = client.get("/v1/versi").json()["data"]
    assert data["versi"] == app.__version__
    assert data["aturan"] == rulebook.sidik
    assert data["migrasi"]


def test_the_version_is_written_once_more_and_alike() -> None:
    proyek = tomllib.loads(PYPROJECT.read_text("utf-8"))["project"]
    assert proyek["version"] == app.__version__


def test_the_catalogue_lists_every_code_with_its_meaning(client: Client) -> None:
    data = client.get("/v1/galat", params={"batas": 1000}).json()["data"]
    jawaban = {satu["kode"]: satu for satu in data if satu["tingkat"] == "jawaban"}
    isian = {satu["kode"]: satu for satu in data if satu["tingkat"] == "isian"}
    assert jawaban.keys() == catalogue().keys()
    assert isian.keys() == sentences().keys()
    assert {kode: satu["status"] for kode, satu in jawaban.items()} == {
        kode: satu.status for kode, satu in catalogue().items()
    }
    assert all(satu["judul"] and satu["arti"] for satu in data)


def test_the_catalogue_speaks_the_language_of_the_caller(client: Client) -> None:
    indonesia, inggris = (
        client.get("/v1/galat", headers={"Accept-Language": bahasa}) for bahasa in ("id", "en")
    )
    assert indonesia.headers["vary"] == "Accept-Language"
    assert indonesia.headers["etag"] != inggris.headers["etag"]
    pasangan = zip(indonesia.json()["data"], inggris.json()["data"], strict=True)
    assert all(kiri["arti"] != kanan["arti"] for kiri, kanan in pasangan)
