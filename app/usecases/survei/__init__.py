"""Asking the public: services, surveys, answers, tickets."""
