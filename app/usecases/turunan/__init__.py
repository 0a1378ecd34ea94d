"""What follows from personnel data: quality, retirement, formation, talent, indicators."""
