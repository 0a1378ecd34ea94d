"""Shapes of the calculators."""
