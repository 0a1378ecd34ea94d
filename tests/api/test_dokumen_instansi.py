"""Documents of an agency through HTTP: versions, dry runs, differences, publication."""

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest

from tests.akun import basis_data, buat_instansi, buat_pengguna, buka, kepala
from tests.client import Client

Json = dict[str, Any]
ALAMAT = "/v1/instansi/kab-a/dokumen"
KODE = "renja-a-2025"
ISI: Json = {
    "judul": "Rencana Kerja 2025", "kode": KODE, "jenis": "renja", "instansi": "kab-a",
    "tahun_awal": 2024, "tahun_akhir": 2025,
    "program": [
        {
            "tabel": "1", "urut": 1, "jenis": "program", "kode": "5.03.02", "nama": "Kepegawaian",
            "total_pagu": "630.00",
            "anggaran": [{"tahun": 2024, "pagu": "300"}, {"tahun": 2025, "pagu": "320"}],
        }
    ],
}  # fmt: skip
ANGGARAN = ("program", 0, "anggaran", 1, "pagu")


def dengan(isi: Json, jejak: tuple[Any, ...], nilai: Any) -> Json:
    salinan = copy.deepcopy(isi)
    wadah: Any = salinan
    for bagian in jejak[:-1]:
        wadah = wadah[bagian]
    wadah[jejak[-1]] = nilai
    return salinan


DUA = dengan(ISI, ANGGARAN, "330")


class Meja:
    """An administrator at work on the documents of kab-a."""

    def __init__(self, klien: Client) -> None:
        self.klien = klien
        self.tajuk = kepala(klien, "admin@contoh.go.id")

    def kirim(self, metode: str, jalur: str, isi: Any = None, **tajuk: str) -> Any:
        return self.klien.request(
            metode, f"{ALAMAT}{jalur}", json=isi, headers={**self.tajuk, **tajuk}
        )

    def impor(self, isi: Json, kueri: str = "") -> Json:
        jawaban = self.kirim("POST", kueri, isi)
        assert jawaban.status_code in {200, 201}, jawaban.text
        data: Json = jawaban.json()["data"]
        assert (jawaban.status_code == 201) == (
            data["mode"] == "terapkan" and data["perubahan"] != "sama"
        )
        return data

    def baca(self, jalur: str) -> Any:
        jawaban = self.kirim("GET", jalur)
        assert jawaban.status_code == 200, jawaban.text
        return jawaban.json()["data"]

    def umum(self) -> Any:
        return self.klien.get(f"/v1/publik/dokumen/{KODE}")


@pytest.fixture
def meja(database_url: str) -> Iterator[Meja]:
    with buka(database_url) as klien:
        db = basis_data(klien)
        buat_instansi(db, "kab-a")
        buat_instansi(db, "kab-b")
        buat_pengguna(db, "admin@contoh.go.id", peran={"kab-a": ["admin"], "kab-b": ["admin"]})
        buat_pengguna(db, "operator@contoh.go.id", peran={"kab-a": ["operator"]})
        yield Meja(klien)


def test_a_dry_run_says_what_would_happen_and_stores_nothing(meja: Meja) -> None:
    data = meja.impor(ISI, "?mode=periksa")
    assert (data["mode"], data["perubahan"], data["versi"]) == ("periksa", "baru", 1)
    assert data["selisih"] is None
    (temuan,) = [s for s in data["pemeriksaan"]["temuan"] if s["keparahan"] == "galat"]
    assert (temuan["kolom"], temuan["tercetak"]) == ("total_pagu", "630.00")
    assert meja.baca("") == []


def test_an_import_is_kept_and_again_is_no_change(meja: Meja) -> None:
    assert meja.impor(ISI)["perubahan"] == "baru"
    assert meja.impor(ISI)["perubahan"] == "sama"
    (satu,) = meja.baca("")
    assert (satu["kode"], satu["terbit"], satu["versi_terakhir"]) == (KODE, False, 1)
    assert satu["boleh"] == {"impor": True, "terbitkan": True, "tarik": False}
    assert meja.umum().status_code == 404


def test_changed_content_is_a_version_and_the_old_one_stays_readable(meja: Meja) -> None:
    meja.impor(ISI, "?tanggal=2025-01-02")
    beda = meja.impor(DUA, "?mode=periksa")["selisih"]["sel_berubah"]
    assert [(s["sasaran"], s["kolom"], s["sebelum"], s["sesudah"]) for s in beda] == [
        ("5.03.02", "2025.pagu", "320", "330")
    ]
    data = meja.impor(DUA, "?alasan=Pergeseran&tanggal=2025-07-01")
    assert (data["perubahan"], data["versi"]) == ("diperbarui", 2)
    satu, dua = meja.baca(f"/{KODE}/versi")
    assert (satu["nomor"], satu["jenis"], satu["tanggal"]) == (1, "murni", "2025-01-02")
    assert (dua["nomor"], dua["jenis"], dua["alasan"]) == (2, "perubahan", "Pergeseran")
    for nomor, isi in ((1, ISI), (2, DUA)):
        jawaban = meja.kirim("GET", f"/{KODE}/versi/{nomor}")
        assert jawaban.json()["data"] == isi
        assert list(jawaban.json()["data"]) == list(isi)
        assert jawaban.headers["etag"].startswith(f'"{nomor}.')
    beda = meja.baca(f"/{KODE}/selisih?dari=2&ke=1")["sel_berubah"]
    assert [(s["sebelum"], s["sesudah"]) for s in beda] == [("330", "320")]
    assert meja.kirim("GET", f"/{KODE}/selisih?dari=1&ke=3").status_code == 404


def test_versions_come_in_pages(meja: Meja) -> None:
    for pagu in ("1", "2", "3"):
        meja.impor(dengan(ISI, ANGGARAN, pagu))
    isi = meja.kirim("GET", f"/{KODE}/versi?batas=2").json()
    kursor = isi["meta"]["halaman"]["berikutnya"]
    sisa = meja.baca(f"/{KODE}/versi?batas=2&kursor={kursor}")
    assert [satu["nomor"] for satu in isi["data"] + sisa] == [1, 2, 3]
    assert meja.kirim("GET", f"/{KODE}/versi?kursor=eA").status_code == 422


def test_the_public_reads_the_published_version_until_another_is_published(meja: Meja) -> None:
    meja.impor(ISI)
    satu = meja.kirim("POST", f"/{KODE}/terbitkan", {})
    assert satu.status_code == 200, satu.text
    assert satu.json()["data"]["boleh"]["terbitkan"] is False
    meja.impor(DUA)
    assert meja.umum().json()["data"] == ISI
    ringkas = meja.baca(f"/{KODE}")
    assert (ringkas["versi_terbit"], ringkas["versi_terakhir"]) == (1, 2)
    assert [s["terbit"] for s in meja.baca(f"/{KODE}/versi")] == [True, False]
    assert meja.kirim("POST", f"/{KODE}/terbitkan", {"versi": 1}).status_code == 409
    assert meja.kirim("POST", f"/{KODE}/terbitkan", {"versi": 9}).status_code == 404
    assert meja.kirim("POST", f"/{KODE}/terbitkan", {}).status_code == 200
    assert meja.umum().json()["data"] == DUA
    kembali = meja.kirim("POST", f"/{KODE}/terbitkan", {"versi": 1})
    assert kembali.json()["data"]["versi_terbit"] == 1
    assert meja.umum().json()["data"] == ISI


def test_a_document_is_withdrawn_with_a_reason(meja: Meja) -> None:
    meja.impor(ISI)
    alasan = {"X-Catatan": "Keliru"}
    assert meja.kirim("POST", f"/{KODE}/tarik", **alasan).status_code == 409
    meja.kirim("POST", f"/{KODE}/terbitkan", {})
    tanpa = meja.kirim("POST", f"/{KODE}/tarik")
    assert [s["lokasi"] for s in tanpa.json()["galat"]] == ["X-Catatan"]
    data = meja.kirim("POST", f"/{KODE}/tarik", **alasan).json()["data"]
    assert (data["terbit"], data["versi_terbit"], data["terbit_pada"]) == (False, None, None)
    assert meja.umum().status_code == 404
    jejak = meja.klien.get("/v1/jejak-audit?objek=dokumen", headers=meja.tajuk).json()["data"]
    tindakan = [(satu["tindakan"].rpartition(".")[2], satu["catatan"]) for satu in jejak]
    assert tindakan == [("tarik", "Keliru"), ("terbitkan", None), ("impor", None)]


@pytest.mark.parametrize(
    ("isi", "lokasi"),
    [
        ({"instansi": "kab-b"}, {"instansi"}),
        ({"kode": "a/b", "instansi": "kab-b"}, {"kode", "instansi"}),
        ({"jenis": "surat"}, {"jenis"}),
        ({"asing": 1}, {"asing"}),
    ],
)
def test_a_wrong_document_is_refused_with_every_problem(
    meja: Meja, isi: Json, lokasi: set[str]
) -> None:
    for kueri in ("?mode=periksa", ""):
        jawaban = meja.kirim("POST", kueri, ISI | isi)
        assert jawaban.status_code == 422
        assert {satu["lokasi"] for satu in jawaban.json()["galat"]} == lokasi
    assert meja.baca("") == []


def test_a_code_of_another_agency_is_taken(meja: Meja) -> None:
    meja.impor(ISI)
    jawaban = meja.klien.post(
        "/v1/instansi/kab-b/dokumen", json=ISI | {"instansi": "kab-b"}, headers=meja.tajuk
    )
    assert [satu["kode"] for satu in jawaban.json()["galat"]] == ["kode_milik_lain"]
    alamat = f"/v1/instansi/kab-b/dokumen/{KODE}"
    assert meja.klien.get(alamat, headers=meja.tajuk).status_code == 404


def test_an_operator_imports_but_does_not_publish(meja: Meja) -> None:
    meja.tajuk = kepala(meja.klien, "operator@contoh.go.id")
    meja.impor(ISI)
    assert meja.baca(f"/{KODE}")["boleh"] == {"impor": True, "terbitkan": False, "tarik": False}
    jawaban = meja.kirim("POST", f"/{KODE}/terbitkan", {})
    assert (jawaban.status_code, jawaban.json()["kode"]) == (403, "tidak_berhak")


def test_an_import_repeated_with_one_key_is_done_once(meja: Meja) -> None:
    tajuk = {"Idempotency-Key": "impor-1"}
    satu, dua = (meja.kirim("POST", "", ISI, **tajuk) for _ in range(2))
    assert json.loads(satu.content) == json.loads(dua.content)
    assert (satu.status_code, dua.status_code) == (201, 201)
    assert meja.kirim("POST", "", DUA, **tajuk).status_code == 409
