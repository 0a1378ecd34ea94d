"""Settings from the environment, prefix TOLOK_."""

from ipaddress import ip_network
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
    # seconds to wait for a lock or a connection
    tunggu_basis_data: float = Field(default=5.0, ge=0.05, le=60)
    # threads per worker; more only take the interpreter from each other
    utas: int = Field(default=4, ge=1, le=100)
    berkas_dir: Path = Path("berkas")
    isi_maksimum: int = 20_000_000
    unggahan_maksimum: int = 300_000_000  # bytes of a file handed in
    batas_hitung: str = "600/minute"  # per address and worker; empty for no limit

    # Signing keys by id, the first one signs: {"2026-07": "…", "2026-01": "…"}
    kunci_token: dict[str, str] = {}
    umur_akses_menit: int = Field(default=10, ge=1, le=60)
    umur_sesi_hari: int = Field(default=14, ge=1, le=90)
    batas_pelaku: str = "1200/minute"  # per signed-in actor and worker; empty for no limit
    batas_survei: str = "60/minute"  # survey pages and answers per address and worker
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

    @field_validator("proksi_tepercaya")
    @classmethod
    def _proksi(cls, nilai: list[str]) -> list[str]:
        """Refuse what is no address or network; ``*`` would let everybody choose an address."""
        for satu in nilai:
            if ip_network(satu, strict=False).prefixlen == 0:
                raise ValueError("TOLOK_PROKSI_TEPERCAYA: name the proxies, not everybody")
        return nilai

    @field_validator("redis_url")
    @classmethod
    def _redis(cls, nilai: str | None) -> str | None:
        """Refuse another server's address."""
        if nilai and not nilai.startswith(("redis://", "rediss://")):
            raise ValueError("TOLOK_REDIS_URL: redis://... or rediss://...")
        return nilai or None

    @field_validator("batas_hitung", "batas_pelaku", "batas_survei")
    @classmethod
    def _batas(cls, nilai: str) -> str:
        """Refuse a limit that the limiter could not read."""
        if nilai:
            parse(nilai)
        return nilai
