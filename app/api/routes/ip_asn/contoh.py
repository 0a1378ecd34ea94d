"""What the operations on a measurement share: examples, the year, the door for reading."""

import json
from importlib import resources
from typing import Annotated, Any

from fastapi import Depends, Path

from app.api.access import Pintu, butuh

CONTOH: dict[str, Any] = json.loads(
    resources.files("app.api.routes").joinpath("ip_asn", "ip_asn.json").read_text("utf-8")
)
AWALAN = "/instansi/{instansi}/ip-asn"
TahunUkur = Annotated[int, Path(ge=1900, le=2200, examples=[2024], description="Tahun pengukuran")]
Baca = Annotated[Pintu, Depends(butuh("pegawai:baca"))]
