"""What Prometheus reads: how many requests, how long they took; by route, never by person."""

from prometheus_client import Counter, Histogram

PERMINTAAN = Counter("tolok_permintaan", "Permintaan yang dijawab", ["metode", "rute", "status"])
DETIK = Histogram(
    "tolok_permintaan_detik",
    "Lama menjawab permintaan",
    ["metode", "rute"],
    buckets=(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30),
)


def observe(metode: str, rute: str, status: int, detik: float) -> None:
    """Count one answered request."""
    PERMINTAAN.labels(metode, rute, status).inc()
    DETIK.labels(metode, rute).observe(detik)
