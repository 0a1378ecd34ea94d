"""Shapes of measurements of the IP ASN."""
