"""The merit system of an agency, as it is stored."""
