"""Several people change one agency at once: exactly one wins, and the tree stays sound."""

from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from tests.akun import basis_data, buat_instansi, buat_pengguna, buka, kepala
from tests.client import Client

BANYAK = 6


@pytest.fixture
def klien(database_url: str) -> Iterator[Client]:
    with buka(database_url) as satu:
        db = basis_data(satu)
        buat_instansi(db, "lbg-a", "lembaga")
        buat_instansi(db, "lbg-b", "lembaga")
        buat_pengguna(db, "semua@contoh.go.id", admin_platform=True, peran={"lbg-a": ["admin"]})
        yield satu


def serentak(kirim: Callable[[int], Any]) -> Counter[int]:
    with ThreadPoolExecutor(BANYAK) as kolam:
        return Counter(satu.status_code for satu in kolam.map(kirim, range(BANYAK)))


def unit(kode: str, induk: str | None = None) -> dict[str, Any]:
    return {"kode": kode, "nama": kode, "induk": induk, "berlaku_sejak": "2021-01-01"}


def test_of_several_changes_with_one_etag_one_wins(klien: Client) -> None:
    tajuk = kepala(klien, "semua@contoh.go.id")
    klien.post("/v1/instansi/lbg-a/unit", json=unit("A"), headers=tajuk)
    for alamat in ("/v1/instansi/lbg-a", "/v1/instansi/lbg-a/unit/A"):
        cocok = {**tajuk, "If-Match": klien.get(alamat, headers=tajuk).headers["etag"]}

        def ubah(nomor: int, alamat: str = alamat, tajuk: dict[str, str] = cocok) -> Any:
            return klien.request("PATCH", alamat, json={"nama": f"Nama {nomor}"}, headers=tajuk)

        assert serentak(ubah) == {200: 1, 412: BANYAK - 1}


def test_of_several_units_with_one_code_one_is_made(klien: Client) -> None:
    tajuk = kepala(klien, "semua@contoh.go.id")

    def buat(_nomor: int) -> Any:
        return klien.post("/v1/instansi/lbg-a/unit", json=unit("A"), headers=tajuk)

    assert serentak(buat) == {201: 1, 422: BANYAK - 1}


def test_two_units_do_not_end_below_each_other(klien: Client) -> None:
    tajuk = {**kepala(klien, "semua@contoh.go.id"), "If-Match": "*"}
    for kode in ("A", "B"):
        klien.post("/v1/instansi/lbg-a/unit", json=unit(kode), headers=tajuk)

    def pindah(nomor: int) -> Any:
        kode, induk = ("A", "B") if nomor % 2 else ("B", "A")
        alamat = f"/v1/instansi/lbg-a/unit/{kode}"
        return klien.request("PATCH", alamat, json={"induk": induk}, headers=tajuk)

    hasil = serentak(pindah)
    assert set(hasil) == {200, 422}
    (akar,) = klien.get("/v1/instansi/lbg-a/unit?bentuk=pohon", headers=tajuk).json()["data"]
    assert len(akar["anak"]) == 1


def test_two_agencies_do_not_end_below_each_other(klien: Client) -> None:
    tajuk = {**kepala(klien, "semua@contoh.go.id"), "If-Match": "*"}

    def pindah(nomor: int) -> Any:
        kode, induk = ("lbg-a", "lbg-b") if nomor % 2 else ("lbg-b", "lbg-a")
        return klien.request("PATCH", f"/v1/instansi/{kode}", json={"induk": induk}, headers=tajuk)

    assert set(serentak(pindah)) == {200, 422}
    induk = [
        klien.get(f"/v1/instansi/{kode}", headers=tajuk).json()["data"]["induk"]
        for kode in ("lbg-a", "lbg-b")
    ]
    assert induk.count(None) == 1


def test_of_several_imports_of_one_document_one_is_kept(klien: Client) -> None:
    tajuk = kepala(klien, "semua@contoh.go.id")
    isi = {
        "kode": "renja-a", "jenis": "renja", "judul": "Renja", "instansi": "lbg-a",
        "tahun_awal": 2025, "tahun_akhir": 2025,
    }  # fmt: skip

    def impor(_nomor: int) -> Any:
        return klien.post("/v1/instansi/lbg-a/dokumen", json=isi, headers=tajuk)

    assert serentak(impor) == {201: 1, 200: BANYAK - 1}
