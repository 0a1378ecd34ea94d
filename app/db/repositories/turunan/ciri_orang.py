"""Features of servants as conditions of a query: one per name in ``app.domain.populasi``."""

from collections.abc import Mapping

from sqlalchemy import FromClause, select
from sqlmodel import col

from app.db.repositories.turunan import ciri_jabatan
from app.db.repositories.turunan.acuan import Acuan
from app.db.repositories.turunan.ciri_riwayat import (
    Ciri,
    Syarat,
    ada,
    dalam_tahun,
    dihukum,
    pelatihan,
    pendidikan_terpenuhi,
    predikat_baik,
)
from app.db.repositories.turunan.pengisi import pengisi
from app.db.repositories.turunan.talenta_tingkat import dalam_suksesi
from app.db.tables import (
    Formasi,
    IpAsnPegawai,
    IpAsnPengukuran,
    Pegawai,
    PegawaiKinerja,
    PegawaiPelatihan,
    TalentaPotensial,
)


def _terukur(k: FromClause, a: Acuan) -> Syarat:
    ukur = (
        select(1)
        .select_from(IpAsnPegawai)
        .join(IpAsnPengukuran, col(IpAsnPengukuran.id) == col(IpAsnPegawai.pengukuran_id))
    )
    return ukur.where(
        col(IpAsnPegawai.pegawai_id) == k.c.id,
        col(IpAsnPengukuran.instansi_id) == a.instansi,
        col(IpAsnPengukuran.tahun) == a.tahun,
    ).exists()


CIRI_ORANG: Mapping[str, Ciri] = {
    "aktif": lambda k, _: k.c.aktif,
    "pns": lambda k, _: k.c.jenis_pegawai == "pns",
    "cpns": lambda k, _: k.c.jenis_pegawai == "cpns",
    "pns_cpns": lambda k, _: k.c.jenis_pegawai.in_(("pns", "cpns")),
    "pppk": lambda k, _: k.c.jenis_pegawai.in_(("pppk", "pppk_paruh_waktu")),
    "pegawai_baru": lambda k, a: dalam_tahun(k.c.tmt_pengangkatan, a),
    "jabatan_baru": lambda k, a: dalam_tahun(k.c.tmt_jabatan, a),
    "naik_jabatan": ciri_jabatan.naik_jabatan,
    "struktural": lambda k, _: k.c.kelompok_jabatan.in_(ciri_jabatan.STRUKTURAL),
    "fungsional": lambda k, _: k.c.kelompok_jabatan == "fungsional",
    "pendidik_kesehatan": ciri_jabatan.pendidik_kesehatan,
    "syarat_diketahui": lambda k, _: k.c.pendidikan_dipersyaratkan.is_not(None),
    "pendidikan_terpenuhi": pendidikan_terpenuhi,
    "predikat_minimal_baik": predikat_baik,
    "dihukum": dihukum,
    "lulus_kepemimpinan": lambda k, a: pelatihan(k, a, "kepemimpinan"),
    "lulus_fungsional": lambda k, a: pelatihan(k, a, "fungsional"),
    "lulus_latsar": lambda k, a: pelatihan(k, a, "latsar"),
    "lulus_orientasi": lambda k, a: pelatihan(k, a, "orientasi"),
    "kompetensi_terpenuhi": ciri_jabatan.kompetensi_terpenuhi,
    "talenta": lambda k, a: dalam_suksesi(k.c.id, a),
    "mengisi_formasi": lambda k, a: k.c.id.in_(pengisi(a)),
    "tmt_pengangkatan_diketahui": lambda k, _: k.c.tmt_pengangkatan.is_not(None),
    "punya_kinerja": lambda _, a: ada(PegawaiKinerja, a, col(PegawaiKinerja.tahun) == a.tahun),
    "punya_pelatihan": lambda _, a: ada(PegawaiPelatihan, a),
    "terukur_ip_asn": _terukur,
    "punya_potensial": lambda _, a: ada(
        TalentaPotensial, a, col(TalentaPotensial.tahun) == a.tahun
    ),
    "ada_formasi": lambda _, a: ada(Formasi, a, col(Formasi.tahun) == a.tahun),
    "punya_tmt_jabatan": lambda _, a: ada(Pegawai, a, col(Pegawai.tmt_jabatan).is_not(None)),
    "punya_keadaan_lama": ciri_jabatan.punya_keadaan_lama,
}
