"""Imports that were applied, saved mappings of headers, and the national result.

An agency must be able to tell which file a figure came from, and to compare with BKN.
"""

import sqlalchemy as sa
from alembic import op

revision = "2026_11_25_impor"
down_revision = "2026_11_25_ukur_pelatihan"
branch_labels = None
depends_on = None

KODE = sa.String().with_variant(sa.String(collation="C"), "postgresql")
WAKTU = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "impor",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        sa.Column("pengguna_id", sa.Uuid(), nullable=False),
        sa.Column("jenis", sa.String(), nullable=False),
        sa.Column("tahun", sa.Integer(), nullable=True),
        sa.Column("nama_berkas", sa.String(), nullable=True),
        sa.Column("sidik", sa.String(), nullable=False),
        sa.Column("baru", sa.Integer(), nullable=False),
        sa.Column("berubah", sa.Integer(), nullable=False),
        sa.Column("sama", sa.Integer(), nullable=False),
        sa.Column("dilewati", sa.Integer(), nullable=False),
        sa.Column("dihapus", sa.Integer(), nullable=False),
        sa.Column("timpa_tangan", sa.Boolean(), nullable=False),
        sa.Column("dibuat_pada", WAKTU, nullable=False),
        sa.ForeignKeyConstraint(
            ["instansi_id"], ["instansi.id"], name="fk_impor_instansi_id_instansi"
        ),
        sa.ForeignKeyConstraint(
            ["pengguna_id"], ["pengguna.id"], name="fk_impor_pengguna_id_pengguna"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_impor"),
    )
    op.create_index("ix_impor_instansi_id_id", "impor", ["instansi_id", "id"])
    op.create_index("ix_impor_pengguna_id", "impor", ["pengguna_id"])
    op.create_table(
        "impor_pemetaan",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        sa.Column("kode", KODE, nullable=False),
        sa.Column("jenis", sa.String(), nullable=False),
        sa.Column("kolom", sa.JSON(), nullable=False),
        sa.Column("versi", sa.Integer(), nullable=False),
        sa.Column("dibuat_pada", WAKTU, nullable=False),
        sa.Column("diubah_pada", WAKTU, nullable=False),
        sa.ForeignKeyConstraint(
            ["instansi_id"], ["instansi.id"], name="fk_impor_pemetaan_instansi_id_instansi"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_impor_pemetaan"),
        sa.UniqueConstraint("instansi_id", "kode", name="uq_impor_pemetaan_instansi_id_kode"),
    )
    op.create_index("ix_impor_pemetaan_instansi_id", "impor_pemetaan", ["instansi_id"])
    op.create_table(
        "hasil_bkn",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        sa.Column("tahun", sa.Integer(), nullable=False),
        sa.Column("pegawai_id", sa.Uuid(), nullable=True),
        sa.Column("baris", sa.Integer(), nullable=False),
        sa.Column("nip", sa.String(), nullable=True),
        sa.Column("nama", sa.String(), nullable=False),
        sa.Column("nama_jabatan", sa.String(), nullable=False),
        sa.Column("satuan_kerja", sa.String(), nullable=False),
        sa.Column("kualifikasi", sa.BigInteger(), nullable=False),
        sa.Column("kompetensi", sa.BigInteger(), nullable=False),
        sa.Column("kinerja", sa.BigInteger(), nullable=False),
        sa.Column("disiplin", sa.BigInteger(), nullable=False),
        sa.Column("total", sa.BigInteger(), nullable=False),
        sa.Column("sumber", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["instansi_id"], ["instansi.id"], name="fk_hasil_bkn_instansi_id_instansi"
        ),
        sa.ForeignKeyConstraint(
            ["pegawai_id"],
            ["pegawai.id"],
            name="fk_hasil_bkn_pegawai_id_pegawai",
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_hasil_bkn"),
    )
    op.create_index("ix_hasil_bkn_instansi_id_tahun", "hasil_bkn", ["instansi_id", "tahun"])
    op.create_index("ix_hasil_bkn_pegawai_id", "hasil_bkn", ["pegawai_id"])


def downgrade() -> None:
    op.drop_table("hasil_bkn")
    op.drop_table("impor_pemetaan")
    op.drop_table("impor")
