"""Measurements of the IP ASN through HTTP."""
