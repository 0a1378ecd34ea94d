"""The IP ASN of an agency: measuring it, fixing it, and reading what was measured."""
