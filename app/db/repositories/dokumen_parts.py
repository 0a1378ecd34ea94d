"""The parts of a planning document: from domain value to rows, and back."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import Select, Table, select
from sqlalchemy.orm import Session

from app.db.metadata import metadata
from app.db.tables import Dokumen
from app.db.types import uuid7
from app.domain import keselarasan

Row = Mapping[str, Any]

# Tables in the order in which rows may be inserted.
TABLES: Mapping[str, Table] = {
    nama: metadata.tables[nama]
    for nama in (
        "dokumen_indikator",
        "dokumen_indikator_nilai",
        "dokumen_program",
        "dokumen_program_indikator",
        "dokumen_target",
        "dokumen_anggaran",
        "dokumen_pernyataan",
    )
}
# Fields that have the same name in the domain and in the table.
_INDIKATOR = (
    "tabel", "baris", "tingkat", "uraian", "indikator", "satuan", "arah", "akhir", "capaian_akhir",
)  # fmt: skip
_SERIES = ("target", "realisasi", "capaian")
_PROGRAM = ("tabel", "urut", "nomor", "jenis", "kode", "nama", "total_pagu")
_PROGRAM_INDIKATOR = ("nama", "satuan", "awal", "akhir")
_ANGGARAN = ("tahun", "pagu", "pagu_perubahan", "realisasi", "persen", "sisa")
_PERNYATAAN = ("lokasi", "uraian", "rumus", "tercetak")


class _Writer:
    """Collects rows per table; every row carries the agency."""

    def __init__(self, baris: Dokumen) -> None:
        self.baris = baris
        self.rows: dict[str, list[Row]] = {nama: [] for nama in TABLES}

    def add(self, nama: str, asal: object, sama: tuple[str, ...], **kolom: Any) -> UUID:  # noqa: ANN401
        kunci = uuid7()
        isi = {satu: getattr(asal, satu) for satu in sama}
        tetap = {"id": kunci, "instansi_id": self.baris.instansi_id}
        self.rows[nama].append({**tetap, **isi, **kolom})
        return kunci

    def indikator(self, posisi: int, satu: keselarasan.BarisIndikator) -> None:
        kunci = self.add(
            "dokumen_indikator", satu, _INDIKATOR,
            dokumen_id=self.baris.id, posisi=posisi,
            awal_tahun=satu.awal and satu.awal.tahun, awal_nilai=satu.awal and satu.awal.nilai,
        )  # fmt: skip
        for tahun in sorted({*satu.target, *satu.realisasi, *satu.capaian}):
            deret = {nama: getattr(satu, nama).get(tahun) for nama in _SERIES}
            self.add("dokumen_indikator_nilai", None, (), indikator_id=kunci, tahun=tahun, **deret)

    def program(self, posisi: int, satu: keselarasan.BarisProgram) -> None:
        tumbuh = satu.rata_rata_pertumbuhan
        kunci = self.add(
            "dokumen_program", satu, _PROGRAM,
            dokumen_id=self.baris.id, posisi=posisi,
            mencakup=None if satu.mencakup is None else list(satu.mencakup),
            pertumbuhan_pagu=tumbuh and tumbuh.pagu,
            pertumbuhan_realisasi=tumbuh and tumbuh.realisasi,
        )  # fmt: skip
        for urut, indikator in enumerate(satu.indikator):
            induk = self.add(
                "dokumen_program_indikator", indikator, _PROGRAM_INDIKATOR,
                program_id=kunci, posisi=urut,
            )  # fmt: skip
            for tahun, target in sorted(indikator.target.items()):
                kolom = {"indikator_id": induk, "tahun": tahun, "target": target}
                self.add("dokumen_target", None, (), **kolom)
        for urut, anggaran in enumerate(satu.anggaran):
            self.add("dokumen_anggaran", anggaran, _ANGGARAN, program_id=kunci, posisi=urut)

    def pernyataan(self, posisi: int, satu: keselarasan.Pernyataan) -> None:
        masukan = [f"{nilai:f}" for nilai in satu.masukan]
        tetap = {"dokumen_id": self.baris.id, "posisi": posisi, "masukan": masukan}
        self.add("dokumen_pernyataan", satu, _PERNYATAAN, **tetap)


def ke_baris(baris: Dokumen, isi: keselarasan.Dokumen) -> list[tuple[Table, list[Row]]]:
    """Return the rows of a document's parts per table, in the order in which to insert them."""
    writer = _Writer(baris)
    for posisi, indikator in enumerate(isi.indikator):
        writer.indikator(posisi, indikator)
    for posisi, program in enumerate(isi.program):
        writer.program(posisi, program)
    for posisi, pernyataan in enumerate(isi.pernyataan):
        writer.pernyataan(posisi, pernyataan)
    return [(TABLES[nama], rows) for nama, rows in writer.rows.items() if rows]


class _Reader:
    """Reads the rows of one document, one query per table, grouped by their parent."""

    def __init__(self, sesi: Session, dokumen_id: UUID) -> None:
        self.sesi = sesi
        self.dokumen_id = dokumen_id

    def own(self, nama: str) -> list[Row]:
        tabel = TABLES[nama]
        kueri = select(tabel).where(tabel.c.dokumen_id == self.dokumen_id)
        return [dict(row) for row in self.sesi.execute(kueri.order_by(tabel.c.posisi)).mappings()]

    def ids(self, nama: str, induk: str | None = None) -> Select[UUID]:
        tabel = TABLES[nama]
        if induk is None:
            return select(tabel.c.id).where(tabel.c.dokumen_id == self.dokumen_id)
        return select(tabel.c.id).where(tabel.c.program_id.in_(self.ids(induk)))

    def below(
        self, nama: str, kolom: str, urut: str, ids: Select[UUID]
    ) -> Mapping[UUID, list[Row]]:
        tabel = TABLES[nama]
        kueri = select(tabel).where(tabel.c[kolom].in_(ids)).order_by(tabel.c[urut])
        hasil: dict[UUID, list[Row]] = defaultdict(list)
        for row in self.sesi.execute(kueri).mappings():
            hasil[row[kolom]].append(dict(row))
        return hasil


def dari_baris(sesi: Session, baris: Dokumen, instansi: str) -> keselarasan.Dokumen:
    """Rebuild a document from its rows; equal to what was stored, scales included."""
    reader = _Reader(sesi, baris.id)
    return keselarasan.Dokumen(
        kode=baris.kode,
        jenis=baris.jenis,
        judul=baris.judul,
        instansi=instansi,
        tahun_awal=baris.tahun_awal,
        tahun_akhir=baris.tahun_akhir,
        indikator=tuple(_indikator(reader)),
        program=tuple(_program(reader)),
        pernyataan=tuple(_pernyataan(row) for row in reader.own("dokumen_pernyataan")),
    )


def _sama(row: Row, nama: tuple[str, ...]) -> dict[str, Any]:
    return {satu: row[satu] for satu in nama}


def _deret(rows: Iterable[Row], nama: str) -> dict[int, Decimal]:
    return {row["tahun"]: row[nama] for row in rows if row[nama] is not None}


def _indikator(reader: _Reader) -> Iterable[keselarasan.BarisIndikator]:
    ids = reader.ids("dokumen_indikator")
    nilai = reader.below("dokumen_indikator_nilai", "indikator_id", "tahun", ids)
    for row in reader.own("dokumen_indikator"):
        tahun = row["awal_tahun"]
        awal = None if tahun is None else keselarasan.NilaiAwal(tahun, row["awal_nilai"])
        deret: dict[str, Any] = {nama: _deret(nilai[row["id"]], nama) for nama in _SERIES}
        yield keselarasan.BarisIndikator(**_sama(row, _INDIKATOR), awal=awal, **deret)


def _program(reader: _Reader) -> Iterable[keselarasan.BarisProgram]:
    ids = reader.ids("dokumen_program")
    anggaran = reader.below("dokumen_anggaran", "program_id", "posisi", ids)
    indikator = reader.below("dokumen_program_indikator", "program_id", "posisi", ids)
    ids = reader.ids("dokumen_program_indikator", "dokumen_program")
    target = reader.below("dokumen_target", "indikator_id", "tahun", ids)
    for row in reader.own("dokumen_program"):
        tumbuh = (row["pertumbuhan_pagu"], row["pertumbuhan_realisasi"])
        yield keselarasan.BarisProgram(
            **_sama(row, _PROGRAM),
            mencakup=None if row["mencakup"] is None else tuple(row["mencakup"]),
            rata_rata_pertumbuhan=(
                None if tumbuh == (None, None) else keselarasan.Pertumbuhan(*tumbuh)
            ),
            anggaran=tuple(
                keselarasan.AnggaranTahun(**_sama(satu, _ANGGARAN)) for satu in anggaran[row["id"]]
            ),
            indikator=tuple(
                keselarasan.IndikatorProgram(
                    **_sama(satu, _PROGRAM_INDIKATOR), target=_deret(target[satu["id"]], "target")
                )
                for satu in indikator[row["id"]]
            ),
        )


def _pernyataan(row: Row) -> keselarasan.Pernyataan:
    masukan = tuple(Decimal(satu) for satu in row["masukan"])
    return keselarasan.Pernyataan(**_sama(row, _PERNYATAAN), masukan=masukan)
