"""Log lines as JSON on stderr, without anything that a request brought along."""

import json
import logging
import sys
import traceback
from datetime import UTC, datetime
from types import TracebackType


class JsonLines(logging.Formatter):
    """One JSON object a line.

    Of an exception only its type and the places it passed are written: its text may repeat
    what somebody sent, or the row that a database refused.
    """

    def format(self, record: logging.LogRecord) -> str:
        """Write a record."""
        isi = {
            "waktu": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "tingkat": record.levelname,
            "pencatat": record.name,
            "pesan": record.getMessage(),
            **getattr(record, "data", {}),
        }
        if record.exc_info and record.exc_info[0] is not None:
            jenis, _, jejak = record.exc_info
            isi["galat"] = f"{jenis.__module__}.{jenis.__qualname__}"
            isi["jejak"] = _tempat(jejak)
        return json.dumps(isi, ensure_ascii=False)


def _tempat(jejak: TracebackType | None) -> list[str]:
    return [f"{s.filename}:{s.lineno} {s.name}" for s in traceback.extract_tb(jejak)]


def siapkan() -> None:
    """Send the records of this process to stderr."""
    tangan = logging.StreamHandler(sys.stderr)
    tangan.setFormatter(JsonLines())
    logging.basicConfig(level=logging.WARNING, handlers=[tangan], force=True)
    logging.getLogger("tolok").setLevel(logging.INFO)
