"""Tolok: plans, measures and explains the performance of Indonesian personnel agencies."""
