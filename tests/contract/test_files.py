"""The committed files: valid, equal to the application, served as they are."""

from typing import Any

import pytest
from openapi_spec_validator import OpenAPIV30SpecValidator, OpenAPIV31SpecValidator

import app as paket
from app.api.contract import NAMA_3_0, NAMA_3_1, build, downgrade, folder, render
from app.main import create_app
from app.settings import Settings
from tests.client import Client

Json = dict[str, Any]


def test_the_3_1_file_is_valid_openapi(dokumen: Json) -> None:
    OpenAPIV31SpecValidator(dokumen).validate()
    assert dokumen["openapi"].startswith("3.1.")


def test_the_3_0_file_is_valid_openapi(dokumen_3_0: Json) -> None:
    OpenAPIV30SpecValidator(dokumen_3_0).validate()
    assert dokumen_3_0["openapi"] == "3.0.3"


def test_both_files_are_what_the_application_says() -> None:
    aplikasi = create_app(Settings(batas_hitung=""))
    jam = aplikasi.state.jam
    segar = build(aplikasi)
    assert render(segar) == (folder() / NAMA_3_1).read_text("utf-8"), "run make openapi"
    assert render(downgrade(segar)) == (folder() / NAMA_3_0).read_text("utf-8")
    assert aplikasi.state.jam is jam


@pytest.mark.parametrize("nama", [NAMA_3_1, NAMA_3_0])
def test_the_service_serves_the_committed_bytes(client: Client, nama: str) -> None:
    jawaban = client.get(f"/{nama}")
    assert jawaban.status_code == 200
    assert jawaban.headers["content-type"] == "application/json"
    assert jawaban.content == (folder() / nama).read_bytes()


def test_the_document_says_what_it_is(dokumen: Json) -> None:
    info = dokumen["info"]
    assert info["title"] == "Tolok"
    assert info["version"] == paket.__version__
    assert info["license"] == {"name": "Apache-2.0", "identifier": "Apache-2.0"}
    assert "Accept-Language" in info["description"]
    assert [server["url"] for server in dokumen["servers"]] == ["/"]


def test_no_file_names_another_host(dokumen: Json, dokumen_3_0: Json) -> None:
    for satu in (dokumen, dokumen_3_0):
        assert "://" not in render(satu).replace("https://tolok.test", "")
