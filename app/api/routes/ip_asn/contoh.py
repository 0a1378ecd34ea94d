"""What the operations on a measurement share: examples, the year, the door for reading."""

from typing import Annotated

from fastapi import Depends, Path

from app.api.access import Pintu, butuh
from app.api.contoh import contoh_dari

CONTOH = contoh_dari("ip_asn", "ip_asn")
AWALAN = "/instansi/{instansi}/ip-asn"
TahunUkur = Annotated[int, Path(ge=1900, le=2200, examples=[2024], description="Tahun pengukuran")]
Baca = Annotated[Pintu, Depends(butuh("pegawai:baca"))]
