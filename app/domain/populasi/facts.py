"""What an index over personnel data counts: persons with certain features, and wrong records."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from app.domain.law.schema import IndexSchema, angka, bobot, peta, tabel

INDEKS = "populasi"
INDEKS_MUTU = "pemeriksaan-mutu"
PREDIKAT = ("sangat_baik", "baik", "butuh_perbaikan", "kurang", "sangat_kurang")
HUKUMAN = ("ringan", "sedang", "berat")
KINERJA = ("di_atas", "sesuai", "di_bawah")
BUKAN = "bukan "  # before a feature: who has it not

# Features of a servant on a day; the database knows how each is found.
CIRI_ORANG = (
    "aktif", "pns", "cpns", "pns_cpns", "pppk", "pegawai_baru", "jabatan_baru", "naik_jabatan",
    "struktural", "fungsional", "pendidik_kesehatan", "syarat_diketahui", "pendidikan_terpenuhi",
    "predikat_minimal_baik", "dihukum", "lulus_kepemimpinan", "lulus_fungsional", "lulus_latsar",
    "lulus_orientasi", "kompetensi_terpenuhi", "talenta", "mengisi_formasi",
    "tmt_pengangkatan_diketahui", "punya_kinerja", "punya_pelatihan", "terukur_ip_asn",
    "punya_potensial", "ada_formasi", "punya_tmt_jabatan", "punya_keadaan_lama",
)  # fmt: skip
# Features of a record that is wrong.
CIRI_SALAH = (
    "nip_beda_tanggal_lahir", "nip_beda_bulan_pengangkatan", "nip_beda_tahun_pengangkatan",
    "nip_beda_jenis_kelamin", "tanpa_pendidikan", "tanpa_unit", "tanpa_jabatan", "tanpa_jenjang",
    "tanpa_golongan", "tanpa_syarat_pendidikan", "tanpa_tmt_pengangkatan",
    "tanpa_penilaian_tahun_lalu", "data_kembar", "urutan_tanggal_mustahil", "ijazah_mustahil",
    "tanggal_mendatang", "catatan_lama", "pelatihan_lama", "penilaian_lama", "unit_berakhir",
)  # fmt: skip
CIRI = frozenset(CIRI_ORANG + CIRI_SALAH)
# Persons who have all features of one of these lists.
Syarat = tuple[tuple[str, ...], ...]


class Dimensi(StrEnum):
    """Dimensions of data quality, in the order of the index."""

    KELENGKAPAN = "kelengkapan"
    KETEPATAN_WAKTU = "ketepatan_waktu"
    AKURASI = "akurasi"
    KONSISTENSI = "konsistensi"


class Keparahan(StrEnum):
    """How much a wrong record matters."""

    GALAT = "galat"
    PERINGATAN = "peringatan"


class Sumber(StrEnum):
    """What is counted: persons, or posts that are needed."""

    PEGAWAI = "pegawai"
    FORMASI = "formasi"


SCHEMA = IndexSchema(
    {
        "jabatan_pensiun": peta(),
        "awalan_guru": peta(),
        "awalan_pendidik_kesehatan": peta(),
        "predikat_minimal_baik": peta(*PREDIKAT, kata=("ya", "tidak")),
        "hukuman_dihitung": peta(*HUKUMAN, kata=("ya", "tidak")),
        "kinerja_dari_predikat": peta(*PREDIKAT, kata=KINERJA),
        "jp_minimum": angka(),
    }
)
SCHEMA_MUTU = IndexSchema(
    {
        **{f"bobot_{satu}": bobot() for satu in Dimensi},
        "umur": tabel("catatan", "pelatihan", "penilaian"),
    }
)


@dataclass(frozen=True, slots=True)
class Populasi:
    """A group that an indicator counts.

    ``bukti`` are features each of which somebody in the agency must have: where nobody has one,
    nothing was recorded, and the count says nothing. ``kelompok`` narrows posts that are needed.
    """

    kode: str
    uraian: str
    sumber: Sumber
    syarat: Syarat = ()
    bukti: tuple[str, ...] = ()
    kelompok: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pemeriksaan:
    """A check of records: whose, what is wrong with them, and what to do.

    ``kolom`` names the fields that a work list shows.
    """

    kode: str
    nama: str
    dimensi: Dimensi
    keparahan: Keparahan
    populasi: tuple[str, ...]
    salah: str
    saran: str
    kolom: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tolok:
    """The numbers and words of the rule that decide who has a feature."""

    jabatan_pensiun: Mapping[str, str]
    awalan_guru: tuple[str, ...]
    awalan_pendidik_kesehatan: tuple[str, ...]
    predikat_minimal_baik: tuple[str, ...]
    hukuman_dihitung: tuple[str, ...]
    kinerja_dari_predikat: Mapping[str, str]
    jp_minimum: Decimal


@dataclass(frozen=True, slots=True)
class Umur:
    """After how many months without news a record counts as old."""

    catatan: int
    pelatihan: int
    penilaian: int
