"""The result of a survey, or its anonymous answers, as one table."""

from collections.abc import Iterator, Sequence
from typing import Any

from app.db.repositories import skm_hasil as gudang
from app.db.repositories.skm_hasil import PROFIL
from app.db.tables import Survei
from app.domain.skm import UNSUR
from app.usecases.kerja import Kerja
from app.usecases.lembar import Sel, Tabel
from app.usecases.skm.hasil import HasilSurvei
from app.usecases.skm.kelompok import Kelompok

# Who may read the answers one by one: whoever may read what respondents wrote.
IZIN_RESPON = "skm:komentar"
KOLOM_HASIL = (
    "bagian", "kode", "nama", "unit", "responden", "persen", "nrr", "nrr_tertimbang", "indeks",
    "nilai", "mutu", "status",
)  # fmt: skip
# Nothing that tells when exactly, on which ticket, or in which order somebody answered.
_RESPON = ("tanggal", "cara", *UNSUR, *PROFIL)


def tabel_hasil(hasil: HasilSurvei) -> Tabel:
    """Lay a result out as rows: the whole, each unsur, each group; withheld ones stay empty."""
    return Tabel(KOLOM_HASIL, list(_baris(hasil)))


def _baris(hasil: HasilSurvei) -> Iterator[Sequence[Sel]]:
    n = hasil.nilai
    survei = hasil.survei
    yield (
        "survei", survei.kode, survei.nama, None, hasil.responden, None, None, None,
        n.indeks, n.nilai, n.mutu, n.status.value,
    )  # fmt: skip
    for satu, penjawab in zip(hasil.skm.unsur, hasil.penjawab, strict=True):
        yield (
            "unsur", satu.kode, satu.nama, None, penjawab, None, satu.nrr, satu.nrr_tertimbang,
            None, satu.nilai, satu.mutu, satu.status.value,
        )  # fmt: skip
    rata = hasil.rata_unit
    status = "belum_ada_data" if rata.nilai is None else "terisi"
    yield (
        "rata_rata_unit", None, None, None, rata.responden, None, None, None, None,
        rata.nilai, rata.mutu, status,
    )  # fmt: skip
    kelompok = {"layanan": hasil.layanan, "unit": hasil.unit, **hasil.profil}
    for bagian, semua in kelompok.items():
        yield from (_kelompok(bagian, satu) for satu in semua)


def _kelompok(bagian: str, satu: Kelompok) -> Sequence[Sel]:
    return (
        bagian, satu.kode, satu.nama, satu.unit, satu.responden, satu.persen, None, None,
        satu.indeks, satu.nilai, satu.mutu, satu.status,
    )  # fmt: skip


def catat_respon(kerja: Kerja, survei: Survei) -> None:
    """Note that answers are taken out one by one, in a short transaction before the reading."""
    kerja.pastikan(survei.instansi_id, IZIN_RESPON)
    kerja.catat(
        "ekspor", "respon_skm", survei.id, instansi=survei.instansi_id,
        sesudah={"survei": survei.kode},
    )  # fmt: skip


def tabel_respon(kerja: Kerja, survei: Survei) -> Tabel:
    """Lay the answers out one per row, in the order of their random keys.

    Needs more than reading results: single answers are small groups.
    """
    kerja.pastikan(survei.instansi_id, IZIN_RESPON)
    lain = [satu.kode for satu in gudang.pertanyaan(kerja.sesi, survei.id)]
    return Tabel(
        ["layanan", "unit", *_RESPON, "komentar", *(f"pertanyaan.{satu}" for satu in lain)],
        _respon(kerja, survei, lain),
    )


def _respon(kerja: Kerja, survei: Survei, lain: Sequence[str]) -> Iterator[Sequence[Sel]]:
    disurvei = gudang.layanan(kerja.sesi, survei.id)
    layanan = {satu.layanan_id: satu.kode for satu in disurvei}
    unit = {satu.unit_id: satu.unit_kode for satu in disurvei}
    kolom = ("layanan_id", "unit_id", *_RESPON, "komentar", "jawaban_lain")
    for satu in gudang.respon(kerja.sesi, survei.id, kolom):
        jawaban = satu["jawaban_lain"] or {}
        yield (
            layanan.get(satu["layanan_id"]),
            unit.get(satu["unit_id"]),
            str(satu["tanggal"]),
            *(satu[nama] for nama in (*_RESPON[1:], "komentar")),
            *(_polos(jawaban.get(kode)) for kode in lain),
        )


def _polos(isi: Any) -> Sel:  # noqa: ANN401 - whatever a question of the agency's own takes
    return isi if isi is None or isinstance(isi, str | int) else str(isi)
