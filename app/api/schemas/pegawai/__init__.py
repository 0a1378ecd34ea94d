"""Shapes of servants and their histories."""
