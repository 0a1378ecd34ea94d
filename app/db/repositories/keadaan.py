"""Servants in the state they were in on a day."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, Subquery, select, union_all
from sqlmodel import col

from app.db.metadata import metadata
from app.db.tables import Pegawai, PegawaiKeadaan
from app.db.tables.pegawai import Keadaan

# What stays the same over a career.
TETAP = (
    "id", "nip", "nama", "jenis_kelamin", "tanggal_lahir", "tmt_pengangkatan", "tmt_pns", "urutan",
)  # fmt: skip
BERUBAH = tuple(Keadaan.model_fields)


def pada(instansi: UUID, hari: date) -> Subquery:
    """Return the servants of an agency as they were on ``hari``, active or not.

    Columns: ``TETAP`` and ``BERUBAH``, and ``sejak`` of the state. Who came later is not among
    them. Most states are the present one: the past is only asked for who has changed since.
    """
    return union_all(_kini(instansi, hari), _dahulu(instansi, hari)).subquery("keadaan")


def _kini(instansi: UUID, hari: date) -> Select[*tuple[Any, ...]]:
    kolom: list[ColumnElement[Any]] = [metadata.tables["pegawai"].c[n] for n in (*TETAP, *BERUBAH)]
    return select(*kolom, col(Pegawai.keadaan_sejak).label("sejak")).where(
        col(Pegawai.instansi_id) == instansi, col(Pegawai.keadaan_sejak) <= hari
    )


def _dahulu(instansi: UUID, hari: date) -> Select[*tuple[Any, ...]]:
    tetap: list[ColumnElement[Any]] = [metadata.tables["pegawai"].c[n] for n in TETAP]
    berubah: list[ColumnElement[Any]] = [metadata.tables["pegawai_keadaan"].c[n] for n in BERUBAH]
    return (
        select(*tetap, *berubah, col(PegawaiKeadaan.sejak))
        .join_from(Pegawai, PegawaiKeadaan, col(PegawaiKeadaan.pegawai_id) == col(Pegawai.id))
        .where(
            col(PegawaiKeadaan.instansi_id) == instansi,
            col(PegawaiKeadaan.sejak) <= hari,
            col(PegawaiKeadaan.sampai) >= hari,
        )
    )
