"""The explorer: what an analyst sees in a web browser."""
