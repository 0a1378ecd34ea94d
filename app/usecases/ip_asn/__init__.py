"""The professionalism index of a whole agency: from stored measurements."""
