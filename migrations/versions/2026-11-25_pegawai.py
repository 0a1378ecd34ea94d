"""Keep servants with their past states and histories, and measurements of the IP ASN.

A change of a servant carries the agency's running number: the change feed and a repeated
measurement ask for what came after one. Scores outlive persons, so they refer to them by id alone.
"""

import sqlalchemy as sa
from alembic import op

revision = "2026_11_25_pegawai"
down_revision = "2026_11_22_versi_dokumen"
branch_labels = None
depends_on = None

KODE = sa.String().with_variant(sa.String(collation="C"), "postgresql")
WAKTU = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "ip_asn_pengukuran",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        sa.Column("tahun", sa.Integer(), nullable=False),
        sa.Column("tanggal", sa.Date(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("aturan_id", sa.String(), nullable=False),
        sa.Column("aturan_sidik", sa.String(), nullable=False),
        sa.Column("aturan", sa.JSON(), nullable=False),
        sa.Column("urutan", sa.BigInteger(), nullable=False),
        sa.Column("diukur_pada", WAKTU, nullable=False),
        sa.Column("ditetapkan_pada", WAKTU, nullable=True),
        sa.Column("jumlah", sa.Integer(), nullable=False),
        sa.Column("dilewati", sa.JSON(), nullable=False),
        sa.Column("kualifikasi", sa.BigInteger(), nullable=False),
        sa.Column("kompetensi", sa.BigInteger(), nullable=False),
        sa.Column("kinerja", sa.BigInteger(), nullable=False),
        sa.Column("disiplin", sa.BigInteger(), nullable=False),
        sa.Column("nilai", sa.BigInteger(), nullable=False),
        sa.Column("versi", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["instansi_id"], ["instansi.id"], name="fk_ip_asn_pengukuran_instansi_id_instansi"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_ip_asn_pengukuran"),
        sa.UniqueConstraint("instansi_id", "tahun", name="uq_ip_asn_pengukuran_instansi_id_tahun"),
    )
    op.create_index("ix_ip_asn_pengukuran_instansi_id", "ip_asn_pengukuran", ["instansi_id"])
    op.create_table(
        "pegawai_dihapus",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        sa.Column("pegawai_id", sa.Uuid(), nullable=False),
        sa.Column("urutan", sa.BigInteger(), nullable=False),
        sa.Column("dihapus_pada", WAKTU, nullable=False),
        sa.ForeignKeyConstraint(
            ["instansi_id"], ["instansi.id"], name="fk_pegawai_dihapus_instansi_id_instansi"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_pegawai_dihapus"),
    )
    op.create_index(
        "ix_pegawai_dihapus_instansi_id_urutan", "pegawai_dihapus", ["instansi_id", "urutan"]
    )
    op.create_table(
        "urutan_perubahan",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        sa.Column("urutan", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["instansi_id"], ["instansi.id"], name="fk_urutan_perubahan_instansi_id_instansi"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_urutan_perubahan"),
    )
    op.create_index(
        "ix_urutan_perubahan_instansi_id", "urutan_perubahan", ["instansi_id"], unique=True
    )
    op.create_table(
        "ip_asn_dilewati",
        sa.Column("pengukuran_id", sa.Uuid(), nullable=False),
        sa.Column("pegawai_id", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=True),
        sa.Column("alasan", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["pengukuran_id"],
            ["ip_asn_pengukuran.id"],
            name="fk_ip_asn_dilewati_pengukuran_id_ip_asn_pengukuran",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("pengukuran_id", "pegawai_id", name="pk_ip_asn_dilewati"),
    )
    op.create_table(
        "ip_asn_pegawai",
        sa.Column("pengukuran_id", sa.Uuid(), nullable=False),
        sa.Column("pegawai_id", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=True),
        sa.Column("jenis_pegawai", sa.String(), nullable=False),
        sa.Column("kelompok_jabatan", sa.String(), nullable=False),
        sa.Column("golongan", sa.String(), nullable=True),
        sa.Column("jenis_kelamin", sa.String(), nullable=False),
        sa.Column("pendidikan", sa.String(), nullable=False),
        sa.Column("pendidikan_dipersyaratkan", sa.String(), nullable=True),
        sa.Column("diklat_kepemimpinan", sa.Boolean(), nullable=False),
        sa.Column("diklat_fungsional", sa.Boolean(), nullable=False),
        sa.Column("jp_teknis", sa.BigInteger(), nullable=False),
        sa.Column("seminar", sa.Boolean(), nullable=False),
        sa.Column("nilai_skp", sa.BigInteger(), nullable=True),
        sa.Column("predikat_kinerja", sa.String(), nullable=True),
        sa.Column("hukuman_disiplin", sa.String(), nullable=True),
        sa.Column("kualifikasi", sa.BigInteger(), nullable=False),
        sa.Column("kompetensi", sa.BigInteger(), nullable=False),
        sa.Column("kinerja", sa.BigInteger(), nullable=False),
        sa.Column("disiplin", sa.BigInteger(), nullable=False),
        sa.Column("nilai", sa.BigInteger(), nullable=False),
        sa.Column("kategori", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["pengukuran_id"],
            ["ip_asn_pengukuran.id"],
            name="fk_ip_asn_pegawai_pengukuran_id_ip_asn_pengukuran",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("pengukuran_id", "pegawai_id", name="pk_ip_asn_pegawai"),
    )
    op.create_index("ix_ip_asn_pegawai_pegawai_id", "ip_asn_pegawai", ["pegawai_id"])
    op.create_table(
        "pegawai",
        sa.Column("aktif", sa.Boolean(), nullable=False),
        sa.Column("alasan_nonaktif", sa.String(), nullable=True),
        sa.Column("jenis_pegawai", sa.String(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=True),
        sa.Column("kelompok_jabatan", sa.String(), nullable=True),
        sa.Column("nama_jabatan", sa.String(), nullable=True),
        sa.Column("jenjang", sa.String(), nullable=True),
        sa.Column("pendidikan_dipersyaratkan", sa.String(), nullable=True),
        sa.Column("golongan", sa.String(), nullable=True),
        sa.Column("tmt_jabatan", sa.Date(), nullable=True),
        sa.Column("tmt_golongan", sa.Date(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        sa.Column("nip", KODE, nullable=False),
        sa.Column("nama", sa.String(), nullable=False),
        sa.Column("jenis_kelamin", sa.String(), nullable=False),
        sa.Column("tanggal_lahir", sa.Date(), nullable=False),
        sa.Column("tmt_pengangkatan", sa.Date(), nullable=True),
        sa.Column("tmt_pns", sa.Date(), nullable=True),
        sa.Column("keadaan_sejak", sa.Date(), nullable=False),
        sa.Column("sumber", sa.String(), nullable=False),
        sa.Column("disunting", sa.JSON(), nullable=False),
        sa.Column("urutan", sa.BigInteger(), nullable=False),
        sa.Column("versi", sa.Integer(), nullable=False),
        sa.Column("dibuat_pada", WAKTU, nullable=False),
        sa.Column("diubah_pada", WAKTU, nullable=False),
        sa.ForeignKeyConstraint(
            ["instansi_id"], ["instansi.id"], name="fk_pegawai_instansi_id_instansi"
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name="fk_pegawai_unit_id_unit"),
        sa.PrimaryKeyConstraint("id", name="pk_pegawai"),
        sa.UniqueConstraint("instansi_id", "nip", name="uq_pegawai_instansi_id_nip"),
    )
    op.create_index("ix_pegawai_instansi_id_urutan", "pegawai", ["instansi_id", "urutan"])
    op.create_index("ix_pegawai_unit_id", "pegawai", ["unit_id"])
    op.create_table(
        "pegawai_hukuman",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        sa.Column("pegawai_id", sa.Uuid(), nullable=False),
        sa.Column("sumber", sa.String(), nullable=False),
        sa.Column("versi", sa.Integer(), nullable=False),
        sa.Column("dibuat_pada", WAKTU, nullable=False),
        sa.Column("diubah_pada", WAKTU, nullable=False),
        sa.Column("tingkat", sa.String(), nullable=False),
        sa.Column("jenis", sa.String(), nullable=False),
        sa.Column("mulai", sa.Date(), nullable=False),
        sa.Column("selesai", sa.Date(), nullable=True),
        sa.Column("nomor_keputusan", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["instansi_id"], ["instansi.id"], name="fk_pegawai_hukuman_instansi_id_instansi"
        ),
        sa.ForeignKeyConstraint(
            ["pegawai_id"],
            ["pegawai.id"],
            name="fk_pegawai_hukuman_pegawai_id_pegawai",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_pegawai_hukuman"),
    )
    op.create_index("ix_pegawai_hukuman_pegawai_id", "pegawai_hukuman", ["pegawai_id"])
    op.create_index(
        "ix_pegawai_hukuman_ukur",
        "pegawai_hukuman",
        ["instansi_id", "pegawai_id", "mulai", "tingkat"],
    )
    op.create_table(
        "pegawai_keadaan",
        sa.Column("aktif", sa.Boolean(), nullable=False),
        sa.Column("alasan_nonaktif", sa.String(), nullable=True),
        sa.Column("jenis_pegawai", sa.String(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=True),
        sa.Column("kelompok_jabatan", sa.String(), nullable=True),
        sa.Column("nama_jabatan", sa.String(), nullable=True),
        sa.Column("jenjang", sa.String(), nullable=True),
        sa.Column("pendidikan_dipersyaratkan", sa.String(), nullable=True),
        sa.Column("golongan", sa.String(), nullable=True),
        sa.Column("tmt_jabatan", sa.Date(), nullable=True),
        sa.Column("tmt_golongan", sa.Date(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        sa.Column("pegawai_id", sa.Uuid(), nullable=False),
        sa.Column("sejak", sa.Date(), nullable=False),
        sa.Column("sampai", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["instansi_id"], ["instansi.id"], name="fk_pegawai_keadaan_instansi_id_instansi"
        ),
        sa.ForeignKeyConstraint(
            ["pegawai_id"],
            ["pegawai.id"],
            name="fk_pegawai_keadaan_pegawai_id_pegawai",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name="fk_pegawai_keadaan_unit_id_unit"),
        sa.PrimaryKeyConstraint("id", name="pk_pegawai_keadaan"),
        sa.UniqueConstraint("pegawai_id", "sejak", name="uq_pegawai_keadaan_pegawai_id_sejak"),
    )
    op.create_index(
        "ix_pegawai_keadaan_instansi_id_sampai", "pegawai_keadaan", ["instansi_id", "sampai"]
    )
    op.create_index("ix_pegawai_keadaan_pegawai_id", "pegawai_keadaan", ["pegawai_id"])
    op.create_index("ix_pegawai_keadaan_unit_id", "pegawai_keadaan", ["unit_id"])
    op.create_table(
        "pegawai_kinerja",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        sa.Column("pegawai_id", sa.Uuid(), nullable=False),
        sa.Column("sumber", sa.String(), nullable=False),
        sa.Column("versi", sa.Integer(), nullable=False),
        sa.Column("dibuat_pada", WAKTU, nullable=False),
        sa.Column("diubah_pada", WAKTU, nullable=False),
        sa.Column("tahun", sa.Integer(), nullable=False),
        sa.Column("nilai_skp", sa.BigInteger(), nullable=True),
        sa.Column("hasil_kerja", sa.String(), nullable=True),
        sa.Column("perilaku", sa.String(), nullable=True),
        sa.Column("predikat", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["instansi_id"], ["instansi.id"], name="fk_pegawai_kinerja_instansi_id_instansi"
        ),
        sa.ForeignKeyConstraint(
            ["pegawai_id"],
            ["pegawai.id"],
            name="fk_pegawai_kinerja_pegawai_id_pegawai",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_pegawai_kinerja"),
        sa.UniqueConstraint("pegawai_id", "tahun", name="uq_pegawai_kinerja_pegawai_id_tahun"),
    )
    op.create_index("ix_pegawai_kinerja_pegawai_id", "pegawai_kinerja", ["pegawai_id"])
    op.create_index(
        "ix_pegawai_kinerja_ukur",
        "pegawai_kinerja",
        ["instansi_id", "tahun", "pegawai_id", "predikat", "nilai_skp"],
    )
    op.create_table(
        "pegawai_pelatihan",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        sa.Column("pegawai_id", sa.Uuid(), nullable=False),
        sa.Column("sumber", sa.String(), nullable=False),
        sa.Column("versi", sa.Integer(), nullable=False),
        sa.Column("dibuat_pada", WAKTU, nullable=False),
        sa.Column("diubah_pada", WAKTU, nullable=False),
        sa.Column("jenis", sa.String(), nullable=False),
        sa.Column("tingkat", sa.String(), nullable=True),
        sa.Column("nama", sa.String(), nullable=False),
        sa.Column("penyelenggara", sa.String(), nullable=True),
        sa.Column("tanggal_mulai", sa.Date(), nullable=True),
        sa.Column("tanggal_selesai", sa.Date(), nullable=False),
        sa.Column("jp", sa.BigInteger(), nullable=False),
        sa.Column("nomor_sertifikat", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["instansi_id"], ["instansi.id"], name="fk_pegawai_pelatihan_instansi_id_instansi"
        ),
        sa.ForeignKeyConstraint(
            ["pegawai_id"],
            ["pegawai.id"],
            name="fk_pegawai_pelatihan_pegawai_id_pegawai",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_pegawai_pelatihan"),
    )
    op.create_index("ix_pegawai_pelatihan_pegawai_id", "pegawai_pelatihan", ["pegawai_id"])
    op.create_index(
        "ix_pegawai_pelatihan_ukur",
        "pegawai_pelatihan",
        ["instansi_id", "pegawai_id", "jenis", "tanggal_selesai", "jp"],
    )
    op.create_table(
        "pegawai_pendidikan",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        sa.Column("pegawai_id", sa.Uuid(), nullable=False),
        sa.Column("sumber", sa.String(), nullable=False),
        sa.Column("versi", sa.Integer(), nullable=False),
        sa.Column("dibuat_pada", WAKTU, nullable=False),
        sa.Column("diubah_pada", WAKTU, nullable=False),
        sa.Column("jenjang", sa.String(), nullable=False),
        sa.Column("tanggal_lulus", sa.Date(), nullable=False),
        sa.Column("jurusan", sa.String(), nullable=True),
        sa.Column("lembaga", sa.String(), nullable=True),
        sa.Column("nomor_ijazah", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["instansi_id"], ["instansi.id"], name="fk_pegawai_pendidikan_instansi_id_instansi"
        ),
        sa.ForeignKeyConstraint(
            ["pegawai_id"],
            ["pegawai.id"],
            name="fk_pegawai_pendidikan_pegawai_id_pegawai",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_pegawai_pendidikan"),
    )
    op.create_index("ix_pegawai_pendidikan_pegawai_id", "pegawai_pendidikan", ["pegawai_id"])
    op.create_index(
        "ix_pegawai_pendidikan_ukur",
        "pegawai_pendidikan",
        ["instansi_id", "pegawai_id", "jenjang", "tanggal_lulus"],
    )


def downgrade() -> None:
    op.drop_table("pegawai_pendidikan")
    op.drop_table("pegawai_pelatihan")
    op.drop_table("pegawai_kinerja")
    op.drop_table("pegawai_keadaan")
    op.drop_table("pegawai_hukuman")
    op.drop_table("pegawai")
    op.drop_table("ip_asn_pegawai")
    op.drop_table("ip_asn_dilewati")
    op.drop_table("urutan_perubahan")
    op.drop_table("pegawai_dihapus")
    op.drop_table("ip_asn_pengukuran")
