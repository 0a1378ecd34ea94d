"""What the rule on small cells must hold."""

from app.domain.law.ruleset import RuleView
from app.domain.law.schema import IndexSchema, angka

INDEKS = "penahanan"
SCHEMA = IndexSchema({"minimum": angka()})


def minimum(aturan: RuleView) -> int:
    """Return how many persons a group must at least have to be shown."""
    return int(aturan.angka("minimum").nilai)
