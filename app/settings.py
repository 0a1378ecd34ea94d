"""Settings from the environment, prefix TOLOK_."""

from pathlib import Path
from typing import Literal, Self

from limits import parse
from pydantic import Field, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from app.usecases.keamanan.jwt import PANJANG_KUNCI


class Settings(BaseSettings):
    """Everything that differs between one installation and another."""

    model_config = SettingsConfigDict(env_prefix="TOLOK_", env_file=".env", extra="ignore")

    lingkungan: Literal["pengembangan", "produksi"] = "pengembangan"
    database_url: str = "sqlite:///tolok.db"
    tunggu_basis_data: float = 5.0  # seconds to wait for a lock or a connection
    utas: int = 4  # threads per worker; more only take the interpreter from each other
    berkas_dir: Path = Path("berkas")
    isi_maksimum: int = 20_000_000
    batas_hitung: str = "600/minute"  # per address and worker; empty for no limit

    # Signing keys by id, the first one signs: {"2026-07": "…", "2026-01": "…"}
    kunci_token: dict[str, str] = {}
    umur_akses_menit: int = Field(default=10, ge=1, le=60)
    umur_sesi_hari: int = Field(default=14, ge=1, le=90)
    batas_pelaku: str = "1200/minute"  # per signed-in actor and worker; empty for no limit
    asal_cors: list[str] = []  # origins of frontends that browsers may call from
    proksi_tepercaya: list[str] = []  # addresses whose X-Forwarded-For is believed
    metrik: bool = False  # serve /metrics to anybody who can reach this server
    redis_url: str | None = None  # counts limits for all workers together

    @model_validator(mode="after")
    def _aman(self) -> Self:
        """Refuse what would be unsafe in production."""
        if any(len(kunci.encode()) < PANJANG_KUNCI for kunci in self.kunci_token.values()):
            raise ValueError(f"TOLOK_KUNCI_TOKEN: each key needs at least {PANJANG_KUNCI} bytes")
        if self.lingkungan == "produksi" and not self.kunci_token:
            raise ValueError("TOLOK_KUNCI_TOKEN is required when TOLOK_LINGKUNGAN=produksi")
        if self.lingkungan == "produksi" and "*" in self.asal_cors:
            raise ValueError("TOLOK_ASAL_CORS: name the origins; * is refused in production")
        return self

    @field_validator("batas_hitung", "batas_pelaku")
    @classmethod
    def _batas(cls, nilai: str) -> str:
        """Refuse a limit that the limiter could not read."""
        if nilai:
            parse(nilai)
        return nilai
