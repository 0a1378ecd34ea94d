"""Keep the results that agencies published: indices per year with their parts.

One row per agency, index, year and kind (``ragam``: an agency prints several composition
tables of one year). The parts are what the total consists of: dimensions, aspects, components.
"""

import sqlalchemy as sa
from alembic import op

revision = "2026_11_22_hasil"
down_revision = "2026_11_22_dokumen"
branch_labels = None
depends_on = None

KODE = sa.String().with_variant(sa.String(collation="C"), "postgresql")
ANGKA = sa.Text().with_variant(sa.Numeric(), "postgresql")
WAKTU = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "hasil",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        sa.Column("indeks", KODE, nullable=False),
        sa.Column("tahun", sa.Integer(), nullable=False),
        sa.Column("ragam", KODE, nullable=False),
        sa.Column("nama", sa.String(), nullable=False),
        sa.Column("satuan", sa.String()),
        sa.Column("nilai", ANGKA),
        sa.Column("kategori", sa.String()),
        sa.Column("sebutan", sa.String()),
        sa.Column("nilai_indeks", ANGKA),
        sa.Column("target", ANGKA),
        sa.Column("target_kategori", sa.String()),
        sa.Column("capaian", ANGKA),
        sa.Column("sumber_dokumen", sa.String()),
        sa.Column("sumber_letak", sa.String(), nullable=False),
        sa.Column("catatan", sa.String()),
        sa.Column("sidik", sa.String(), nullable=False),
        sa.Column("terbit", sa.Boolean(), nullable=False),
        sa.Column("terbit_pada", WAKTU),
        sa.Column("diimpor_pada", WAKTU, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_hasil"),
        sa.UniqueConstraint(
            "instansi_id",
            "indeks",
            "tahun",
            "ragam",
            name="uq_hasil_instansi_id_indeks_tahun_ragam",
        ),
        sa.ForeignKeyConstraint(["instansi_id"], ["instansi.id"], "fk_hasil_instansi_id_instansi"),
    )
    op.create_index("ix_hasil_instansi_id", "hasil", ["instansi_id"])
    _rincian()


def _rincian() -> None:
    nama = "hasil_rincian"
    op.create_table(
        nama,
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        sa.Column("hasil_id", sa.Uuid(), nullable=False),
        sa.Column("posisi", sa.Integer(), nullable=False),
        sa.Column("kode", sa.String(), nullable=False),
        sa.Column("nama", sa.String(), nullable=False),
        sa.Column("maksimal", ANGKA),
        sa.Column("nilai", ANGKA),
        sa.Column("persen", ANGKA),
        sa.PrimaryKeyConstraint("id", name=f"pk_{nama}"),
        sa.ForeignKeyConstraint(
            ["instansi_id"], ["instansi.id"], f"fk_{nama}_instansi_id_instansi"
        ),
        sa.ForeignKeyConstraint(
            ["hasil_id"], ["hasil.id"], f"fk_{nama}_hasil_id_hasil", ondelete="CASCADE"
        ),
    )
    op.create_index(f"ix_{nama}_instansi_id", nama, ["instansi_id"])
    op.create_index(f"ix_{nama}_hasil_id", nama, ["hasil_id"])


def downgrade() -> None:
    op.drop_table("hasil_rincian")
    op.drop_table("hasil")
