"""What follows from the data of servants: who has which feature, and what agencies decided."""
