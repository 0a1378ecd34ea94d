"""Services, surveys, answers, tickets: one module each."""
