"""Keep every version of a planning document, as murni or perubahan.

An import of changed content no longer replaces what was there: it becomes the next version, and
the public goes on reading the published one. What is stored already becomes version 1.
"""

import sqlalchemy as sa
from alembic import op

revision = "2026_11_22_versi_dokumen"
down_revision = "2026_11_22_catatan"
branch_labels = None
depends_on = None

WAKTU = sa.DateTime(timezone=True)
# The first version takes the document's own id: another table, and it need not be made up.
YANG_ADA = """
INSERT INTO dokumen_versi
 (id, instansi_id, dokumen_id, nomor, jenis, tanggal, alasan, sidik, sumber, dibuat_pada)
SELECT id, instansi_id, id, 1, 'murni', NULL, NULL, sidik, sumber, diimpor_pada FROM dokumen
"""


def upgrade() -> None:
    op.add_column("dokumen", sa.Column("versi", sa.Integer(), nullable=False, server_default="1"))
    op.add_column("dokumen", sa.Column("versi_terbit", sa.Integer()))
    op.create_table(
        "dokumen_versi",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        sa.Column("dokumen_id", sa.Uuid(), nullable=False),
        sa.Column("nomor", sa.Integer(), nullable=False),
        sa.Column("jenis", sa.String(), nullable=False),
        sa.Column("tanggal", sa.Date()),
        sa.Column("alasan", sa.String()),
        sa.Column("sidik", sa.String(), nullable=False),
        sa.Column("sumber", sa.Text(), nullable=False),
        sa.Column("dibuat_pada", WAKTU, nullable=False),
        sa.ForeignKeyConstraint(
            ["dokumen_id"], ["dokumen.id"], "fk_dokumen_versi_dokumen_id_dokumen"
        ),
        sa.ForeignKeyConstraint(
            ["instansi_id"], ["instansi.id"], "fk_dokumen_versi_instansi_id_instansi"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_dokumen_versi"),
        sa.UniqueConstraint("dokumen_id", "nomor", name="uq_dokumen_versi_dokumen_id_nomor"),
    )
    op.create_index("ix_dokumen_versi_dokumen_id", "dokumen_versi", ["dokumen_id"])
    op.create_index("ix_dokumen_versi_instansi_id", "dokumen_versi", ["instansi_id"])
    op.execute(YANG_ADA)
    op.execute("UPDATE dokumen SET versi_terbit = 1 WHERE terbit")


def downgrade() -> None:
    op.drop_table("dokumen_versi")
    op.drop_column("dokumen", "versi_terbit")
    op.drop_column("dokumen", "versi")
