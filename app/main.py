"""The composition root."""

from fastapi import FastAPI

from app.api import errors
from app.api.router import router
from app.domain.rulebook import load_rulebook
from app.settings import Settings


def create_app(settings: Settings | None = None) -> FastAPI:
    """Build the application from settings; nothing else in the code builds one."""
    app = FastAPI(title="Tolok", version="0.1.0", openapi_url=None, docs_url=None, redoc_url=None)
    app.state.settings = settings or Settings()
    app.state.rulebook = load_rulebook()
    errors.install(app)
    app.include_router(router)
    return app
