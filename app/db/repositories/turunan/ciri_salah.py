"""Features of records that are wrong, as conditions of a query."""

from collections.abc import Mapping
from datetime import UTC, datetime, time

from sqlalchemy import ColumnElement, FromClause, String, case, cast, func, not_, or_, select
from sqlmodel import col

from app.db.repositories.keadaan import pada
from app.db.repositories.turunan.acuan import Acuan, bulan_sebelum
from app.db.repositories.turunan.ciri_riwayat import Ciri, Syarat, milik
from app.db.tables import Pegawai, PegawaiKinerja, PegawaiPelatihan, PegawaiPendidikan, Unit
from app.domain.populasi import Umur


def _umur(a: Acuan) -> Umur:
    assert a.umur is not None  # whoever asks about old records says how old
    return a.umur


def _angka(kolom: ColumnElement[object]) -> ColumnElement[str]:
    """Write a date as yyyymmdd; both engines print it as yyyy-mm-dd."""
    return func.replace(cast(kolom, String), "-", "")


def _bagian_nip(k: FromClause, dari: int, sampai: int) -> ColumnElement[str]:
    return func.substr(k.c.nip, dari, sampai - dari + 1)


def _pengangkatan(k: FromClause, angka: int) -> Syarat:
    """Whether year (4 digits) or year and month (6) of appointment differ from the number."""
    tercatat = func.substr(_angka(k.c.tmt_pengangkatan), 1, angka)
    return tercatat != _bagian_nip(k, 9, 8 + angka)


def _kelamin(k: FromClause, _a: Acuan) -> Syarat:
    seharusnya = case((k.c.jenis_kelamin == "laki_laki", "1"), else_="2")
    return _bagian_nip(k, 15, 15) != seharusnya


def _jabatan(k: FromClause, _a: Acuan) -> Syarat:
    return or_(k.c.kelompok_jabatan.is_(None), k.c.nama_jabatan.is_(None))


def _kembar(k: FromClause, a: Acuan) -> Syarat:
    lain = pada(a.instansi, a.hari).alias("kembaran")
    banyak = func.count().over(partition_by=(func.lower(lain.c.nama), lain.c.tanggal_lahir))
    hitung = select(lain.c.id, banyak.label("banyak")).where(lain.c.aktif).subquery("banyaknya")
    return k.c.id.in_(select(hitung.c.id).where(hitung.c.banyak > 1))


def _urutan(k: FromClause, _a: Acuan) -> Syarat:
    angkat = k.c.tmt_pengangkatan
    sesudah = [k.c[nama] < angkat for nama in ("tmt_pns", "tmt_jabatan", "tmt_golongan")]
    return or_(angkat <= k.c.tanggal_lahir, *sesudah)


def _ijazah(k: FromClause, _a: Acuan) -> Syarat:
    return milik(PegawaiPendidikan, k, col(PegawaiPendidikan.tanggal_lulus) <= k.c.tanggal_lahir)


def _mendatang(k: FromClause, a: Acuan) -> Syarat:
    kolom = [k.c[n] > a.hari for n in ("tmt_pengangkatan", "tmt_jabatan", "tmt_golongan")]
    return or_(
        *kolom,
        milik(PegawaiPendidikan, k, col(PegawaiPendidikan.tanggal_lulus) > a.hari),
        milik(PegawaiPelatihan, k, col(PegawaiPelatihan.tanggal_selesai) > a.hari),
    )


def _catatan(k: FromClause, a: Acuan) -> Syarat:
    batas = datetime.combine(bulan_sebelum(a.hari, _umur(a).catatan), time(), UTC)
    lama = col(Pegawai.diubah_pada) < batas
    return select(1).where(col(Pegawai.id) == k.c.id, lama).correlate(k).exists()


def _pelatihan(k: FromClause, a: Acuan) -> Syarat:
    sejak = bulan_sebelum(a.hari, _umur(a).pelatihan)
    return not_(milik(PegawaiPelatihan, k, col(PegawaiPelatihan.tanggal_selesai) >= sejak))


def _penilaian(k: FromClause, a: Acuan) -> Syarat:
    sejak = bulan_sebelum(a.hari, _umur(a).penilaian).year
    return not_(milik(PegawaiKinerja, k, col(PegawaiKinerja.tahun) >= sejak))


def _tahun_lalu(k: FromClause, a: Acuan) -> Syarat:
    dinilai = or_(
        col(PegawaiKinerja.predikat).is_not(None), col(PegawaiKinerja.nilai_skp).is_not(None)
    )
    lalu = col(PegawaiKinerja.tahun) == a.hari.year - 1
    return not_(milik(PegawaiKinerja, k, lalu, dinilai))


def _unit(k: FromClause, a: Acuan) -> Syarat:
    berakhir = col(Unit.berlaku_sampai) < a.hari
    # The list beside it shows the unit too: only the servant is taken from there.
    return select(1).where(col(Unit.id) == k.c.unit_id, berakhir).correlate(k).exists()


CIRI_SALAH: Mapping[str, Ciri] = {
    "nip_beda_tanggal_lahir": lambda k, _: _angka(k.c.tanggal_lahir) != _bagian_nip(k, 1, 8),
    "nip_beda_bulan_pengangkatan": lambda k, _: _pengangkatan(k, 6),
    "nip_beda_tahun_pengangkatan": lambda k, _: _pengangkatan(k, 4),
    "nip_beda_jenis_kelamin": _kelamin,
    "tanpa_pendidikan": lambda k, _: not_(milik(PegawaiPendidikan, k)),
    "tanpa_unit": lambda k, _: k.c.unit_id.is_(None),
    "tanpa_jabatan": _jabatan,
    "tanpa_jenjang": lambda k, _: k.c.jenjang.is_(None),
    "tanpa_golongan": lambda k, _: k.c.golongan.is_(None),
    "tanpa_syarat_pendidikan": lambda k, _: k.c.pendidikan_dipersyaratkan.is_(None),
    "tanpa_tmt_pengangkatan": lambda k, _: k.c.tmt_pengangkatan.is_(None),
    "tanpa_penilaian_tahun_lalu": _tahun_lalu,
    "data_kembar": _kembar,
    "urutan_tanggal_mustahil": _urutan,
    "ijazah_mustahil": _ijazah,
    "tanggal_mendatang": _mendatang,
    "catatan_lama": _catatan,
    "pelatihan_lama": _pelatihan,
    "penilaian_lama": _penilaian,
    "unit_berakhir": _unit,
}
