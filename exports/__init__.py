"""Files made of the record."""
