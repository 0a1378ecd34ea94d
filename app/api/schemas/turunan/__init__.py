"""Shapes of what follows from personnel data."""
