"""Keep planning documents: the source as imported, and its parts as rows.

The source answers "what was handed in", to the letter; the rows answer questions across
documents. Exact decimals are text on SQLite, which has none, and NUMERIC on PostgreSQL.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "2026_11_22_dokumen"
down_revision = "2026_11_22_instansi"
branch_labels = None
depends_on = None

KODE = sa.String().with_variant(sa.String(collation="C"), "postgresql")
ANGKA = sa.Text().with_variant(sa.Numeric(), "postgresql")
WAKTU = sa.DateTime(timezone=True)
BAGIAN = (
    "dokumen_indikator",
    "dokumen_indikator_nilai",
    "dokumen_program",
    "dokumen_program_indikator",
    "dokumen_target",
    "dokumen_anggaran",
    "dokumen_pernyataan",
)


def wajib(nama: str, jenis: sa.types.TypeEngine[Any]) -> sa.Column[Any]:
    return sa.Column(nama, jenis, nullable=False)


def boleh(jenis: sa.types.TypeEngine[Any], *nama: str) -> list[sa.Column[Any]]:
    return [sa.Column(satu, jenis) for satu in nama]


def milik(
    tabel: str, kolom: str, induk: str, ondelete: str | None = None
) -> list[sa.schema.SchemaItem]:
    """Make a column that names the row it belongs to, with its index."""
    nama = f"fk_{tabel}_{kolom}_{induk}"
    return [
        wajib(kolom, sa.Uuid()),
        sa.ForeignKeyConstraint([kolom], [f"{induk}.id"], nama, ondelete=ondelete),
        sa.Index(f"ix_{tabel}_{kolom}", kolom),
    ]


def tabel(nama: str, kolom: str, induk: str, *isi: sa.schema.SchemaItem) -> None:
    """Make the table of a part, which goes when its parent goes."""
    op.create_table(
        nama,
        wajib("id", sa.Uuid()),
        *milik(nama, "instansi_id", "instansi"),
        *milik(nama, kolom, induk, "CASCADE"),
        *isi,
        sa.PrimaryKeyConstraint("id", name=f"pk_{nama}"),
    )


def upgrade() -> None:
    op.create_table(
        "dokumen",
        wajib("id", sa.Uuid()),
        *milik("dokumen", "instansi_id", "instansi"),
        wajib("kode", KODE),
        wajib("jenis", sa.String()),
        wajib("judul", sa.String()),
        wajib("tahun_awal", sa.Integer()),
        wajib("tahun_akhir", sa.Integer()),
        wajib("sidik", sa.String()),
        wajib("sumber", sa.Text()),
        wajib("terbit", sa.Boolean()),
        sa.Column("terbit_pada", WAKTU),
        wajib("diimpor_pada", WAKTU),
        sa.PrimaryKeyConstraint("id", name="pk_dokumen"),
        sa.UniqueConstraint("kode", name="uq_dokumen_kode"),
    )
    _indikator()
    _program()
    tabel(
        "dokumen_pernyataan", "dokumen_id", "dokumen",
        wajib("posisi", sa.Integer()),
        wajib("lokasi", sa.String()),
        wajib("uraian", sa.String()),
        wajib("rumus", sa.String()),
        wajib("masukan", sa.JSON()),
        wajib("tercetak", ANGKA),
    )  # fmt: skip


def _indikator() -> None:
    tabel(
        "dokumen_indikator", "dokumen_id", "dokumen",
        wajib("posisi", sa.Integer()),
        wajib("tabel", sa.String()),
        *boleh(sa.String(), "baris", "tingkat", "uraian"),
        wajib("indikator", sa.String()),
        *boleh(sa.String(), "satuan"),
        wajib("arah", sa.String()),
        *boleh(sa.Integer(), "awal_tahun"),
        *boleh(ANGKA, "awal_nilai", "akhir", "capaian_akhir"),
    )  # fmt: skip
    tabel(
        "dokumen_indikator_nilai", "indikator_id", "dokumen_indikator",
        wajib("tahun", sa.Integer()),
        *boleh(ANGKA, "target", "realisasi", "capaian"),
    )  # fmt: skip


def _program() -> None:
    tabel(
        "dokumen_program", "dokumen_id", "dokumen",
        wajib("posisi", sa.Integer()),
        wajib("tabel", sa.String()),
        wajib("urut", sa.Integer()),
        *boleh(sa.String(), "nomor"),
        wajib("jenis", sa.String()),
        *boleh(sa.String(), "kode"),
        wajib("nama", sa.String()),
        *boleh(sa.JSON(), "mencakup"),
        *boleh(ANGKA, "total_pagu", "pertumbuhan_pagu", "pertumbuhan_realisasi"),
    )  # fmt: skip
    tabel(
        "dokumen_program_indikator", "program_id", "dokumen_program",
        wajib("posisi", sa.Integer()),
        wajib("nama", sa.String()),
        *boleh(sa.String(), "satuan"),
        *boleh(ANGKA, "awal", "akhir"),
    )  # fmt: skip
    tabel(
        "dokumen_target", "indikator_id", "dokumen_program_indikator",
        wajib("tahun", sa.Integer()),
        *boleh(ANGKA, "target"),
    )  # fmt: skip
    tabel(
        "dokumen_anggaran", "program_id", "dokumen_program",
        wajib("posisi", sa.Integer()),
        wajib("tahun", sa.Integer()),
        *boleh(ANGKA, "pagu", "pagu_perubahan", "realisasi", "persen", "sisa"),
    )  # fmt: skip


def downgrade() -> None:
    for nama in reversed(BAGIAN):
        op.drop_table(nama)
    op.drop_table("dokumen")
