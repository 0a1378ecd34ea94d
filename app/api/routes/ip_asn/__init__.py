"""Routes of the professionalism index of a whole agency."""
