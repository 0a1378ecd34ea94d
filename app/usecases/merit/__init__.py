"""The merit system of an agency: instruments, assessments, evidence, results, follow-up."""
