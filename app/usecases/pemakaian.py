"""When API tokens were last used, noted beside the requests and not in their way."""

import logging
import threading
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime
from uuid import UUID

from sqlalchemy.exc import SQLAlchemyError

from app.db.repositories.token_api import JARAK_PEMAKAIAN, catat_pemakaian
from app.db.session import Database

BANYAK_DIINGAT = 10_000
logger = logging.getLogger("tolok")


class Pemakaian:
    """Writes in a thread of its own, at most once a minute for each token.

    A request only hands the token over: it neither waits for the database's writer nor fails
    with it. A use that cannot be noted is lost, which costs a minute of accuracy.
    """

    def __init__(self, db: Database) -> None:
        """Start nothing yet: the thread begins with the first token."""
        self._db = db
        self._utas = ThreadPoolExecutor(1, "pemakaian-token")
        self._kunci = threading.Lock()
        self._terakhir: dict[UUID, datetime] = {}
        self._menunggu: Future[None] | None = None

    def dipakai(self, token: UUID, sekarang: datetime) -> None:
        """Note a use at ``sekarang`` unless this process noted one within the last minute."""
        with self._kunci:
            terakhir = self._terakhir.get(token)
            if terakhir is not None and sekarang - terakhir < JARAK_PEMAKAIAN:
                return
            if len(self._terakhir) >= BANYAK_DIINGAT:
                self._terakhir.clear()
            self._terakhir[token] = sekarang
            self._menunggu = self._utas.submit(self._tulis, token, sekarang)

    def tuntaskan(self) -> None:
        """Wait until what was handed over is written."""
        with self._kunci:
            menunggu = self._menunggu
        if menunggu is not None:
            menunggu.result()

    def tutup(self) -> None:
        """Write what is left and end the thread."""
        self._utas.shutdown()

    def _tulis(self, token: UUID, sekarang: datetime) -> None:
        try:
            with self._db.writing() as sesi:
                catat_pemakaian(sesi, token, sekarang)
        except SQLAlchemyError as galat:
            logger.warning("Pemakaian token tidak tercatat: %s", type(galat).__name__)
