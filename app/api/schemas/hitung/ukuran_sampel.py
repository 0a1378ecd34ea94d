"""Shapes of the sample size calculator."""

from typing import Annotated

from pydantic import Field

from app.api.counts import Cacah
from app.api.schemas.base import HasilHitung, PilihanAturan


class SampelPermintaan(PilihanAturan):
    """Banyaknya penerima layanan dalam setahun."""

    populasi: Annotated[Cacah, Field(ge=1)]


class SampelHasil(HasilHitung):
    """Banyaknya responden yang harus ditanyai."""

    sampel: int
