"""Files out of the record, in forms that other tools read."""
