"""The base of every table: predictable constraint names and time-ordered keys."""

from typing import ClassVar
from uuid import UUID

from sqlalchemy import MetaData
from sqlmodel import Field, SQLModel

from app.db.types import uuid7

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Base(SQLModel):
    """What every row has."""

    metadata: ClassVar[MetaData] = metadata

    id: UUID = Field(default_factory=uuid7, primary_key=True)


class AgencyRow(Base):
    """What every row that belongs to an agency has; queries are scoped by it."""

    instansi_id: UUID = Field(foreign_key="instansi.id", index=True)
