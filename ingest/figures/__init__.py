"""The numbers a text states."""
