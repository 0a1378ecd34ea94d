"""The machinery every rule shares."""
