"""Asking the public: the agency's side under /v1, the public door, and its page."""
