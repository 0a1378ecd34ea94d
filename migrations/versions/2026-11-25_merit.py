"""Instruments, assessments, evidence and follow-up of the merit system.

An agency judges itself by an instrument that is data; what was assessed, verified and decreed
stays readable with the instrument it was made with.
"""

import sqlalchemy as sa
from alembic import op

revision = "2026_11_25_merit"
down_revision = "2026_11_25_skm_hasil"
branch_labels = None
depends_on = None

KODE = sa.String().with_variant(sa.String(collation="C"), "postgresql")
WAKTU = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "bukti_merit",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        sa.Column("sidik", sa.String(), nullable=False),
        sa.Column("nama", sa.String(), nullable=False),
        sa.Column("media", sa.String(), nullable=False),
        sa.Column("ukuran", sa.BigInteger(), nullable=False),
        sa.Column("diunggah_oleh", sa.Uuid(), nullable=False),
        sa.Column("diunggah_pada", WAKTU, nullable=False),
        sa.ForeignKeyConstraint(
            ["diunggah_oleh"], ["pengguna.id"], name="fk_bukti_merit_diunggah_oleh_pengguna"
        ),
        sa.ForeignKeyConstraint(
            ["instansi_id"], ["instansi.id"], name="fk_bukti_merit_instansi_id_instansi"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_bukti_merit"),
        sa.UniqueConstraint("instansi_id", "sidik", name="uq_bukti_merit_instansi_id_sidik"),
    )
    op.create_index("ix_bukti_merit_diunggah_oleh", "bukti_merit", ["diunggah_oleh"])
    op.create_index("ix_bukti_merit_instansi_id", "bukti_merit", ["instansi_id"])
    op.create_table(
        "instrumen_merit",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        sa.Column("kode", KODE, nullable=False),
        sa.Column("nama", sa.String(), nullable=False),
        sa.Column("isi", sa.Text(), nullable=False),
        sa.Column("sidik", sa.String(), nullable=False),
        sa.Column("contoh", sa.Boolean(), nullable=False),
        sa.Column("berlaku_sejak", sa.Date(), nullable=False),
        sa.Column("berlaku_sampai", sa.Date(), nullable=True),
        sa.Column("asal", sa.String(), nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("terbit_pada", WAKTU, nullable=True),
        sa.Column("dibuat_pada", WAKTU, nullable=False),
        sa.Column("diubah_pada", WAKTU, nullable=False),
        sa.Column("versi", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["instansi_id"], ["instansi.id"], name="fk_instrumen_merit_instansi_id_instansi"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_instrumen_merit"),
        sa.UniqueConstraint("instansi_id", "kode", name="uq_instrumen_merit_instansi_id_kode"),
    )
    op.create_index("ix_instrumen_merit_instansi_id", "instrumen_merit", ["instansi_id"])
    op.create_table(
        "penilaian_merit",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        sa.Column("tahun", sa.Integer(), nullable=False),
        sa.Column("instrumen_kode", KODE, nullable=False),
        sa.Column("instrumen_sidik", sa.String(), nullable=False),
        sa.Column("instrumen", sa.Text(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("gerbang", sa.JSON(), nullable=False),
        sa.Column("survei", sa.Text().with_variant(sa.Numeric(), "postgresql"), nullable=True),
        sa.Column("koreksi", sa.Text().with_variant(sa.Numeric(), "postgresql"), nullable=True),
        sa.Column("catatan", sa.String(), nullable=True),
        sa.Column("tim", sa.JSON(), nullable=False),
        sa.Column("pengisi", sa.JSON(), nullable=False),
        sa.Column("diajukan_oleh", sa.Uuid(), nullable=True),
        sa.Column("diajukan_pada", WAKTU, nullable=True),
        sa.Column("pleno_tanggal", sa.Date(), nullable=True),
        sa.Column("pleno_nomor", sa.String(), nullable=True),
        sa.Column("keputusan_nomor", sa.String(), nullable=True),
        sa.Column("keputusan_tanggal", sa.Date(), nullable=True),
        sa.Column(
            "keputusan_nilai", sa.Text().with_variant(sa.Numeric(), "postgresql"), nullable=True
        ),
        sa.Column(
            "keputusan_indeks", sa.Text().with_variant(sa.Numeric(), "postgresql"), nullable=True
        ),
        sa.Column("keputusan_kategori", sa.String(), nullable=True),
        sa.Column("hasil", sa.JSON(), nullable=True),
        sa.Column("dibuat_pada", WAKTU, nullable=False),
        sa.Column("diubah_pada", WAKTU, nullable=False),
        sa.Column("versi", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["diajukan_oleh"], ["pengguna.id"], name="fk_penilaian_merit_diajukan_oleh_pengguna"
        ),
        sa.ForeignKeyConstraint(
            ["instansi_id"], ["instansi.id"], name="fk_penilaian_merit_instansi_id_instansi"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_penilaian_merit"),
        sa.UniqueConstraint(
            "instansi_id",
            "tahun",
            "instrumen_kode",
            name="uq_penilaian_merit_instansi_id_tahun_instrumen_kode",
        ),
    )
    op.create_index("ix_penilaian_merit_diajukan_oleh", "penilaian_merit", ["diajukan_oleh"])
    op.create_index("ix_penilaian_merit_instansi_id", "penilaian_merit", ["instansi_id"])
    op.create_table(
        "bukti_merit_tautan",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        sa.Column("penilaian_id", sa.Uuid(), nullable=False),
        sa.Column("sub_aspek", KODE, nullable=False),
        sa.Column("bukti_id", sa.Uuid(), nullable=False),
        sa.Column("posisi", sa.Integer(), nullable=False),
        sa.Column("halaman", sa.String(), nullable=True),
        sa.Column("berlaku_sejak", sa.Date(), nullable=True),
        sa.Column("berlaku_sampai", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["bukti_id"], ["bukti_merit.id"], name="fk_bukti_merit_tautan_bukti_id_bukti_merit"
        ),
        sa.ForeignKeyConstraint(
            ["instansi_id"], ["instansi.id"], name="fk_bukti_merit_tautan_instansi_id_instansi"
        ),
        sa.ForeignKeyConstraint(
            ["penilaian_id"],
            ["penilaian_merit.id"],
            name="fk_bukti_merit_tautan_penilaian_id_penilaian_merit",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_bukti_merit_tautan"),
        sa.UniqueConstraint(
            "penilaian_id",
            "sub_aspek",
            "bukti_id",
            name="uq_bukti_merit_tautan_penilaian_id_sub_aspek_bukti_id",
        ),
    )
    op.create_index("ix_bukti_merit_tautan_bukti_id", "bukti_merit_tautan", ["bukti_id"])
    op.create_index("ix_bukti_merit_tautan_instansi_id", "bukti_merit_tautan", ["instansi_id"])
    op.create_index("ix_bukti_merit_tautan_penilaian_id", "bukti_merit_tautan", ["penilaian_id"])
    op.create_table(
        "penilaian_merit_skor",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        sa.Column("penilaian_id", sa.Uuid(), nullable=False),
        sa.Column("sub_aspek", KODE, nullable=False),
        sa.Column("skor", sa.Text().with_variant(sa.Numeric(), "postgresql"), nullable=True),
        sa.Column("catatan", sa.String(), nullable=True),
        sa.Column(
            "skor_verifikasi", sa.Text().with_variant(sa.Numeric(), "postgresql"), nullable=True
        ),
        sa.Column("alasan", sa.String(), nullable=True),
        sa.Column("diverifikasi_oleh", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(
            ["diverifikasi_oleh"],
            ["pengguna.id"],
            name="fk_penilaian_merit_skor_diverifikasi_oleh_pengguna",
        ),
        sa.ForeignKeyConstraint(
            ["instansi_id"], ["instansi.id"], name="fk_penilaian_merit_skor_instansi_id_instansi"
        ),
        sa.ForeignKeyConstraint(
            ["penilaian_id"],
            ["penilaian_merit.id"],
            name="fk_penilaian_merit_skor_penilaian_id_penilaian_merit",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_penilaian_merit_skor"),
        sa.UniqueConstraint(
            "penilaian_id", "sub_aspek", name="uq_penilaian_merit_skor_penilaian_id_sub_aspek"
        ),
    )
    op.create_index(
        "ix_penilaian_merit_skor_diverifikasi_oleh", "penilaian_merit_skor", ["diverifikasi_oleh"]
    )
    op.create_index("ix_penilaian_merit_skor_instansi_id", "penilaian_merit_skor", ["instansi_id"])
    op.create_index(
        "ix_penilaian_merit_skor_penilaian_id", "penilaian_merit_skor", ["penilaian_id"]
    )
    op.create_table(
        "tindak_lanjut_merit",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        sa.Column("penilaian_id", sa.Uuid(), nullable=False),
        sa.Column("nomor", sa.Integer(), nullable=False),
        sa.Column("jenis", sa.String(), nullable=False),
        sa.Column("aspek", sa.String(), nullable=True),
        sa.Column("uraian", sa.String(), nullable=False),
        sa.Column("penanggung_jawab", sa.String(), nullable=True),
        sa.Column("unit_id", sa.Uuid(), nullable=True),
        sa.Column("tenggat", sa.Date(), nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("catatan", sa.String(), nullable=True),
        sa.Column("bukti_id", sa.Uuid(), nullable=True),
        sa.Column("selesai_pada", sa.Date(), nullable=True),
        sa.Column("diubah_pada", WAKTU, nullable=False),
        sa.Column("versi", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["bukti_id"], ["bukti_merit.id"], name="fk_tindak_lanjut_merit_bukti_id_bukti_merit"
        ),
        sa.ForeignKeyConstraint(
            ["instansi_id"], ["instansi.id"], name="fk_tindak_lanjut_merit_instansi_id_instansi"
        ),
        sa.ForeignKeyConstraint(
            ["penilaian_id"],
            ["penilaian_merit.id"],
            name="fk_tindak_lanjut_merit_penilaian_id_penilaian_merit",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["unit_id"], ["unit.id"], name="fk_tindak_lanjut_merit_unit_id_unit"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_tindak_lanjut_merit"),
    )
    op.create_index("ix_tindak_lanjut_merit_bukti_id", "tindak_lanjut_merit", ["bukti_id"])
    op.create_index("ix_tindak_lanjut_merit_instansi_id", "tindak_lanjut_merit", ["instansi_id"])
    op.create_index("ix_tindak_lanjut_merit_penilaian_id", "tindak_lanjut_merit", ["penilaian_id"])
    op.create_index("ix_tindak_lanjut_merit_unit_id", "tindak_lanjut_merit", ["unit_id"])


def downgrade() -> None:
    op.drop_table("tindak_lanjut_merit")
    op.drop_table("penilaian_merit_skor")
    op.drop_table("bukti_merit_tautan")
    op.drop_table("penilaian_merit")
    op.drop_table("instrumen_merit")
    op.drop_table("bukti_merit")
