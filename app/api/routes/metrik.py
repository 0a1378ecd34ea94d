"""Metrics for Prometheus: for this machine, or for everybody where the settings say so."""

import os
from ipaddress import ip_address

from fastapi import APIRouter, Request, Response
from prometheus_client import CONTENT_TYPE_LATEST, REGISTRY, CollectorRegistry, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector

from app.api.problems import ProblemError

router = APIRouter(include_in_schema=False)
# A proxy on this machine makes everybody look local; it says whom it speaks for.
DITERUSKAN = ("x-forwarded-for", "forwarded", "x-real-ip")
FOLDER = "PROMETHEUS_MULTIPROC_DIR"


def _lokal(request: Request) -> bool:
    if any(nama in request.headers for nama in DITERUSKAN):
        return False
    try:
        return request.client is not None and ip_address(request.client.host).is_loopback
    except ValueError:
        return False


@router.get("/metrics")
def metrik(request: Request) -> Response:
    """Show the counts of all workers."""
    if not request.app.state.metrik and not _lokal(request):
        raise ProblemError("tidak_ditemukan")
    registry = REGISTRY
    if FOLDER in os.environ:
        registry = CollectorRegistry()
        MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
    return Response(generate_latest(registry), media_type=CONTENT_TYPE_LATEST)
