"""Features that the post of a servant tells, as conditions of a query."""

from datetime import date

from sqlalchemy import FromClause, and_, case, false, func, or_, select
from sqlmodel import col

from app.db.repositories.keadaan import pada
from app.db.repositories.turunan.acuan import Acuan
from app.db.repositories.turunan.ciri_riwayat import Syarat, jam_terpenuhi, pelatihan
from app.db.tables import PegawaiKeadaan
from app.domain.kepegawaian.kamus import JENJANG_KELOMPOK

STRUKTURAL = ("pimpinan_tinggi", "administrator", "pengawas")
# Posts from the lowest to the highest; a level of one group is compared within that group only.
_TANGGA = {nama: urut for urut, nama in enumerate(("pelaksana", *reversed(STRUKTURAL)))}
_JENJANG = {
    "fungsional": JENJANG_KELOMPOK["fungsional"],
    "pimpinan_tinggi": tuple(reversed(JENJANG_KELOMPOK["pimpinan_tinggi"])),
}


def kompetensi_terpenuhi(k: FromClause, a: Acuan) -> Syarat:
    """Training that the group of posts asks for: leadership, functional, or technical."""
    kelompok = k.c.kelompok_jabatan
    return or_(
        and_(kelompok.in_(STRUKTURAL), pelatihan(k, a, "kepemimpinan")),
        and_(kelompok == "fungsional", pelatihan(k, a, "fungsional")),
        and_(kelompok == "pelaksana", jam_terpenuhi(k, a)),
    )


def pendidik_kesehatan(k: FromClause, a: Acuan) -> Syarat:
    """Whether a servant teaches or heals, by the beginning of the name of the post."""
    nama = func.lower(func.trim(k.c.nama_jabatan)) + " "
    return or_(
        false(),
        *(nama.startswith(f"{satu} ") for satu in a.tolok.awalan_pendidik_kesehatan),
    )


def _lebih_tinggi(kini: FromClause, lama: FromClause) -> Syarat:
    """Whether the post is above another: a higher group, or a higher level of the same group."""
    sesudah, sebelum = (case(_TANGGA, value=satu.c.kelompok_jabatan) for satu in (kini, lama))
    return or_(sesudah > sebelum, *(_naik_jenjang(kini, lama, nama) for nama in _JENJANG))


def _naik_jenjang(kini: FromClause, lama: FromClause, kelompok: str) -> Syarat:
    urutan = {nama: urut for urut, nama in enumerate(_JENJANG[kelompok])}
    sesudah, sebelum = (case(urutan, value=satu.c.jenjang) for satu in (kini, lama))
    sama = [satu.c.kelompok_jabatan == kelompok for satu in (kini, lama)]
    return and_(*sama, sesudah > sebelum)


def _akhir_tahun_lalu(a: Acuan) -> date:
    return date(a.tahun - 1, 12, 31)


def naik_jabatan(k: FromClause, a: Acuan) -> Syarat:
    """Whether a servant holds a higher post than at the end of the year before."""
    kini = pada(a.instansi, a.hari).alias("naik_kini")
    lama = pada(a.instansi, _akhir_tahun_lalu(a)).alias("naik_lama")
    naik = select(kini.c.id).join_from(kini, lama, lama.c.id == kini.c.id)
    return k.c.id.in_(naik.where(lama.c.aktif, _lebih_tinggi(kini, lama)))


def punya_keadaan_lama(_k: FromClause, a: Acuan) -> Syarat:
    """Whether the agency recorded any change since then: else nobody can tell who rose."""
    lama = select(1).where(
        col(PegawaiKeadaan.instansi_id) == a.instansi,
        col(PegawaiKeadaan.sampai) >= _akhir_tahun_lalu(a),
    )
    return lama.exists()
