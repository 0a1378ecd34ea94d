"""A masked personnel number gives nothing of its person away."""

from app.domain.kepegawaian import samarkan_nip


def test_only_the_serial_is_shown() -> None:
    assert samarkan_nip("198703152010011001") == "***************001"
