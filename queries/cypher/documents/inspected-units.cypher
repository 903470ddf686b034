// Who was inspected
// One row is a unit or region that was inspected, with the documents that are about it.
// In Neo4j Browser, first: :param {region: null, document: null}
//+ name: inspected-units
//+ tags: [units, regions, documents]
//+ parameters:
//+   region: {type: string, default: null, example: Yorkshire and the Humber, description: "only this region and its units: a name, alias, code or identifier"}
//+   document: {type: string, default: null, description: "only whom this document is about: its key or identifier"}
//+ columns:
//+   region: string
//+   unit: string
//+   kind: string
//+   documents: list
//+   id: string

// Who was inspected, and where that unit belongs (a region belongs to itself)
MATCH (unit:Organisation)<-[:OF_UNIT]-(inspection:Inspection)
OPTIONAL MATCH (unit)-[:UNIT_OF]->(parent:Region)
WITH unit, inspection, coalesce(parent, unit) AS region
WHERE $region IS NULL OR toLower($region) IN [known IN coalesce(region.alias, []) + [region.name, region.code, region.id, region.uri] | toLower(known)]

// Which documents are about that
MATCH (inspection)<-[:ABOUT]-(source:Document)
WHERE $document IS NULL OR toLower($document) IN [left(source.sha256, 12), source.id, toLower(source.uri)]
WITH unit, region, left(source.sha256, 12) AS document
ORDER BY document

RETURN region.name AS region,
       unit.name AS unit,
       unit.kind AS kind,
       collect(DISTINCT document) AS documents,
       unit.id AS id
ORDER BY region, unit, id
