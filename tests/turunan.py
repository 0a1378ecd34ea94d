"""A small made-up agency whose every figure can be counted by hand."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from app.db.session import Database
from app.db.tables import (
    IpAsnPegawai,
    IpAsnPengukuran,
    PegawaiHukuman,
    PegawaiKinerja,
    PegawaiPelatihan,
    PegawaiPendidikan,
    Unit,
)
from tests.akun import basis_data, buat_instansi, buat_pengguna, kepala
from tests.client import Client
from tests.pegawai import WAKTU, buat_pegawai, nip, tambah_riwayat

Json = dict[str, Any]
KODE = "kab-uji"


def hari_uji() -> date:
    return date(2025, 6, 15)


@dataclass
class Kantor:
    """An agency at work: its people by name, and requests of several readers."""

    klien: Client
    db: Database
    instansi: UUID
    unit: Mapping[str, UUID]
    orang: Mapping[str, UUID]
    masuk: dict[str, Mapping[str, str]] = field(default_factory=dict)

    def kirim(
        self, metode: str, jalur: str, isi: Any = None, oleh: str = "admin", **tajuk: str
    ) -> Any:
        if oleh not in self.masuk:
            self.masuk[oleh] = kepala(self.klien, f"{oleh}@contoh.go.id")
        semua = dict(self.masuk[oleh])
        semua |= {nama.replace("_", "-"): nilai for nama, nilai in tajuk.items()}
        alamat = f"/v1/instansi/{KODE}{jalur}"
        return self.klien.request(metode, alamat, json=isi, headers=semua)

    def baca(self, jalur: str, oleh: str = "admin") -> Json:
        jawaban = self.kirim("GET", jalur, oleh=oleh)
        assert jawaban.status_code == 200, jawaban.text
        isi: Json = jawaban.json()
        return isi

    def semua(self, jalur: str) -> list[Json]:
        """All of a list, one a page."""
        hasil: list[Json] = []
        lanjut, pemisah = "", "&" if "?" in jalur else "?"
        while True:
            isi = self.baca(f"{jalur}{pemisah}batas=1{lanjut}")
            hasil += isi["data"]
            kursor = isi["meta"]["halaman"]["berikutnya"]
            if kursor is None:
                return hasil
            lanjut = f"&kursor={kursor}"

    def nama(self, jalur: str) -> list[str]:
        """Names of the servants on a list, page by page, one a page."""
        return sorted(satu["pegawai"]["nama"] for satu in self.semua(jalur))


def unit(db: Database, instansi: UUID, kode: str, **isi: Any) -> UUID:
    with db.writing() as sesi:
        baris = Unit(
            instansi_id=instansi, kode=kode, nama=f"Unit {kode}",
            **{"berlaku_sejak": date(2015, 1, 1), "dibuat_pada": WAKTU, "diubah_pada": WAKTU} | isi,
        )  # fmt: skip
        sesi.add(baris)
        sesi.flush()
        return baris.id


def kantor(klien: Client) -> Kantor:
    """Five servants in two units, and a stranger in another agency."""
    klien.app.state.jam.hari_ini = hari_uji
    db = basis_data(klien)
    instansi, lain = buat_instansi(db, KODE), buat_instansi(db, "kab-lain")
    for peran in ("admin", "verifikator", "pimpinan"):
        buat_pengguna(db, f"{peran}@contoh.go.id", peran={KODE: [peran]})
    buat_pengguna(db, "asing@contoh.go.id", peran={"kab-lain": ["admin"]})
    units = {kode: unit(db, instansi, kode) for kode in ("SEK", "BID")}
    buat_pegawai(db, lain, nama="Orang Lain")
    orang = _orang(db, instansi, units)
    for satu in orang.values():
        tambah_riwayat(db, PegawaiPendidikan, satu, jenjang="s1", tanggal_lulus=date(2009, 8, 1))
        tambah_riwayat(
            db, PegawaiPelatihan, satu,
            jenis="seminar", nama="Seminar", tanggal_selesai=date(2025, 2, 1), jp=Decimal(8),
        )  # fmt: skip
    return Kantor(klien, db, instansi, units, orang)


def _orang(db: Database, instansi: UUID, units: Mapping[str, UUID]) -> dict[str, UUID]:
    def satu(nama: str, lahir: date, **isi: Any) -> UUID:
        nomor = isi.pop("nip", None) or nip(lahir)
        tetap = {
            "nama": nama, "nip": nomor, "tanggal_lahir": lahir, "pendidikan_dipersyaratkan": "s1",
            "unit_id": units["BID"], "diubah_pada": datetime(2025, 5, 1, tzinfo=UTC),
        }  # fmt: skip
        return buat_pegawai(db, instansi, **{**tetap, **isi})

    return {
        "Ayu": satu(
            "Ayu", date(1967, 6, 30), unit_id=units["SEK"], kelompok_jabatan="administrator",
            nama_jabatan="Sekretaris", tmt_jabatan=date(2020, 1, 1),
        ),
        "Budi": satu(
            "Budi", date(1970, 2, 10), kelompok_jabatan="fungsional", jenjang="ahli_muda",
            nama_jabatan="Analis SDM Aparatur", tmt_jabatan=date(2021, 1, 1),
        ),
        "Citra": satu(
            "Citra", date(1990, 3, 1), kelompok_jabatan="fungsional", jenjang="ahli_muda",
            nama_jabatan="analis sdm aparatur ", tmt_jabatan=date(2022, 1, 1),
        ),
        "Dewi": satu(
            "Dewi", date(1998, 4, 5), jenis_pegawai="cpns", nip=nip(date(1998, 4, 5), "202503"),
            tmt_pengangkatan=date(2025, 3, 1), keadaan_sejak=date(2025, 3, 1),
        ),
        "Eko": satu(
            "Eko", date(1966, 7, 7), jenis_pegawai="pppk", nip=nip(date(1966, 7, 7), "202121"),
            tmt_pengangkatan=date(2021, 2, 1), keadaan_sejak=date(2021, 2, 1),
            kelompok_jabatan="fungsional", jenjang="ahli_pertama", nama_jabatan="Guru Kelas",
        ),
    }  # fmt: skip


def kinerja(kantor: Kantor, nama: str, predikat: str, tahun: int = 2025, **isi: Any) -> None:
    tambah_riwayat(
        kantor.db, PegawaiKinerja, kantor.orang[nama], tahun=tahun, predikat=predikat, **isi
    )


def pelatihan(kantor: Kantor, nama: str, jenis: str, jp: int = 40) -> None:
    tambah_riwayat(
        kantor.db, PegawaiPelatihan, kantor.orang[nama],
        jenis=jenis, nama=f"Pelatihan {jenis}", tanggal_selesai=date(2025, 3, 3), jp=Decimal(jp),
    )  # fmt: skip


def hukuman(kantor: Kantor, nama: str, tingkat: str, mulai: date) -> None:
    tambah_riwayat(
        kantor.db, PegawaiHukuman, kantor.orang[nama],
        tingkat=tingkat, jenis="teguran_lisan", mulai=mulai,
    )  # fmt: skip


def ukur_ip_asn(kantor: Kantor, nama: list[str], tahun: int = 2025) -> None:
    """Store a measurement in which everybody scores 20, 30, 25 and 5."""
    poin = {"kualifikasi": 20, "kompetensi": 30, "kinerja": 25, "disiplin": 5, "nilai": 80}
    jumlah: dict[str, Any] = {kolom: Decimal(n * len(nama)) for kolom, n in poin.items()}
    with kantor.db.writing() as sesi:
        ukur = IpAsnPengukuran(
            instansi_id=kantor.instansi, tahun=tahun, tanggal=date(tahun, 12, 31), status="draf",
            aturan_id="bkn-4190-2024", aturan_sidik="-", aturan={}, urutan=1, diukur_pada=WAKTU,
            jumlah=len(nama), dilewati={}, **jumlah,
        )  # fmt: skip
        sesi.add(ukur)
        sesi.flush()
        for satu in nama:
            isi: dict[str, Any] = {kolom: Decimal(n) for kolom, n in poin.items()}
            baris = IpAsnPegawai(
                pengukuran_id=ukur.id, pegawai_id=kantor.orang[satu], jenis_pegawai="pns",
                kelompok_jabatan="pelaksana", jenis_kelamin="laki_laki", pendidikan="s1_d4",
                diklat_kepemimpinan=False, diklat_fungsional=False, jp_teknis=Decimal(0),
                seminar=False, kategori="tinggi", **isi,
            )  # fmt: skip
            sesi.add(baris)
