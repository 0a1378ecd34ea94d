"""TULIS ALASANNYA: why the tables change.

"""

import sqlalchemy as sa
from alembic import op

# The file's name with "_" for "-", at most 32 characters; the newest one also stands in HEAD.
revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = None
depends_on = None


def upgrade() -> None:
    ${upgrades if upgrades else "pass"}


def downgrade() -> None:
    ${downgrades if downgrades else "pass"}
