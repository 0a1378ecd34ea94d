"""Files about servants through HTTP: checked row by row, applied as a whole, nothing lost."""

import io
import json
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import openpyxl
import pytest
from sqlalchemy import func, select
from sqlmodel import SQLModel, col

from app.bulk.lembar.lembar import BATCH
from app.db.repositories import urutan
from app.db.repositories.hasil_bkn import hasil_bkn
from app.db.tables import (
    JejakAudit,
    Pegawai,
    PegawaiHukuman,
    PegawaiKeadaan,
    PegawaiKinerja,
    PegawaiPelatihan,
    PegawaiPendidikan,
    Unit,
)
from tests.akun import basis_data, buat_instansi, buat_pengguna, kepala
from tests.berkas_impor import DUA, JUDUL, JUDUL_BKN, SATU, csv, xlsx
from tests.client import Client
from tests.pegawai import WAKTU, buat_pegawai, tambah_riwayat

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
RIWAYAT = (PegawaiHukuman, PegawaiKinerja, PegawaiPelatihan, PegawaiPendidikan)


class Kantor:
    """An agency with two units and its operator."""

    def __init__(self, klien: Client, kode: str = "kab-uji") -> None:
        self.klien, self.db = klien, basis_data(klien)
        self.instansi = buat_instansi(self.db, kode)
        surel = f"operator@{kode}.example"
        buat_pengguna(self.db, surel, peran={kode: ["operator"]})
        self.tajuk = kepala(klien, surel)
        self.alamat = f"/v1/instansi/{kode}/impor"
        with self.db.writing() as sesi:
            for satu, nama in (("BID-2", "Bidang Mutasi"), ("BID-3", "Bidang")):
                sesi.add(
                    Unit(instansi_id=self.instansi, kode=satu, nama=nama,
                         berlaku_sejak=date(2020, 1, 1), dibuat_pada=WAKTU, diubah_pada=WAKTU)
                )  # fmt: skip

    def kirim(self, isi: bytes, jenis: str = "pegawai", mode: str = "terapkan", **lagi: Any) -> Any:
        """Hand a file in; return the answer."""
        media = XLSX if isi[:2] == b"PK" else "text/csv"
        media = "application/json" if isi[:1] in {b"[", b"{"} else media
        tajuk = {**self.tajuk, "Content-Type": media, **lagi.pop("tajuk", {})}
        kueri = {"jenis": jenis, "mode": mode, **lagi}
        return self.klien.post(self.alamat, params=kueri, content=isi, headers=tajuk)

    def hasil(self, isi: bytes, jenis: str = "pegawai", mode: str = "terapkan", **lagi: Any) -> Any:
        jawaban = self.kirim(isi, jenis, mode, **lagi)
        assert jawaban.status_code == 200, jawaban.text
        return jawaban.json()["data"]

    def banyak(self, isi: bytes, jenis: str = "pegawai", **lagi: Any) -> dict[str, int]:
        """Return the counts that are not zero."""
        ringkas = self.hasil(isi, jenis, **lagi)["ringkasan"]
        return {k: v for k, v in ringkas.items() if v and k != "jumlah"}

    def semua(self, tabel: type[SQLModel]) -> list[Any]:
        with self.db.reading() as sesi:
            return list(sesi.scalars(select(tabel)))

    def orang(self, nip: str) -> Pegawai:
        with self.db.reading() as sesi:
            return sesi.scalars(select(Pegawai).where(col(Pegawai.nip) == nip)).one()

    def urutan(self) -> int:
        with self.db.reading() as sesi:
            return urutan.terakhir(sesi, self.instansi)


@pytest.fixture
def kantor(layanan: Client) -> Kantor:
    return Kantor(layanan)


def perubahan(hasil: Any) -> list[tuple[int, str]]:
    return [(satu["baris"], satu["perubahan"]) for satu in hasil["baris"]]


def salah(jawaban: Any) -> list[tuple[str, str]]:
    assert jawaban.status_code == 422, jawaban.text
    return [(satu["lokasi"], satu["kode"]) for satu in jawaban.json()["galat"]]


def test_servants_are_checked_applied_repeated_and_changed(kantor: Kantor) -> None:
    isi = csv(SATU, DUA)
    hasil = kantor.hasil(isi, mode="periksa")
    assert hasil["dapat_diterapkan"]
    assert perubahan(hasil) == [(2, "baru"), (3, "baru")]
    assert hasil["berkas"]["kolom"]["golongan"] == "Gol. Ruang"
    assert kantor.semua(Pegawai) == []
    assert kantor.banyak(isi) == {"baru": 2}
    satu, dua = kantor.orang(SATU[0]), kantor.orang(DUA[0])
    assert (satu.jenis_pegawai, satu.jenis_kelamin, satu.golongan) == ("pns", "laki_laki", "III/a")
    assert (dua.jenis_pegawai, dua.jenis_kelamin, dua.golongan) == ("pppk", "perempuan", "IX")
    assert satu.unit_id != dua.unit_id
    assert dua.unit_id is not None
    assert satu.sumber.startswith("impor:")
    assert satu.keadaan_sejak == date(2010, 1, 1)  # as the number says
    urut = kantor.urutan()
    assert (satu.urutan, satu.disunting, satu.versi) == (urut, [], 1)
    # The same again, written differently, changes nothing.
    assert kantor.banyak(xlsx(SATU, DUA, mulai=3)) == {"sama": 2}
    assert kantor.urutan() == urut
    # A promotion with its date: the state before is kept.
    judul: tuple[str, ...] = (
        "NIP", "Nama", "Golongan", "TMT Golongan", "Jenjang", "Kelompok Jabatan",
    )  # fmt: skip
    naik = csv((SATU[0], SATU[1], "III/b", "01-04-2024", "ahli_muda", "fungsional"), judul=judul)
    beda = kantor.hasil(naik, mode="periksa")["baris"][0]["kolom_berubah"]
    assert {"kolom": "golongan", "lama": "III/a", "baru": "III/b"} in beda
    assert kantor.banyak(naik) == {"berubah": 1}
    assert kantor.banyak(naik) == {"sama": 1}
    satu = kantor.orang(SATU[0])
    assert (satu.golongan, satu.keadaan_sejak, satu.versi) == ("III/b", date(2024, 4, 1), 2)
    assert satu.urutan == kantor.urutan() == urut + 1
    assert kantor.orang(DUA[0]).urutan == urut
    (lama,) = kantor.semua(PegawaiKeadaan)
    assert (lama.golongan, lama.sejak, lama.sampai) == (
        "III/a", date(2010, 1, 1), date(2024, 3, 31),
    )  # fmt: skip
    # Filling what was empty completes the state; an older state than the one on record is refused.
    lengkap = csv((SATU[0], SATU[1], "d3"), judul=("NIP", "Nama", "Syarat Pendidikan"))
    assert kantor.banyak(lengkap) == {"berubah": 1}
    assert kantor.orang(SATU[0]).keadaan_sejak == date(2024, 4, 1)
    mundur = csv(
        (SATU[0], SATU[1], "Lain", "2023-01-01"), judul=("NIP", "Nama", "Jabatan", "Keadaan Sejak")
    )
    assert salah(kantor.kirim(mundur)) == [("baris[2].keadaan_sejak", "impor_keadaan_mendahului")]
    # Out of service and back: the reason goes with it.
    judul = ("NIP", "Nama", "Aktif", "Alasan Nonaktif", "Keadaan Sejak")
    assert kantor.banyak(csv((*SATU[:2], "tidak", "pindah", "2025-01-01"), judul=judul)) == {
        "berubah": 1
    }
    assert kantor.banyak(csv((*SATU[:2], "ya", "", "2025-06-01"), judul=judul)) == {"berubah": 1}
    assert kantor.orang(SATU[0]).alasan_nonaktif is None
    assert len(kantor.semua(PegawaiKeadaan)) == 3
    daftar = kantor.klien.get(kantor.alamat, headers=kantor.tajuk).json()["data"]
    assert [satu["baru"] for satu in daftar] == [0] * 6 + [2]
    assert daftar[-1]["jenis"] == "pegawai"


def test_a_bad_row_refuses_the_file_with_every_row_and_column(kantor: Kantor) -> None:
    baris = (
        SATU,
        ("198713152010011002", "A", "BID-2", "III/a", "=HYPERLINK()", "15-03-1987"),
        ("198703152010011003", "", "Tidak Ada", "IX", "Guru", "26-11-2099"),
        ("198703152010011004", "D", "Tidak Ada", "III/a", "Guru", "01-01-1900"),
        SATU,
        ("1987031520100110", "F", "", "III/a", "", "x"),
    )
    harapan = [
        ("baris[3].nip", "nip_tanggal_lahir"),
        ("baris[3].nama_jabatan", "impor_sel_rumus"),
        ("baris[4].nama", "wajib_diisi"),
        ("baris[4].tanggal_lahir", "impor_tanggal_depan"),
        ("baris[4].unit", "impor_unit_tidak_dikenal"),
        ("baris[4].golongan", "impor_golongan_jenis"),
        ("baris[5].tanggal_lahir", "impor_tanggal_lampau"),
        ("baris[5].unit", "impor_unit_tidak_dikenal"),
        ("baris[6].nip", "impor_baris_ganda"),
        ("baris[7].nip", "nip_panjang_salah"),
        ("baris[7].tanggal_lahir", "bukan_tanggal"),
    ]
    assert sorted(salah(kantor.kirim(csv(*baris)))) == sorted(harapan)
    assert kantor.semua(Pegawai) == []
    assert kantor.urutan() == 0
    hasil = kantor.hasil(csv(*baris), mode="periksa")
    assert not hasil["dapat_diterapkan"]
    assert hasil["ringkasan"]["ditolak"] == 5
    assert hasil["ringkasan"]["ganda"] == 1
    assert hasil["unit_tidak_dikenal"] == [{"nilai": "Tidak Ada", "banyak": 2, "baris_pertama": 4}]
    rinci = [
        (g["lokasi"], g["kode"]) for satu in hasil["baris"] for g in satu["galat"]
    ]  # fmt: skip
    assert sorted(rinci) == sorted(harapan)
    # Shown are the refused ones first; what is left out is counted.
    sedikit = kantor.hasil(csv(*baris), mode="periksa", rincian=2)
    assert perubahan(sedikit) == [(3, "ditolak"), (4, "ditolak")]
    assert (sedikit["baris_tidak_ditampilkan"], sedikit["galat_tidak_ditampilkan"]) == (4, 5)
    inggris = kantor.kirim(csv(*baris), tajuk={"Accept-Language": "en"}).json()["galat"]
    assert any('no unit "Tidak Ada" today' in satu["pesan"] for satu in inggris)


def test_three_bad_rows_of_a_long_file_are_found_and_nothing_of_it_is_stored(
    kantor: Kantor,
) -> None:
    def baris(nomor: int) -> str:
        lahir = date(1970, 1, 1) + timedelta(days=nomor // 999)
        return f"{lahir:%Y%m%d}2010011{nomor % 999 + 1:03d};Rekaan {nomor}\r\n"

    semua = ["NIP;Nama\r\n", *map(baris, range(2, BATCH + 20_002))]
    # The first batch is sound, so it has been written when the first of these is read.
    semua[BATCH + 2] = "197013012010011001;Rekaan\r\n"
    semua[BATCH + 9_999] = semua[1]
    semua[BATCH + 20_000] = "197001012010011001;\r\n"
    assert salah(kantor.kirim("".join(semua).encode())) == [
        (f"baris[{BATCH + 3}].nip", "nip_tanggal_lahir"),
        (f"baris[{BATCH + 10_000}].nip", "impor_baris_ganda"),
        (f"baris[{BATCH + 20_001}].nama", "wajib_diisi"),
    ]
    assert kantor.semua(Pegawai) == []
    assert kantor.urutan() == 0


def test_what_a_hand_entered_stays_unless_told(kantor: Kantor) -> None:
    buat_pegawai(
        kantor.db, kantor.instansi, nip=SATU[0], nama="Nama Tangan", golongan="III/c",
        nama_jabatan="Lama", disunting=["nama", "golongan"],
    )  # fmt: skip
    hasil = kantor.hasil(csv(SATU))
    assert hasil["ringkasan"]["dilewati"] == 1
    assert hasil["baris"][0]["dilewati_karena_tangan"] == ["nama", "golongan"]
    satu = kantor.orang(SATU[0])
    assert (satu.nama, satu.golongan, satu.nama_jabatan) == ("Nama Tangan", "III/c", SATU[4])
    assert satu.disunting == ["nama", "golongan"]
    assert kantor.banyak(csv(SATU)) == {"sama": 1, "dilewati": 1}
    assert salah(kantor.kirim(csv(SATU), timpa_tangan=True)) == [("X-Catatan", "catatan_wajib")]
    catatan = {"X-Catatan": "SIASN sudah dibetulkan"}
    assert kantor.banyak(csv(SATU), timpa_tangan=True, tajuk=catatan) == {"berubah": 1}
    satu = kantor.orang(SATU[0])
    assert (satu.nama, satu.golongan, satu.disunting) == (SATU[1], "III/a", [])


PELATIHAN = [
    {"nipBaru": "19870315 201001 1 001",
     "latihanStrukturalNama": "PKP Angkatan I",
     "tingkat": "PKP", "tanggal": "05-05-2025", "jumlahJam": 900,
     "institusiPenyelenggara": "LAN Rekaan",
     "nomor": "A-1", "idPns": "x"},
]  # fmt: skip
J_DIDIK = ("nip", "tingkat pendidikan", "tahun lulus", "jurusan")
J_KINERJA = ("NIP", "Tahun", "Hasil Kerja", "Perilaku")
J_HUKUM = ("NIP", "Jenis Hukuman", "TMT Mulai", "TMT Selesai")
BERKAS_RIWAYAT: dict[str, tuple[bytes, bytes]] = {
    "pendidikan": (
        csv((SATU[0], "S-1", "2009", "Administrasi"), judul=J_DIDIK),
        csv((SATU[0], "S-1", "2009", "Hukum"), judul=J_DIDIK),
    ),
    "pelatihan": (
        json.dumps(PELATIHAN).encode(),
        json.dumps([{**PELATIHAN[0], "jumlahJam": "901.5"}]).encode(),
    ),
    "kinerja": (
        json.dumps({"data": [{"nipBaru": SATU[0], "tahun": 2025, "hasilKinerjaNilai": 1,
                              "perilakuKerjaNilai": 2}]}).encode(),
        csv((SATU[0], "2025", "di bawah ekspektasi", "sesuai"), judul=J_KINERJA),
    ),
    "hukuman": (
        csv((SATU[0], "Teguran Lisan", "2024-02-01", ""), judul=J_HUKUM),
        csv((SATU[0], "Teguran Lisan", "2024-02-01", "2099-02-01"), judul=J_HUKUM),
    ),
}  # fmt: skip


def test_histories_are_applied_repeated_and_changed(kantor: Kantor) -> None:
    for jenis, (baru, _) in BERKAS_RIWAYAT.items():
        galat = salah(kantor.kirim(baru, jenis))
        nomor = 1 if baru[:1] in {b"[", b"{"} else 2
        assert (f"baris[{nomor}].nip", "impor_pegawai_tidak_dikenal") in galat
    kantor.hasil(csv(SATU, DUA))
    for jenis, (baru, ubah) in BERKAS_RIWAYAT.items():
        urut = kantor.urutan()
        assert kantor.banyak(baru, jenis) == {"baru": 1}, jenis
        assert kantor.banyak(baru, jenis) == {"sama": 1}, jenis
        assert kantor.urutan() == kantor.orang(SATU[0]).urutan == urut + 1
        assert kantor.banyak(ubah, jenis) == {"berubah": 1}, jenis
    (didik,), (latih,) = kantor.semua(PegawaiPendidikan), kantor.semua(PegawaiPelatihan)
    assert (didik.jenjang, didik.tanggal_lulus, didik.jurusan) == (
        "s1",
        date(2009, 12, 31),
        "Hukum",
    )
    assert (latih.jenis, latih.tingkat, str(latih.jp)) == ("kepemimpinan", "pkp", "901.50")
    (nilai,), (hukum,) = kantor.semua(PegawaiKinerja), kantor.semua(PegawaiHukuman)
    assert (nilai.hasil_kerja, nilai.predikat, nilai.versi) == ("di_bawah", "butuh_perbaikan", 2)
    assert (hukum.tingkat, hukum.selesai) == ("ringan", date(2099, 2, 1))
    assert kantor.orang(DUA[0]).urutan < kantor.urutan()
    # A row that a hand entered is left alone.
    pegawai = kantor.orang(SATU[0]).id
    tambah_riwayat(
        kantor.db, PegawaiKinerja, pegawai, tahun=2024, predikat="baik", hasil_kerja="sesuai",
        perilaku="sesuai",
    )  # fmt: skip
    lain = csv((SATU[0], "2024", "1", "1"), judul=J_KINERJA)
    assert kantor.banyak(lain, "kinerja") == {"sama": 1, "dilewati": 1}
    catatan = {"X-Catatan": "Sesuai SK"}
    assert kantor.banyak(lain, "kinerja", timpa_tangan=True, tajuk=catatan) == {"berubah": 1}


SILANG = {
    "pelatihan": (
        (SATU[0], "teknis", "Kursus", "2025-05-09", "2025-05-10", "10000", "pka"),
        ("NIP", "Jenis", "Nama", "Tanggal Selesai", "Tanggal Mulai", "JP", "Tingkat"),
        {"jp": "di_luar_rentang", "tanggal_mulai": "impor_tanggal_terbalik",
         "tingkat": "impor_tingkat_lebih"},
    ),
    "kinerja": (
        (SATU[0], "2025", "sesuai", "", "baik"),
        ("NIP", "Tahun", "Hasil Kerja", "Perilaku", "Predikat"),
        {"perilaku": "impor_kinerja_sebelah"},
    ),
    "hukuman": (
        (SATU[0], "diberhentikan", "ringan", "2024-02-02", "2024-02-01"),
        ("NIP", "Jenis", "Tingkat", "Mulai", "Selesai"),
        {"tingkat": "impor_tingkat_hukuman", "selesai": "impor_tanggal_terbalik"},
    ),
    "pegawai": (
        (SATU[0], "A", "pelaksana", "utama", "tidak", "1980-01-01"),
        ("NIP", "Nama", "Kelompok Jabatan", "Jenjang", "Aktif", "TMT Jabatan"),
        {"jenjang": "impor_jenjang_kelompok", "alasan_nonaktif": "impor_alasan_wajib",
         "tmt_jabatan": "impor_tanggal_terbalik"},
    ),
}  # fmt: skip


def test_columns_of_a_row_must_agree(kantor: Kantor) -> None:
    kantor.hasil(csv(SATU))
    for jenis, (baris, judul, harapan) in SILANG.items():
        galat = salah(kantor.kirim(csv(baris, judul=judul), jenis))
        assert dict(galat) == {f"baris[2].{kolom}": kode for kolom, kode in harapan.items()}, jenis
    assert all(kantor.semua(tabel) == [] for tabel in RIWAYAT)


def bkn(*baris: tuple[Any, ...]) -> bytes:
    return xlsx(*baris, judul=JUDUL_BKN, mulai=6)


def test_the_national_result_is_matched_kept_and_replaced(kantor: Kantor) -> None:
    kantor.hasil(csv(SATU, DUA))
    satu = (
        "Dr. PEGAWAI REKAAN SATU, S.Sos.",
        "Pengelola Data",
        "Bidang Mutasi",
        20,
        22.5,
        25,
        5,
        72.5,
    )
    asing = ("Orang Lain", "Guru", "Bidang", 20, 20, 25, 5, 70)
    assert salah(kantor.kirim(bkn(satu), "ip-asn-bkn")) == [("tahun", "wajib_diisi")]
    isi = bkn(satu, asing)
    assert kantor.banyak(isi, "ip-asn-bkn", tahun=2025) == {"baru": 2, "tak_berpasangan": 1}
    assert kantor.banyak(isi, "ip-asn-bkn", tahun=2025) == {"sama": 2, "tak_berpasangan": 1}
    with kantor.db.reading() as sesi:
        pertama, kedua = hasil_bkn(sesi, kantor.instansi, 2025)
        assert hasil_bkn(sesi, kantor.instansi, 2024) == []
    assert (pertama.pegawai_id, kedua.pegawai_id) == (kantor.orang(SATU[0]).id, None)
    assert (pertama.baris, str(pertama.kompetensi), str(pertama.total)) == (8, "22.5000", "72.5000")
    ganti = bkn((*satu[:7], 72.4))
    assert kantor.banyak(ganti, "ip-asn-bkn", tahun=2025) == {"berubah": 1, "dihapus": 1}
    with kantor.db.reading() as sesi:
        assert [str(s.total) for s in hasil_bkn(sesi, kantor.instansi, 2025)] == ["72.4000"]
    # Two servants of one name, post and unit: nobody can tell which.
    kembar = ("198703152010011009", *SATU[1:])
    kantor.hasil(csv(kembar))
    galat = salah(kantor.kirim(bkn(satu), "ip-asn-bkn", tahun=2026))
    assert galat == [("baris[8].nama", "impor_pasangan_rancu")]
    bernip = xlsx((*satu, SATU[0]), judul=(*JUDUL_BKN, "NIP"))
    assert kantor.banyak(bernip, "ip-asn-bkn", tahun=2026) == {"baru": 1}


def test_a_mapping_is_saved_used_changed_and_removed(kantor: Kantor) -> None:
    alamat = f"{kantor.alamat}/pemetaan/simpeg"
    isi = {"jenis": "pegawai", "kolom": {"nip": "No. Induk", "nama": "Sebutan"}}
    baru = {**kantor.tajuk, "If-None-Match": "*"}
    put = kantor.klien.request
    asing = {**isi, "kolom": {"umur": "Umur"}}
    assert salah(put("PUT", alamat, json=asing, headers=baru)) == [
        ("kolom.umur", "impor_kolom_asing")
    ]
    assert put("PUT", alamat, json=isi, headers=kantor.tajuk).status_code == 404
    jawaban = put("PUT", alamat, json=isi, headers=baru)
    assert jawaban.status_code == 200
    assert put("PUT", alamat, json=isi, headers=baru).status_code == 409
    berkas = csv(SATU, judul=("No. Induk", "Sebutan", *JUDUL[2:]))
    assert salah(kantor.kirim(berkas)) == [
        ("baris[1].nip", "impor_kolom_wajib"), ("baris[1].nama", "impor_kolom_wajib"),
    ]  # fmt: skip
    assert kantor.banyak(berkas, pemetaan="simpeg") == {"baru": 1}
    assert salah(kantor.kirim(berkas, "kinerja", pemetaan="simpeg")) == [
        ("pemetaan", "impor_pemetaan_tidak_ada")
    ]
    assert salah(kantor.kirim(csv(SATU), pemetaan="simpeg"))[0][1] == "impor_judul_tidak_ada"
    ubah = {**isi, "kolom": {"nip": "No. Induk"}}
    assert put("PUT", alamat, json=ubah, headers=kantor.tajuk).status_code == 428
    cocok = {**kantor.tajuk, "If-Match": jawaban.headers["etag"]}
    jawaban = put("PUT", alamat, json=ubah, headers=cocok)
    assert jawaban.json()["data"]["versi"] == 2
    assert put("DELETE", alamat, headers=cocok).status_code == 412
    daftar = kantor.klien.get(f"{kantor.alamat}/pemetaan", headers=kantor.tajuk).json()["data"]
    assert [satu["kode"] for satu in daftar] == ["simpeg"]
    assert kantor.klien.get(alamat, headers=kantor.tajuk).json()["data"]["kolom"] == ubah["kolom"]
    cocok = {**kantor.tajuk, "If-Match": jawaban.headers["etag"]}
    assert put("DELETE", alamat, headers=cocok).status_code == 204
    assert kantor.klien.get(alamat, headers=kantor.tajuk).status_code == 404


# What is written over the example of a template.
TEMPLAT = {
    "pegawai": ("nama", "Pegawai Rekaan"),
    "pendidikan": ("jurusan", "Hukum"),
    "pelatihan": ("jp", "32"),
    "kinerja": ("tahun", "2024"),
    "hukuman": ("nomor_keputusan", "SK-0002"),
    "ip-asn-bkn": ("nama", "Pegawai Rekaan"),
}


def test_an_export_can_be_handed_in_though_units_share_a_name(kantor: Kantor) -> None:
    assert kantor.banyak(csv(SATU, DUA)) == {"baru": 2}
    with kantor.db.writing() as sesi:
        unit = sesi.scalars(select(Unit).where(col(Unit.kode) == "BID-3")).one()
        unit.nama = "Bidang Mutasi"
    alamat = kantor.alamat.replace("/impor", "/pegawai/ekspor")
    berkas = kantor.klien.get(alamat, params={"format": "csv"}, headers=kantor.tajuk)
    assert "kode_unit" in berkas.text
    assert kantor.banyak(berkas.content, mode="periksa") == {"sama": 2}


def test_a_template_is_a_file_that_can_be_handed_in(kantor: Kantor) -> None:
    for jenis in ("pegawai", "pendidikan", "pelatihan", "kinerja", "hukuman", "ip-asn-bkn"):
        jawaban = kantor.klien.get(
            f"{kantor.alamat}/templat", params={"jenis": jenis}, headers=kantor.tajuk
        )
        assert jawaban.headers["content-type"] == XLSX
        buku = openpyxl.load_workbook(io.BytesIO(jawaban.content))
        lembar = buku["Isian"]
        assert lembar["A1"].comment.text
        assert lembar["A2"].number_format == "@"
        daftar = [satu.formula1 for satu in lembar.data_validations.dataValidation]
        if jenis == "pegawai":
            assert '"BID-2,BID-3"' in daftar
        # The example left in is refused; what is written over it is taken.
        (contoh,) = salah(kantor.kirim(jawaban.content, jenis, tahun=2025))
        assert contoh[1] == "impor_baris_contoh"
        letak = [satu.value for satu in lembar[1]].index(TEMPLAT[jenis][0])
        lembar.cell(2, letak + 1).value = TEMPLAT[jenis][1]
        terisi = io.BytesIO()
        buku.save(terisi)
        assert kantor.banyak(terisi.getvalue(), jenis, tahun=2025) in (
            {"baru": 1}, {"baru": 1, "tak_berpasangan": 1},
        ), jenis  # fmt: skip


def test_readings_and_writings_are_on_record_and_numbers_are_masked(kantor: Kantor) -> None:
    kantor.hasil(csv(SATU), mode="periksa")
    hasil = kantor.hasil(csv(SATU))
    with kantor.db.reading() as sesi:
        kueri = select(JejakAudit).where(col(JejakAudit.instansi_id) == kantor.instansi)
        catatan = list(sesi.scalars(kueri.order_by(col(JejakAudit.urut))))
    baca, tulis = catatan[-2:]
    assert (baca.tindakan, baca.objek, baca.sesudah) == (
        "baca", "impor", {"jumlah": 1, "nip": "utuh", "saringan": {"jenis": "pegawai"}},
    )  # fmt: skip
    assert (tulis.tindakan, tulis.objek_id) == ("terapkan", hasil["impor"])
    assert tulis.sesudah is not None
    assert tulis.sesudah["sidik"] == hasil["sidik"]
    assert SATU[0] not in json.dumps([satu.sesudah for satu in catatan])
    # A token without the scope imports, but sees no number.
    isi = {
        "nama": "mesin", "cakupan": ["pegawai:impor"], "instansi": ["kab-uji"],
        "kedaluwarsa": (datetime.now(UTC) + timedelta(days=1)).isoformat(),
    }  # fmt: skip
    token = kantor.klien.post("/v1/token-api", json=isi, headers=kantor.tajuk)
    assert token.status_code == 201, token.text
    kantor.tajuk = {"Authorization": f"Bearer {token.json()['data']['token']}"}
    hasil = kantor.hasil(csv(SATU), mode="periksa")
    assert [satu["kunci"] for satu in hasil["baris"]] == ["***************001"]


def test_the_same_request_again_is_answered_and_not_done_again(kantor: Kantor) -> None:
    tajuk = {"Idempotency-Key": "k-1"}
    pertama = kantor.kirim(csv(SATU), tajuk=tajuk)
    ulang = kantor.kirim(csv(SATU), tajuk=tajuk)
    assert ulang.headers["idempotency-replayed"] == "true"
    assert ulang.json() == pertama.json()
    assert kantor.kirim(csv(DUA), tajuk=tajuk).status_code == 409
    lain = kantor.klien.post(
        kantor.alamat, params={"jenis": "pegawai", "mode": "periksa"}, content=csv(SATU),
        headers={**kantor.tajuk, "Content-Type": "application/pdf"},
    )  # fmt: skip
    assert lain.status_code == 415


def test_an_agency_sees_nothing_of_anothers_servants(kantor: Kantor) -> None:
    kantor.hasil(csv(SATU))
    lain = Kantor(kantor.klien, "kab-tetangga")
    assert lain.banyak(csv(SATU)) == {"baru": 1}
    judul = ("NIP", "Tahun", "Predikat")
    kantor.hasil(csv((SATU[0], "2025", "baik"), judul=judul), "kinerja")
    assert lain.banyak(csv((SATU[0], "2025", "kurang"), judul=judul), "kinerja") == {"baru": 1}
    with kantor.db.reading() as sesi:
        banyak = sesi.execute(
            select(col(Pegawai.instansi_id), func.count()).group_by(col(Pegawai.instansi_id))
        ).all()
    assert {(UUID(str(a)), n) for a, n in banyak} == {(kantor.instansi, 1), (lain.instansi, 1)}
