"""Let the index over trainings cover the level of leadership training.

A measurement asks which level each leader was trained at; without it in the index every
training would be read from its row.
"""

from alembic import op

revision = "2026_11_25_ukur_pelatihan"
down_revision = "2026_11_25_pegawai_urut"
branch_labels = None
depends_on = None

NAMA = "ix_pegawai_pelatihan_ukur"
KOLOM = ["instansi_id", "pegawai_id", "jenis", "tanggal_selesai", "jp"]


def upgrade() -> None:
    """Make the index anew with the level."""
    op.drop_index(NAMA, "pegawai_pelatihan")
    op.create_index(NAMA, "pegawai_pelatihan", [*KOLOM, "tingkat"])


def downgrade() -> None:
    """Make it anew without."""
    op.drop_index(NAMA, "pegawai_pelatihan")
    op.create_index(NAMA, "pegawai_pelatihan", KOLOM)
