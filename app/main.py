"""The composition root."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from anyio import CapacityLimiter
from anyio.to_thread import current_default_thread_limiter
from fastapi import FastAPI

from app import __version__
from app.api import docs, errors, middleware
from app.api.jam import Jam
from app.api.middleware import Tepi
from app.api.perute import gabung
from app.api.router import router
from app.api.routes import metrik
from app.api.routes.survei import halaman
from app.db.session import open_database
from app.domain.indikator import load_katalog
from app.domain.rulebook import load_rulebook
from app.settings import Settings
from app.signing import signer
from app.usecases.pemakaian import Pemakaian
from app.usecases.survei.formulir import MejaFormulir


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    """Limit the threads of this process while it serves; close the database at its end."""
    current_default_thread_limiter().total_tokens = app.state.settings.utas
    try:
        yield
    finally:
        app.state.pemakaian.tutup()
        app.state.database.engine.dispose()


def _edge(settings: Settings) -> Tepi:
    return Tepi(
        batas_pelaku=settings.batas_pelaku,
        batas_survei=settings.batas_survei,
        redis_url=settings.redis_url,
        asal_cors=settings.asal_cors,
        proksi=settings.proksi_tepercaya,
        unggahan=settings.unggahan_maksimum,
    )


def create_app(settings: Settings | None = None) -> FastAPI:
    """Build the application from settings; nothing else in the code builds one."""
    app = FastAPI(
        title="Tolok",
        version=__version__,
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        lifespan=lifespan,
        routes=gabung((router, halaman.router, docs.router, metrik.router)).routes,
    )
    settings = settings or Settings()
    app.state.settings = settings
    app.state.jam = Jam()
    # Connects on first use: the calculators work without a database.
    app.state.database = open_database(settings.database_url, settings.tunggu_basis_data)
    app.state.pemakaian = Pemakaian(app.state.database)
    app.state.rulebook = load_rulebook()
    app.state.katalog = load_katalog()
    app.state.penanda = signer(settings)
    app.state.formulir = MejaFormulir(app.state.penanda.turunan("formulir"))
    # Passwords are hashed one at a time, beside the threads that serve everybody else.
    app.state.antre_masuk = CapacityLimiter(1)
    app.state.metrik = settings.metrik
    errors.install(app)
    middleware.install(app, settings.isi_maksimum, settings.batas_hitung, _edge(settings))
    return app
