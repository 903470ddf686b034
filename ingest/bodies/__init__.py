"""Who and what a document names, and what it states between them."""
