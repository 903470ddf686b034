"""Bytes become pages, in a process that can be killed, within limits."""
