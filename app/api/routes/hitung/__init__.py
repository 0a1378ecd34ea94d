"""Calculators: stateless, without sign-in, rate-limited."""

from app.api.perute import gabung
from app.api.routes.hitung import (
    anggaran,
    capaian,
    distribusi_predikat,
    ip_asn,
    kualitas_data,
    nip,
    nspk,
    pensiun,
    pertumbuhan,
    predikat_kinerja,
    rasio,
    rata_rata_frekuensi,
    sakip,
    sistem_merit,
    skm,
    talenta,
    ukuran_sampel,
)

router = gabung(
    modul.router
    for modul in (
        anggaran,
        capaian,
        distribusi_predikat,
        ip_asn,
        kualitas_data,
        nip,
        nspk,
        pensiun,
        pertumbuhan,
        predikat_kinerja,
        rasio,
        rata_rata_frekuensi,
        sakip,
        sistem_merit,
        skm,
        talenta,
        ukuran_sampel,
    )
)
