"""Who acts, and what that actor may do where. The only place that decides."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from app.domain.akses.kebijakan import Kebijakan


@dataclass(frozen=True, slots=True)
class BatasToken:
    """What a token narrows its maker to: permissions, and agencies (none = all of the maker's)."""

    id: UUID
    cakupan: frozenset[str]
    instansi: frozenset[UUID] | None


@dataclass(frozen=True, slots=True)
class Jangkauan:
    """Agencies an actor reaches with one permission; ``semua`` is the whole platform."""

    semua: bool
    instansi: frozenset[UUID] = frozenset()

    def memuat(self, instansi: UUID) -> bool:
        """Whether ``instansi`` is within reach."""
        return self.semua or instansi in self.instansi


@dataclass(frozen=True, slots=True)
class Pelaku:
    """A signed-in user, or a token of one, with the roles the user holds at this moment.

    ``bawahan`` names, per agency of the user, the agencies below it.
    """

    pengguna: UUID
    admin_platform: bool
    peran: Mapping[UUID, frozenset[str]]
    bawahan: Mapping[UUID, frozenset[UUID]] = field(default_factory=dict)
    token: BatasToken | None = None

    def jangkauan(self, izin: str, kebijakan: Kebijakan) -> Jangkauan:
        """Return where the actor holds ``izin``: roles at home, agencies below, platform.

        A token never reaches further than its maker does now, nor than it was made for.
        """
        if self.token is not None and izin not in self.token.cakupan - kebijakan.bukan_token:
            return Jangkauan(semua=False)
        if self.admin_platform and izin in kebijakan.platform:
            return self._sempit(None)
        instansi = {
            satu
            for satu, peran in self.peran.items()
            if any(izin in kebijakan.peran[nama] for nama in peran)
        }
        if izin in kebijakan.bawahan:
            for satu in list(self.peran):
                instansi |= self.bawahan.get(satu, frozenset())
        return self._sempit(frozenset(instansi))

    def _sempit(self, instansi: frozenset[UUID] | None) -> Jangkauan:
        batas = None if self.token is None else self.token.instansi
        if instansi is None:
            return Jangkauan(batas is None, batas or frozenset())
        return Jangkauan(semua=False, instansi=instansi if batas is None else instansi & batas)

    def boleh(self, izin: str, instansi: UUID, kebijakan: Kebijakan) -> bool:
        """Whether the actor holds ``izin`` in ``instansi``."""
        return self.jangkauan(izin, kebijakan).memuat(instansi)

    def izin_di(self, instansi: UUID, kebijakan: Kebijakan) -> frozenset[str]:
        """Return every permission the actor holds in ``instansi``."""
        return frozenset(satu for satu in kebijakan.izin if self.boleh(satu, instansi, kebijakan))

    def menaungi(self, peran: Mapping[UUID, frozenset[str]], kebijakan: Kebijakan) -> bool:
        """Whether the actor holds, agency by agency, every permission that these roles give.

        Only then may it give the roles, or change the account that has them: otherwise it
        could hand out, or take over, more than its own. The platform's administrator in
        person appoints everybody.
        """
        if self.admin_platform and self.token is None:
            return True
        return all(
            kebijakan.peran[nama] <= self.izin_di(instansi, kebijakan)
            for instansi, semua in peran.items()
            for nama in semua
        )
