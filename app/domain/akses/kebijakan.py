"""The policy: which role holds which permission, read once from data."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class Kebijakan:
    """Permissions by role, below one's own agency, and of the platform's administrator.

    ``bukan_token`` names what only people hold, whatever a token was made for; ``sendiri``
    what everybody may do with the own account, ``sebelum_ganti`` which of it a password that
    must be changed still allows.
    """

    izin: Mapping[str, str]
    nama_peran: Mapping[str, str]
    peran: Mapping[str, frozenset[str]]
    bawahan: frozenset[str]
    platform: frozenset[str]
    bukan_token: frozenset[str] = frozenset()
    sendiri: Mapping[str, str] = field(default_factory=dict)
    sebelum_ganti: frozenset[str] = frozenset()

    def masalah(self) -> list[str]:
        """List every permission that is granted somewhere but not declared."""
        diberi = {
            **{f"peran.{nama}": izin for nama, izin in self.peran.items()},
            "bawahan": self.bawahan,
            "platform": self.platform,
            "token": self.bukan_token,
        }
        asing = [(di, izin - set(self.izin)) for di, izin in diberi.items()]
        asing.append(("sendiri", self.sebelum_ganti - set(self.sendiri)))
        return [f"{di}: {satu}" for di, izin in asing for satu in sorted(izin)]


@cache
def kebijakan() -> Kebijakan:
    """Return the shipped policy."""
    teks = resources.files("app.domain.akses").joinpath("izin.toml").read_text("utf-8")
    data = tomllib.loads(teks)
    return Kebijakan(
        izin=data["izin"],
        nama_peran={nama: isi["nama"] for nama, isi in data["peran"].items()},
        peran={nama: frozenset(isi["izin"]) for nama, isi in data["peran"].items()},
        bawahan=frozenset(data["bawahan"]["izin"]),
        platform=frozenset(data["platform"]["izin"]),
        bukan_token=frozenset(data["token"]["tidak"]),
        sendiri=data["sendiri"]["izin"],
        sebelum_ganti=frozenset(data["sendiri"]["sebelum_ganti_sandi"]),
    )
