"""Where the keys that sign access tokens come from."""

import os
import secrets
from datetime import timedelta
from pathlib import Path

from app.settings import Settings
from app.usecases.keamanan.jwt import Penanda

BERKAS = "kunci-token"


def signer(settings: Settings) -> Penanda:
    """Return the signer: keys of the settings, else of the installation, else of this process.

    The last is for tests and one-process trials: a restart signs everybody out. Production
    never gets there, its settings insist on keys.
    """
    umur = timedelta(minutes=settings.umur_akses_menit)
    kunci = settings.kunci_token or _stored(settings.berkas_dir / BERKAS)
    return Penanda(kunci or {"sementara": secrets.token_urlsafe(48)}, umur)


def ensure_key(settings: Settings) -> None:
    """Make the installation's key once, readable by its owner only; all workers share it."""
    if settings.kunci_token or settings.lingkungan == "produksi":
        return
    settings.berkas_dir.mkdir(parents=True, exist_ok=True)
    try:
        berkas = os.open(settings.berkas_dir / BERKAS, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return
    with os.fdopen(berkas, "w") as tulis:
        tulis.write(secrets.token_urlsafe(48))


def _stored(berkas: Path) -> dict[str, str]:
    return {"lokal": berkas.read_text("ascii").strip()} if berkas.exists() else {}
