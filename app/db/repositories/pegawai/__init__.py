"""Servants and their histories: one row, pages of a list, the change feed, writing."""
