"""Settings from the environment, prefix TOLOK_."""

from pathlib import Path

from limits import parse
from pydantic import field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """Everything that differs between one installation and another."""

    model_config = SettingsConfigDict(env_prefix="TOLOK_", env_file=".env", extra="ignore")

    lingkungan: str = "pengembangan"
    database_url: str = "sqlite:///tolok.db"
    tunggu_basis_data: float = 5.0  # seconds to wait for a lock or a connection
    utas: int = 4  # threads per worker; more only take the interpreter from each other
    berkas_dir: Path = Path("berkas")
    isi_maksimum: int = 20_000_000
    batas_hitung: str = "600/minute"  # per address and worker; empty for no limit

    @field_validator("batas_hitung")
    @classmethod
    def _batas(cls, nilai: str) -> str:
        """Refuse a limit that the limiter could not read."""
        if nilai:
            parse(nilai)
        return nilai
