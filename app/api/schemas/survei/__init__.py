"""Shapes of services, surveys, answers."""
