"""A clock that tests set: it stands until it is moved."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from tests.client import Client


@dataclass
class Jam:
    """The present, as an application under test sees it."""

    kini: datetime = datetime(2026, 3, 2, 8, tzinfo=UTC)

    def maju(self, **lama: float) -> None:
        """Move on."""
        self.kini += timedelta(**lama)

    def baca(self) -> datetime:
        """Tell the time."""
        return self.kini


def pasang(client: Client) -> Jam:
    """Give a client's application a clock of its own."""
    jam = Jam()
    client.app.state.jam.kini = jam.baca
    return jam
