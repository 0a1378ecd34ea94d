"""The facts that a measurement scores: one set-based query over servants and their histories.

The histories are read from covering indexes, each once. What counts (windows, training that
suits a post) is given by the domain; the query holds no number of a rule.
"""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Select,
    String,
    Subquery,
    and_,
    case,
    cast,
    func,
    literal,
    null,
    or_,
    select,
    type_coerce,
)
from sqlmodel import col

from app.db.repositories.keadaan import pada
from app.db.tables import (
    Pegawai,
    PegawaiHukuman,
    PegawaiKinerja,
    PegawaiPelatihan,
    PegawaiPendidikan,
)
from app.domain.ip_asn.facts import HUKUMAN, PENDIDIKAN
from app.domain.ip_asn.masa import Masa, SyaratDiklat
from app.domain.ip_asn.rules import TINGKAT
from app.domain.kepegawaian.kamus import KELOMPOK_PENDIDIKAN

# What is asked of every person, in this order: the columns of ip_asn_pegawai before the points.
KOLOM = (
    "pegawai_id", "unit_id", "jenis_pegawai", "kelompok_jabatan", "golongan", "jenis_kelamin",
    "pendidikan", "pendidikan_dipersyaratkan", "diklat_kepemimpinan", "diklat_fungsional",
    "jp_teknis", "seminar", "nilai_skp", "predikat_kinerja", "hukuman_disiplin",
)  # fmt: skip
DIUKUR = ("pns", "pppk")
Kolom = ColumnElement[Any]


@dataclass(frozen=True, slots=True)
class Lingkup:
    """Whose facts, and which of them count.

    ``perlu_syarat``: the rule needs to know what education a post asks for; ``ukuran`` is the
    column of an assessment that it reads, within ``rentang`` (as stored) where it has one.
    ``sejak``: only servants changed after this number; none: all.
    """

    instansi: UUID
    masa: Masa
    syarat: SyaratDiklat
    perlu_syarat: bool
    ukuran: str
    rentang: tuple[int, int] | None = None
    sejak: int | None = None


def fakta(lingkup: Lingkup) -> Select[*tuple[Any, ...]]:
    """Return ``KOLOM`` and ``alasan`` (why not measured; null: measured) of every servant."""
    k = pada(lingkup.instansi, lingkup.masa.tanggal)
    didik, latih, hukum = _pendidikan(lingkup), _pelatihan(lingkup), _hukuman(lingkup)
    nilai = PegawaiKinerja
    isi: dict[str, Kolom] = {
        "pegawai_id": k.c.id,
        **{n: k.c[n] for n in ("unit_id", "jenis_pegawai", "kelompok_jabatan", "golongan")},
        "jenis_kelamin": k.c.jenis_kelamin,
        "pendidikan": _kata(didik.c.urut, dict(enumerate(PENDIDIKAN))),
        "pendidikan_dipersyaratkan": _kata(k.c.pendidikan_dipersyaratkan, KELOMPOK_PENDIDIKAN),
        "diklat_kepemimpinan": _kepemimpinan(k, latih, lingkup.syarat),
        "diklat_fungsional": _fungsional(k, latih, lingkup.syarat),
        "jp_teknis": func.coalesce(latih.c.jp, 0),
        "seminar": func.coalesce(latih.c.seminar, 0),
        "nilai_skp": type_coerce(col(nilai.nilai_skp), BigInteger),
        "predikat_kinerja": type_coerce(col(nilai.predikat), String),
        "hukuman_disiplin": _kata(hukum.c.urut, dict(enumerate(HUKUMAN))),
    }
    sambung = (
        k.outerjoin(didik, didik.c.pegawai_id == k.c.id)
        .outerjoin(latih, latih.c.pegawai_id == k.c.id)
        .outerjoin(hukum, hukum.c.pegawai_id == k.c.id)
        .outerjoin(
            nilai,
            and_(
                col(nilai.instansi_id) == lingkup.instansi,
                col(nilai.tahun) == lingkup.masa.tahun_kinerja,
                col(nilai.pegawai_id) == k.c.id,
            ),
        )
    )
    kolom: list[Kolom] = [isi[nama].label(nama) for nama in KOLOM]
    kueri = select(*kolom, _alasan(k, didik, lingkup).label("alasan")).select_from(sambung)
    return kueri if lingkup.sejak is None else kueri.where(k.c.urutan > lingkup.sejak)


def _kata(kolom: Kolom, kamus: dict[Any, str]) -> Kolom:
    return case(kamus, value=kolom)


def _milik(tabel: Any, lingkup: Lingkup) -> Kolom:  # noqa: ANN401 - a table class of a history
    """Narrow a history to the agency, and to servants changed lately if only they are asked."""
    punya: Kolom = tabel.instansi_id == lingkup.instansi
    if lingkup.sejak is None:
        return punya
    berubah = select(col(Pegawai.id)).where(
        col(Pegawai.instansi_id) == lingkup.instansi, col(Pegawai.urutan) > lingkup.sejak
    )
    return and_(punya, tabel.pegawai_id.in_(berubah))


def _pendidikan(lingkup: Lingkup) -> Subquery:
    """Return the rank of the highest degree of each person; 0 is the highest."""
    t = PegawaiPendidikan
    urut = {jenjang: PENDIDIKAN.index(satu) for jenjang, satu in KELOMPOK_PENDIDIKAN.items()}
    tertinggi = func.min(case(urut, value=col(t.jenjang)))
    return (
        select(col(t.pegawai_id), tertinggi.label("urut"))
        .where(_milik(t, lingkup), col(t.tanggal_lulus) <= lingkup.masa.tanggal)
        .group_by(col(t.pegawai_id))
        .subquery("didik")
    )


def _pelatihan(lingkup: Lingkup) -> Subquery:
    """Return lesson hours, seminar, functional training and best level of leadership training."""
    t, masa = PegawaiPelatihan, lingkup.masa
    jenis, selesai = col(t.jenis), col(t.tanggal_selesai)
    jp = type_coerce(col(t.jp), BigInteger)
    teknis = case((and_(jenis == "teknis", selesai >= masa.teknis), jp))
    seminar = case((and_(jenis == "seminar", selesai >= masa.seminar), 1))
    urut = {tingkat: letak for letak, tingkat in enumerate(TINGKAT)}
    tingkat = case(urut, value=col(t.tingkat), else_=len(TINGKAT))
    return (
        select(
            col(t.pegawai_id),
            cast(func.sum(teknis), BigInteger).label("jp"),
            func.max(seminar).label("seminar"),
            func.max(case((jenis == "fungsional", 1))).label("fungsional"),
            func.min(case((jenis == "kepemimpinan", tingkat))).label("pimpinan"),
        )
        .where(_milik(t, lingkup), selesai <= masa.tanggal)
        .group_by(col(t.pegawai_id))
        .subquery("latih")
    )


def _hukuman(lingkup: Lingkup) -> Subquery:
    t, masa = PegawaiHukuman, lingkup.masa
    berat = case({tingkat: letak for letak, tingkat in enumerate(HUKUMAN)}, value=col(t.tingkat))
    return (
        select(col(t.pegawai_id), func.max(berat).label("urut"))
        .where(_milik(t, lingkup), col(t.mulai).between(masa.hukuman, masa.tanggal))
        .group_by(col(t.pegawai_id))
        .subquery("hukum")
    )


def _kepemimpinan(k: Subquery, latih: Subquery, syarat: SyaratDiklat) -> Kolom:
    """Ask for the level that the post needs; a higher one (a smaller rank) suits as well."""
    if syarat.kepemimpinan is None:
        return case((latih.c.pimpinan.is_not(None), 1), else_=0)
    tinggi = func.coalesce(k.c.jenjang, "pratama")
    jabatan = case(
        (k.c.kelompok_jabatan == "pimpinan_tinggi", literal("pimpinan_tinggi_").concat(tinggi)),
        else_=k.c.kelompok_jabatan,
    )
    perlu = case(dict(syarat.kepemimpinan), value=jabatan)
    return case((latih.c.pimpinan <= perlu, 1), else_=0)


def _fungsional(k: Subquery, latih: Subquery, syarat: SyaratDiklat) -> Kolom:
    punya = latih.c.fungsional == 1
    if not syarat.setara:
        return case((punya, 1), else_=0)
    nama = func.lower(k.c.nama_jabatan)
    awal = [func.substr(nama, 1, len(satu)) == satu for satu in syarat.setara]
    setara = and_(k.c.kelompok_jabatan == "fungsional", or_(*awal))
    return case((or_(punya, setara), 1), else_=0)


def _alasan(k: Subquery, didik: Subquery, lingkup: Lingkup) -> Kolom:
    """Name the first reason why a person cannot be measured."""
    predikat, skp = col(PegawaiKinerja.predikat), col(PegawaiKinerja.nilai_skp)
    perlu, lain = (predikat, skp) if lingkup.ukuran == "predikat_kinerja" else (skp, predikat)
    sebab: list[tuple[Kolom, Any]] = [
        (~k.c.aktif, literal("nonaktif")),
        (k.c.jenis_pegawai.not_in(DIUKUR), k.c.jenis_pegawai),
        (k.c.kelompok_jabatan.is_(None), literal("tanpa_kelompok_jabatan")),
        (didik.c.urut.is_(None), literal("tanpa_pendidikan")),
    ]
    if lingkup.perlu_syarat:
        kosong = k.c.pendidikan_dipersyaratkan.is_(None)
        sebab.append((kosong, literal("tanpa_syarat_pendidikan")))
    if lingkup.rentang is not None:
        angka = type_coerce(skp, BigInteger)
        sebab.append((~angka.between(*lingkup.rentang), literal("skp_di_luar_rentang")))
    sebab.append((and_(perlu.is_(None), lain.is_not(None)), literal("ukuran_lain")))
    return cast(case(*sebab, else_=null()), String)
