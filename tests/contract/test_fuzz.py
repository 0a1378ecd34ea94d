"""Made-up requests, right and wrong, against every operation of the contract."""

from typing import Any

import requests
import schemathesis
from schemathesis.checks import not_a_server_error
from schemathesis.config import SchemathesisConfig
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from app.api.contract import NAMA_3_1, folder
from app.api.problems import catalogue
from app.usecases.pesan import sentences
from tests.client import Client

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]
# Files are made up as bytes; what they are said to be is not what they are.
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
schemathesis.serializer.alias(XLSX, "application/octet-stream")
config = SchemathesisConfig()
proyek = config.projects.default
proyek.generation.update(max_examples=15, deterministic=True, database="none", no_shrink=True)
proyek.phases.update(phases=["examples", "coverage", "fuzzing"])
schema = schemathesis.openapi.from_path(folder() / NAMA_3_1, config=config)


@schema.parametrize()
def test_no_request_breaks_the_service_or_its_contract(case: Any, client: Client) -> None:
    kirim = requests.Request(**case.as_transport_kwargs(base_url="http://tolok.test")).prepare()
    assert kirim.method is not None
    assert kirim.url is not None
    isi = kirim.body.encode() if isinstance(kirim.body, str) else kirim.body
    tajuk = [(nama.encode(), _bytes(nilai)) for nama, nilai in kirim.headers.items()]
    jawaban = client.request(kirim.method, kirim.url, content=isi, headers=tajuk)
    case.validate_response(jawaban, checks=CHECKS)
    assert jawaban.headers["x-request-id"]
    if jawaban.status_code >= 400:
        isi = jawaban.json()
        assert isi["kode"] in catalogue()
        assert {satu["kode"] for satu in isi.get("galat", ())} <= sentences().keys()


def _bytes(nilai: str | bytes) -> bytes:
    return nilai.encode("latin-1") if isinstance(nilai, str) else nilai
