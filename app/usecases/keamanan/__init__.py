"""Passwords, signed access tokens, and API tokens."""
