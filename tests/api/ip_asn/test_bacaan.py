"""A measured year is read in every way, and what cannot be asked for is refused."""

from decimal import Decimal
from typing import Any

import pytest

from tests.api.ip_asn.conftest import Kantor


def test_a_year_is_measured_and_read_in_every_way(terukur: Kantor) -> None:
    ukur = terukur.baca("/2024")
    data = ukur["data"]
    assert (data["tahun"], data["tanggal"], data["status"]) == (2024, "2024-12-31", "rancangan")
    assert data["cakupan"]["diukur"] + data["cakupan"]["dilewati"] > 100
    assert ukur["meta"]["aturan"]["id"] == "bkn-4190-2024"
    assert not ukur["meta"]["aturan"]["terverifikasi"]
    assert any("kepemimpinan_sesuai" in satu for satu in ukur["meta"]["aturan"]["catatan"])
    assert [satu["tahun"] for satu in terukur.baca("")["data"]] == [2024]
    jumlah = data["cakupan"]["diukur"]
    sebaran = terukur.baca("/2024/sebaran")["data"]
    assert sum(satu["jumlah"] for satu in sebaran["kategori"]) == sebaran["jumlah"] == jumlah
    for menurut in ("kelompok_jabatan", "golongan", "pendidikan", "jenis_kelamin", "jenis_pegawai"):
        kelompok = terukur.baca(f"/2024/kelompok?menurut={menurut}")["data"]
        assert sum(satu["jumlah"] for satu in kelompok) == jumlah
    assert sum(satu["jumlah"] for satu in terukur.baca("/2024/unit")["data"]) == jumlah


def test_the_mean_is_that_of_the_rules_over_each_person(terukur: Kantor) -> None:
    indeks = terukur.baca("/2024")["data"]["indeks"]
    orang = terukur.semua("/2024/pegawai?batas=40")
    nilai = [Decimal(satu["hasil"]["nilai"]) for satu in orang]
    assert Decimal(indeks["nilai"]) == round(sum(nilai) / len(nilai), 2)
    pilihan = orang[::15]
    for satu in pilihan:
        jejak = terukur.baca(f"/2024/jejak/{satu['pegawai']}")["data"]
        assert jejak["sama"]
        assert jejak["hasil"] == satu["hasil"]
        kurang = sum(Decimal(celah["poin"]) for celah in jejak["celah"])
        assert Decimal(satu["hasil"]["nilai"]) + kurang == 100
        assert jejak["jejak"]
        fakta = satu["fakta"]
        orang_hitung = {
            k: fakta[k] for k in fakta if k not in {"golongan", "jenis_kelamin", "nilai_skp"}
        }
        hitung = terukur.klien.post(
            "/v1/hitung/ip-asn", json={"tahun": 2024, "pegawai": [{"ref": "x", **orang_hitung}]}
        )
        hasil = hitung.json()["data"]["pegawai"][0]
        assert {k: hasil[k] for k in satu["hasil"]} == satu["hasil"]


def test_lists_are_narrowed_sorted_and_cut_without_loss(terukur: Kantor) -> None:
    jumlah = terukur.baca("/2024")["data"]["cakupan"]
    for urut in ("nama", "nilai", "-nilai"):
        orang = terukur.semua(f"/2024/pegawai?urut={urut}&batas=7")
        assert len({satu["pegawai"] for satu in orang}) == len(orang) == jumlah["diukur"]
        nilai = [Decimal(satu["hasil"]["nilai"]) for satu in orang]
        assert urut == "nama" or nilai == sorted(nilai, reverse=urut == "-nilai")
    dilewati = terukur.semua("/2024/pegawai?dilewati=true&batas=5")
    assert len(dilewati) == jumlah["dilewati"]
    assert {satu["alasan"] for satu in dilewati} == {satu["alasan"] for satu in jumlah["alasan"]}
    satu = terukur.baca(f"/2024/jejak/{dilewati[0]['pegawai']}")["data"]
    assert (satu["alasan"], satu["hasil"], satu["jejak"]) == (dilewati[0]["alasan"], None, [])
    assert satu["masa"] == {
        "sampai": "2024-12-31", "diklat_teknis_sejak": "2024-01-01",
        "seminar_sejak": "2023-01-01", "hukuman_sejak": "2020-01-01", "tahun_kinerja": 2023,
    }  # fmt: skip
    # A reason alone asks for who was left out.
    alasan = dilewati[0]["alasan"]
    assert [s["alasan"] for s in terukur.baca(f"/2024/pegawai?alasan={alasan}")["data"]] == [
        s["alasan"] for s in dilewati if s["alasan"] == alasan
    ]
    rendah = terukur.semua("/2024/pegawai?kelompok_jabatan=fungsional&kategori=rendah&batas=50")
    assert {(s["fakta"]["kelompok_jabatan"], s["hasil"]["kategori"]) for s in rendah} == {
        ("fungsional", "rendah")
    }
    nama = rendah[0]["nama"]
    cari = terukur.baca(f"/2024/pegawai?cari={nama[2:].upper()}")["data"]
    assert nama in {s["nama"] for s in cari}
    assert all(nama[2:].upper() in s["nama"].upper() for s in cari)


@pytest.mark.parametrize(
    ("kueri", "lokasi", "kode"),
    [
        ("pegawai?urut=nilai&kursor=eHx5", "kursor", "kursor_tidak_sah"),
        ("pegawai?kategori=istimewa", "kategori", "pilihan_tidak_dikenal"),
        ("pegawai?alasan=cuti", "alasan", "pilihan_tidak_dikenal"),
        ("pegawai?alasan=cpns&kategori=rendah", "kategori", "ip_asn_saringan_terukur"),
        (
            "pegawai?dilewati=true&kelompok_jabatan=pengawas",
            "kelompok_jabatan",
            "ip_asn_saringan_terukur",
        ),
        ("pegawai?unit=TAK-ADA", "unit", "unit_tidak_dikenal_saat_itu"),
        ("celah?menurut=unit&unit=TAK-ADA", "unit", "unit_tidak_dikenal_saat_itu"),
        ("perbandingan?dengan=2023", "dengan", "ip_asn_belum_diukur"),
    ],
)
def test_what_cannot_be_asked_for_is_refused_with_its_place(
    terukur: Kantor, kueri: str, lokasi: str, kode: str
) -> None:
    jawaban = terukur.minta("GET", f"/2024/{kueri}")
    assert jawaban.status_code == 422, jawaban.text
    assert [(s["lokasi"], s["kode"]) for s in jawaban.json()["galat"]] == [(lokasi, kode)]


def test_a_unit_is_read_alike_everywhere(terukur: Kantor) -> None:
    """The list, the gaps by dimension and the gaps by unit speak of the same persons."""
    bidang = terukur.baca("/2024/unit")["data"]
    assert [s["unit"]["kode"] for s in bidang] == ["BID", "SEK", "SUB"]
    orang = terukur.semua("/2024/pegawai?unit=SEK&batas=50")
    assert {s["unit"]["kode"] for s in orang} == {"SEK", "SUB"}
    assert len(orang) == sum(s["jumlah"] for s in bidang[1:])
    nilai = sum(Decimal(s["hasil"]["nilai"]) for s in orang)
    for menurut in ("dimensi", "unit"):
        celah = terukur.baca(f"/2024/celah?menurut={menurut}&unit=SEK")["data"]
        assert sum(Decimal(s["poin"]) for s in celah) == 100 * len(orang) - nilai


def test_gaps_add_up_to_what_is_missing(terukur: Kantor) -> None:
    indeks = terukur.baca("/2024")["data"]["indeks"]
    dimensi = terukur.baca("/2024/celah")["data"]
    poin = [Decimal(satu["poin"]) for satu in dimensi]
    assert poin == sorted(poin, reverse=True)
    orang = terukur.semua("/2024/celah?menurut=pegawai&batas=90")
    unit = terukur.baca("/2024/celah?menurut=unit")["data"]
    assert (
        sum(poin) == sum(Decimal(s["poin"]) for s in orang) == sum(Decimal(s["poin"]) for s in unit)
    )
    semua = sum(poin) / len(orang)
    assert round(100 - semua, 2) == Decimal(indeks["nilai"])
    teknis = next(satu for satu in dimensi if satu["komponen"] == "diklat_teknis")
    assert teknis["orang"] == sum(
        any("diklat teknis" in saran["saran"] for saran in satu["saran"]) for satu in orang
    )


@pytest.mark.parametrize(
    ("tahun", "badan", "status"),
    [
        (2018, {}, 422),
        (2026, {}, 422),
        (2024, {"tanggal": "2023-12-31"}, 422),
        (2025, {"tanggal": "2025-03-02"}, 422),
        (2024, {"aturan": "tidak-ada"}, 422),
        (2024, {"tanggal": "31-12-2024"}, 422),
        (2024, {"lain": 1}, 422),
    ],
)
def test_what_cannot_be_measured_is_refused(
    terukur: Kantor, tahun: int, badan: dict[str, Any], status: int
) -> None:
    jawaban = terukur.minta("POST", f"/{tahun}", json=badan)
    assert jawaban.status_code == status, jawaban.text
    assert [satu["tahun"] for satu in terukur.baca("")["data"]] == [2024]
