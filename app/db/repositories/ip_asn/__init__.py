"""Measurements of the IP ASN: the facts of persons, and what was measured."""
