"""SPARQL queries in processes of their own, which can be killed, read only and within limits."""
