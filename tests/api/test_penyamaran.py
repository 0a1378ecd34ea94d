"""Nothing that is told about persons gives away a number to who sees numbers masked."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select
from sqlmodel import col

from app.db.tables import Pegawai
from app.domain.kepegawaian import hitung_pensiun
from app.domain.law.rulebook import Rulebook
from app.domain.law.steps import Trace
from tests.akun import basis_data, buka
from tests.api.panggung import SENDIRI, Panggung, alamat, siapkan
from tests.engines import Factory
from tests.rute import TERLINDUNG, Rute

INSTANSI = "/v1/instansi/{instansi}"
# What is handed in about a servant, where an answer does not come for the asking.
LEMBAR = "NIP;Nama;Kualifikasi;Kompetensi;Kinerja;Disiplin\n{nip};{nama};20;0;0;1\n"
ISI = {
    f"POST {INSTANSI}/impor": "nip;nama;jenis_pegawai;tanggal_lahir\n{nip};Lain;pns;{lahir}\n",
    f"POST {INSTANSI}/ip-asn/{{tahun}}/rekonsiliasi": LEMBAR,
    f"PATCH {INSTANSI}/pegawai/{{pegawai}}": '{{"tanggal_lahir": "1999-12-30"}}',
}
# Answers that do tell, to who may know.
MENYEBUT = {*ISI, *(f"GET {INSTANSI}{jalur}" for jalur in (
    "/pegawai", "/pegawai/ekspor", "/pegawai/{pegawai}", "/ip-asn/{tahun}/pegawai",
    "/ip-asn/{tahun}/celah", "/ip-asn/{tahun}/jejak/{orang}", "/pensiun/pegawai",
    "/mutu-data/{pemeriksaan}", "/talenta/{tahun_talenta}/pegawai",
))}  # fmt: skip
DITANYA = [
    satu
    for satu in TERLINDUNG
    if satu.izin[0].startswith(("pegawai:", "ip-asn:", "talenta:"))
    and (satu.metode == "GET" or str(satu) in ISI)
]


@pytest.fixture(scope="module")
def panggung(factory: Factory, template_url: str) -> Iterator[Panggung]:
    """The stage, with nobody on it but the admin and the admin's tokens."""
    with buka(factory.copy(template_url)) as klien:
        yield siapkan(klien, ["admin"])


@pytest.fixture(scope="module")
def orang(panggung: Panggung) -> Sequence[Pegawai]:
    """The servants on the stage."""
    with basis_data(panggung.klien).reading() as sesi:
        di_sini = col(Pegawai.instansi_id) == panggung.sasaran[SENDIRI].instansi
        return sesi.scalars(select(Pegawai).where(di_sini)).all()


def rahasia(orang: Sequence[Pegawai], rulebook: Rulebook) -> set[str]:
    """Numbers, days of birth, and the days of retirement that tell the month of birth."""
    aturan = rulebook.pilih("pensiun", datetime.now(UTC).date())

    def pensiun(lahir: date) -> str:
        return hitung_pensiun(lahir, "pelaksana", aturan, Trace(simpan=False)).tmt.isoformat()

    lahir = {satu.tanggal_lahir for satu in orang}
    return {satu.nip for satu in orang} | {
        kata for hari in lahir for kata in (hari.isoformat(), f"{hari:%Y%m%d}", pensiun(hari))
    }


def jawaban(panggung: Panggung, rute: Rute, satu: Pegawai, bukti: str) -> str:
    """Ask as the admin, with a token."""
    tajuk = next(t.tajuk for t in panggung.tamu["admin"] if t.bukti == bukti)
    jenis = "application/json" if rute.metode == "PATCH" else "text/csv"
    isi = ISI.get(str(rute), "").format(nip=satu.nip, nama=satu.nama, lahir=satu.tanggal_lahir)
    tujuan = alamat(rute, panggung.sasaran[SENDIRI])
    if tujuan.endswith("/celah"):
        tujuan += "?menurut=pegawai"
    kepala = {**tajuk, "If-Match": "*", "Content-Type": jenis}
    hasil = panggung.klien.request(rute.metode, tujuan, headers=kepala, content=isi)
    return str(hasil.text)


def test_a_number_and_what_tells_it_is_shown_with_the_permission_only(
    panggung: Panggung, orang: Sequence[Pegawai], rulebook: Rulebook
) -> None:
    kata = rahasia(orang, rulebook)
    tampak: dict[str, dict[str, set[str]]] = {"token": {}, "token tanpa pegawai:nip": {}}
    for bukti, menyebut in tampak.items():
        for rute in DITANYA:
            isi = jawaban(panggung, rute, orang[-1], bukti)
            if tersebut := {satu for satu in kata if satu in isi}:
                menyebut[str(rute)] = tersebut
    assert tampak["token tanpa pegawai:nip"] == {}
    assert MENYEBUT - tampak["token"].keys() == set()
