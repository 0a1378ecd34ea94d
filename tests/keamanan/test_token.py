"""Access tokens and API tokens: what is accepted, and that everything else is refused."""

import base64
import json
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jose import jwt

from app.usecases.keamanan.jwt import PANJANG_MAKSIMUM, Penanda, TokenTidakSah
from app.usecases.keamanan.token_api import awalan_token, bentuk_token, buat_token, sidik_token

LAMA, BARU = "k" * 32, "b" * 32
SEKARANG = datetime(2026, 3, 1, 8, tzinfo=UTC)
UMUR = timedelta(minutes=10)
PENGGUNA, SESI = uuid4(), uuid4()
KLAIM = {
    "iss": "tolok",
    "aud": "tolok-api",
    "sub": str(PENGGUNA),
    "sid": str(SESI),
    "exp": int((SEKARANG + UMUR).timestamp()),
}


@pytest.fixture
def penanda() -> Penanda:
    return Penanda({"2026": BARU, "2025": LAMA}, UMUR)


def tandai(
    klaim: dict[str, object], kunci: str = BARU, alg: str = "HS256", kid: str = "2026"
) -> str:
    token: str = jwt.encode(klaim, kunci, alg, {"kid": kid})
    return token


def tanpa(nama: str) -> dict[str, object]:
    return {kunci: nilai for kunci, nilai in KLAIM.items() if kunci != nama}


def mentah(kepala: dict[str, object], klaim: object, tanda: str = "") -> str:
    bagian = [
        base64.urlsafe_b64encode(json.dumps(b).encode()).rstrip(b"=") for b in (kepala, klaim)
    ]
    return ".".join([*(satu.decode() for satu in bagian), tanda])


def test_an_issued_token_is_read_back(penanda: Penanda) -> None:
    klaim = penanda.baca(penanda.terbitkan(PENGGUNA, SESI, SEKARANG), SEKARANG)
    assert (klaim.pengguna, klaim.sesi) == (PENGGUNA, SESI)
    assert klaim.kedaluwarsa == SEKARANG + UMUR


def test_a_key_being_rotated_out_is_still_accepted(penanda: Penanda) -> None:
    lama = Penanda({"2025": LAMA}, UMUR).terbitkan(PENGGUNA, SESI, SEKARANG)
    assert penanda.baca(lama, SEKARANG).pengguna == PENGGUNA


def test_a_token_ends_on_its_second(penanda: Penanda) -> None:
    token = penanda.terbitkan(PENGGUNA, SESI, SEKARANG)
    penanda.baca(token, SEKARANG + UMUR - timedelta(seconds=1))
    with pytest.raises(TokenTidakSah):
        penanda.baca(token, SEKARANG + UMUR)


@pytest.mark.parametrize(
    "token",
    [
        pytest.param(mentah({"alg": "none", "kid": "2026"}, KLAIM), id="alg none"),
        pytest.param(mentah({"alg": "None", "kid": "2026"}, KLAIM, "x"), id="alg None"),
        pytest.param(mentah({"alg": "RS256", "kid": "2026"}, KLAIM, "x"), id="RS256 by HS key"),
        pytest.param(tandai(KLAIM, alg="HS512"), id="another HMAC"),
        pytest.param(tandai(KLAIM, kunci=LAMA), id="right id, other key"),
        pytest.param(tandai(KLAIM, kid="2024"), id="unknown key id"),
        pytest.param(mentah({"alg": "HS256"}, KLAIM, "x"), id="no key id"),
        pytest.param(mentah({"alg": "HS256", "kid": ["2026"]}, KLAIM, "x"), id="key id a list"),
        pytest.param(tandai({**KLAIM, "iss": "lain"}), id="other issuer"),
        pytest.param(tandai({**KLAIM, "aud": "lain"}), id="other audience"),
        pytest.param(tandai(tanpa("iss")), id="no issuer"),
        pytest.param(tandai(tanpa("aud")), id="no audience"),
        pytest.param(tandai(tanpa("exp")), id="no end"),
        pytest.param(tandai(tanpa("sub")), id="no user"),
        pytest.param(tandai({**KLAIM, "sub": "admin"}), id="user no id"),
        pytest.param(tandai({**KLAIM, "exp": 10**30}), id="end beyond time"),
        pytest.param(tandai({**KLAIM, "exp": "besok"}), id="end no number"),
        pytest.param(tandai(KLAIM)[:-3], id="truncated"),
        pytest.param(tandai(KLAIM).rsplit(".", 1)[0], id="without signature"),
        pytest.param("x" * (PANJANG_MAKSIMUM + 1), id="oversized"),
        pytest.param("", id="empty"),
        pytest.param("a.b.c", id="no base64"),
        pytest.param(mentah({"alg": "HS256", "kid": "2026"}, [1, 2]), id="claims a list"),
    ],
)
def test_any_other_token_is_refused(penanda: Penanda, token: str) -> None:
    with pytest.raises(TokenTidakSah):
        penanda.baca(token, SEKARANG)


@given(st.text(max_size=300))
def test_no_text_breaks_the_reader(teks: str) -> None:
    with pytest.raises(TokenTidakSah):
        Penanda({"a": BARU}, UMUR).baca(teks, SEKARANG)


@pytest.mark.parametrize("kunci", [{}, {"a": "pendek"}])
def test_weak_keys_are_refused(kunci: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="32"):
        Penanda(kunci, UMUR)


def test_an_api_token_is_recognised_by_form_and_checksum() -> None:
    token = buat_token()
    assert bentuk_token(token)
    assert token.startswith("tlk_")
    assert awalan_token(token) == token[:10]
    assert len(sidik_token(token)) == 64
    assert buat_token() != token


@given(st.integers(4, 46), st.sampled_from("0123456789abcXYZ"))
def test_a_mistyped_api_token_is_recognised_as_none(tempat: int, huruf: str) -> None:
    token = buat_token()
    salah = token[:tempat] + huruf + token[tempat + 1 :]
    assert bentuk_token(salah) == (salah == token)


@pytest.mark.parametrize(
    "teks", ["", "tlk", "tlk__", "tlk_a_b", "ghp_x_y", "tlk_" + "ä" * 43 + "_x"]
)
def test_other_texts_are_no_api_tokens(teks: str) -> None:
    assert not bentuk_token(teks)
