"""Keep the audit log and the answers to repeated writes.

The log is append-only: the database itself refuses to change or remove an entry, whoever asks.
"""

import sqlalchemy as sa
from alembic import op

revision = "2026_11_22_catatan"
down_revision = "2026_11_22_unit"
branch_labels = None
depends_on = None

WAKTU = sa.DateTime(timezone=True)
FUNGSI = """
CREATE FUNCTION jejak_audit_tetap() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'jejak_audit is append-only'; END $$
"""


def upgrade() -> None:
    op.create_table(
        "jejak_audit",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("rantai", sa.String(), nullable=False),
        sa.Column("urut", sa.Integer(), nullable=False),
        sa.Column("instansi_id", sa.Uuid()),
        sa.Column("waktu", WAKTU, nullable=False),
        sa.Column("pengguna_id", sa.Uuid()),
        sa.Column("token_id", sa.Uuid()),
        sa.Column("tindakan", sa.String(), nullable=False),
        sa.Column("objek", sa.String(), nullable=False),
        sa.Column("objek_id", sa.String()),
        sa.Column("sebelum", sa.JSON()),
        sa.Column("sesudah", sa.JSON()),
        sa.Column("catatan", sa.String()),
        sa.Column("id_permintaan", sa.String()),
        sa.Column("sidik_sebelum", sa.String(), nullable=False),
        sa.Column("sidik", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["instansi_id"], ["instansi.id"], name="fk_jejak_audit_instansi_id_instansi"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_jejak_audit"),
        sa.UniqueConstraint("rantai", "urut", name="uq_jejak_audit_rantai_urut"),
    )
    op.create_index("ix_jejak_audit_instansi_id", "jejak_audit", ["instansi_id"])
    op.create_index("ix_jejak_audit_pengguna_id", "jejak_audit", ["pengguna_id"])

    op.create_table(
        "idempotensi",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("pelaku", sa.String(), nullable=False),
        sa.Column("kunci", sa.String(), nullable=False),
        sa.Column("sidik_permintaan", sa.String(), nullable=False),
        sa.Column("status", sa.Integer(), nullable=False),
        sa.Column("tajuk", sa.JSON(), nullable=False),
        sa.Column("isi", sa.LargeBinary(), nullable=False),
        sa.Column("dibuat_pada", WAKTU, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_idempotensi"),
        sa.UniqueConstraint("pelaku", "kunci", name="uq_idempotensi_pelaku_kunci"),
    )
    op.create_index("ix_idempotensi_dibuat_pada", "idempotensi", ["dibuat_pada"])
    if op.get_bind().dialect.name == "postgresql":
        op.execute(FUNGSI)
        op.execute(
            "CREATE TRIGGER jejak_audit_tetap BEFORE UPDATE OR DELETE OR TRUNCATE ON jejak_audit "
            "FOR EACH STATEMENT EXECUTE FUNCTION jejak_audit_tetap()"
        )
    else:
        for tindakan in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER jejak_audit_tetap_{tindakan.lower()} BEFORE {tindakan} "
                "ON jejak_audit BEGIN SELECT RAISE(ABORT, 'jejak_audit is append-only'); END"
            )


def downgrade() -> None:
    op.drop_table("idempotensi")
    op.drop_table("jejak_audit")
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION jejak_audit_tetap()")
