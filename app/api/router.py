"""All routes under /v1."""

from app.api.perute import gabung
from app.api.routes import (
    anggota,
    aturan,
    bawahan,
    dokumen_instansi,
    galat,
    hitung,
    impor,
    indikator,
    instansi,
    ip_asn,
    jejak_audit,
    keselarasan,
    layanan,
    masuk,
    merit,
    pegawai,
    pengguna,
    publik,
    saya,
    survei,
    token_api,
    turunan,
    unit,
)

router = gabung(
    modul.router
    for modul in (
        hitung,
        indikator,
        keselarasan,
        aturan,
        galat,
        publik,
        layanan,
        token_api,
        instansi,
        unit,
        pegawai,
        turunan,
        dokumen_instansi,
        bawahan,
        ip_asn,
        impor,
        merit,
        jejak_audit,
        survei,
        masuk,
        saya,
        pengguna,
        anggota,
    )
)
