"""The kit for Neo4j Browser: style, favourites and guide, made from ontology and catalogue."""
