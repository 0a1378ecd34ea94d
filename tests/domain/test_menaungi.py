"""Nobody hands out, or takes over, more than the own permissions."""

from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.akses import BatasToken, Kebijakan, Pelaku, kebijakan

A, B = uuid4(), uuid4()
ATURAN = kebijakan()
PERAN = st.sampled_from(sorted(ATURAN.peran))
BANYAK = st.dictionaries(st.sampled_from([A, B]), st.frozensets(PERAN, min_size=1))


def pelaku(*, platform: bool = False, token: BatasToken | None = None, **peran: str) -> Pelaku:
    semua = {{"a": A, "b": B}[di]: frozenset({nama}) for di, nama in peran.items()}
    return Pelaku(uuid4(), admin_platform=platform, peran=semua, token=token)


def token(*cakupan: str, instansi: frozenset[UUID] | None = None) -> BatasToken:
    return BatasToken(uuid4(), frozenset(cakupan), instansi)


@pytest.mark.parametrize("peran", sorted(ATURAN.peran))
def test_an_administrator_covers_every_role_at_home_and_none_elsewhere(peran: str) -> None:
    assert pelaku(a="admin").menaungi({A: frozenset({peran})}, ATURAN)
    assert not pelaku(a="admin").menaungi({B: frozenset({peran})}, ATURAN)


def test_an_operator_covers_no_administrator() -> None:
    assert not pelaku(a="operator").menaungi({A: frozenset({"admin"})}, ATURAN)
    assert pelaku(a="operator").menaungi({A: frozenset({"pegawai"})}, ATURAN)


def test_the_platform_in_person_covers_everybody_and_its_token_does_not() -> None:
    peran = {A: frozenset({"admin"}), B: frozenset({"operator"})}
    assert pelaku(platform=True).menaungi(peran, ATURAN)
    semua = token(*ATURAN.izin)
    assert not pelaku(platform=True, token=semua).menaungi(peran, ATURAN)


def test_a_token_covers_what_it_was_made_for() -> None:
    sempit = pelaku(a="admin", token=token("unit:baca", "instansi:baca"))
    assert sempit.menaungi({A: frozenset({"pegawai"})}, ATURAN)
    assert not sempit.menaungi({A: frozenset({"operator"})}, ATURAN)
    lain = pelaku(a="admin", token=token("unit:baca", "instansi:baca", instansi=frozenset({B})))
    assert not lain.menaungi({A: frozenset({"pegawai"})}, ATURAN)


@given(BANYAK, BANYAK)
def test_who_covers_roles_holds_each_of_their_permissions(
    punya: dict[UUID, frozenset[str]], minta: dict[UUID, frozenset[str]]
) -> None:
    satu = Pelaku(uuid4(), admin_platform=False, peran=punya)
    izin = {(di, i) for di, nama in minta.items() for n in nama for i in ATURAN.peran[n]}
    assert satu.menaungi(minta, ATURAN) == all(satu.boleh(i, di, ATURAN) for di, i in izin)


def test_the_policy_names_what_is_granted_without_being_declared() -> None:
    assert ATURAN.masalah() == []
    salah = Kebijakan(
        izin={"a": "A"}, nama_peran={"x": "X"}, peran={"x": frozenset({"a", "b"})},
        bawahan=frozenset(), platform=frozenset({"c"}),
        sendiri={"saya": "Saya"}, sebelum_ganti=frozenset({"saya", "d"}),
    )  # fmt: skip
    assert salah.masalah() == ["peran.x: b", "platform: c", "sendiri: d"]


def test_every_role_has_a_name_and_the_own_account_asks_no_agency() -> None:
    assert ATURAN.nama_peran.keys() == ATURAN.peran.keys()
    assert not ATURAN.sendiri.keys() & ATURAN.izin.keys()
