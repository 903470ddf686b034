"""The parts of a document: its head, sections, lists, tables, and what they say."""
