"""Keep accounts, the roles they hold in agencies, sign-in sessions, and API tokens.

Of every secret only a digest is kept. Agencies get a version (for safe changes) and can be ended.
"""

import sqlalchemy as sa
from alembic import op

revision = "2026_11_22_akun"
down_revision = "2026_11_22_hasil"
branch_labels = None
depends_on = None

KODE = sa.String().with_variant(sa.String(collation="C"), "postgresql")
WAKTU = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.add_column(
        "instansi", sa.Column("aktif", sa.Boolean(), nullable=False, server_default=sa.true())
    )
    op.add_column("instansi", sa.Column("versi", sa.Integer(), nullable=False, server_default="1"))

    op.create_table(
        "pengguna",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("surel", KODE, nullable=False),
        sa.Column("nama", sa.String(), nullable=False),
        sa.Column("hash_sandi", sa.String()),
        sa.Column("admin_platform", sa.Boolean(), nullable=False),
        sa.Column("aktif", sa.Boolean(), nullable=False),
        sa.Column("harus_ganti_sandi", sa.Boolean(), nullable=False),
        sa.Column("versi", sa.Integer(), nullable=False),
        sa.Column("dibuat_pada", WAKTU, nullable=False),
        sa.Column("diubah_pada", WAKTU, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_pengguna"),
        sa.UniqueConstraint("surel", name="uq_pengguna_surel"),
    )

    op.create_table(
        "anggota",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("instansi_id", sa.Uuid(), nullable=False),
        sa.Column("pengguna_id", sa.Uuid(), nullable=False),
        sa.Column("peran", sa.String(), nullable=False),
        sa.Column("dibuat_pada", WAKTU, nullable=False),
        sa.ForeignKeyConstraint(
            ["instansi_id"], ["instansi.id"], name="fk_anggota_instansi_id_instansi"
        ),
        sa.ForeignKeyConstraint(
            ["pengguna_id"], ["pengguna.id"], name="fk_anggota_pengguna_id_pengguna"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_anggota"),
        sa.UniqueConstraint(
            "instansi_id", "pengguna_id", "peran", name="uq_anggota_instansi_id_pengguna_id_peran"
        ),
    )
    op.create_index("ix_anggota_instansi_id", "anggota", ["instansi_id"])
    op.create_index("ix_anggota_pengguna_id", "anggota", ["pengguna_id"])

    op.create_table(
        "sesi",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("pengguna_id", sa.Uuid(), nullable=False),
        sa.Column("dibuat_pada", WAKTU, nullable=False),
        sa.Column("kedaluwarsa_pada", WAKTU, nullable=False),
        sa.Column("dicabut_pada", WAKTU),
        sa.Column("alasan_cabut", sa.String()),
        sa.ForeignKeyConstraint(
            ["pengguna_id"], ["pengguna.id"], name="fk_sesi_pengguna_id_pengguna"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_sesi"),
    )
    op.create_index("ix_sesi_pengguna_id", "sesi", ["pengguna_id"])

    op.create_table(
        "token_segar",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("sesi_id", sa.Uuid(), nullable=False),
        sa.Column("sidik", sa.String(), nullable=False),
        sa.Column("dibuat_pada", WAKTU, nullable=False),
        sa.Column("dipakai_pada", WAKTU),
        sa.ForeignKeyConstraint(
            ["sesi_id"], ["sesi.id"], name="fk_token_segar_sesi_id_sesi", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_token_segar"),
        sa.UniqueConstraint("sidik", name="uq_token_segar_sidik"),
    )
    op.create_index("ix_token_segar_sesi_id", "token_segar", ["sesi_id"])

    op.create_table(
        "atur_ulang_sandi",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("pengguna_id", sa.Uuid(), nullable=False),
        sa.Column("sidik", sa.String(), nullable=False),
        sa.Column("kedaluwarsa_pada", WAKTU, nullable=False),
        sa.Column("dipakai_pada", WAKTU),
        sa.ForeignKeyConstraint(
            ["pengguna_id"],
            ["pengguna.id"],
            name="fk_atur_ulang_sandi_pengguna_id_pengguna",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_atur_ulang_sandi"),
        sa.UniqueConstraint("sidik", name="uq_atur_ulang_sandi_sidik"),
    )
    op.create_index("ix_atur_ulang_sandi_pengguna_id", "atur_ulang_sandi", ["pengguna_id"])

    op.create_table(
        "gagal_masuk",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("kunci", sa.String(), nullable=False),
        sa.Column("jumlah", sa.Integer(), nullable=False),
        sa.Column("terakhir_pada", WAKTU, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_gagal_masuk"),
        sa.UniqueConstraint("kunci", name="uq_gagal_masuk_kunci"),
    )
    op.create_index("ix_gagal_masuk_terakhir_pada", "gagal_masuk", ["terakhir_pada"])

    op.create_table(
        "token_api",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("nama", sa.String(), nullable=False),
        sa.Column("awalan", sa.String(), nullable=False),
        sa.Column("sidik", sa.String(), nullable=False),
        sa.Column("pembuat_id", sa.Uuid(), nullable=False),
        sa.Column("cakupan", sa.JSON(), nullable=False),
        sa.Column("instansi", sa.JSON()),
        sa.Column("dibuat_pada", WAKTU, nullable=False),
        sa.Column("kedaluwarsa_pada", WAKTU, nullable=False),
        sa.Column("dicabut_pada", WAKTU),
        sa.Column("terakhir_dipakai_pada", WAKTU),
        sa.Column("pengganti_id", sa.Uuid()),
        sa.Column("versi", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["pembuat_id"], ["pengguna.id"], name="fk_token_api_pembuat_id_pengguna"
        ),
        sa.ForeignKeyConstraint(
            ["pengganti_id"], ["token_api.id"], name="fk_token_api_pengganti_id_token_api"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_token_api"),
        sa.UniqueConstraint("sidik", name="uq_token_api_sidik"),
    )
    op.create_index("ix_token_api_pembuat_id", "token_api", ["pembuat_id"])
    op.create_index("ix_token_api_pengganti_id", "token_api", ["pengganti_id"])


def downgrade() -> None:
    op.drop_table("token_api")
    op.drop_table("gagal_masuk")
    op.drop_table("atur_ulang_sandi")
    op.drop_table("token_segar")
    op.drop_table("sesi")
    op.drop_table("anggota")
    op.drop_table("pengguna")
    with op.batch_alter_table("instansi") as instansi:
        instansi.drop_column("versi")
        instansi.drop_column("aktif")
