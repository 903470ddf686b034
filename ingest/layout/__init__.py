"""Words on pages become blocks in reading order."""
