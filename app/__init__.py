"""Tolok: plans, measures and explains the performance of Indonesian personnel agencies."""

__version__ = "0.1.0"
