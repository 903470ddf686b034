"""Pages that are pictures: read by a text recogniser, as words like those of any other page."""
