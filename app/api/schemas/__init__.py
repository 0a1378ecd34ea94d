"""Shapes on the wire, one module beside each route."""
