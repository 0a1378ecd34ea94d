"""The door: the only way from a route to the data of agencies.

A route declares its permission with ``butuh("unit:tulis")`` and gets a Pintu; only that opens
a session, and only after it has found out who is asking.
"""

import hashlib
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request, Response
from fastapi.concurrency import run_in_threadpool
from sqlalchemy.orm import Session

from app.api.bukti import Sekarang, bukti
from app.api.problems import ProblemError
from app.api.tugas import Tugas
from app.api.unggahan import Unggahan, terima
from app.db.repositories import idempotensi
from app.db.session import Database
from app.domain.akses import Pelaku
from app.usecases.daftar_instansi import pilih
from app.usecases.kerja import Bukti, Kerja, TidakBerhak, muat_pelaku
from app.usecases.pemakaian import Pemakaian

PANJANG_KUNCI = 255


class SudahDijawab(Exception):
    """This Idempotency-Key was answered before; carries that answer."""

    def __init__(self, jawaban: Response) -> None:
        """Keep the stored answer."""
        super().__init__()
        self.jawaban = jawaban


class Pintu:
    """Opens sessions for one request, permission by permission."""

    def __init__(
        self, request: Request, izin: str, tanda: Bukti, sekarang: datetime, isi: bytes
    ) -> None:
        """Keep what the request says; nothing is opened yet."""
        self._request = request
        self._izin = izin
        self._bukti = tanda
        self._sekarang = sekarang
        self.isi = isi
        self._db: Database = request.app.state.database

    @contextmanager
    def baca(self) -> Iterator[Tugas]:
        """Open for reading."""
        with self._db.reading() as sesi:
            pelaku = self._pelaku(sesi)
            yield Tugas(Kerja(sesi, pelaku, self._izin, self._sekarang, self._id))

    @contextmanager
    def baca_pribadi(self) -> Iterator[Tugas]:
        """Open for reading what the audit log must note the reading of."""
        with self._db.writing() as sesi:
            pelaku = self._pelaku(sesi)
            yield Tugas(Kerja(sesi, pelaku, self._izin, self._sekarang, self._id))

    @contextmanager
    def tulis(self) -> Iterator[Tugas]:
        """Open for writing; commits at the end. An answered Idempotency-Key ends it at once."""
        catatan = self._request.headers.get("x-catatan")
        with self._db.writing() as sesi:
            pelaku = self._pelaku(sesi)
            kerja = Kerja(sesi, pelaku, self._izin, self._sekarang, self._id, catatan)
            kunci = self._kunci(kerja)
            if kunci is not None and (lama := idempotensi.pesan(sesi, kunci, self._sekarang)):
                if lama.sidik_permintaan != kunci.sidik:
                    raise ProblemError("kunci_idempotensi_beda")
                tajuk = {**lama.tajuk, "Idempotency-Replayed": "true"}
                jenis = "application/json" if lama.isi else None
                raise SudahDijawab(Response(lama.isi, lama.status, tajuk, jenis))
            yield Tugas(kerja, kunci)

    def cocok(self, versi: int) -> None:
        """Insist that the caller changes the version it has seen (If-Match)."""
        harapan = self._request.headers.get("if-match")
        if harapan is None:
            raise ProblemError("if_match_wajib")
        tag = [satu.strip().strip('"').split(".")[0] for satu in harapan.split(",")]
        if str(versi) not in tag and harapan.strip() != "*":
            raise ProblemError("versi_berubah")

    @property
    def sesi_masuk(self) -> UUID | None:
        """The sign-in session of the caller; a token has none."""
        return None if self._bukti.klaim is None else self._bukti.klaim.sesi

    def _pelaku(self, sesi: Session) -> Pelaku:
        """Find out who asks; leave a digest for the log, and note the use of a token."""
        pelaku = muat_pelaku(sesi, self._bukti, self._sekarang, self._izin)
        self._request.state.pelaku = hashlib.sha256(pelaku.pengguna.bytes).hexdigest()[:16]
        if pelaku.token is not None:
            pemakaian: Pemakaian = self._request.app.state.pemakaian
            pemakaian.dipakai(pelaku.token.id, self._sekarang)
        return pelaku

    @property
    def _id(self) -> str:
        return str(getattr(self._request.state, "id_permintaan", ""))

    def _kunci(self, kerja: Kerja) -> idempotensi.Kunci | None:
        kunci = self._request.headers.get("idempotency-key")
        if kunci is None or self._request.method != "POST":
            return None
        if not 0 < len(kunci) <= PANJANG_KUNCI or not kunci.isprintable():
            raise ProblemError("kunci_idempotensi_salah")
        token = kerja.pelaku.token
        pelaku = f"{kerja.pelaku.pengguna}:{'' if token is None else token.id}"
        url = self._request.url
        sidik = hashlib.sha256(f"{url.path}?{url.query}\n".encode() + self.isi).hexdigest()
        return idempotensi.Kunci(pelaku, kunci, sidik)


class Butuh:
    """The declaration of a route's permission; a structural test looks for it on every route."""

    def __init__(self, izin: str) -> None:
        """Keep the permission."""
        self.izin = izin


class ButuhPintu(Butuh):
    """The permission of a route whose body, if it has one, is JSON."""

    async def __call__(
        self, request: Request, tanda: Annotated[Bukti, Depends(bukti)], sekarang: Sekarang
    ) -> Pintu:
        """Give the route its door."""
        return Pintu(request, self.izin, tanda, sekarang, await request.body())


class PintuUnggah(Pintu):
    """A door to which a file was handed in; the file is gone when the answer is."""

    unggahan: Unggahan

    def pastikan_berhak(self) -> None:
        """Refuse at once who may not hand in a file here: nothing is read from a stranger."""
        acuan = self._request.path_params.get("instansi")
        with self.baca() as tugas:
            if acuan is not None:
                pilih(tugas.kerja, acuan)
            jangkauan = tugas.kerja.jangkauan
            if not jangkauan.semua and not jangkauan.instansi:
                raise TidakBerhak(self._izin)


class ButuhUnggah(Butuh):
    """The permission of a route that takes a file as the raw body of its request."""

    async def __call__(
        self, request: Request, tanda: Annotated[Bukti, Depends(bukti)], sekarang: Sekarang
    ) -> AsyncIterator[PintuUnggah]:
        """Receive the file on disk, digest it, give the route its door."""
        pintu = PintuUnggah(request, self.izin, tanda, sekarang, b"")
        await run_in_threadpool(pintu.pastikan_berhak)
        async with terima(request) as unggahan:
            pintu.unggahan = unggahan
            # A repeated request is recognised by the digest of its file.
            pintu.isi = unggahan.sidik.encode()
            yield pintu


def butuh(izin: str) -> ButuhPintu:
    """Declare the permission a route needs."""
    return ButuhPintu(izin)


def butuh_unggah(izin: str) -> ButuhUnggah:
    """Declare the permission of a route that takes a file."""
    return ButuhUnggah(izin)
