"""What the service says about itself: alive, ready, which version."""

from fastapi import Request, Response

from app import __version__
from app.api.dependencies import Buku, Db
from app.api.operation import baca
from app.api.perute import perute_v1
from app.api.problems import problem
from app.api.schemas.answer import Jawaban
from app.api.schemas.layanan import Kesehatan, Kesiapan, Versi
from app.db.readiness import head, ready
from app.domain.law.errors import Masalah

router = perute_v1(tag="Layanan")


@router.get(
    "/kesehatan",
    **baca(
        "kesehatan",
        "Apakah proses hidup",
        "Menjawab tanpa menyentuh basis data; untuk pemeriksa yang memulai ulang proses mati.",
    ),
)
async def kesehatan() -> Jawaban[Kesehatan]:
    """Answer at all."""
    return Jawaban(data=Kesehatan(status="hidup"))


@router.get(
    "/kesiapan",
    **baca(
        "kesiapan",
        "Apakah layanan siap melayani",
        "Memeriksa hubungan ke basis data dan migrasinya; 503 dengan sebabnya bila belum siap.",
        "basis_data_tidak_siap",
        contoh={"siap": {"data": {"status": "siap", "migrasi": "2026_11_22_hasil"}, "meta": {}}},
    ),
    response_model=Jawaban[Kesiapan],
)
def kesiapan(request: Request, db: Db) -> Jawaban[Kesiapan] | Response:
    """Ask the database."""
    sebab = ready(db.engine)
    if sebab is None:
        return Jawaban(data=Kesiapan(status="siap", migrasi=head()))
    galat = [Masalah("basis_data", sebab)]
    return problem(request, "basis_data_tidak_siap", galat=galat, tajuk={"Retry-After": "2"})


@router.get(
    "/versi",
    **baca(
        "versi",
        "Versi program, aturan, dan basis data",
        "Versi program, sidik seluruh buku aturan, dan migrasi terbaru yang dikenalnya.",
    ),
)
async def versi(buku: Buku) -> Jawaban[Versi]:
    """Name what is running."""
    return Jawaban(data=Versi(versi=__version__, aturan=buku.sidik, migrasi=head()))
