"""Keep the agencies that everything else belongs to.

Both outside codes (Kemendagri region, BKN agency) are texts: 63.10 is not 63.1, and neither can
be derived from the other.
"""

import sqlalchemy as sa
from alembic import op

revision = "2026_11_22_instansi"
down_revision = None
branch_labels = None
depends_on = None

# Sorted by code point whatever language the database was made with.
KODE = sa.String().with_variant(sa.String(collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "instansi",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("kode", KODE, nullable=False),
        sa.Column("nama", sa.String(), nullable=False),
        sa.Column("singkatan", sa.String()),
        sa.Column("jenis", sa.String(), nullable=False),
        sa.Column("induk_id", sa.Uuid()),
        sa.Column("kode_kemendagri", sa.String()),
        sa.Column("kode_bkn", sa.String()),
        sa.PrimaryKeyConstraint("id", name="pk_instansi"),
        sa.UniqueConstraint("kode", name="uq_instansi_kode"),
        sa.ForeignKeyConstraint(["induk_id"], ["instansi.id"], "fk_instansi_induk_id_instansi"),
    )
    op.create_index("ix_instansi_induk_id", "instansi", ["induk_id"])


def downgrade() -> None:
    op.drop_table("instansi")
