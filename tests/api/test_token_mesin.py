"""Tokens against a model: whatever is done in whatever order, none opens more than it may."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    initialize,
    multiple,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import delete, update
from sqlmodel import col

from app.db.tables import Anggota, Pengguna, Sesi
from app.usecases.keamanan.jwt import Penanda
from tests.akun import basis_data, buat_instansi, buat_pengguna, buka, id_instansi
from tests.client import Client

KAB, KOTA = "kab-mesin", "kota-mesin"
TEMPAT = (KAB, KOTA)
AWAL = datetime(2026, 3, 1, 8, tzinfo=UTC)
# Written down here and not read from the policy: the model must not share its mistakes.
HAK = {
    "operator": {"instansi:baca", "unit:baca", "unit:tulis", "token:baca", "token:tulis"},
    "pegawai": {"instansi:baca", "unit:baca"},
    "pimpinan": {"instansi:baca", "unit:baca", "anggota:baca", "audit:baca"},
}
CAKUPAN = ("instansi:baca", "unit:baca", "token:baca", "audit:baca")
LIHAT = {"unit:baca": "/v1/instansi/{}/unit", "audit:baca": "/v1/jejak-audit?instansi={}"}


@dataclass
class Token:
    """A token as the model knows it; ``tempat`` none is wherever the maker reaches."""

    nomor: str
    rahasia: str
    cakupan: frozenset[str]
    tempat: frozenset[str] | None
    akhir: datetime
    dicabut: bool = False
    diganti: bool = False


class Jam:
    """The clock of the application."""

    saat = AWAL

    def __call__(self) -> datetime:
        return self.saat


class Mesin(RuleBasedStateMachine):
    """One maker with its tokens, in an application that all runs share."""

    tokens = Bundle("tokens")

    def __init__(self, klien: Client, jam: Jam) -> None:
        super().__init__()
        self.klien, self.jam = klien, jam
        self.db = basis_data(klien)
        jam.saat = AWAL

    @initialize(target=tokens)
    def mulai(self) -> Any:
        self.aktif = True
        self.peran = {KAB: "operator", KOTA: "pimpinan"}
        surel = f"u{uuid4().hex}@contoh.go.id"
        anggota = {tempat: [peran] for tempat, peran in self.peran.items()}
        self.akun = buat_pengguna(self.db, surel, peran=anggota)
        with self.db.writing() as sesi:
            akhir = AWAL + timedelta(days=4000)
            masuk = Sesi(pengguna_id=self.akun, dibuat_pada=AWAL, kedaluwarsa_pada=akhir)
            sesi.add(masuk)
            sesi.flush()
            self.sesi: UUID = masuk.id
        return multiple(
            self.buat({"unit:baca"}, None, 1),
            self.buat({"instansi:baca", "unit:baca"}, {KAB}, 30),
            self.buat(set(CAKUPAN), {KAB, KOTA}, 30),
        )

    # What the model expects.

    def hak(self, tempat: str) -> set[str]:
        return HAK.get(self.peran.get(tempat, ""), set())

    def hidup(self, token: Token) -> bool:
        return self.aktif and not token.dicabut and token.akhir > self.jam.saat

    def penolakan(self) -> int | None:
        """The status that any act of the maker on tokens gets before it is looked at."""
        if not self.aktif:
            return 401
        return None if any("token:tulis" in self.hak(satu) for satu in TEMPAT) else 403

    def tolak_pembuat(self, token: Token) -> int | None:
        if (tolak := self.penolakan()) is not None:
            return tolak
        return None if self.hidup(token) else 409

    # What is done.

    def maker(self, metode: str, jalur: str, **isi: Any) -> Any:
        penanda: Penanda = self.klien.app.state.penanda
        akses = penanda.terbitkan(self.akun, self.sesi, self.jam.saat)
        tajuk = {"Authorization": f"Bearer {akses}", "If-Match": "*", "X-Catatan": "uji"}
        return self.klien.request(metode, f"/v1/token-api{jalur}", headers=tajuk, **isi)

    @rule(
        target=tokens,
        cakupan=st.sets(st.sampled_from(CAKUPAN), min_size=1),
        tempat=st.none() | st.sets(st.sampled_from(TEMPAT), min_size=1),
        hari=st.sampled_from([-1, 0, 1, 30, 365, 366]),
    )
    def buat_lagi(self, cakupan: set[str], tempat: set[str] | None, hari: int) -> Any:
        return self.buat(cakupan, tempat, hari)

    def buat(self, cakupan: set[str], tempat: set[str] | None, hari: int) -> Any:
        akhir = self.jam.saat + timedelta(days=hari)
        isi = {
            "nama": "Mesin", "cakupan": sorted(cakupan), "kedaluwarsa": akhir.isoformat(),
            "instansi": None if tempat is None else sorted(tempat),
        }  # fmt: skip
        jawaban = self.maker("POST", "", json=isi)
        dipegang = set().union(*(self.hak(satu) for satu in tempat or TEMPAT))
        terlihat = all("instansi:baca" in self.hak(satu) for satu in tempat or ())
        sah = cakupan <= dipegang and terlihat and 0 < hari <= 365
        assert jawaban.status_code == (self.penolakan() or (201 if sah else 422)), jawaban.text
        if jawaban.status_code != 201:
            return multiple()
        data, batas = jawaban.json()["data"], None if tempat is None else frozenset(tempat)
        return Token(data["id"], data["token"], frozenset(cakupan), batas, akhir)

    @rule(token=tokens, izin=st.sampled_from(sorted(LIHAT)), tempat=st.sampled_from(TEMPAT))
    def pakai(self, token: Token, izin: str, tempat: str) -> None:
        jalur = LIHAT[izin].format(tempat)
        tajuk = {"Authorization": f"Bearer {token.rahasia}"}
        status = self.klien.get(jalur, headers=tajuk).status_code
        punya = self.hak(tempat) & token.cakupan
        if token.tempat is not None and tempat not in token.tempat:
            punya = set()
        if not self.hidup(token):
            assert status == 401
        elif izin in punya:
            assert status == 200
        else:
            assert status == (403 if "instansi:baca" in punya else 404)

    @rule(token=tokens)
    def coba_buat(self, token: Token) -> None:
        tajuk = {"Authorization": f"Bearer {token.rahasia}"}
        isi = {
            "nama": "Anak", "cakupan": ["unit:baca"],
            "kedaluwarsa": (self.jam.saat + timedelta(days=1)).isoformat(),
        }  # fmt: skip
        jawaban = self.klien.post("/v1/token-api", json=isi, headers=tajuk)
        assert jawaban.status_code == (403 if self.hidup(token) else 401)

    @rule(token=tokens, cakupan=st.sets(st.sampled_from(CAKUPAN), min_size=1))
    def persempit(self, token: Token, cakupan: set[str]) -> None:
        jawaban = self.maker("PATCH", f"/{token.nomor}", json={"cakupan": sorted(cakupan)})
        sah = 200 if cakupan <= token.cakupan else 422
        assert jawaban.status_code == (self.tolak_pembuat(token) or sah), jawaban.text
        if jawaban.status_code == 200:
            token.cakupan = frozenset(cakupan)

    @rule(token=tokens, jam=st.integers(0, 72))
    def persingkat(self, token: Token, jam: int) -> None:
        akhir = self.jam.saat + timedelta(hours=jam)
        isi = {"kedaluwarsa": akhir.isoformat()}
        jawaban = self.maker("PATCH", f"/{token.nomor}", json=isi)
        sah = 200 if self.jam.saat < akhir <= token.akhir else 422
        assert jawaban.status_code == (self.tolak_pembuat(token) or sah), jawaban.text
        if jawaban.status_code == 200:
            token.akhir = akhir

    @rule(target=tokens, token=tokens, jam=st.integers(0, 72))
    def putar(self, token: Token, jam: int) -> Any:
        isi = {
            "tumpang_tindih_jam": jam,
            "kedaluwarsa": (self.jam.saat + timedelta(days=30)).isoformat(),
        }
        jawaban = self.maker("POST", f"/{token.nomor}/putar", json=isi)
        sah = 409 if token.diganti else 201
        assert jawaban.status_code == (self.tolak_pembuat(token) or sah), jawaban.text
        if jawaban.status_code != 201:
            return multiple()
        token.diganti = True
        token.akhir = min(token.akhir, self.jam.saat + timedelta(hours=jam))
        data, akhir = jawaban.json()["data"], self.jam.saat + timedelta(days=30)
        return Token(data["id"], data["token"], token.cakupan, token.tempat, akhir)

    @rule(token=tokens)
    def cabut(self, token: Token) -> None:
        jawaban = self.maker("POST", f"/{token.nomor}/cabut")
        assert jawaban.status_code == (self.penolakan() or 200), jawaban.text
        token.dicabut = token.dicabut or jawaban.status_code == 200

    @rule(token=tokens)
    def daftar_setia(self, token: Token) -> None:
        """What the service says of a token is what the model knows of it."""
        jawaban = self.maker("GET", f"/{token.nomor}")
        if not self.aktif:
            assert jawaban.status_code == 401
            return
        data = jawaban.json()["data"]
        mati = "dicabut" if token.dicabut else "kedaluwarsa"
        harapan = mati if token.dicabut or token.akhir <= self.jam.saat else "aktif"
        assert data["status"] == harapan
        assert frozenset(data["cakupan"]) == token.cakupan

    @rule(langkah=st.sampled_from([timedelta(seconds=1), timedelta(hours=12), timedelta(days=20)]))
    def waktu_berlalu(self, langkah: timedelta) -> None:
        self.jam.saat += langkah

    @rule(tempat=st.sampled_from(TEMPAT), peran=st.none() | st.sampled_from(sorted(HAK)))
    def ganti_peran(self, tempat: str, peran: str | None) -> None:
        instansi = id_instansi(self.db, tempat)
        with self.db.writing() as sesi:
            syarat = (col(Anggota.pengguna_id) == self.akun, col(Anggota.instansi_id) == instansi)
            sesi.execute(delete(Anggota).where(*syarat))
            if peran is not None:
                isi = {"instansi_id": instansi, "pengguna_id": self.akun}
                sesi.add(Anggota(peran=peran, dibuat_pada=AWAL, **isi))
        self.peran.pop(tempat, None)
        if peran is not None:
            self.peran[tempat] = peran

    @precondition(lambda self: self.aktif)
    @rule()
    def nonaktifkan(self) -> None:
        self._akun(aktif=False)

    @precondition(lambda self: not self.aktif)
    @rule()
    def aktifkan(self) -> None:
        self._akun(aktif=True)

    def _akun(self, *, aktif: bool) -> None:
        with self.db.writing() as sesi:
            sesi.execute(update(Pengguna).where(col(Pengguna.id) == self.akun).values(aktif=aktif))
        self.aktif = aktif


@pytest.fixture
def bersama(database_url: str) -> Iterator[tuple[Client, Jam]]:
    with buka(database_url) as klien:
        db, jam = basis_data(klien), Jam()
        buat_instansi(db, KAB)
        buat_instansi(db, KOTA, "kota")
        klien.app.state.jam.kini = jam
        yield klien, jam
        klien.app.state.pemakaian.tutup()


def test_no_sequence_of_acts_lets_a_token_open_more_than_it_may(
    bersama: tuple[Client, Jam],
) -> None:
    klien, jam = bersama
    aturan = settings(
        max_examples=20,
        stateful_step_count=25,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    pabrik: Any = lambda: Mesin(klien, jam)  # noqa: E731 - the library asks for a class
    run_state_machine_as_test(pabrik, settings=aturan)
