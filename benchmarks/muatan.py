"""A small load generator: keep-alive connections of raw HTTP/1.1, and how long each answer took."""

import asyncio
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

KLIEN = 32


@dataclass(frozen=True, slots=True)
class Muatan:
    """Requests to send over and over; the body of a write is made by its number."""

    porta: int
    metode: str
    jalur: str
    tajuk: Mapping[str, str]
    badan: str | None = None

    def bita(self, nomor: int) -> bytes:
        isi = (self.badan or "").replace("{nomor}", str(nomor)).encode()
        tajuk = {"Host": "127.0.0.1", **self.tajuk}
        if self.badan is not None:
            tajuk |= {"Content-Type": "application/json", "Content-Length": str(len(isi))}
        baris = "".join(f"{nama}: {nilai}\r\n" for nama, nilai in tajuk.items())
        return f"{self.metode} {self.jalur} HTTP/1.1\r\n{baris}\r\n".encode() + isi


def kirim(muatan: Muatan, banyak: int, mulai: int = 0, klien: int = KLIEN) -> list[float]:
    """Send ``banyak`` requests over ``klien`` connections; returns the seconds of each."""
    return asyncio.run(_kirim(muatan, iter(range(mulai, mulai + banyak)), klien))


async def _kirim(muatan: Muatan, nomor: Iterator[int], klien: int) -> list[float]:
    hasil = await asyncio.gather(*(_sambungan(muatan, nomor) for _ in range(klien)))
    return [detik for satu in hasil for detik in satu]


async def _sambungan(muatan: Muatan, nomor: Iterator[int]) -> list[float]:
    baca, tulis = await asyncio.open_connection("127.0.0.1", muatan.porta)
    lama = []
    for satu in nomor:
        awal = time.perf_counter()
        tulis.write(muatan.bita(satu))
        await _jawaban(baca)
        lama.append(time.perf_counter() - awal)
    tulis.close()
    await tulis.wait_closed()
    return lama


async def _jawaban(baca: asyncio.StreamReader) -> None:
    kepala = (await baca.readuntil(b"\r\n\r\n")).lower()
    panjang = kepala.partition(b"content-length: ")[2].partition(b"\r\n")[0]
    isi = await baca.readexactly(int(panjang))
    assert kepala[9:10] == b"2", (kepala, isi[:300])
