"""What golden cases cannot hold of the IP ASN calculator: many persons, steps, notes."""

from decimal import Decimal
from typing import Any

import pytest

from tests.client import Client

ORANG = {
    "jenis_pegawai": "pns", "kelompok_jabatan": "pelaksana", "pendidikan": "s2",
    "pendidikan_dipersyaratkan": "s1_d4", "diklat_kepemimpinan": False,
    "diklat_fungsional": False, "jp_teknis": 20, "seminar": True, "predikat_kinerja": "baik",
}  # fmt: skip
# Facts that earn each score of the rules since 2023.
KUALIFIKASI = {25: "s2", 20: "s1_d4", 15: "d3"}
KOMPETENSI = {
    40: (True, 20, True),
    25: (True, 0, True),
    15: (True, 0, False),
    10: (False, 0, True),
    0: (False, 0, False),
}
KINERJA = {30: "sangat_baik", 25: "baik", 15: "butuh_perbaikan", 5: "kurang", 0: None}


def hitung(client: Client, isi: dict[str, Any]) -> Any:
    jawaban = client.post("/v1/hitung/ip-asn", json=isi)
    assert jawaban.status_code == 200, jawaban.text
    return jawaban.json()


def daftar(banyak: int, **ubah: Any) -> list[dict[str, Any]]:
    return [{"ref": f"p{i}", **ORANG, **ubah} for i in range(banyak)]


def bagi(jumlah: int, orang: int, poin: list[int]) -> list[int]:
    """Give each of ``orang`` one of ``poin`` (highest first) so that they sum to ``jumlah``."""
    hasil = []
    for sisa in range(orang, 0, -1):
        rendah = poin[-1] * (sisa - 1)
        satu = next(p for p in poin if jumlah - p >= rendah)
        hasil.append(satu)
        jumlah -= satu
    assert jumlah == 0
    return hasil


@pytest.mark.parametrize(
    ("tahun", "rata_rata"),
    [
        (2023, {"kualifikasi": "21.01", "kompetensi": "12.27", "kinerja": "24.86",
                "disiplin": "5.00", "nilai": "63.14", "kategori": "rendah"}),
        (2024, {"kualifikasi": "20.98", "kompetensi": "31.19", "kinerja": "25.17",
                "disiplin": "5.00", "nilai": "82.34", "kategori": "tinggi"}),
    ],
)  # fmt: skip
def test_five_hundred_persons_reproduce_the_published_index_of_balangan(
    client: Client, tahun: int, rata_rata: dict[str, str]
) -> None:
    def poin(nama: str, tabel: dict[int, Any]) -> list[int]:
        return bagi(int(Decimal(rata_rata[nama]) * 500), 500, list(tabel))

    kualifikasi, kompetensi = poin("kualifikasi", KUALIFIKASI), poin("kompetensi", KOMPETENSI)
    pegawai = daftar(500, kelompok_jabatan="pengawas")
    for satu, kual, komp, kin in zip(
        pegawai, kualifikasi, kompetensi, poin("kinerja", KINERJA), strict=True
    ):
        satu["pendidikan"] = KUALIFIKASI[kual]
        satu["diklat_kepemimpinan"], satu["jp_teknis"], satu["seminar"] = KOMPETENSI[komp]
        satu["predikat_kinerja"] = KINERJA[kin]
    data = hitung(client, {"tahun": tahun, "pegawai": pegawai})["data"]
    assert data["rata_rata"] == {"jumlah": 500, **rata_rata}


def test_ten_thousand_persons_are_scored_and_one_more_is_refused(client: Client) -> None:
    isi = {"tahun": 2024, "pegawai": daftar(10_000)}
    data = hitung(client, isi)["data"]
    assert (data["rata_rata"]["jumlah"], data["rata_rata"]["nilai"]) == (10_000, "95.00")
    assert "jejak" not in data
    jawaban = client.post("/v1/hitung/ip-asn", json={"pegawai": daftar(10_001)})
    assert jawaban.status_code == 422
    assert [[g["lokasi"], g["kode"]] for g in jawaban.json()["galat"]] == [
        ["pegawai", "terlalu_banyak"]
    ]


def test_steps_are_named_by_person_and_never_twice(client: Client) -> None:
    data = hitung(client, {"tahun": 2024, "pegawai": daftar(3), "jejak": True})["data"]
    hasil = {satu["langkah"]: satu["hasil"] for satu in data["jejak"]}
    assert len(hasil) == len(data["jejak"])
    for urut, satu in enumerate(data["pegawai"]):
        assert hasil[f"pegawai[{urut}].nilai"] == satu["nilai"]
        assert hasil[f"pegawai[{urut}].kategori"] == satu["kategori"]
    assert hasil["rata_rata.nilai"] == data["rata_rata"]["nilai"]
    sumber = {s["dasar_hukum"]["instrumen"] for s in data["jejak"] if s["dasar_hukum"]}
    assert "Surat BKN 4190/B-BM.02.01/SD/K/2024" in sumber


def test_unverified_numbers_that_were_used_are_named_and_others_are_not(client: Client) -> None:
    aturan = hitung(client, {"tahun": 2024, "pegawai": daftar(1)})["meta"]["aturan"]
    assert aturan["terverifikasi"] is False
    catatan = " ".join(aturan["catatan"])
    for dipakai in ("kesesuaian.di_atas", "kompetensi_pelaksana.seminar", "jp_minimum"):
        assert f"Parameter {dipakai} belum terverifikasi." in catatan
    for tidak in ("predikat.baik", "predikat.kurang", "kompetensi_fungsional", "disiplin"):
        assert tidak not in catatan


def test_the_older_rule_is_verified(client: Client) -> None:
    pegawai = daftar(1, nilai_skp="90.5")
    aturan = hitung(client, {"tahun": 2022, "pegawai": pegawai})["meta"]["aturan"]
    assert (aturan["id"], aturan["terverifikasi"]) == ("bkn-8-2019", True)
