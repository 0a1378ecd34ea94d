"""Keep services, surveys, answers of the public, tickets, published results and follow-up.

An answer is one row of nine columns, found by an index that carries them; it leads back to nobody.
"""

import sqlalchemy as sa
from alembic import op

revision = "2026_11_25_survei"
down_revision = "2026_11_25_turunan"
branch_labels = None
depends_on = None

KODE = sa.String().with_variant(sa.String(collation="C"), "postgresql")
WAKTU = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "survei",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        sa.Column("kode", KODE, nullable=False),
        sa.Column("nama", sa.String(), nullable=False),
        sa.Column("pengantar", sa.String(), nullable=True),
        sa.Column("periode_mulai", sa.Date(), nullable=False),
        sa.Column("periode_selesai", sa.Date(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("aturan_id", sa.String(), nullable=False),
        sa.Column("aturan_sidik", sa.String(), nullable=False),
        sa.Column("bobot", sa.String(), nullable=False),
        sa.Column("akses", sa.String(), nullable=False),
        sa.Column("kuesioner_id", sa.String(), nullable=False),
        sa.Column("unsur", sa.JSON(), nullable=False),
        sa.Column("populasi", sa.Integer(), nullable=True),
        sa.Column("target_sampel", sa.Integer(), nullable=True),
        sa.Column("aturan_sampel_id", sa.String(), nullable=True),
        sa.Column("batas_per_jam", sa.Integer(), nullable=False),
        sa.Column("dibuka_pada", WAKTU, nullable=True),
        sa.Column("ditutup_pada", WAKTU, nullable=True),
        sa.Column("diterbitkan_pada", WAKTU, nullable=True),
        sa.Column("versi", sa.Integer(), nullable=False),
        sa.Column("dibuat_pada", WAKTU, nullable=False),
        sa.Column("diubah_pada", WAKTU, nullable=False),
        sa.ForeignKeyConstraint(
            ["instansi_id"], ["instansi.id"], name="fk_survei_instansi_id_instansi"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_survei"),
        sa.UniqueConstraint("kode", name="uq_survei_kode"),
    )
    op.create_index("ix_survei_instansi_id", "survei", ["instansi_id"])
    op.create_table(
        "formulir_terpakai",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("survei_id", sa.Uuid(), nullable=False),
        sa.Column("sidik", KODE, nullable=False),
        sa.Column("kedaluwarsa_pada", WAKTU, nullable=False),
        sa.ForeignKeyConstraint(
            ["survei_id"],
            ["survei.id"],
            name="fk_formulir_terpakai_survei_id_survei",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_formulir_terpakai"),
        sa.UniqueConstraint("sidik", name="uq_formulir_terpakai_sidik"),
    )
    op.create_index(
        "ix_formulir_terpakai_kedaluwarsa_pada", "formulir_terpakai", ["kedaluwarsa_pada"]
    )
    op.create_index(
        "ix_formulir_terpakai_survei_id_kedaluwarsa_pada",
        "formulir_terpakai",
        ["survei_id", "kedaluwarsa_pada"],
    )
    op.create_table(
        "layanan",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        sa.Column("kode", KODE, nullable=False),
        sa.Column("nama", sa.String(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=True),
        sa.Column("aktif_sejak", sa.Date(), nullable=False),
        sa.Column("aktif_sampai", sa.Date(), nullable=True),
        sa.Column("versi", sa.Integer(), nullable=False),
        sa.Column("dibuat_pada", WAKTU, nullable=False),
        sa.Column("diubah_pada", WAKTU, nullable=False),
        sa.ForeignKeyConstraint(
            ["instansi_id"], ["instansi.id"], name="fk_layanan_instansi_id_instansi"
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name="fk_layanan_unit_id_unit"),
        sa.PrimaryKeyConstraint("id", name="pk_layanan"),
        sa.UniqueConstraint("instansi_id", "kode", name="uq_layanan_instansi_id_kode"),
    )
    op.create_index("ix_layanan_instansi_id", "layanan", ["instansi_id"])
    op.create_index("ix_layanan_unit_id", "layanan", ["unit_id"])
    op.create_table(
        "respon",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("survei_id", sa.Uuid(), nullable=False),
        sa.Column("layanan_id", sa.Uuid(), nullable=True),
        sa.Column("unit_id", sa.Uuid(), nullable=True),
        sa.Column("tanggal", sa.Date(), nullable=False),
        sa.Column("slot_jam", sa.String(), nullable=True),
        sa.Column("cara", sa.String(), nullable=False),
        sa.Column("persyaratan", sa.SmallInteger(), nullable=True),
        sa.Column("prosedur", sa.SmallInteger(), nullable=True),
        sa.Column("waktu", sa.SmallInteger(), nullable=True),
        sa.Column("biaya", sa.SmallInteger(), nullable=True),
        sa.Column("produk", sa.SmallInteger(), nullable=True),
        sa.Column("kompetensi", sa.SmallInteger(), nullable=True),
        sa.Column("perilaku", sa.SmallInteger(), nullable=True),
        sa.Column("pengaduan", sa.SmallInteger(), nullable=True),
        sa.Column("sarpras", sa.SmallInteger(), nullable=True),
        sa.Column("jenis_kelamin", sa.String(), nullable=True),
        sa.Column("kelompok_usia", sa.String(), nullable=True),
        sa.Column("pendidikan", sa.String(), nullable=True),
        sa.Column("pekerjaan", sa.String(), nullable=True),
        sa.Column("komentar", sa.String(), nullable=True),
        sa.Column("jawaban_lain", sa.JSON(), nullable=True),
        sa.ForeignKeyConstraint(["survei_id"], ["survei.id"], name="fk_respon_survei_id_survei"),
        sa.PrimaryKeyConstraint("id", name="pk_respon"),
    )
    op.create_index(
        "ix_respon_hasil",
        "respon",
        [
            "survei_id",
            "layanan_id",
            "unit_id",
            "persyaratan",
            "prosedur",
            "waktu",
            "biaya",
            "produk",
            "kompetensi",
            "perilaku",
            "pengaduan",
            "sarpras",
        ],
    )
    op.create_table(
        "survei_pertanyaan",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        sa.Column("survei_id", sa.Uuid(), nullable=False),
        sa.Column("urutan", sa.SmallInteger(), nullable=False),
        sa.Column("kode", KODE, nullable=False),
        sa.Column("teks", sa.String(), nullable=False),
        sa.Column("teks_en", sa.String(), nullable=True),
        sa.Column("jenis", sa.String(), nullable=False),
        sa.Column("wajib", sa.Boolean(), nullable=False),
        sa.Column("pilihan", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["instansi_id"], ["instansi.id"], name="fk_survei_pertanyaan_instansi_id_instansi"
        ),
        sa.ForeignKeyConstraint(
            ["survei_id"],
            ["survei.id"],
            name="fk_survei_pertanyaan_survei_id_survei",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_survei_pertanyaan"),
        sa.UniqueConstraint("survei_id", "kode", name="uq_survei_pertanyaan_survei_id_kode"),
    )
    op.create_index("ix_survei_pertanyaan_instansi_id", "survei_pertanyaan", ["instansi_id"])
    op.create_index("ix_survei_pertanyaan_survei_id", "survei_pertanyaan", ["survei_id"])
    op.create_table(
        "terbitan_skm",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        sa.Column("survei_id", sa.Uuid(), nullable=False),
        sa.Column("nomor", sa.SmallInteger(), nullable=False),
        sa.Column("isi", sa.JSON(), nullable=False),
        sa.Column("aturan_sidik", sa.String(), nullable=False),
        sa.Column("diterbitkan_pada", WAKTU, nullable=False),
        sa.Column("ditarik_pada", WAKTU, nullable=True),
        sa.Column("alasan_tarik", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["instansi_id"], ["instansi.id"], name="fk_terbitan_skm_instansi_id_instansi"
        ),
        sa.ForeignKeyConstraint(
            ["survei_id"], ["survei.id"], name="fk_terbitan_skm_survei_id_survei"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_terbitan_skm"),
        sa.UniqueConstraint("survei_id", "nomor", name="uq_terbitan_skm_survei_id_nomor"),
    )
    op.create_index("ix_terbitan_skm_instansi_id", "terbitan_skm", ["instansi_id"])
    op.create_index("ix_terbitan_skm_survei_id", "terbitan_skm", ["survei_id"])
    op.create_table(
        "tiket",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("survei_id", sa.Uuid(), nullable=False),
        sa.Column("sidik", KODE, nullable=False),
        sa.Column("terpakai", sa.Boolean(), nullable=False),
        sa.Column("dibuat_pada", WAKTU, nullable=False),
        sa.ForeignKeyConstraint(
            ["survei_id"], ["survei.id"], name="fk_tiket_survei_id_survei", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_tiket"),
        sa.UniqueConstraint("sidik", name="uq_tiket_sidik"),
    )
    op.create_index("ix_tiket_survei_id", "tiket", ["survei_id"])
    op.create_table(
        "tindak_lanjut_skm",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        sa.Column("survei_id", sa.Uuid(), nullable=False),
        sa.Column("unsur", sa.String(), nullable=False),
        sa.Column("rencana", sa.String(), nullable=False),
        sa.Column("penanggung_jawab", sa.String(), nullable=False),
        sa.Column("tenggat", sa.Date(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("bukti", sa.String(), nullable=True),
        sa.Column("versi", sa.Integer(), nullable=False),
        sa.Column("dibuat_pada", WAKTU, nullable=False),
        sa.Column("diubah_pada", WAKTU, nullable=False),
        sa.ForeignKeyConstraint(
            ["instansi_id"], ["instansi.id"], name="fk_tindak_lanjut_skm_instansi_id_instansi"
        ),
        sa.ForeignKeyConstraint(
            ["survei_id"], ["survei.id"], name="fk_tindak_lanjut_skm_survei_id_survei"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_tindak_lanjut_skm"),
    )
    op.create_index("ix_tindak_lanjut_skm_instansi_id", "tindak_lanjut_skm", ["instansi_id"])
    op.create_index("ix_tindak_lanjut_skm_survei_id", "tindak_lanjut_skm", ["survei_id"])
    op.create_table(
        "survei_layanan",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        sa.Column("survei_id", sa.Uuid(), nullable=False),
        sa.Column("layanan_id", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(
            ["instansi_id"], ["instansi.id"], name="fk_survei_layanan_instansi_id_instansi"
        ),
        sa.ForeignKeyConstraint(
            ["layanan_id"], ["layanan.id"], name="fk_survei_layanan_layanan_id_layanan"
        ),
        sa.ForeignKeyConstraint(
            ["survei_id"],
            ["survei.id"],
            name="fk_survei_layanan_survei_id_survei",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name="fk_survei_layanan_unit_id_unit"),
        sa.PrimaryKeyConstraint("id", name="pk_survei_layanan"),
        sa.UniqueConstraint(
            "survei_id", "layanan_id", name="uq_survei_layanan_survei_id_layanan_id"
        ),
    )
    op.create_index("ix_survei_layanan_instansi_id", "survei_layanan", ["instansi_id"])
    op.create_index("ix_survei_layanan_layanan_id", "survei_layanan", ["layanan_id"])
    op.create_index("ix_survei_layanan_survei_id", "survei_layanan", ["survei_id"])
    op.create_index("ix_survei_layanan_unit_id", "survei_layanan", ["unit_id"])


def downgrade() -> None:
    op.drop_table("survei_layanan")
    op.drop_table("tindak_lanjut_skm")
    op.drop_table("tiket")
    op.drop_table("terbitan_skm")
    op.drop_table("survei_pertanyaan")
    op.drop_table("respon")
    op.drop_table("layanan")
    op.drop_table("formulir_terpakai")
    op.drop_table("survei")
