"""Keep posts needed, potential, and the settings of data quality and talent.

They are decided by the agency and not found in the records of its servants, so they need rows
of their own; a year of needs has a version because it is replaced as a whole.
"""

import sqlalchemy as sa
from alembic import op

revision = "2026_11_25_turunan"
down_revision = "2026_11_25_impor"
branch_labels = None
depends_on = None

KODE = sa.String().with_variant(sa.String(collation="C"), "postgresql")
WAKTU = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "formasi_tahun",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        sa.Column("tahun", sa.Integer(), nullable=False),
        sa.Column("versi", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["instansi_id"], ["instansi.id"], name="fk_formasi_tahun_instansi_id_instansi"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_formasi_tahun"),
        sa.UniqueConstraint("instansi_id", "tahun", name="uq_formasi_tahun_instansi_id_tahun"),
    )
    op.create_index("ix_formasi_tahun_instansi_id", "formasi_tahun", ["instansi_id"])
    op.create_table(
        "mutu_bobot",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        sa.Column(
            "kelengkapan", sa.Text().with_variant(sa.Numeric(), "postgresql"), nullable=False
        ),
        sa.Column(
            "ketepatan_waktu", sa.Text().with_variant(sa.Numeric(), "postgresql"), nullable=False
        ),
        sa.Column("akurasi", sa.Text().with_variant(sa.Numeric(), "postgresql"), nullable=False),
        sa.Column(
            "konsistensi", sa.Text().with_variant(sa.Numeric(), "postgresql"), nullable=False
        ),
        sa.Column("versi", sa.Integer(), nullable=False),
        sa.Column("diubah_pada", WAKTU, nullable=False),
        sa.ForeignKeyConstraint(
            ["instansi_id"], ["instansi.id"], name="fk_mutu_bobot_instansi_id_instansi"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_mutu_bobot"),
    )
    op.create_index("ix_mutu_bobot_instansi_id", "mutu_bobot", ["instansi_id"], unique=True)
    op.create_table(
        "talenta_batas",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        sa.Column("tinggi", sa.BigInteger(), nullable=False),
        sa.Column("menengah", sa.BigInteger(), nullable=False),
        sa.Column("versi", sa.Integer(), nullable=False),
        sa.Column("diubah_pada", WAKTU, nullable=False),
        sa.ForeignKeyConstraint(
            ["instansi_id"], ["instansi.id"], name="fk_talenta_batas_instansi_id_instansi"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_talenta_batas"),
    )
    op.create_index("ix_talenta_batas_instansi_id", "talenta_batas", ["instansi_id"], unique=True)
    op.create_table(
        "formasi",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        sa.Column("tahun", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("nama_jabatan", sa.String(), nullable=False),
        sa.Column("kelompok_jabatan", sa.String(), nullable=False),
        sa.Column("jenjang", sa.String(), nullable=True),
        sa.Column("kunci", KODE, nullable=False),
        sa.Column("kebutuhan", sa.Integer(), nullable=False),
        sa.Column("dasar", sa.String(), nullable=False),
        sa.Column("versi", sa.Integer(), nullable=False),
        sa.Column("dibuat_pada", WAKTU, nullable=False),
        sa.Column("diubah_pada", WAKTU, nullable=False),
        sa.ForeignKeyConstraint(
            ["instansi_id"], ["instansi.id"], name="fk_formasi_instansi_id_instansi"
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name="fk_formasi_unit_id_unit"),
        sa.PrimaryKeyConstraint("id", name="pk_formasi"),
        sa.UniqueConstraint(
            "instansi_id",
            "tahun",
            "unit_id",
            "kunci",
            name="uq_formasi_instansi_id_tahun_unit_id_kunci",
        ),
    )
    op.create_index("ix_formasi_instansi_id_tahun", "formasi", ["instansi_id", "tahun"])
    op.create_index("ix_formasi_unit_id", "formasi", ["unit_id"])
    op.create_table(
        "talenta_potensial",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        sa.Column("pegawai_id", sa.Uuid(), nullable=False),
        sa.Column("tahun", sa.Integer(), nullable=False),
        sa.Column("nilai", sa.BigInteger(), nullable=True),
        sa.Column("tingkat", sa.String(), nullable=True),
        sa.Column("sumber", sa.String(), nullable=True),
        sa.Column("versi", sa.Integer(), nullable=False),
        sa.Column("dibuat_pada", WAKTU, nullable=False),
        sa.Column("diubah_pada", WAKTU, nullable=False),
        sa.ForeignKeyConstraint(
            ["instansi_id"], ["instansi.id"], name="fk_talenta_potensial_instansi_id_instansi"
        ),
        sa.ForeignKeyConstraint(
            ["pegawai_id"],
            ["pegawai.id"],
            name="fk_talenta_potensial_pegawai_id_pegawai",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_talenta_potensial"),
        sa.UniqueConstraint("pegawai_id", "tahun", name="uq_talenta_potensial_pegawai_id_tahun"),
    )
    op.create_index(
        "ix_talenta_potensial_instansi_id_tahun", "talenta_potensial", ["instansi_id", "tahun"]
    )
    op.create_index("ix_talenta_potensial_pegawai_id", "talenta_potensial", ["pegawai_id"])


def downgrade() -> None:
    op.drop_table("talenta_potensial")
    op.drop_table("formasi")
    op.drop_table("talenta_batas")
    op.drop_table("mutu_bobot")
    op.drop_table("formasi_tahun")
