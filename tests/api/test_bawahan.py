"""A province looks at its kabupaten: sums side by side, and nobody's result by subtraction."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from app.db.session import Database
from app.usecases.bawahan import cakupan
from tests.akun import basis_data, buat_instansi, buat_pengguna, buka, kepala
from tests.client import Client
from tests.ip_asn import buat_pengukuran

Json = dict[str, Any]


@dataclass
class Meja:
    """Somebody of the province prov, above kab-a to kab-e."""

    klien: Client
    db: Database
    instansi: dict[str, UUID]

    def baca(self, jalur: str, surel: str = "pimpinan@prov.example", atas: str = "prov") -> Any:
        alamat = f"/v1/instansi/{atas}/bawahan/{jalur}"
        return self.klien.get(alamat, headers=kepala(self.klien, surel))


@pytest.fixture
def meja(database_url: str) -> Iterator[Meja]:
    with buka(database_url) as klien:
        db = basis_data(klien)
        instansi = {"prov": buat_instansi(db, "prov", "provinsi")}
        for kode in "abcde":
            instansi[kode] = buat_instansi(db, f"kab-{kode}", induk="prov")
        buat_instansi(db, "kab-lain")
        buat_pengguna(db, "pimpinan@prov.example", peran={"prov": ["pimpinan"]})
        buat_pengguna(db, "lain@contoh.example", peran={"kab-lain": ["admin"]})
        buat_pengguna(db, "a@contoh.example", peran={"kab-a": ["admin"]})
        yield Meja(klien, db, instansi)


def orang(banyak: int, **isi: Any) -> list[Json]:
    return [isi] * banyak


def test_only_fixed_results_are_shown_side_by_side(meja: Meja) -> None:
    pegawai = [*orang(6), *orang(2, jp_teknis=Decimal(20))]
    buat_pengukuran(meja.db, meja.instansi["a"], pegawai, dilewati={"cpns": 4, "data_kurang": 8})
    buat_pengukuran(meja.db, meja.instansi["b"], orang(9), ditetapkan_pada=None, status="rancangan")
    buat_pengukuran(meja.db, meja.instansi["c"], orang(4))
    buat_pengukuran(meja.db, meja.instansi["d"], orang(9), aturan_sidik="0" * 64)
    buat_pengukuran(meja.db, meja.instansi["a"], orang(50), tahun=2023)
    jawaban = meja.baca("ip-asn?tahun=2024")
    assert jawaban.status_code == 200, jawaban.text
    data = {satu["instansi"]["kode"]: satu for satu in jawaban.json()["data"]}
    assert {kode: satu["status"] for kode, satu in data.items()} == {
        "kab-a": "tetap", "kab-b": "rancangan", "kab-c": "ditahan",
        "kab-d": "aturan_berubah", "kab-e": "belum_diukur",
    }  # fmt: skip
    for kode in ("kab-b", "kab-c", "kab-d", "kab-e"):
        assert data[kode]["nilai"] is data[kode]["cakupan"] is None
    # 6 x 50 and 2 x 72.5 over eight.
    assert data["kab-a"]["nilai"] == {
        "kualifikasi": "20.00", "kompetensi": "5.63", "kinerja": "25.00", "disiplin": "5.00",
        "nilai": "55.63", "kategori": "sangat_rendah",
    }  # fmt: skip
    assert data["kab-a"]["cakupan"] == {
        "diukur": 8, "dilewati": 12, "persen": "40.00",
        "alasan": {"cpns": None, "data_kurang": None},
    }  # fmt: skip
    assert jawaban.json()["meta"]["aturan"]["id"] == "sel-kecil"
    halaman = meja.baca("ip-asn?tahun=2024&batas=2").json()
    assert [satu["instansi"]["kode"] for satu in halaman["data"]] == ["kab-a", "kab-b"]
    lanjut = meja.baca(f"ip-asn?tahun=2024&kursor={halaman['meta']['halaman']['berikutnya']}")
    assert [s["instansi"]["kode"] for s in lanjut.json()["data"]] == ["kab-c", "kab-d", "kab-e"]


def test_groups_are_withheld_alike_in_every_table(meja: Meja) -> None:
    pns = {"jenis_pegawai": "pns"}
    pegawai = [
        *orang(20, golongan="III/a", **pns),
        *orang(7, golongan="II/c", jenis_kelamin="perempuan", **pns),
        *orang(3, golongan="IX", jenis_pegawai="pppk", pendidikan="s1_d4"),
        *orang(6, golongan="VII", jenis_pegawai="pppk"),
    ]
    buat_pengukuran(meja.db, meja.instansi["a"], pegawai)

    def tampak(menurut: str) -> dict[str, int | None]:
        jawaban = meja.baca(f"ip-asn-kelompok?tahun=2024&menurut={menurut}")
        assert jawaban.status_code == 200, jawaban.text
        satu = jawaban.json()["data"][0]
        assert (satu["instansi"]["kode"], satu["jumlah"]) == ("kab-a", 36)
        for k in satu["kelompok"]:
            assert (k["nilai"] is None) == (k["jumlah"] is None) == k["ditahan"]
        return {k["kelompok"]: k["jumlah"] for k in satu["kelompok"]}

    # PPPK of VII are what the three of IX would be subtracted from: one of PPPK's own goes too.
    assert tampak("golongan") == {"III/a": 20, "II/c": 7, "IX": None, "VII": None}
    assert tampak("jenis_pegawai") == {"pns": 27, "pppk": 9}
    assert tampak("jenis_kelamin") == {"laki_laki": 29, "perempuan": 7}
    assert tampak("pendidikan") == {"d3": None, "s1_d4": None}
    assert tampak("kelompok_jabatan") == {"pelaksana": 36}
    kosong = meja.baca("ip-asn-kelompok?tahun=2024&menurut=golongan").json()["data"][1]
    assert (kosong["status"], kosong["jumlah"], kosong["kelompok"]) == ("belum_diukur", None, [])


def test_who_may_look_and_who_may_not(meja: Meja) -> None:
    assert meja.baca("ip-asn?tahun=2024", "lain@contoh.example").status_code == 404
    bawah = meja.baca("ip-asn?tahun=2024", "a@contoh.example", "kab-a")
    assert bawah.json()["data"] == []
    assert meja.baca("ip-asn?tahun=2024", "a@contoh.example").status_code == 404
    for jalur in ("ip-asn", "ip-asn-kelompok?tahun=2024", "ip-asn-kelompok?menurut=golongan"):
        assert meja.baca(jalur).status_code == 422
    assert meja.baca("ip-asn-kelompok?tahun=2024&menurut=unit").status_code == 422


def test_few_left_out_are_not_told_apart() -> None:
    satu = cakupan(90, {"cpns": 3}, 5)
    assert (satu.dilewati, satu.persen, dict(satu.alasan)) == (None, None, {"cpns": None})
    dua = cakupan(90, {"cpns": 10, "tugas_belajar": 0}, 5)
    assert (dua.dilewati, dua.persen) == (10, Decimal("90.00"))
    assert dict(dua.alasan) == {"cpns": 10, "tugas_belajar": 0}
    assert cakupan(5, {}, 5).persen == Decimal("100.00")
