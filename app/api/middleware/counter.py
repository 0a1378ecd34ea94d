"""Counting requests under one published limit: in this process, or in Redis for all workers."""

import logging
import math
import time
from collections.abc import Mapping
from importlib import import_module
from typing import Any

from limits import RateLimitItem, parse
from limits.strategies import MovingWindowRateLimiter

from app.api.middleware.window import Window

# How long Redis is left alone after it failed; until then this process counts by itself.
JEDA = 5.0
TUNGGU = 0.5
logger = logging.getLogger("tolok")


class Counter:
    """A moving window per caller. ``batas`` reads like ``600/minute``; empty is no limit.

    While Redis does not answer, each process counts by itself: a limit that is too wide for
    a while harms less than a service that stands still.
    """

    def __init__(self, nama: str, batas: str, redis_url: str | None = None) -> None:
        """Name the limit; connects on first use."""
        self.nama = nama
        self.batas: RateLimitItem | None = parse(batas) if batas else None
        self._sendiri = MovingWindowRateLimiter(Window())
        self._bersama = None if redis_url is None else _redis(redis_url)
        self._istirahat = 0.0

    async def hit(self, pemanggil: str) -> tuple[bool, Mapping[str, str]]:
        """Count a request; whether it may pass, and the headers that say what is left."""
        assert self.batas is not None
        boleh, sisa, akhir = await self._hitung(self.batas, pemanggil)
        detik = max(1, math.ceil(akhir - time.time()))
        tajuk = {
            "RateLimit-Policy": f'"{self.nama}";q={self.batas.amount};w={self.batas.get_expiry()}',
            "RateLimit": f'"{self.nama}";r={sisa};t={detik}',
        }
        return boleh, tajuk if boleh else {**tajuk, "Retry-After": str(detik)}

    def full(self, pemanggil: str) -> bool:
        """Whether this process let ``pemanggil`` through as often as it may; counts nothing."""
        return self.batas is not None and not self._sendiri.test(self.batas, pemanggil)

    async def _hitung(self, batas: RateLimitItem, pemanggil: str) -> tuple[bool, int, float]:
        if self._bersama is not None and time.monotonic() >= self._istirahat:
            try:
                boleh = await self._bersama.hit(batas, self.nama, pemanggil)
                jendela = await self._bersama.get_window_stats(batas, self.nama, pemanggil)
            except Exception as galat:  # noqa: BLE001 - whatever the client of Redis raises
                self._istirahat = time.monotonic() + JEDA
                logger.warning("Redis tidak menghitung batas: %s", type(galat).__name__)
            else:
                return boleh, jendela.remaining, jendela.reset_time
        boleh = self._sendiri.hit(batas, pemanggil)
        sisa = self._sendiri.get_window_stats(batas, pemanggil)
        return boleh, sisa.remaining, sisa.reset_time


def _redis(url: str) -> Any:  # noqa: ANN401 - the library's limiter, imported by who needs it
    aio = import_module("limits.aio")
    tunggu = {"socket_connect_timeout": TUNGGU, "socket_timeout": TUNGGU}
    storage = aio.storage.RedisStorage(
        f"async+{url}", implementation="redispy", key_prefix="tolok", **tunggu
    )
    return aio.strategies.MovingWindowRateLimiter(storage)
