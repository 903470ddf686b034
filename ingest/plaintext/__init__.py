"""Text files become blocks, their faults repaired and marked."""
