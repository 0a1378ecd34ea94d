"""Keep the organisational units of agencies, each with its period.

A unit is never deleted: it ends, and what came out of it names it as predecessor.
"""

import sqlalchemy as sa
from alembic import op

revision = "2026_11_22_unit"
down_revision = "2026_11_22_akun"
branch_labels = None
depends_on = None

KODE = sa.String().with_variant(sa.String(collation="C"), "postgresql")
WAKTU = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "unit",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        sa.Column("kode", KODE, nullable=False),
        sa.Column("nama", sa.String(), nullable=False),
        sa.Column("induk_id", sa.Uuid()),
        sa.Column("berlaku_sejak", sa.Date(), nullable=False),
        sa.Column("berlaku_sampai", sa.Date()),
        sa.Column("versi", sa.Integer(), nullable=False),
        sa.Column("dibuat_pada", WAKTU, nullable=False),
        sa.Column("diubah_pada", WAKTU, nullable=False),
        sa.ForeignKeyConstraint(["induk_id"], ["unit.id"], name="fk_unit_induk_id_unit"),
        sa.ForeignKeyConstraint(
            ["instansi_id"], ["instansi.id"], name="fk_unit_instansi_id_instansi"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_unit"),
        sa.UniqueConstraint(
            "instansi_id", "kode", "berlaku_sejak", name="uq_unit_instansi_id_kode_berlaku_sejak"
        ),
    )
    op.create_index("ix_unit_induk_id", "unit", ["induk_id"])
    op.create_index("ix_unit_instansi_id", "unit", ["instansi_id"])

    op.create_table(
        "unit_pendahulu",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("pendahulu_id", sa.Uuid(), nullable=False),
        sa.Column("jenis", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["instansi_id"], ["instansi.id"], name="fk_unit_pendahulu_instansi_id_instansi"
        ),
        sa.ForeignKeyConstraint(
            ["pendahulu_id"], ["unit.id"], name="fk_unit_pendahulu_pendahulu_id_unit"
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name="fk_unit_pendahulu_unit_id_unit"),
        sa.PrimaryKeyConstraint("id", name="pk_unit_pendahulu"),
        sa.UniqueConstraint(
            "unit_id", "pendahulu_id", name="uq_unit_pendahulu_unit_id_pendahulu_id"
        ),
    )
    op.create_index("ix_unit_pendahulu_instansi_id", "unit_pendahulu", ["instansi_id"])
    op.create_index("ix_unit_pendahulu_pendahulu_id", "unit_pendahulu", ["pendahulu_id"])
    op.create_index("ix_unit_pendahulu_unit_id", "unit_pendahulu", ["unit_id"])


def downgrade() -> None:
    op.drop_table("unit_pendahulu")
    op.drop_table("unit")
