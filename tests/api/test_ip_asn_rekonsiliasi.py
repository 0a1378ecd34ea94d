"""A national result against ours, as CSV, XLSX and JSON, through HTTP; bad files refused."""

import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

import openpyxl
import pytest
from sqlalchemy import insert, select
from sqlmodel import col

from app.db.session import Database
from app.db.tables import IpAsnDilewati, JejakAudit, Pegawai, PegawaiPelatihan
from tests.akun import basis_data, buat_instansi, buat_pengguna, buka, kepala
from tests.api.test_ip_asn_simulasi import isi_basis_data
from tests.client import Client
from tests.engines import Factory
from tests.ip_asn import buat_pengukuran
from tests.pegawai import buat_pegawai, tambah_riwayat

Json = dict[str, Any]
ALAMAT = "/v1/instansi/kab-a/ip-asn/2024/rekonsiliasi"
KEPALA = [
    "No", "Nama", "Nama Jabatan", "Satuan Kerja", "Kualifikasi", "Kompetensi", "Kinerja",
    "Disiplin", "Total",
]  # fmt: skip
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass
class Meja:
    """An operator of kab-a, whose measured persons are known by their first names."""

    klien: Client
    db: Database
    tajuk: dict[str, str]
    pegawai: dict[str, UUID] = field(default_factory=dict)
    nip: dict[str, str] = field(default_factory=dict)

    def kirim(self, isi: bytes, media: str = "text/csv") -> Any:
        return self.klien.post(ALAMAT, content=isi, headers={**self.tajuk, "Content-Type": media})

    def hasil(self, isi: bytes, media: str = "text/csv") -> Json:
        jawaban = self.kirim(isi, media)
        assert jawaban.status_code == 200, jawaban.text
        data: Json = jawaban.json()["data"]
        return data

    def galat(self, isi: bytes) -> list[tuple[str, str]]:
        jawaban = self.kirim(isi)
        assert jawaban.status_code == 422, jawaban.text
        return [(satu["lokasi"], satu["kode"]) for satu in jawaban.json()["galat"]]


@pytest.fixture(scope="module")
def meja(factory: Factory, template_url: str) -> Iterator[Meja]:
    with buka(factory.copy(template_url)) as klien:
        db = basis_data(klien)
        instansi = buat_instansi(db, "kab-a")
        buat_pengguna(db, "operator@contoh.go.id", peran={"kab-a": ["operator"]})
        satu = Meja(klien, db, kepala(klien, "operator@contoh.go.id"))
        for kunci, nama, jabatan in (
            ("ani", "Ani Wijaya, S.Sos.", "Analis"),
            ("budi", "Drs. Budi Santoso", "Arsiparis"),
            ("budi2", "Budi Santoso", "Bendahara"),
            ("citra", "Citra Dewi", "Analis"),
            ("citra2", "CITRA DEWI", "Analis"),
            ("dodi", "Dodi", "Analis"),
            ("eka", "Eka", "Analis"),
        ):
            satu.pegawai[kunci] = buat_pegawai(db, instansi, nama=nama, nama_jabatan=jabatan)
            with db.reading() as sesi:
                nip = select(col(Pegawai.nip)).where(col(Pegawai.id) == satu.pegawai[kunci])
                satu.nip[kunci] = sesi.scalars(nip).one()
        # Ani's hours are of December: the national register may not have them yet.
        tambah_riwayat(
            db, PegawaiPelatihan, satu.pegawai["ani"],
            jenis="teknis", nama="Diklat", tanggal_selesai=date(2024, 12, 5), jp=Decimal(20),
        )  # fmt: skip
        lengkap = {"jp_teknis": Decimal(20), "seminar": True}
        ukuran = buat_pengukuran(
            db, instansi,
            [
                {"pegawai_id": satu.pegawai[nama], **(lengkap if nama == "ani" else {})}
                for nama in ("ani", "budi", "budi2", "citra", "citra2", "dodi")
            ],
            dilewati={"tanpa_syarat": 1},
        )  # fmt: skip
        with db.writing() as sesi:
            sesi.execute(
                insert(IpAsnDilewati).values(
                    pengukuran_id=ukuran, pegawai_id=satu.pegawai["eka"], alasan="tanpa_syarat"
                )
            )
        yield satu


BARIS: list[list[Any]] = [
    [1, "ANI WIJAYA", "Analis", "BKPSDM", 20, 17.5, 25, 5, 67.5],
    [2, "Budi Santoso", "arsiparis", "Dinas", 20, 0, 25, 5, 50],
    [3, "Budi Santoso, S.E.", "Bendahara", "Dinas", 25, 0, 0, 5, 31],
    [4, "Citra Dewi", "Analis", "Dinas", 20, 0, 25, 5, 50],
    [5, "Eka", "Analis", "Dinas", 20, 0, 25, 5, 50],
    [6, "Fajar", "Analis", "Dinas", 20, 0, 25, 5, 50],
]


def sebagai_csv(baris: list[list[Any]], tanda: str = ";", kepala: list[str] | None = None) -> bytes:
    semua = [["Hasil IP ASN"], *[[]] * 5, kepala or KEPALA, *baris]
    teks = "\r\n".join(tanda.join(str(sel).replace(".", ",") for sel in satu) for satu in semua)
    return teks.encode("cp1252")


def sebagai_xlsx(baris: list[list[Any]]) -> bytes:
    buku = openpyxl.Workbook()
    lembar = buku.active
    assert lembar is not None
    lembar["A1"] = "Hasil Pengukuran IP ASN"
    for kolom, judul in enumerate(KEPALA, start=1):
        lembar.cell(7, kolom, judul)
    for satu in baris:
        lembar.append(satu)
    aliran = io.BytesIO()
    buku.save(aliran)
    return aliran.getvalue()


def sebagai_json(baris: list[list[Any]]) -> bytes:
    kunci = ["no", "nama", "namaJabatan", "satuanKerja", "kualifikasi", "kompetensi", "kinerja"]
    kunci += ["disiplin", "subtotal"]
    return json.dumps({"data": [dict(zip(kunci, satu, strict=True)) for satu in baris]}).encode()


def test_every_difference_has_its_likely_cause_and_nothing_is_stored(meja: Meja) -> None:
    sebelum = isi_basis_data(meja.db)
    data = meja.hasil(sebagai_csv(BARIS))
    assert data["cacah"] == {
        "bkn": 6, "tolok": 6, "cocok": 3, "sama": 1, "berbeda": 2, "hanya_bkn": 2,
        "hanya_tolok": 1, "rancu": 1, "ganda": 0,
    }  # fmt: skip
    ani, budi = data["berbeda"]
    assert (ani["baris"], ani["menurut"], ani["pegawai"]["nip"]) == (8, "nama", meja.nip["ani"])
    assert ani["selisih"] == [
        {
            "dimensi": "kompetensi", "bkn": "17.5000", "tolok": "40.0000",
            "selisih": "-22.5000", "sebab": ["jp_belum_tercatat"],
        }
    ]  # fmt: skip
    assert (budi["pegawai"]["id"], budi["menurut"]) == (str(meja.pegawai["budi2"]), "nama_jabatan")
    assert [(s["dimensi"], s["sebab"]) for s in budi["selisih"]] == [
        ("kualifikasi", ["pendidikan_lain"]),
        ("kinerja", ["kinerja_hanya_di_sini"]),
        ("total", ["total_bkn_tidak_sama_dengan_jumlahnya"]),
    ]
    assert [(s["nama"], s["tidak_diukur"]) for s in data["hanya_bkn"]] == [
        ("Eka", "tanpa_syarat"), ("Fajar", None),
    ]  # fmt: skip
    assert [satu["nama"] for satu in data["hanya_tolok"]] == ["Dodi"]
    (citra,) = data["rancu"]
    assert citra["baris"] == [11]
    assert set(citra["pegawai"]) == {str(meja.pegawai[n]) for n in ("citra", "citra2")}
    assert {s["sebab"]: (s["orang"], s["poin"]) for s in data["sebab"]} == {
        "jp_belum_tercatat": (1, "-22.5000"),
        "pendidikan_lain": (1, "5.0000"),
        "kinerja_hanya_di_sini": (1, "-25.0000"),
        "total_bkn_tidak_sama_dengan_jumlahnya": (1, "1.0000"),
    }
    # Theirs: (67.5 + 50 + 30 + 3 x 50) / 6; ours: (90 + 5 x 50) / 6.
    assert data["indeks"]["bkn"]["nilai"] == "49.58"
    assert data["indeks"]["tolok"]["nilai"] == "56.67"
    assert data["indeks"]["bkn_cocok"]["nilai"] == "49.17"
    assert data["indeks"]["tolok_cocok"]["nilai"] == "63.33"
    sesudah = isi_basis_data(meja.db)
    assert {n for n in sesudah if sesudah[n] != sebelum[n]} == {"jejak_audit"}
    assert sesudah["jejak_audit"] == sebelum["jejak_audit"] + 1
    with meja.db.reading() as sesi:
        catatan = sesi.scalars(select(JejakAudit).order_by(col(JejakAudit.urut).desc())).first()
    assert catatan is not None
    assert (catatan.tindakan, catatan.objek) == ("baca", "rekonsiliasi_ip_asn")
    assert catatan.sesudah == {
        "jumlah": 3, "nip": "utuh", "saringan": {"tahun": 2024, "baris": 6},
    }  # fmt: skip


def test_the_same_table_in_other_forms_gives_the_same_answer(meja: Meja) -> None:
    harapan = meja.hasil(sebagai_csv(BARIS))
    assert meja.hasil(sebagai_csv(BARIS, "\t")) == harapan
    assert meja.hasil(sebagai_xlsx(BARIS), XLSX) == harapan
    lain = meja.hasil(sebagai_json(BARIS), "application/json")
    assert lain["cacah"] == harapan["cacah"]
    assert [b["baris"] for b in lain["berbeda"]] == [1, 3]


def test_a_number_decides_before_a_name(meja: Meja) -> None:
    kepala = ["NIP", *KEPALA[1:]]
    spasi = f"{meja.nip['citra'][:8]} {meja.nip['citra'][8:]}"
    baris = [
        [spasi, "Siapa Saja", "x", "y", 20, 0, 25, 5, 50],
        [meja.nip["citra"], "Citra", "x", "y", 25, 0, 25, 5, 55],
        ["199001012015011001", "Dodi", "x", "y", 20, 0, 25, 5, 50],
    ]
    data = meja.hasil(sebagai_csv(baris, kepala=kepala))
    assert (data["cacah"]["cocok"], data["cacah"]["sama"], data["cacah"]["ganda"]) == (1, 1, 1)
    assert [satu["baris"] for satu in data["ganda"]] == [9]
    assert [satu["nama"] for satu in data["hanya_bkn"]] == ["Dodi"]
    assert data["cacah"]["hanya_tolok"] == 5


def bungkus(**isi: bytes) -> bytes:
    aliran = io.BytesIO()
    with zipfile.ZipFile(aliran, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama, satu in isi.items():
            arsip.writestr(nama, satu)
    return aliran.getvalue()


def test_bad_files_are_refused(meja: Meja) -> None:
    utuh = sebagai_xlsx(BARIS)
    for isi, kode in (
        (b"", "impor_berkas_kosong"),
        (sebagai_csv([]), "impor_tanpa_baris"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "impor_xls_lama"),
        (utuh[: len(utuh) // 2], "impor_xlsx_rusak"),
        (bungkus(a=b"x"), "impor_jenis_berkas"),
        (b"%PDF-1.7\x00\x01", "impor_jenis_berkas"),
        (b'{"data": 3}', "impor_json_bukan_daftar"),
        (b"[" * 100_000, "berkas_bukan_json"),
        (b'a;b\n"c;d\n', "impor_tanpa_judul"),
        (b"a;b;c\n1;2;3\n", "impor_tanpa_judul"),
    ):
        assert meja.galat(isi) == [("berkas", kode)], isi[:40]
    bom = bytearray(bungkus(**{"xl/workbook.xml": b"\x00" * 1000}))
    letak = bom.rfind(b"PK\x01\x02") + 24  # where the directory says how large it unpacks
    bom[letak : letak + 4] = (2_000_000_000).to_bytes(4, "little")
    assert meja.galat(bytes(bom)) == [("berkas", "impor_bom")]
    hilang = sebagai_csv(BARIS, kepala=[*KEPALA[:5], "X", *KEPALA[6:8], "Disiplin"])
    assert meja.galat(hilang) == [
        ("baris[7]", "impor_judul_ganda"), ("baris[7].kompetensi", "impor_kolom_wajib"),
    ]  # fmt: skip


def test_every_bad_cell_is_named_by_row_and_column(meja: Meja) -> None:
    baris = [
        [1, "Ani", "x", "y", "dua puluh", 0, 25, 5, 50],
        [2, "", "x", "y", 20, 41, -1, "", 50],
        [3, "Cici", "x", "y", 20, "NaN", 25, 5, 400],
        [4, "Didi", "x", "y", 20, 0, 25, 5, ""],
    ]
    assert meja.galat(sebagai_csv(baris)) == [
        ("baris[8].kualifikasi", "bukan_angka"),
        ("baris[9].nama", "wajib_diisi"),
        ("baris[9].kompetensi", "di_luar_rentang"),
        ("baris[9].kinerja", "di_luar_rentang"),
        ("baris[9].disiplin", "wajib_diisi"),
        ("baris[10].kompetensi", "bukan_angka"),
        ("baris[10].total", "di_luar_rentang"),
    ]
    nip = sebagai_csv([["12345", *baris[3][1:]]], kepala=["NIP", *KEPALA[1:]])
    jawaban = meja.kirim(nip)
    assert [g["kode"] for g in jawaban.json()["galat"]] == ["nip_panjang_salah"]
    assert jawaban.json()["galat"][0]["lokasi"] == "baris[8].nip"
