"""Made-up servants that resemble those of a kabupaten, a million in seconds.

The same number, day and seed give the same people. Nobody of them exists.
"""
