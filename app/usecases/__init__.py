"""What a route and the command line both do."""
