"""Identities: who and what may be the same, and what people decided."""
