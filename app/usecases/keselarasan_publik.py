"""The audit of a published document, also against its agency's other published documents."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from app.db.repositories import dokumen as gudang
from app.db.session import Database
from app.domain import keselarasan
from app.domain.keselarasan import HasilAudit, Jenis, Ringkasan, Temuan
from app.domain.law.ruleset import RuleView
from app.domain.law.steps import Trace
from app.usecases.instansi import KODE


def periksa(db: Database, kode: str, aturan: RuleView, jejak: Trace) -> HasilAudit | None:
    """Audit a document with its agency's others, and report what concerns it; None if not public.

    The parameters used are noted in ``jejak``.
    """
    if not re.fullmatch(KODE, kode):
        return None
    with db.reading() as sesi:
        semua = gudang.kode_seinstansi(sesi, kode)
        if not semua:
            return None
        # First, so that its own findings have the first numbers.
        urut = sorted(semua, key=lambda satu: (satu != kode, satu))
        dokumen = gudang.susun(sesi, urut)
    sendiri = keselarasan.periksa(dokumen[:1], aturan, jejak)
    if len(dokumen) == 1:
        return sendiri
    return tentang(kode, keselarasan.periksa(dokumen, aturan, jejak), sendiri.ringkasan)


def tentang(kode: str, hasil: HasilAudit, sendiri: Ringkasan) -> HasilAudit:
    """Keep the findings that name a document, their causes, and the corrections that mend them.

    What agrees is counted in the document alone (``sendiri``): comparisons with others that
    agree are not listed, so they are not counted either.
    """
    inti = {satu.kode for satu in hasil.temuan if kode in satu.dokumen.split("+")}
    muat = _dengan_sebab(hasil.temuan, inti)
    banyak = Counter(satu.jenis for satu in muat)
    galat = sum(satu.keparahan == "galat" for satu in muat)
    tinggal = {satu.kode for satu in muat}
    return HasilAudit(
        temuan=tuple(muat),
        dugaan_koreksi=tuple(
            replace(satu, memperbaiki=tuple(t for t in satu.memperbaiki if t in tinggal))
            for satu in hasil.dugaan_koreksi
            if inti & set(satu.memperbaiki)
        ),
        ringkasan=Ringkasan(
            diperiksa=sendiri.cocok + galat,
            cocok=sendiri.cocok,
            temuan={jenis.value: banyak[jenis] for jenis in Jenis},
        ),
    )


def _dengan_sebab(temuan: Sequence[Temuan], inti: set[str]) -> list[Temuan]:
    """Add the causes of findings, and the causes of those."""
    sebab = {satu.kode: satu.akibat_dari for satu in temuan}
    muat: set[str] = set()
    for kode in inti:
        berikut: str | None = kode
        while berikut is not None and berikut not in muat:
            muat.add(berikut)
            berikut = sebab[berikut]
    return [satu for satu in temuan if satu.kode in muat]
