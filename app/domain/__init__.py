"""The rules, pure: standard library only, no clock, no environment, no binary floating point."""
