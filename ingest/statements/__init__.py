"""Facts become statements in the graph of their document."""
