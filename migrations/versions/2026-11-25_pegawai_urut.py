"""Read a page of servants, by name or by change, without looking at the others.

Names sort by code point on both engines, so that a page goes on where the one before it ended.
"""

import sqlalchemy as sa
from alembic import op

revision = "2026_11_25_pegawai_urut"
down_revision = "2026_11_25_pegawai"
branch_labels = None
depends_on = None

LAMA = sa.String()
KODE = sa.String(collation="C")


def upgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.alter_column("pegawai", "nama", existing_type=LAMA, type_=KODE, existing_nullable=False)
    op.drop_index("ix_pegawai_instansi_id_urutan", "pegawai")
    op.drop_index("ix_pegawai_dihapus_instansi_id_urutan", "pegawai_dihapus")
    op.create_index("ix_pegawai_instansi_id_urutan_id", "pegawai", ["instansi_id", "urutan", "id"])
    op.create_index("ix_pegawai_instansi_id_nama_id", "pegawai", ["instansi_id", "nama", "id"])
    op.create_index(
        "ix_pegawai_dihapus_instansi_id_urutan_pegawai_id",
        "pegawai_dihapus",
        ["instansi_id", "urutan", "pegawai_id"],
    )


def downgrade() -> None:
    op.drop_index("ix_pegawai_dihapus_instansi_id_urutan_pegawai_id", "pegawai_dihapus")
    op.drop_index("ix_pegawai_instansi_id_nama_id", "pegawai")
    op.drop_index("ix_pegawai_instansi_id_urutan_id", "pegawai")
    op.create_index(
        "ix_pegawai_dihapus_instansi_id_urutan", "pegawai_dihapus", ["instansi_id", "urutan"]
    )
    op.create_index("ix_pegawai_instansi_id_urutan", "pegawai", ["instansi_id", "urutan"])
    if op.get_bind().dialect.name == "postgresql":
        op.alter_column("pegawai", "nama", existing_type=KODE, type_=LAMA, existing_nullable=False)
