"""What the answers of a survey come to: results, publication, follow-up, exports."""
