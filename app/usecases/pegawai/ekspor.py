"""All servants of a list as a sheet."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from app.db.repositories.pegawai import daftar as gudang
from app.usecases.lembar import Format, Sel, Tabel, tulis
from app.usecases.pegawai.daftar import PermintaanDaftar
from app.usecases.pegawai.orang import PegawaiTampak, Pengamat

# Named as an import reads them.
KOLOM = (
    "nip", "nama", "jenis_pegawai", "jenis_kelamin", "tanggal_lahir", "kode_unit", "unit",
    "kelompok_jabatan", "nama_jabatan", "jenjang", "pendidikan_dipersyaratkan", "golongan",
    "tmt_pengangkatan", "tmt_pns", "tmt_jabatan", "tmt_golongan", "keadaan_sejak", "aktif",
    "alasan_nonaktif",
)  # fmt: skip


def catat(pengamat: Pengamat, minta: PermintaanDaftar, hari_ini: date, bentuk: Format) -> None:
    """Note how many persons are about to be handed out, before any is."""
    saringan = minta.saringan(pengamat, hari_ini)
    banyak = gudang.hitung(pengamat.kerja.sesi, pengamat.instansi.id, saringan, minta.per_tanggal)
    isi = {**minta.tercatat, "ekspor": bentuk}
    pengamat.pembaca.catat("pegawai", "*", banyak, isi)


def tulis_berkas(
    pengamat: Pengamat, minta: PermintaanDaftar, hari_ini: date, bentuk: Format, berkas: Path
) -> None:
    """Write the sheet."""
    saringan = minta.saringan(pengamat, hari_ini)
    semua = gudang.alirkan(pengamat.kerja.sesi, pengamat.instansi.id, saringan, minta.per_tanggal)
    tulis(berkas, bentuk, Tabel(KOLOM, _baris(pengamat.tampak(satu) for satu in semua)))


def _baris(semua: Iterator[PegawaiTampak]) -> Iterator[list[Sel]]:
    for satu in semua:
        isi = {
            "nip": satu.nip,
            "tanggal_lahir": satu.tanggal_lahir,
            "kode_unit": None if satu.baris.unit is None else satu.baris.unit.kode,
            "unit": None if satu.baris.unit is None else satu.baris.unit.nama,
            "aktif": "ya" if satu.baris.aktif else "tidak",
        }
        yield [_sel(isi[n] if n in isi else getattr(satu.baris, n)) for n in KOLOM]


def _sel(nilai: object) -> Sel:
    if isinstance(nilai, date):
        return nilai.isoformat()
    return None if nilai is None else str(nilai)
