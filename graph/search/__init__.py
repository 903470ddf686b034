"""Search by words: an index of our own, built from the record, beside the databases."""
