"""Shapes of the merit system of an agency."""
