"""Shapes of files about servants."""
