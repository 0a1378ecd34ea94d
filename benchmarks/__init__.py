"""Measurements. Every figure is a ratio between two things run in turn in the same session."""
