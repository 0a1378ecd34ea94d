"""What an API token may be asked for: an end, agencies, permissions its maker holds."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from app.db.repositories import token_api as gudang
from app.domain.akses import kebijakan
from app.domain.law.errors import Masalah
from app.usecases.kerja import Kerja


def periksa_akhir(kerja: Kerja, kedaluwarsa: datetime, paling_lama: datetime) -> list[Masalah]:
    """Refuse an end that has passed or is too far away."""
    if kerja.sekarang < kedaluwarsa <= paling_lama:
        return []
    rentang = {"minimum": kerja.sekarang.isoformat(), "maksimum": paling_lama.isoformat()}
    return [Masalah("kedaluwarsa", "di_luar_rentang", rentang)]


def periksa_instansi(
    kerja: Kerja, acuan: Sequence[str] | None
) -> tuple[frozenset[UUID] | None, list[Masalah]]:
    """Find the agencies named; one that the caller cannot see is as unknown as none."""
    if acuan is None:
        return None, []
    ada = gudang.kenali(kerja.sesi, acuan)
    terlihat = {teks: satu for teks, satu in ada.items() if kerja.boleh(satu, "instansi:baca")}
    masalah = [
        Masalah(f"instansi[{urut}]", "instansi_tidak_terlihat", {"nilai": teks})
        for urut, teks in enumerate(acuan)
        if teks not in terlihat
    ]
    return frozenset(terlihat.values()), masalah


def periksa_cakupan(
    kerja: Kerja, cakupan: Sequence[str], instansi: frozenset[UUID] | None
) -> list[Masalah]:
    """Refuse permissions that are none, that no token holds, or that the maker does not hold."""
    aturan, masalah = kebijakan(), []
    for urut, izin in enumerate(cakupan):
        lokasi, data = f"cakupan[{urut}]", {"nilai": izin}
        jangkauan = kerja.jangkauan_untuk(izin)
        dipegang = jangkauan.semua or bool(jangkauan.instansi)
        if instansi is not None:
            dipegang = any(jangkauan.memuat(satu) for satu in instansi)
        if izin not in aturan.izin:
            masalah.append(Masalah(lokasi, "izin_tidak_dikenal", data))
        elif izin in aturan.bukan_token:
            masalah.append(Masalah(lokasi, "izin_bukan_token", data))
        elif not dipegang:
            masalah.append(Masalah(lokasi, "izin_tidak_dipegang", data))
    return masalah
