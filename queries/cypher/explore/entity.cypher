// All that is known of one thing
// One row is a value of a property.
// In Neo4j Browser, first: :param {id: 'pdu/N55KIR'}
//+ name: entity
//+ tags: [search]
//+ parameters:
//+   id: {type: string, example: pdu/N55KIR, description: "identifier, short or as an IRI"}
//+ columns:
//+   property: string
//+   value: any

MATCH (thing:Resource)
WHERE thing.id = $id OR thing.uri = $id
UNWIND keys(thing) AS property
WITH thing, property
WHERE property <> 'digest'  // by which the view is kept up to the record
RETURN property, thing[property] AS value
ORDER BY property
