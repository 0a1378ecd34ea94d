"""Settings from the environment, prefix TOLOK_."""

from pathlib import Path

from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """Everything that differs between one installation and another."""

    model_config = SettingsConfigDict(env_prefix="TOLOK_", env_file=".env", extra="ignore")

    lingkungan: str = "pengembangan"
    database_url: str = "sqlite:///tolok.db"
    berkas_dir: Path = Path("berkas")
    isi_maksimum: int = 20_000_000
    batas_hitung: str = "600/minute"
