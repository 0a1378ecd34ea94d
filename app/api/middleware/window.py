"""The times of each caller's last requests, in this process."""

import time
from collections import deque

from limits.storage import MemoryStorage

_SAPU_SETIAP = 1_000


class Window(MemoryStorage):
    """The library's moving window in memory, cheaper.

    The library's own starts a thread for each request to drop old entries, and keeps the name
    of every caller for good. Here a caller's old entries go when the caller returns, and
    callers who stay away are dropped once in a while. All calls come from one event loop.
    """

    def __init__(self) -> None:
        super().__init__()
        self.waktu: dict[str, deque[float]] = {}
        self._terhitung = 0

    def acquire_entry(self, key: str, limit: int, expiry: int, amount: int = 1) -> bool:
        """Note ``amount`` requests of ``key``, unless that makes more than ``limit``."""
        baris = self._masih(key, expiry)
        if len(baris) + amount > limit:
            return False
        baris.extend([time.time()] * amount)
        self._terhitung += 1
        if self._terhitung % _SAPU_SETIAP == 0:
            self.sweep(expiry)
        return True

    def get_moving_window(self, key: str, limit: int, expiry: int) -> tuple[float, int]:  # noqa: ARG002
        """Return when the window of ``key`` began and how many requests it holds."""
        baris = self._masih(key, expiry)
        return (baris[0] if baris else time.time()), len(baris)

    def sweep(self, expiry: int) -> None:
        """Forget callers without a request in the last ``expiry`` seconds."""
        for key in list(self.waktu):
            if not self._masih(key, expiry):
                del self.waktu[key]

    def _masih(self, key: str, expiry: int) -> deque[float]:
        baris = self.waktu.setdefault(key, deque())
        batas = time.time() - expiry
        while baris and baris[0] <= batas:
            baris.popleft()
        return baris
