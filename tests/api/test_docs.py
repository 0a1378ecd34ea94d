"""The documentation pages work without any other host."""

import re

import pytest

from app.api.docs import ASET
from tests.client import Client

LUAR = re.compile(r"""(?:src|href|url|action)\s*[=(]\s*["']?(?:[a-z]+:)?//""", re.IGNORECASE)


@pytest.mark.parametrize("jalur", ["/docs", "/redoc"])
def test_a_page_names_only_addresses_of_this_server(client: Client, jalur: str) -> None:
    halaman = client.get(jalur)
    assert halaman.status_code == 200
    assert halaman.headers["content-type"] == "text/html; charset=utf-8"
    assert "//" not in halaman.text.replace("<!--", "")
    alamat = re.findall(r"""(?:src|href|spec-url)="([^"]+)""", halaman.text)
    assert len(alamat) >= 4
    for satu in alamat:
        assert client.get(f"/{satu}").status_code == 200, satu


@pytest.mark.parametrize("jalur", ["/docs", "/redoc"])
def test_a_page_lets_the_browser_ask_no_other_host(client: Client, jalur: str) -> None:
    aturan = client.get(jalur).headers["content-security-policy"]
    sumber = {bagian.split()[0]: bagian.split()[1:] for bagian in aturan.split(";")}
    assert sumber.pop("default-src") == ["'none'"]
    for isi in sumber.values():
        assert set(isi) <= {"'self'", "'none'", "'unsafe-inline'", "data:", "blob:"}
    assert sumber["script-src"] == ["'self'"]


@pytest.mark.parametrize("nama", sorted(ASET))
def test_an_asset_is_served_with_its_type(client: Client, nama: str) -> None:
    jawaban = client.get(f"/docs/aset/{nama}")
    assert jawaban.status_code == 200
    assert jawaban.headers["content-type"].startswith(ASET[nama][1])
    ulang = client.get(f"/docs/aset/{nama}", headers={"If-None-Match": jawaban.headers["etag"]})
    assert ulang.status_code == 304


def test_style_sheets_and_scripts_of_ours_load_nothing_from_outside(client: Client) -> None:
    for nama in ("docs.js", "redoc.css", "swagger-ui.css"):
        isi = client.get(f"/docs/aset/{nama}").text
        assert not LUAR.search(isi), nama
        assert "@import" not in isi
    assert "validatorUrl: null" in client.get("/docs/aset/docs.js").text


def test_redoc_shows_no_picture_from_its_maker(client: Client) -> None:
    isi = client.get("/docs/aset/redoc.standalone.js").text
    assert "cdn.redoc.ly" not in isi
    assert "fonts.googleapis" not in client.get("/redoc").text


@pytest.mark.parametrize("nama", ["x", "..%2Fdocs.html", "docs.html", "__init__.py"])
def test_no_other_file_is_an_asset(client: Client, nama: str) -> None:
    assert client.get(f"/docs/aset/{nama}").status_code == 404
