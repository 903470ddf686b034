// Generated from probation.ttl by python -m probation_graph.ontology.generate: do not edit.
CREATE CONSTRAINT resource_uri IF NOT EXISTS FOR (n:Resource) REQUIRE n.uri IS UNIQUE;
CREATE INDEX resource_id IF NOT EXISTS FOR (n:Resource) ON (n.id);
