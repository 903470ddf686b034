// Generated from shapes.ttl by python -m probation_graph.ontology.generate: do not edit.

// TypedShape.node: This thing is not of any class of the ontology.
MATCH (n:Resource)
WHERE NOT n.kind IN ['resource', 'agent', 'organisation', 'region', 'pdu', 'division', 'police_force', 'police_and_crime_commissioner', 'council', 'health_body', 'court', 'company', 'voluntary_organisation', 'government_body', 'inspectorate', 'education_body', 'partnership', 'prison', 'trade_union', 'team', 'board', 'person', 'post', 'tool', 'programme', 'service', 'fund', 'framework', 'place', 'office', 'document', 'passage', 'inspection', 'fact', 'finding', 'strength', 'area_for_improvement', 'context_finding', 'recommendation', 'rating', 'overall_rating', 'standard_rating', 'score', 'figure', 'mention', 'stated_relation', 'organisational_change', 'participation', 'document_check', 'action_plan_entry', 'judgement', 'standard', 'standard_domain', 'rating_level', 'scheme', 'standard_scheme', 'rating_scale']
RETURN n.uri AS uri, [n.kind] AS wrong ORDER BY uri;

// NamedShape.node: This thing has a name but is not of any class of the ontology.
MATCH (n:Resource)
WHERE n.kind IS NULL AND n.name <> n.id
RETURN n.uri AS uri, [n.name] AS wrong ORDER BY uri;

// ResourceShape.node: An identifier is an IRI with a kind and a key after /id/.
MATCH (n:Resource) WHERE n.kind IS NOT NULL
WITH n
WHERE NOT (n.uri =~ '[A-Za-z][A-Za-z0-9+.-]*:.+' AND n.uri =~ '(?sU).*/id/[a-z-]+/\\S+')
RETURN n.uri AS uri, [n.uri] AS wrong ORDER BY uri;

// ResourceShape.name: Everything has exactly one name, and it is not empty.
MATCH (n:Resource) WHERE n.kind IS NOT NULL
WITH n, CASE WHEN n.name IS NULL THEN [] WHEN toStringOrNull(n.name) IS NULL THEN n.name ELSE [n.name] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)) AND (toStringOrNull(v) =~ '(?sU).*\\S.*'), false)] AS wrong
WHERE size(values) < 1 OR size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// ResourceShape.alias: An alias is a text that is not empty.
MATCH (n:Resource) WHERE n.kind IS NOT NULL
WITH n, CASE WHEN n.alias IS NULL THEN [] WHEN toStringOrNull(n.alias) IS NULL THEN n.alias ELSE [n.alias] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)) AND (toStringOrNull(v) =~ '(?sU).*\\S.*'), false)] AS wrong
WHERE size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// ResourceShape.ambiguousName: An ambiguous name is a text that is not empty.
MATCH (n:Resource) WHERE n.kind IS NOT NULL
WITH n, CASE WHEN n.ambiguousName IS NULL THEN [] WHEN toStringOrNull(n.ambiguousName) IS NULL THEN n.ambiguousName ELSE [n.ambiguousName] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)) AND (toStringOrNull(v) =~ '(?sU).*\\S.*'), false)] AS wrong
WHERE size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// ResourceShape.code: There is at most one official code, and it is not empty.
MATCH (n:Resource) WHERE n.kind IS NOT NULL
WITH n, CASE WHEN n.code IS NULL THEN [] WHEN toStringOrNull(n.code) IS NULL THEN n.code ELSE [n.code] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)) AND (toStringOrNull(v) =~ '(?sU).*\\S.*'), false)] AS wrong
WHERE size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// ResourceShape.source: There is at most one source, and it is not empty.
MATCH (n:Resource) WHERE n.kind IS NOT NULL
WITH n, CASE WHEN n.source IS NULL THEN [] WHEN toStringOrNull(n.source) IS NULL THEN n.source ELSE [n.source] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)) AND (toStringOrNull(v) =~ '(?sU).*\\S.*'), false)] AS wrong
WHERE size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// ResourceShape.provisional: Provisional is said at most once, as true or false.
MATCH (n:Resource) WHERE n.kind IS NOT NULL
WITH n, CASE WHEN n.provisional IS NULL THEN [] WHEN toStringOrNull(n.provisional) IS NULL THEN n.provisional ELSE [n.provisional] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v IN [true, false]), false)] AS wrong
WHERE size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// AgentShape.node: The identifier of an agent names a kind of organisation or a person.
MATCH (n:Agent)
WITH n
WHERE NOT (n.uri =~ '[A-Za-z][A-Za-z0-9+.-]*:.+' AND n.uri =~ '(?sU).*/id/((region|pdu|police-force|police-and-crime-commissioner|council|prison|organisation|team|board)/[^/]+|person/[^/]+/[^/]+|provisional/[0-9a-f]{12}/[a-z-]+/[^/]+)')
RETURN n.uri AS uri, [n.uri] AS wrong ORDER BY uri;

// OrganisationShape.node: The identifier of an organisation names its kind and its code or name.
MATCH (n:Organisation)
WITH n
WHERE NOT (n.uri =~ '[A-Za-z][A-Za-z0-9+.-]*:.+' AND n.uri =~ '(?sU).*/id/((region|pdu|police-force|police-and-crime-commissioner|council|prison|organisation|team|board)/[^/]+|provisional/[0-9a-f]{12}/[a-z-]+/[^/]+)')
RETURN n.uri AS uri, [n.uri] AS wrong ORDER BY uri;

// OrganisationShape.partOf: What an organisation is part of is an organisation.
MATCH (n:Organisation)
OPTIONAL MATCH (n)-[:PART_OF]->(m:Resource) WHERE NOT EXISTS { MATCH (n)<-[:RELATION_SUBJECT]-(s:StatedRelation {relation: 'part_of'})-[:RELATION_OBJECT]->(m) WHERE s.restates IS NULL }
WITH n, count(m) AS links, collect(CASE WHEN NOT m:Organisation THEN m.uri END) AS wrong
WHERE size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// OrganisationShape.ownedBy: What an organisation is owned by is an organisation.
MATCH (n:Organisation)
OPTIONAL MATCH (n)-[:OWNED_BY]->(m:Resource)
WITH n, count(m) AS links, collect(CASE WHEN NOT m:Organisation THEN m.uri END) AS wrong
WHERE size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// RegionShape.node: The identifier of a region is region/<nDelius area code>.
MATCH (n:Region)
WITH n
WHERE NOT (n.uri =~ '[A-Za-z][A-Za-z0-9+.-]*:.+' AND n.uri =~ '(?sU).*/id/(region/N[0-9]{2}|provisional/[0-9a-f]{12}/[a-z-]+/[^/]+)')
RETURN n.uri AS uri, [n.uri] AS wrong ORDER BY uri;

// RegionShape.code: The code of a region is an nDelius area code such as N55.
MATCH (n:Region)
WITH n, CASE WHEN n.code IS NULL THEN [] WHEN toStringOrNull(n.code) IS NULL THEN n.code ELSE [n.code] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)) AND (toStringOrNull(v) =~ '(?sU)N[0-9]{2}'), false)] AS wrong
WHERE size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// ProbationDeliveryUnitShape.node: The identifier of a probation delivery unit is pdu/<nDelius code>.
MATCH (n:ProbationDeliveryUnit)
WITH n
WHERE NOT (n.uri =~ '[A-Za-z][A-Za-z0-9+.-]*:.+' AND n.uri =~ '(?sU).*/id/(pdu/[^/]+|provisional/[0-9a-f]{12}/[a-z-]+/[^/]+)')
RETURN n.uri AS uri, [n.uri] AS wrong ORDER BY uri;

// ProbationDeliveryUnitShape.code: The code of a probation delivery unit is an nDelius code such as N55KIR.
MATCH (n:ProbationDeliveryUnit)
WITH n, CASE WHEN n.code IS NULL THEN [] WHEN toStringOrNull(n.code) IS NULL THEN n.code ELSE [n.code] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)) AND (toStringOrNull(v) =~ '(?sU)[A-Z0-9]{5,8}'), false)] AS wrong
WHERE size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// ProbationDeliveryUnitShape.unitOf: A probation delivery unit is a unit of at most one region.
MATCH (n:ProbationDeliveryUnit)
OPTIONAL MATCH (n)-[:UNIT_OF]->(m:Resource)
WITH n, count(m) AS links, collect(CASE WHEN NOT m:Region THEN m.uri END) AS wrong
WHERE links > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// DivisionShape.node: The identifier of a division is organisation/<name>, or provisional/<document>/<class>/<name>.
MATCH (n:Division)
WITH n
WHERE NOT (n.uri =~ '[A-Za-z][A-Za-z0-9+.-]*:.+' AND n.uri =~ '(?sU).*/id/(organisation/[^/]+|provisional/[0-9a-f]{12}/[a-z-]+/[^/]+)')
RETURN n.uri AS uri, [n.uri] AS wrong ORDER BY uri;

// PoliceForceShape.node: The identifier of a police force is police-force/<name>, or provisional/<document>/<class>/<name>.
MATCH (n:PoliceForce)
WITH n
WHERE NOT (n.uri =~ '[A-Za-z][A-Za-z0-9+.-]*:.+' AND n.uri =~ '(?sU).*/id/(police-force/[^/]+|provisional/[0-9a-f]{12}/[a-z-]+/[^/]+)')
RETURN n.uri AS uri, [n.uri] AS wrong ORDER BY uri;

// PoliceAndCrimeCommissionerShape.node: The identifier of a police and crime commissioner is police-and-crime-commissioner/<name>, or provisional/<document>/<class>/<name>.
MATCH (n:PoliceAndCrimeCommissioner)
WITH n
WHERE NOT (n.uri =~ '[A-Za-z][A-Za-z0-9+.-]*:.+' AND n.uri =~ '(?sU).*/id/(police-and-crime-commissioner/[^/]+|provisional/[0-9a-f]{12}/[a-z-]+/[^/]+)')
RETURN n.uri AS uri, [n.uri] AS wrong ORDER BY uri;

// CouncilShape.node: The identifier of a council is council/<ONS code>.
MATCH (n:Council)
WITH n
WHERE NOT (n.uri =~ '[A-Za-z][A-Za-z0-9+.-]*:.+' AND n.uri =~ '(?sU).*/id/(council/[EW][0-9]{8}|organisation/[^/]+|provisional/[0-9a-f]{12}/[a-z-]+/[^/]+)')
RETURN n.uri AS uri, [n.uri] AS wrong ORDER BY uri;

// CouncilShape.code: The code of a council is an ONS code such as E08000019.
MATCH (n:Council)
WITH n, CASE WHEN n.code IS NULL THEN [] WHEN toStringOrNull(n.code) IS NULL THEN n.code ELSE [n.code] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)) AND (toStringOrNull(v) =~ '(?sU)[EW][0-9]{8}'), false)] AS wrong
WHERE size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// HealthBodyShape.node: The identifier of a health body is organisation/<name>, or provisional/<document>/<class>/<name>.
MATCH (n:HealthBody)
WITH n
WHERE NOT (n.uri =~ '[A-Za-z][A-Za-z0-9+.-]*:.+' AND n.uri =~ '(?sU).*/id/(organisation/[^/]+|provisional/[0-9a-f]{12}/[a-z-]+/[^/]+)')
RETURN n.uri AS uri, [n.uri] AS wrong ORDER BY uri;

// CourtShape.node: The identifier of a court is organisation/<name>, or provisional/<document>/<class>/<name>.
MATCH (n:Court)
WITH n
WHERE NOT (n.uri =~ '[A-Za-z][A-Za-z0-9+.-]*:.+' AND n.uri =~ '(?sU).*/id/(organisation/[^/]+|provisional/[0-9a-f]{12}/[a-z-]+/[^/]+)')
RETURN n.uri AS uri, [n.uri] AS wrong ORDER BY uri;

// CompanyShape.node: The identifier of a company is organisation/<name>, or provisional/<document>/<class>/<name>.
MATCH (n:Company)
WITH n
WHERE NOT (n.uri =~ '[A-Za-z][A-Za-z0-9+.-]*:.+' AND n.uri =~ '(?sU).*/id/(organisation/[^/]+|provisional/[0-9a-f]{12}/[a-z-]+/[^/]+)')
RETURN n.uri AS uri, [n.uri] AS wrong ORDER BY uri;

// VoluntaryOrganisationShape.node: The identifier of a voluntary organisation is organisation/<name>, or provisional/<document>/<class>/<name>.
MATCH (n:VoluntaryOrganisation)
WITH n
WHERE NOT (n.uri =~ '[A-Za-z][A-Za-z0-9+.-]*:.+' AND n.uri =~ '(?sU).*/id/(organisation/[^/]+|provisional/[0-9a-f]{12}/[a-z-]+/[^/]+)')
RETURN n.uri AS uri, [n.uri] AS wrong ORDER BY uri;

// GovernmentBodyShape.node: The identifier of a government body is organisation/<name>, or provisional/<document>/<class>/<name>.
MATCH (n:GovernmentBody)
WITH n
WHERE NOT (n.uri =~ '[A-Za-z][A-Za-z0-9+.-]*:.+' AND n.uri =~ '(?sU).*/id/(organisation/[^/]+|provisional/[0-9a-f]{12}/[a-z-]+/[^/]+)')
RETURN n.uri AS uri, [n.uri] AS wrong ORDER BY uri;

// InspectorateShape.node: The identifier of an inspectorate is organisation/<name>, or provisional/<document>/<class>/<name>.
MATCH (n:Inspectorate)
WITH n
WHERE NOT (n.uri =~ '[A-Za-z][A-Za-z0-9+.-]*:.+' AND n.uri =~ '(?sU).*/id/(organisation/[^/]+|provisional/[0-9a-f]{12}/[a-z-]+/[^/]+)')
RETURN n.uri AS uri, [n.uri] AS wrong ORDER BY uri;

// EducationBodyShape.node: The identifier of an education body is organisation/<name>, or provisional/<document>/<class>/<name>.
MATCH (n:EducationBody)
WITH n
WHERE NOT (n.uri =~ '[A-Za-z][A-Za-z0-9+.-]*:.+' AND n.uri =~ '(?sU).*/id/(organisation/[^/]+|provisional/[0-9a-f]{12}/[a-z-]+/[^/]+)')
RETURN n.uri AS uri, [n.uri] AS wrong ORDER BY uri;

// PartnershipShape.node: The identifier of a partnership is organisation/<name>, or provisional/<document>/<class>/<name>.
MATCH (n:Partnership)
WITH n
WHERE NOT (n.uri =~ '[A-Za-z][A-Za-z0-9+.-]*:.+' AND n.uri =~ '(?sU).*/id/(organisation/[^/]+|provisional/[0-9a-f]{12}/[a-z-]+/[^/]+)')
RETURN n.uri AS uri, [n.uri] AS wrong ORDER BY uri;

// TradeUnionShape.node: The identifier of a trade union is organisation/<name>, or provisional/<document>/<class>/<name>.
MATCH (n:TradeUnion)
WITH n
WHERE NOT (n.uri =~ '[A-Za-z][A-Za-z0-9+.-]*:.+' AND n.uri =~ '(?sU).*/id/(organisation/[^/]+|provisional/[0-9a-f]{12}/[a-z-]+/[^/]+)')
RETURN n.uri AS uri, [n.uri] AS wrong ORDER BY uri;

// PrisonShape.node: The identifier of a prison is prison/<prison code>.
MATCH (n:Prison)
WITH n
WHERE NOT (n.uri =~ '[A-Za-z][A-Za-z0-9+.-]*:.+' AND n.uri =~ '(?sU).*/id/(prison/[A-Z0-9]{3,4}|provisional/[0-9a-f]{12}/[a-z-]+/[^/]+)')
RETURN n.uri AS uri, [n.uri] AS wrong ORDER BY uri;

// PrisonShape.code: The code of a prison is a prison code such as NHI.
MATCH (n:Prison)
WITH n, CASE WHEN n.code IS NULL THEN [] WHEN toStringOrNull(n.code) IS NULL THEN n.code ELSE [n.code] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)) AND (toStringOrNull(v) =~ '(?sU)[A-Z0-9]{3,4}'), false)] AS wrong
WHERE size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// TeamShape.node: The identifier of a team is team/<name>, or provisional/<document>/<class>/<name>.
MATCH (n:Team)
WITH n
WHERE NOT (n.uri =~ '[A-Za-z][A-Za-z0-9+.-]*:.+' AND n.uri =~ '(?sU).*/id/(team/[^/]+|provisional/[0-9a-f]{12}/[a-z-]+/[^/]+)')
RETURN n.uri AS uri, [n.uri] AS wrong ORDER BY uri;

// BoardShape.node: The identifier of a board is board/<name> or organisation/<name>, or provisional/<document>/<class>/<name>.
MATCH (n:Board)
WITH n
WHERE NOT (n.uri =~ '[A-Za-z][A-Za-z0-9+.-]*:.+' AND n.uri =~ '(?sU).*/id/(board/[^/]+|organisation/[^/]+|provisional/[0-9a-f]{12}/[a-z-]+/[^/]+)')
RETURN n.uri AS uri, [n.uri] AS wrong ORDER BY uri;

// PersonShape.node: The identifier of a person is person/<organisation or document>/<name>.
MATCH (n:Person)
WITH n
WHERE NOT (n.uri =~ '[A-Za-z][A-Za-z0-9+.-]*:.+' AND n.uri =~ '(?sU).*/id/person/[^/]+/[^/]+')
RETURN n.uri AS uri, [n.uri] AS wrong ORDER BY uri;

// PostShape.node: The identifier of a post is post/<name>, or provisional/<document>/post/<name>.
MATCH (n:Post)
WITH n
WHERE NOT (n.uri =~ '[A-Za-z][A-Za-z0-9+.-]*:.+' AND n.uri =~ '(?sU).*/id/(post/[^/]+|provisional/[0-9a-f]{12}/[a-z-]+/[^/]+)')
RETURN n.uri AS uri, [n.uri] AS wrong ORDER BY uri;

// PostShape.postIn: A post is in at most one organisation.
MATCH (n:Post)
OPTIONAL MATCH (n)-[:POST_IN]->(m:Resource)
WITH n, count(m) AS links, collect(CASE WHEN NOT m:Organisation THEN m.uri END) AS wrong
WHERE links > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// ToolShape.node: The identifier of a tool is tool/<name>, or provisional/<document>/<class>/<name>.
MATCH (n:Tool)
WITH n
WHERE NOT (n.uri =~ '[A-Za-z][A-Za-z0-9+.-]*:.+' AND n.uri =~ '(?sU).*/id/(tool/[^/]+|provisional/[0-9a-f]{12}/[a-z-]+/[^/]+)')
RETURN n.uri AS uri, [n.uri] AS wrong ORDER BY uri;

// ProgrammeShape.node: The identifier of a programme is programme/<name>, or provisional/<document>/<class>/<name>.
MATCH (n:Programme)
WITH n
WHERE NOT (n.uri =~ '[A-Za-z][A-Za-z0-9+.-]*:.+' AND n.uri =~ '(?sU).*/id/(programme/[^/]+|provisional/[0-9a-f]{12}/[a-z-]+/[^/]+)')
RETURN n.uri AS uri, [n.uri] AS wrong ORDER BY uri;

// ServiceShape.node: The identifier of a service is service/<name>, or provisional/<document>/<class>/<name>.
MATCH (n:Service)
WITH n
WHERE NOT (n.uri =~ '[A-Za-z][A-Za-z0-9+.-]*:.+' AND n.uri =~ '(?sU).*/id/(service/[^/]+|provisional/[0-9a-f]{12}/[a-z-]+/[^/]+)')
RETURN n.uri AS uri, [n.uri] AS wrong ORDER BY uri;

// FundShape.node: The identifier of a fund is fund/<name>, or provisional/<document>/<class>/<name>.
MATCH (n:Fund)
WITH n
WHERE NOT (n.uri =~ '[A-Za-z][A-Za-z0-9+.-]*:.+' AND n.uri =~ '(?sU).*/id/(fund/[^/]+|provisional/[0-9a-f]{12}/[a-z-]+/[^/]+)')
RETURN n.uri AS uri, [n.uri] AS wrong ORDER BY uri;

// FrameworkShape.node: The identifier of a framework is framework/<name>, or provisional/<document>/<class>/<name>.
MATCH (n:Framework)
WITH n
WHERE NOT (n.uri =~ '[A-Za-z][A-Za-z0-9+.-]*:.+' AND n.uri =~ '(?sU).*/id/(framework/[^/]+|provisional/[0-9a-f]{12}/[a-z-]+/[^/]+)')
RETURN n.uri AS uri, [n.uri] AS wrong ORDER BY uri;

// PlaceShape.node: The identifier of a place is place/<name> or office/<name>, or provisional/<document>/<class>/<name>.
MATCH (n:Place)
WITH n
WHERE NOT (n.uri =~ '[A-Za-z][A-Za-z0-9+.-]*:.+' AND n.uri =~ '(?sU).*/id/(place/[^/]+|office/[^/]+|provisional/[0-9a-f]{12}/[a-z-]+/[^/]+)')
RETURN n.uri AS uri, [n.uri] AS wrong ORDER BY uri;

// OfficeShape.node: The identifier of an office is office/<name>, or provisional/<document>/<class>/<name>.
MATCH (n:Office)
WITH n
WHERE NOT (n.uri =~ '[A-Za-z][A-Za-z0-9+.-]*:.+' AND n.uri =~ '(?sU).*/id/(office/[^/]+|provisional/[0-9a-f]{12}/[a-z-]+/[^/]+)')
RETURN n.uri AS uri, [n.uri] AS wrong ORDER BY uri;

// DocumentShape.node: The identifier of a document is document/<first 12 hexadecimal digits of its SHA-256>.
MATCH (n:Document)
WITH n
WHERE NOT (n.uri =~ '[A-Za-z][A-Za-z0-9+.-]*:.+' AND n.uri =~ '(?sU).*/id/document/[0-9a-f]{12}')
RETURN n.uri AS uri, [n.uri] AS wrong ORDER BY uri;

// DocumentShape.title: A document has exactly one title, and it is not empty.
MATCH (n:Document)
WITH n, CASE WHEN n.title IS NULL THEN [] WHEN toStringOrNull(n.title) IS NULL THEN n.title ELSE [n.title] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)) AND (toStringOrNull(v) =~ '(?sU).*\\S.*'), false)] AS wrong
WHERE size(values) < 1 OR size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// DocumentShape.date: A document has at most one date: a day, a month or a year.
MATCH (n:Document)
WITH n, CASE WHEN n.date IS NULL THEN [] WHEN toStringOrNull(n.date) IS NULL THEN n.date ELSE [n.date] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v =~ '[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?'), false)] AS wrong
WHERE size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// DocumentShape.responseDeadline: A document asks for an answer by at most one date: a day, a month or a year.
MATCH (n:Document)
WITH n, CASE WHEN n.responseDeadline IS NULL THEN [] WHEN toStringOrNull(n.responseDeadline) IS NULL THEN n.responseDeadline ELSE [n.responseDeadline] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v =~ '[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?'), false)] AS wrong
WHERE size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// DocumentShape.theme: A document has at most one theme, and it is not empty.
MATCH (n:Document)
WITH n, CASE WHEN n.theme IS NULL THEN [] WHEN toStringOrNull(n.theme) IS NULL THEN n.theme ELSE [n.theme] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)) AND (toStringOrNull(v) =~ '(?sU).*\\S.*'), false)] AS wrong
WHERE size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// DocumentShape.documentKind: A document is of exactly one kind, written in small letters such as regional_letter.
MATCH (n:Document)
WITH n, CASE WHEN n.documentKind IS NULL THEN [] WHEN toStringOrNull(n.documentKind) IS NULL THEN n.documentKind ELSE [n.documentKind] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)) AND (toStringOrNull(v) =~ '(?sU)[a-z][a-z_]*'), false)] AS wrong
WHERE size(values) < 1 OR size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// DocumentShape.kindReason: A document says exactly once why it was taken for its kind.
MATCH (n:Document)
WITH n, CASE WHEN n.kindReason IS NULL THEN [] WHEN toStringOrNull(n.kindReason) IS NULL THEN n.kindReason ELSE [n.kindReason] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)) AND (toStringOrNull(v) =~ '(?sU).*\\S.*'), false)] AS wrong
WHERE size(values) < 1 OR size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// DocumentShape.sha256: A document has exactly one SHA-256, of 64 hexadecimal digits.
MATCH (n:Document)
WITH n, CASE WHEN n.sha256 IS NULL THEN [] WHEN toStringOrNull(n.sha256) IS NULL THEN n.sha256 ELSE [n.sha256] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)) AND (toStringOrNull(v) =~ '(?sU)[0-9a-f]{64}'), false)] AS wrong
WHERE size(values) < 1 OR size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// DocumentShape.mediaType: A document has exactly one media type such as application/pdf.
MATCH (n:Document)
WITH n, CASE WHEN n.mediaType IS NULL THEN [] WHEN toStringOrNull(n.mediaType) IS NULL THEN n.mediaType ELSE [n.mediaType] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)) AND (toStringOrNull(v) =~ '(?sU)[a-z]+/[a-z0-9.+-]+'), false)] AS wrong
WHERE size(values) < 1 OR size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// DocumentShape.reader: A document names exactly one reader.
MATCH (n:Document)
WITH n, CASE WHEN n.reader IS NULL THEN [] WHEN toStringOrNull(n.reader) IS NULL THEN n.reader ELSE [n.reader] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)) AND (toStringOrNull(v) =~ '(?sU).*\\S.*'), false)] AS wrong
WHERE size(values) < 1 OR size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// DocumentShape.pageCount: A document has exactly one number of pages, 1 or more.
MATCH (n:Document)
WITH n, CASE WHEN n.pageCount IS NULL THEN [] WHEN toStringOrNull(n.pageCount) IS NULL THEN n.pageCount ELSE [n.pageCount] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((toStringOrNull(v) =~ '-?[0-9]+' AND v = toIntegerOrNull(v)) AND (v >= 1), false)] AS wrong
WHERE size(values) < 1 OR size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// DocumentShape.ocrPages: A document has at most one number of pages read by OCR, 1 or more.
MATCH (n:Document)
WITH n, CASE WHEN n.ocrPages IS NULL THEN [] WHEN toStringOrNull(n.ocrPages) IS NULL THEN n.ocrPages ELSE [n.ocrPages] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((toStringOrNull(v) =~ '-?[0-9]+' AND v = toIntegerOrNull(v)) AND (v >= 1), false)] AS wrong
WHERE size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// DocumentShape.unreadPages: A document has at most one number of pages that were not read, 1 or more.
MATCH (n:Document)
WITH n, CASE WHEN n.unreadPages IS NULL THEN [] WHEN toStringOrNull(n.unreadPages) IS NULL THEN n.unreadPages ELSE [n.unreadPages] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((toStringOrNull(v) =~ '-?[0-9]+' AND v = toIntegerOrNull(v)) AND (v >= 1), false)] AS wrong
WHERE size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// DocumentShape.blockCount: A document has exactly one number of blocks, 0 or more.
MATCH (n:Document)
WITH n, CASE WHEN n.blockCount IS NULL THEN [] WHEN toStringOrNull(n.blockCount) IS NULL THEN n.blockCount ELSE [n.blockCount] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((toStringOrNull(v) =~ '-?[0-9]+' AND v = toIntegerOrNull(v)) AND (v >= 0), false)] AS wrong
WHERE size(values) < 1 OR size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// DocumentShape.claimedCount: A document has exactly one number of claimed blocks, 0 or more.
MATCH (n:Document)
WITH n, CASE WHEN n.claimedCount IS NULL THEN [] WHEN toStringOrNull(n.claimedCount) IS NULL THEN n.claimedCount ELSE [n.claimedCount] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((toStringOrNull(v) =~ '-?[0-9]+' AND v = toIntegerOrNull(v)) AND (v >= 0), false)] AS wrong
WHERE size(values) < 1 OR size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// DocumentShape.boilerplateCount: A document has exactly one number of boilerplate blocks, 0 or more.
MATCH (n:Document)
WITH n, CASE WHEN n.boilerplateCount IS NULL THEN [] WHEN toStringOrNull(n.boilerplateCount) IS NULL THEN n.boilerplateCount ELSE [n.boilerplateCount] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((toStringOrNull(v) =~ '-?[0-9]+' AND v = toIntegerOrNull(v)) AND (v >= 0), false)] AS wrong
WHERE size(values) < 1 OR size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// DocumentShape.unclaimedCount: A document has exactly one number of unclaimed blocks, 0 or more.
MATCH (n:Document)
WITH n, CASE WHEN n.unclaimedCount IS NULL THEN [] WHEN toStringOrNull(n.unclaimedCount) IS NULL THEN n.unclaimedCount ELSE [n.unclaimedCount] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((toStringOrNull(v) =~ '-?[0-9]+' AND v = toIntegerOrNull(v)) AND (v >= 0), false)] AS wrong
WHERE size(values) < 1 OR size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// DocumentShape.licence: A document names at most one licence.
MATCH (n:Document)
WITH n, CASE WHEN n.licence IS NULL THEN [] WHEN toStringOrNull(n.licence) IS NULL THEN n.licence ELSE [n.licence] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)) AND (toStringOrNull(v) =~ '(?sU).*\\S.*'), false)] AS wrong
WHERE size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// DocumentShape.issuedBy: What a document is issued by is an organisation.
MATCH (n:Document)
OPTIONAL MATCH (n)-[:ISSUED_BY]->(m:Resource)
WITH n, count(m) AS links, collect(CASE WHEN NOT m:Organisation THEN m.uri END) AS wrong
WHERE size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// DocumentShape.about: What a document is about is an inspection.
MATCH (n:Document)
OPTIONAL MATCH (n)-[:ABOUT]->(m:Resource)
WITH n, count(m) AS links, collect(CASE WHEN NOT m:Inspection THEN m.uri END) AS wrong
WHERE size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// PassageShape.node: The identifier of a passage is passage/<document>/<page>-<start>-<end>.
MATCH (n:Passage)
WITH n
WHERE NOT (n.uri =~ '[A-Za-z][A-Za-z0-9+.-]*:.+' AND n.uri =~ '(?sU).*/id/passage/[0-9a-f]{12}/[0-9]+-[0-9]+-([0-9]+[.])?[0-9]+')
RETURN n.uri AS uri, [n.uri] AS wrong ORDER BY uri;

// PassageShape.quote: A passage has exactly one quote, and it is not empty.
MATCH (n:Passage)
WITH n, CASE WHEN n.quote IS NULL THEN [] WHEN toStringOrNull(n.quote) IS NULL THEN n.quote ELSE [n.quote] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)) AND (toStringOrNull(v) =~ '(?sU).*\\S.*'), false)] AS wrong
WHERE size(values) < 1 OR size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// PassageShape.prefix: A passage has exactly one prefix, which may be empty.
MATCH (n:Passage)
WITH n, CASE WHEN n.prefix IS NULL THEN [] WHEN toStringOrNull(n.prefix) IS NULL THEN n.prefix ELSE [n.prefix] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)), false)] AS wrong
WHERE size(values) < 1 OR size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// PassageShape.suffix: A passage has exactly one suffix, which may be empty.
MATCH (n:Passage)
WITH n, CASE WHEN n.suffix IS NULL THEN [] WHEN toStringOrNull(n.suffix) IS NULL THEN n.suffix ELSE [n.suffix] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)), false)] AS wrong
WHERE size(values) < 1 OR size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// PassageShape.page: A passage begins on exactly one page, counted from 1.
MATCH (n:Passage)
WITH n, CASE WHEN n.page IS NULL THEN [] WHEN toStringOrNull(n.page) IS NULL THEN n.page ELSE [n.page] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((toStringOrNull(v) =~ '-?[0-9]+' AND v = toIntegerOrNull(v)) AND (v >= 1), false)] AS wrong
WHERE size(values) < 1 OR size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// PassageShape.lastPage: A passage ends on at most one other page, counted from 1.
MATCH (n:Passage)
WITH n, CASE WHEN n.lastPage IS NULL THEN [] WHEN toStringOrNull(n.lastPage) IS NULL THEN n.lastPage ELSE [n.lastPage] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((toStringOrNull(v) =~ '-?[0-9]+' AND v = toIntegerOrNull(v)) AND (v >= 1), false)] AS wrong
WHERE size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// PassageShape.boxes: A passage has exactly one list of boxes, written in JSON.
MATCH (n:Passage)
WITH n, CASE WHEN n.boxes IS NULL THEN [] WHEN toStringOrNull(n.boxes) IS NULL THEN n.boxes ELSE [n.boxes] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)) AND (toStringOrNull(v) =~ '(?sU)\\[.*\\]'), false)] AS wrong
WHERE size(values) < 1 OR size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// PassageShape.pageWidth: A passage has exactly one page width in points, 0 or more.
MATCH (n:Passage)
WITH n, CASE WHEN n.pageWidth IS NULL THEN [] WHEN toStringOrNull(n.pageWidth) IS NULL THEN n.pageWidth ELSE [n.pageWidth] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toFloatOrNull(v)) AND (v >= 0), false)] AS wrong
WHERE size(values) < 1 OR size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// PassageShape.pageHeight: A passage has exactly one page height in points, 0 or more.
MATCH (n:Passage)
WITH n, CASE WHEN n.pageHeight IS NULL THEN [] WHEN toStringOrNull(n.pageHeight) IS NULL THEN n.pageHeight ELSE [n.pageHeight] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toFloatOrNull(v)) AND (v >= 0), false)] AS wrong
WHERE size(values) < 1 OR size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// PassageShape.ocrConfidence: A passage has at most one OCR confidence, from 0 to 1.
MATCH (n:Passage)
WITH n, CASE WHEN n.ocrConfidence IS NULL THEN [] WHEN toStringOrNull(n.ocrConfidence) IS NULL THEN n.ocrConfidence ELSE [n.ocrConfidence] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toFloatOrNull(v)) AND (v >= 0) AND (v <= 1), false)] AS wrong
WHERE size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// PassageShape.unclaimed: Unclaimed is said of a passage at most once, as true or false.
MATCH (n:Passage)
WITH n, CASE WHEN n.unclaimed IS NULL THEN [] WHEN toStringOrNull(n.unclaimed) IS NULL THEN n.unclaimed ELSE [n.unclaimed] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v IN [true, false]), false)] AS wrong
WHERE size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// PassageShape.blockKind: A block is of one kind at most: heading, paragraph, bullet, numbered, table, box or note.
MATCH (n:Passage)
WITH n, CASE WHEN n.blockKind IS NULL THEN [] WHEN toStringOrNull(n.blockKind) IS NULL THEN n.blockKind ELSE [n.blockKind] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)) AND (v IN ['heading', 'paragraph', 'bullet', 'numbered', 'table', 'box', 'note']), false)] AS wrong
WHERE size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// PassageShape.inDocument: A passage is in exactly one document.
MATCH (n:Passage)
OPTIONAL MATCH (n)-[:IN_DOCUMENT]->(m:Resource)
WITH n, count(m) AS links, collect(CASE WHEN NOT m:Document THEN m.uri END) AS wrong
WHERE links < 1 OR links > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// InspectionShape.node: The identifier of an inspection is inspection/<unit>/<year>.
MATCH (n:Inspection)
WITH n
WHERE NOT (n.uri =~ '[A-Za-z][A-Za-z0-9+.-]*:.+' AND n.uri =~ '(?sU).*/id/inspection/[^/]+/[0-9]{4}')
RETURN n.uri AS uri, [n.uri] AS wrong ORDER BY uri;

// InspectionShape.ofUnit: An inspection is of exactly one unit, an organisation.
MATCH (n:Inspection)
OPTIONAL MATCH (n)-[:OF_UNIT]->(m:Resource)
WITH n, count(m) AS links, collect(CASE WHEN NOT m:Organisation THEN m.uri END) AS wrong
WHERE links < 1 OR links > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// InspectionShape.year: An inspection has exactly one year, from 1990 to 2100.
MATCH (n:Inspection)
WITH n, CASE WHEN n.year IS NULL THEN [] WHEN toStringOrNull(n.year) IS NULL THEN n.year ELSE [n.year] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((toStringOrNull(v) =~ '-?[0-9]+' AND v = toIntegerOrNull(v)) AND (v >= 1990) AND (v <= 2100), false)] AS wrong
WHERE size(values) < 1 OR size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// InspectionShape.fieldworkStart: Fieldwork starts at most once: on a day, in a month or a year.
MATCH (n:Inspection)
WITH n, CASE WHEN n.fieldworkStart IS NULL THEN [] WHEN toStringOrNull(n.fieldworkStart) IS NULL THEN n.fieldworkStart ELSE [n.fieldworkStart] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v =~ '[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?'), false)] AS wrong
WHERE size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// InspectionShape.fieldworkEnd: Fieldwork ends at most once: on a day, in a month or a year.
MATCH (n:Inspection)
WITH n, CASE WHEN n.fieldworkEnd IS NULL THEN [] WHEN toStringOrNull(n.fieldworkEnd) IS NULL THEN n.fieldworkEnd ELSE [n.fieldworkEnd] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v =~ '[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?'), false)] AS wrong
WHERE size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// InspectionShape.inspectedBy: What an inspection is carried out by is an organisation.
MATCH (n:Inspection)
OPTIONAL MATCH (n)-[:INSPECTED_BY]->(m:Resource) WHERE NOT EXISTS { MATCH (n)<-[:RELATION_SUBJECT]-(s:StatedRelation {relation: 'inspected_by'})-[:RELATION_OBJECT]->(m) WHERE s.restates IS NULL }
WITH n, count(m) AS links, collect(CASE WHEN NOT m:Organisation THEN m.uri END) AS wrong
WHERE size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// InspectionShape.supportedBy: What supports an inspection is a passage.
MATCH (n:Inspection)
OPTIONAL MATCH (n)-[:SUPPORTED_BY]->(m:Resource)
WITH n, count(m) AS links, collect(CASE WHEN NOT m:Passage THEN m.uri END) AS wrong
WHERE size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// FactShape.node: The identifier of a fact is its kind, then its unit or document, then its key.
MATCH (n:Fact)
WITH n
WHERE NOT (n.uri =~ '[A-Za-z][A-Za-z0-9+.-]*:.+' AND n.uri =~ '(?sU).*/id/[a-z-]+/\\S+/\\S+')
RETURN n.uri AS uri, [n.uri] AS wrong ORDER BY uri;

// FactShape.supportedBy: What supports a fact is a passage.
MATCH (n:Fact)
OPTIONAL MATCH (n)-[:SUPPORTED_BY]->(m:Resource)
WITH n, count(m) AS links, collect(CASE WHEN NOT m:Passage THEN m.uri END) AS wrong
WHERE size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// FactShape.inferred: What was inferred is the name of a property.
MATCH (n:Fact)
WITH n, CASE WHEN n.inferred IS NULL THEN [] WHEN toStringOrNull(n.inferred) IS NULL THEN n.inferred ELSE [n.inferred] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)) AND (toStringOrNull(v) =~ '(?sU).*\\S.*'), false)] AS wrong
WHERE size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// FindingShape.node: The identifier of a finding is finding/<unit>/<year>/<section>/<polarity>/<position>.
MATCH (n:Finding)
WITH n
WHERE NOT (n.uri =~ '[A-Za-z][A-Za-z0-9+.-]*:.+' AND n.uri =~ '(?sU).*/id/finding/[^/]+/[0-9]{4}/[^/]+/[^/]+/[0-9]+')
RETURN n.uri AS uri, [n.uri] AS wrong ORDER BY uri;

// FindingShape.text: A finding has exactly one text, and it is not empty.
MATCH (n:Finding)
WITH n, CASE WHEN n.text IS NULL THEN [] WHEN toStringOrNull(n.text) IS NULL THEN n.text ELSE [n.text] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)) AND (toStringOrNull(v) =~ '(?sU).*\\S.*'), false)] AS wrong
WHERE size(values) < 1 OR size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// FindingShape.section: A finding stands in exactly one section.
MATCH (n:Finding)
WITH n, CASE WHEN n.section IS NULL THEN [] WHEN toStringOrNull(n.section) IS NULL THEN n.section ELSE [n.section] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)) AND (toStringOrNull(v) =~ '(?sU).*\\S.*'), false)] AS wrong
WHERE size(values) < 1 OR size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// FindingShape.position: A finding has exactly one position in its list, 1 or more.
MATCH (n:Finding)
WITH n, CASE WHEN n.position IS NULL THEN [] WHEN toStringOrNull(n.position) IS NULL THEN n.position ELSE [n.position] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((toStringOrNull(v) =~ '-?[0-9]+' AND v = toIntegerOrNull(v)) AND (v >= 1), false)] AS wrong
WHERE size(values) < 1 OR size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// FindingShape.polarity: A finding has exactly one polarity: strength, area_for_improvement or context.
MATCH (n:Finding)
WITH n, CASE WHEN n.polarity IS NULL THEN [] WHEN toStringOrNull(n.polarity) IS NULL THEN n.polarity ELSE [n.polarity] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)) AND (v IN ['strength', 'area_for_improvement', 'context']), false)] AS wrong
WHERE size(values) < 1 OR size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// FindingShape.polarityBasis: A finding says exactly once how its polarity was told: heading, list_position or wording.
MATCH (n:Finding)
WITH n, CASE WHEN n.polarityBasis IS NULL THEN [] WHEN toStringOrNull(n.polarityBasis) IS NULL THEN n.polarityBasis ELSE [n.polarityBasis] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)) AND (v IN ['heading', 'list_position', 'wording']), false)] AS wrong
WHERE size(values) < 1 OR size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// FindingShape.arisesFrom: A finding arises from exactly one inspection.
MATCH (n:Finding)
OPTIONAL MATCH (n)-[:ARISES_FROM]->(m:Resource)
WITH n, count(m) AS links, collect(CASE WHEN NOT m:Inspection THEN m.uri END) AS wrong
WHERE links < 1 OR links > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// FindingShape.onStandard: A finding is about at most one standard.
MATCH (n:Finding)
OPTIONAL MATCH (n)-[:ON_STANDARD]->(m:Resource)
WITH n, count(m) AS links, collect(CASE WHEN NOT m:Standard THEN m.uri END) AS wrong
WHERE links > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// FindingShape.supportedBy: A finding is supported by at least one passage.
MATCH (n:Finding)
OPTIONAL MATCH (n)-[:SUPPORTED_BY]->(m:Resource)
WITH n, count(m) AS links, collect(CASE WHEN false THEN m.uri END) AS wrong
WHERE links < 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// StrengthShape.polarity: A strength has the polarity strength.
MATCH (n:Strength)
WITH n, CASE WHEN n.polarity IS NULL THEN [] WHEN toStringOrNull(n.polarity) IS NULL THEN n.polarity ELSE [n.polarity] END AS values
WITH n, values, [v IN values WHERE NOT coalesce(true, false)] AS wrong
WHERE NOT 'strength' IN values OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// AreaForImprovementShape.polarity: An area for improvement has the polarity area_for_improvement.
MATCH (n:AreaForImprovement)
WITH n, CASE WHEN n.polarity IS NULL THEN [] WHEN toStringOrNull(n.polarity) IS NULL THEN n.polarity ELSE [n.polarity] END AS values
WITH n, values, [v IN values WHERE NOT coalesce(true, false)] AS wrong
WHERE NOT 'area_for_improvement' IN values OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// ContextFindingShape.polarity: A context finding has the polarity context.
MATCH (n:ContextFinding)
WITH n, CASE WHEN n.polarity IS NULL THEN [] WHEN toStringOrNull(n.polarity) IS NULL THEN n.polarity ELSE [n.polarity] END AS values
WITH n, values, [v IN values WHERE NOT coalesce(true, false)] AS wrong
WHERE NOT 'context' IN values OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// RecommendationShape.node: The identifier of a recommendation is recommendation/<unit>/<year>/<number>.
MATCH (n:Recommendation)
WITH n
WHERE NOT (n.uri =~ '[A-Za-z][A-Za-z0-9+.-]*:.+' AND n.uri =~ '(?sU).*/id/recommendation/[^/]+/[0-9]{4}/[0-9]+(-[0-9]+)?')
RETURN n.uri AS uri, [n.uri] AS wrong ORDER BY uri;

// RecommendationShape.text: A recommendation has exactly one text, and it is not empty.
MATCH (n:Recommendation)
WITH n, CASE WHEN n.text IS NULL THEN [] WHEN toStringOrNull(n.text) IS NULL THEN n.text ELSE [n.text] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)) AND (toStringOrNull(v) =~ '(?sU).*\\S.*'), false)] AS wrong
WHERE size(values) < 1 OR size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// RecommendationShape.number: A recommendation has exactly one number, 1 or more.
MATCH (n:Recommendation)
WITH n, CASE WHEN n.number IS NULL THEN [] WHEN toStringOrNull(n.number) IS NULL THEN n.number ELSE [n.number] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((toStringOrNull(v) =~ '-?[0-9]+' AND v = toIntegerOrNull(v)) AND (v >= 1), false)] AS wrong
WHERE size(values) < 1 OR size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// RecommendationShape.numberInferred: A recommendation says exactly once whether its number was inferred.
MATCH (n:Recommendation)
WITH n, CASE WHEN n.numberInferred IS NULL THEN [] WHEN toStringOrNull(n.numberInferred) IS NULL THEN n.numberInferred ELSE [n.numberInferred] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v IN [true, false]), false)] AS wrong
WHERE size(values) < 1 OR size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// RecommendationShape.arisesFrom: A recommendation arises from exactly one inspection.
MATCH (n:Recommendation)
OPTIONAL MATCH (n)-[:ARISES_FROM]->(m:Resource)
WITH n, count(m) AS links, collect(CASE WHEN NOT m:Inspection THEN m.uri END) AS wrong
WHERE links < 1 OR links > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// RecommendationShape.addressedTo: A recommendation is addressed to at least one organisation.
MATCH (n:Recommendation)
OPTIONAL MATCH (n)-[:ADDRESSED_TO]->(m:Resource)
WITH n, count(m) AS links, collect(CASE WHEN NOT m:Organisation THEN m.uri END) AS wrong
WHERE links < 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// RecommendationShape.concerns: What a recommendation concerns is a thing with an identifier.
MATCH (n:Recommendation)
OPTIONAL MATCH (n)-[:CONCERNS]->(m:Resource)
WITH n, count(m) AS links, collect(CASE WHEN m.kind IS NULL THEN m.uri END) AS wrong
WHERE size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// RecommendationShape.supportedBy: A recommendation is supported by at least one passage.
MATCH (n:Recommendation)
OPTIONAL MATCH (n)-[:SUPPORTED_BY]->(m:Resource)
WITH n, count(m) AS links, collect(CASE WHEN false THEN m.uri END) AS wrong
WHERE links < 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// RatingShape.node: The identifier of a rating is rating/<unit>/<year>/<standard or overall>.
MATCH (n:Rating)
WITH n
WHERE NOT (n.uri =~ '[A-Za-z][A-Za-z0-9+.-]*:.+' AND n.uri =~ '(?sU).*/id/rating/[^/]+/[0-9]{4}/[^/]+')
RETURN n.uri AS uri, [n.uri] AS wrong ORDER BY uri;

// RatingShape.ofUnit: A rating is of exactly one unit, an organisation.
MATCH (n:Rating)
OPTIONAL MATCH (n)-[:OF_UNIT]->(m:Resource)
WITH n, count(m) AS links, collect(CASE WHEN NOT m:Organisation THEN m.uri END) AS wrong
WHERE links < 1 OR links > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// RatingShape.atLevel: A rating is at exactly one level of a rating scale.
MATCH (n:Rating)
OPTIONAL MATCH (n)-[:AT_LEVEL]->(m:Resource)
WITH n, count(m) AS links, collect(CASE WHEN NOT m:RatingLevel THEN m.uri END) AS wrong
WHERE links < 1 OR links > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// RatingShape.ratingSource: A rating says exactly once whether a table or the prose gives it.
MATCH (n:Rating)
WITH n, CASE WHEN n.ratingSource IS NULL THEN [] WHEN toStringOrNull(n.ratingSource) IS NULL THEN n.ratingSource ELSE [n.ratingSource] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)) AND (v IN ['table', 'prose']), false)] AS wrong
WHERE size(values) < 1 OR size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// RatingShape.arisesFrom: A rating arises from exactly one inspection.
MATCH (n:Rating)
OPTIONAL MATCH (n)-[:ARISES_FROM]->(m:Resource)
WITH n, count(m) AS links, collect(CASE WHEN NOT m:Inspection THEN m.uri END) AS wrong
WHERE links < 1 OR links > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// RatingShape.onStandard: A rating is on at most one standard.
MATCH (n:Rating)
OPTIONAL MATCH (n)-[:ON_STANDARD]->(m:Resource)
WITH n, count(m) AS links, collect(CASE WHEN NOT m:Standard THEN m.uri END) AS wrong
WHERE links > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// RatingShape.supportedBy: A rating is supported by at least one passage.
MATCH (n:Rating)
OPTIONAL MATCH (n)-[:SUPPORTED_BY]->(m:Resource)
WITH n, count(m) AS links, collect(CASE WHEN false THEN m.uri END) AS wrong
WHERE links < 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// StandardRatingShape.onStandard: A standard rating is on a standard.
MATCH (n:StandardRating)
OPTIONAL MATCH (n)-[:ON_STANDARD]->(m:Resource)
WITH n, count(m) AS links, collect(CASE WHEN false THEN m.uri END) AS wrong
WHERE links < 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// OverallRatingShape.onStandard: An overall rating is on no standard.
MATCH (n:OverallRating)
OPTIONAL MATCH (n)-[:ON_STANDARD]->(m:Resource)
WITH n, count(m) AS links, collect(CASE WHEN false THEN m.uri END) AS wrong
WHERE links > 0 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// ScoreShape.node: The identifier of a score is score/<unit>/<year>.
MATCH (n:Score)
WITH n
WHERE NOT (n.uri =~ '[A-Za-z][A-Za-z0-9+.-]*:.+' AND n.uri =~ '(?sU).*/id/score/[^/]+/[0-9]{4}(-[0-9]+)?')
RETURN n.uri AS uri, [n.uri] AS wrong ORDER BY uri;

// ScoreShape.ofUnit: A score is of exactly one unit, an organisation.
MATCH (n:Score)
OPTIONAL MATCH (n)-[:OF_UNIT]->(m:Resource)
WITH n, count(m) AS links, collect(CASE WHEN NOT m:Organisation THEN m.uri END) AS wrong
WHERE links < 1 OR links > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// ScoreShape.score: A score has exactly one number of points, 0 or more and not above its maximum.
MATCH (n:Score)
WITH n, CASE WHEN n.score IS NULL THEN [] WHEN toStringOrNull(n.score) IS NULL THEN n.score ELSE [n.score] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((toStringOrNull(v) =~ '-?[0-9]+' AND v = toIntegerOrNull(v)) AND (v >= 0) AND (n.maximum IS NULL OR v <= n.maximum), false)] AS wrong
WHERE size(values) < 1 OR size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// ScoreShape.maximum: A score has exactly one maximum, 1 or more.
MATCH (n:Score)
WITH n, CASE WHEN n.maximum IS NULL THEN [] WHEN toStringOrNull(n.maximum) IS NULL THEN n.maximum ELSE [n.maximum] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((toStringOrNull(v) =~ '-?[0-9]+' AND v = toIntegerOrNull(v)) AND (v >= 1), false)] AS wrong
WHERE size(values) < 1 OR size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// ScoreShape.arisesFrom: A score arises from exactly one inspection.
MATCH (n:Score)
OPTIONAL MATCH (n)-[:ARISES_FROM]->(m:Resource)
WITH n, count(m) AS links, collect(CASE WHEN NOT m:Inspection THEN m.uri END) AS wrong
WHERE links < 1 OR links > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// ScoreShape.supportedBy: A score is supported by at least one passage.
MATCH (n:Score)
OPTIONAL MATCH (n)-[:SUPPORTED_BY]->(m:Resource)
WITH n, count(m) AS links, collect(CASE WHEN false THEN m.uri END) AS wrong
WHERE links < 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// FigureShape.node: The identifier of a figure is figure/<document>/<page>-<start>-<end>.
MATCH (n:Figure)
WITH n
WHERE NOT (n.uri =~ '[A-Za-z][A-Za-z0-9+.-]*:.+' AND n.uri =~ '(?sU).*/id/figure/[0-9a-f]{12}/[0-9]+-[0-9]+-([0-9]+[.])?[0-9]+(-[0-9]+)?')
RETURN n.uri AS uri, [n.uri] AS wrong ORDER BY uri;

// FigureShape.value: A figure has exactly one value, a decimal number.
MATCH (n:Figure)
WITH n, CASE WHEN n.value IS NULL THEN [] WHEN toStringOrNull(n.value) IS NULL THEN n.value ELSE [n.value] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toFloatOrNull(v)), false)] AS wrong
WHERE size(values) < 1 OR size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// FigureShape.unit: A figure has exactly one unit, and it is not empty.
MATCH (n:Figure)
WITH n, CASE WHEN n.unit IS NULL THEN [] WHEN toStringOrNull(n.unit) IS NULL THEN n.unit ELSE [n.unit] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)) AND (toStringOrNull(v) =~ '(?sU).*\\S.*'), false)] AS wrong
WHERE size(values) < 1 OR size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// FigureShape.bound: A figure has at most one bound, and it is not empty.
MATCH (n:Figure)
WITH n, CASE WHEN n.bound IS NULL THEN [] WHEN toStringOrNull(n.bound) IS NULL THEN n.bound ELSE [n.bound] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)) AND (toStringOrNull(v) =~ '(?sU).*\\S.*'), false)] AS wrong
WHERE size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// FigureShape.comparator: A figure has at most one comparator, and it is not empty.
MATCH (n:Figure)
WITH n, CASE WHEN n.comparator IS NULL THEN [] WHEN toStringOrNull(n.comparator) IS NULL THEN n.comparator ELSE [n.comparator] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)) AND (toStringOrNull(v) =~ '(?sU).*\\S.*'), false)] AS wrong
WHERE size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// FigureShape.population: A figure has at most one population, and it is not empty.
MATCH (n:Figure)
WITH n, CASE WHEN n.population IS NULL THEN [] WHEN toStringOrNull(n.population) IS NULL THEN n.population ELSE [n.population] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)) AND (toStringOrNull(v) =~ '(?sU).*\\S.*'), false)] AS wrong
WHERE size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// FigureShape.period: A figure has at most one period, and it is not empty.
MATCH (n:Figure)
WITH n, CASE WHEN n.period IS NULL THEN [] WHEN toStringOrNull(n.period) IS NULL THEN n.period ELSE [n.period] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)) AND (toStringOrNull(v) =~ '(?sU).*\\S.*'), false)] AS wrong
WHERE size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// FigureShape.numerator: A figure has at most one numerator, a whole number of 0 or more.
MATCH (n:Figure)
WITH n, CASE WHEN n.numerator IS NULL THEN [] WHEN toStringOrNull(n.numerator) IS NULL THEN n.numerator ELSE [n.numerator] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((toStringOrNull(v) =~ '-?[0-9]+' AND v = toIntegerOrNull(v)) AND (v >= 0), false)] AS wrong
WHERE size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// FigureShape.denominator: A figure has at most one denominator, a whole number of 1 or more.
MATCH (n:Figure)
WITH n, CASE WHEN n.denominator IS NULL THEN [] WHEN toStringOrNull(n.denominator) IS NULL THEN n.denominator ELSE [n.denominator] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((toStringOrNull(v) =~ '-?[0-9]+' AND v = toIntegerOrNull(v)) AND (v >= 1), false)] AS wrong
WHERE size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// FigureShape.words: A figure has exactly one wording, and it is not empty.
MATCH (n:Figure)
WITH n, CASE WHEN n.words IS NULL THEN [] WHEN toStringOrNull(n.words) IS NULL THEN n.words ELSE [n.words] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)) AND (toStringOrNull(v) =~ '(?sU).*\\S.*'), false)] AS wrong
WHERE size(values) < 1 OR size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// FigureShape.sentence: A figure stands in exactly one sentence.
MATCH (n:Figure)
WITH n, CASE WHEN n.sentence IS NULL THEN [] WHEN toStringOrNull(n.sentence) IS NULL THEN n.sentence ELSE [n.sentence] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)) AND (toStringOrNull(v) =~ '(?sU).*\\S.*'), false)] AS wrong
WHERE size(values) < 1 OR size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// FigureShape.figureIn: What a figure stands in is a fact.
MATCH (n:Figure)
OPTIONAL MATCH (n)-[:FIGURE_IN]->(m:Resource)
WITH n, count(m) AS links, collect(CASE WHEN NOT m:Fact THEN m.uri END) AS wrong
WHERE size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// FigureShape.supportedBy: A figure is supported by at least one passage.
MATCH (n:Figure)
OPTIONAL MATCH (n)-[:SUPPORTED_BY]->(m:Resource)
WITH n, count(m) AS links, collect(CASE WHEN false THEN m.uri END) AS wrong
WHERE links < 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// MentionShape.node: The identifier of a mention is mention/<document>/<page>-<start>-<end>.
MATCH (n:Mention)
WITH n
WHERE NOT (n.uri =~ '[A-Za-z][A-Za-z0-9+.-]*:.+' AND n.uri =~ '(?sU).*/id/mention/[0-9a-f]{12}/[0-9]+-[0-9]+-([0-9]+[.])?[0-9]+(-[0-9]+)?')
RETURN n.uri AS uri, [n.uri] AS wrong ORDER BY uri;

// MentionShape.words: A mention has exactly one wording, and it is not empty.
MATCH (n:Mention)
WITH n, CASE WHEN n.words IS NULL THEN [] WHEN toStringOrNull(n.words) IS NULL THEN n.words ELSE [n.words] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)) AND (toStringOrNull(v) =~ '(?sU).*\\S.*'), false)] AS wrong
WHERE size(values) < 1 OR size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// MentionShape.mentionOf: A mention is of exactly one thing with an identifier.
MATCH (n:Mention)
OPTIONAL MATCH (n)-[:MENTION_OF]->(m:Resource)
WITH n, count(m) AS links, collect(CASE WHEN m.kind IS NULL THEN m.uri END) AS wrong
WHERE links < 1 OR links > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// MentionShape.mentionedIn: What a mention stands in is a fact.
MATCH (n:Mention)
OPTIONAL MATCH (n)-[:MENTIONED_IN]->(m:Resource)
WITH n, count(m) AS links, collect(CASE WHEN NOT m:Fact THEN m.uri END) AS wrong
WHERE size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// MentionShape.supportedBy: A mention is supported by at least one passage.
MATCH (n:Mention)
OPTIONAL MATCH (n)-[:SUPPORTED_BY]->(m:Resource)
WITH n, count(m) AS links, collect(CASE WHEN false THEN m.uri END) AS wrong
WHERE links < 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// StatedRelationShape.node: The identifier of a stated relation is relation/<document>/<page>-<start>-<n>.
MATCH (n:StatedRelation)
WITH n
WHERE NOT (n.uri =~ '[A-Za-z][A-Za-z0-9+.-]*:.+' AND n.uri =~ '(?sU).*/id/relation/[0-9a-f]{12}/[^/]+')
RETURN n.uri AS uri, [n.uri] AS wrong ORDER BY uri;

// StatedRelationShape.relationSubject: A stated relation has exactly one subject, a thing with an identifier.
MATCH (n:StatedRelation)
OPTIONAL MATCH (n)-[:RELATION_SUBJECT]->(m:Resource)
WITH n, count(m) AS links, collect(CASE WHEN m.kind IS NULL THEN m.uri END) AS wrong
WHERE links < 1 OR links > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// StatedRelationShape.relation: A stated relation has exactly one code, of those the ontology draws edges for.
MATCH (n:StatedRelation)
WITH n, CASE WHEN n.relation IS NULL THEN [] WHEN toStringOrNull(n.relation) IS NULL THEN n.relation ELSE [n.relation] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)) AND (v IN ['attends', 'chairs', 'commissioned_by', 'commissions', 'created_by', 'delivered_by', 'developed_by', 'formerly_operated_by', 'funded_by', 'inspected_by', 'leads', 'located_at', 'member_of', 'operated_by', 'part_of', 'partner_of', 'provides', 'reports_to', 'represented_on', 'uses']), false)] AS wrong
WHERE size(values) < 1 OR size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// StatedRelationShape.relationObject: A stated relation has exactly one object, a thing with an identifier.
MATCH (n:StatedRelation)
OPTIONAL MATCH (n)-[:RELATION_OBJECT]->(m:Resource)
WITH n, count(m) AS links, collect(CASE WHEN m.kind IS NULL THEN m.uri END) AS wrong
WHERE links < 1 OR links > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// StatedRelationShape.statedIn: What a relation is stated in is a fact.
MATCH (n:StatedRelation)
OPTIONAL MATCH (n)-[:STATED_IN]->(m:Resource)
WITH n, count(m) AS links, collect(CASE WHEN NOT m:Fact THEN m.uri END) AS wrong
WHERE size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// StatedRelationShape.supportedBy: A stated relation is supported by at least one passage.
MATCH (n:StatedRelation)
OPTIONAL MATCH (n)-[:SUPPORTED_BY]->(m:Resource)
WITH n, count(m) AS links, collect(CASE WHEN false THEN m.uri END) AS wrong
WHERE links < 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// OrganisationalChangeShape.node: The identifier of an organisational change is change/<document>/<n>.
MATCH (n:OrganisationalChange)
WITH n
WHERE NOT (n.uri =~ '[A-Za-z][A-Za-z0-9+.-]*:.+' AND n.uri =~ '(?sU).*/id/change/[0-9a-f]{12}/[^/]+')
RETURN n.uri AS uri, [n.uri] AS wrong ORDER BY uri;

// OrganisationalChangeShape.date: A change has at most one date: a day, a month or a year.
MATCH (n:OrganisationalChange)
WITH n, CASE WHEN n.date IS NULL THEN [] WHEN toStringOrNull(n.date) IS NULL THEN n.date ELSE [n.date] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v =~ '[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?'), false)] AS wrong
WHERE size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// OrganisationalChangeShape.originalOrganisation: A change begins with at least one organisation.
MATCH (n:OrganisationalChange)
OPTIONAL MATCH (n)-[:ORIGINAL_ORGANISATION]->(m:Resource)
WITH n, count(m) AS links, collect(CASE WHEN NOT m:Organisation THEN m.uri END) AS wrong
WHERE links < 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// OrganisationalChangeShape.resultingOrganisation: A change ends with at least one organisation.
MATCH (n:OrganisationalChange)
OPTIONAL MATCH (n)-[:RESULTING_ORGANISATION]->(m:Resource)
WITH n, count(m) AS links, collect(CASE WHEN NOT m:Organisation THEN m.uri END) AS wrong
WHERE links < 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// OrganisationalChangeShape.supportedBy: An organisational change is supported by at least one passage.
MATCH (n:OrganisationalChange)
OPTIONAL MATCH (n)-[:SUPPORTED_BY]->(m:Resource)
WITH n, count(m) AS links, collect(CASE WHEN false THEN m.uri END) AS wrong
WHERE links < 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// ParticipationShape.node: The identifier of a participation is participation/<document>/<n>.
MATCH (n:Participation)
WITH n
WHERE NOT (n.uri =~ '[A-Za-z][A-Za-z0-9+.-]*:.+' AND n.uri =~ '(?sU).*/id/participation/[0-9a-f]{12}/[^/]+')
RETURN n.uri AS uri, [n.uri] AS wrong ORDER BY uri;

// ParticipationShape.part: A participation is exactly one part: addressee, copied, signatory or author.
MATCH (n:Participation)
WITH n, CASE WHEN n.part IS NULL THEN [] WHEN toStringOrNull(n.part) IS NULL THEN n.part ELSE [n.part] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)) AND (v IN ['addressee', 'copied', 'signatory', 'author']), false)] AS wrong
WHERE size(values) < 1 OR size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// ParticipationShape.position: A participation has exactly one position, 1 or more.
MATCH (n:Participation)
WITH n, CASE WHEN n.position IS NULL THEN [] WHEN toStringOrNull(n.position) IS NULL THEN n.position ELSE [n.position] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((toStringOrNull(v) =~ '-?[0-9]+' AND v = toIntegerOrNull(v)) AND (v >= 1), false)] AS wrong
WHERE size(values) < 1 OR size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// ParticipationShape.printedName: A participation has exactly one printed name, and it is not empty.
MATCH (n:Participation)
WITH n, CASE WHEN n.printedName IS NULL THEN [] WHEN toStringOrNull(n.printedName) IS NULL THEN n.printedName ELSE [n.printedName] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)) AND (toStringOrNull(v) =~ '(?sU).*\\S.*'), false)] AS wrong
WHERE size(values) < 1 OR size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// ParticipationShape.honorificPrefix: A participation has at most one title, and it is not empty.
MATCH (n:Participation)
WITH n, CASE WHEN n.honorificPrefix IS NULL THEN [] WHEN toStringOrNull(n.honorificPrefix) IS NULL THEN n.honorificPrefix ELSE [n.honorificPrefix] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)) AND (toStringOrNull(v) =~ '(?sU).*\\S.*'), false)] AS wrong
WHERE size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// ParticipationShape.honorificSuffix: A participation has at most one text of honours, and it is not empty.
MATCH (n:Participation)
WITH n, CASE WHEN n.honorificSuffix IS NULL THEN [] WHEN toStringOrNull(n.honorificSuffix) IS NULL THEN n.honorificSuffix ELSE [n.honorificSuffix] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)) AND (toStringOrNull(v) =~ '(?sU).*\\S.*'), false)] AS wrong
WHERE size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// ParticipationShape.participant: At most one person takes part in a participation.
MATCH (n:Participation)
OPTIONAL MATCH (n)-[:PARTICIPANT]->(m:Resource)
WITH n, count(m) AS links, collect(CASE WHEN NOT m:Person THEN m.uri END) AS wrong
WHERE links > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// ParticipationShape.holdsPost: A participation is in at most one post.
MATCH (n:Participation)
OPTIONAL MATCH (n)-[:HOLDS_POST]->(m:Resource)
WITH n, count(m) AS links, collect(CASE WHEN NOT m:Post THEN m.uri END) AS wrong
WHERE links > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// ParticipationShape.onBehalfOf: A participation is on behalf of at most one organisation.
MATCH (n:Participation)
OPTIONAL MATCH (n)-[:ON_BEHALF_OF]->(m:Resource)
WITH n, count(m) AS links, collect(CASE WHEN NOT m:Organisation THEN m.uri END) AS wrong
WHERE links > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// ParticipationShape.organisationBasis: What tells the organisation of a participation is stated or post.
MATCH (n:Participation)
WITH n, CASE WHEN n.organisationBasis IS NULL THEN [] WHEN toStringOrNull(n.organisationBasis) IS NULL THEN n.organisationBasis ELSE [n.organisationBasis] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)) AND (v IN ['stated', 'post']), false)] AS wrong
WHERE size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// ParticipationShape.contact: A participation has at most one contact, and it is not empty.
MATCH (n:Participation)
WITH n, CASE WHEN n.contact IS NULL THEN [] WHEN toStringOrNull(n.contact) IS NULL THEN n.contact ELSE [n.contact] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)) AND (toStringOrNull(v) =~ '(?sU).*\\S.*'), false)] AS wrong
WHERE size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// ParticipationShape.inDocument: A participation is in exactly one document.
MATCH (n:Participation)
OPTIONAL MATCH (n)-[:IN_DOCUMENT]->(m:Resource)
WITH n, count(m) AS links, collect(CASE WHEN NOT m:Document THEN m.uri END) AS wrong
WHERE links < 1 OR links > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// ParticipationShape.supportedBy: A participation is supported by at least one passage.
MATCH (n:Participation)
OPTIONAL MATCH (n)-[:SUPPORTED_BY]->(m:Resource)
WITH n, count(m) AS links, collect(CASE WHEN false THEN m.uri END) AS wrong
WHERE links < 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// DocumentCheckShape.node: The identifier of a check is check/<document>/<name>.
MATCH (n:DocumentCheck)
WITH n
WHERE NOT (n.uri =~ '[A-Za-z][A-Za-z0-9+.-]*:.+' AND n.uri =~ '(?sU).*/id/check/[0-9a-f]{12}/[^/]+')
RETURN n.uri AS uri, [n.uri] AS wrong ORDER BY uri;

// DocumentCheckShape.checkName: A check has exactly one name, and it is not empty.
MATCH (n:DocumentCheck)
WITH n, CASE WHEN n.checkName IS NULL THEN [] WHEN toStringOrNull(n.checkName) IS NULL THEN n.checkName ELSE [n.checkName] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)) AND (toStringOrNull(v) =~ '(?sU).*\\S.*'), false)] AS wrong
WHERE size(values) < 1 OR size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// DocumentCheckShape.expected: A check says exactly once what was expected.
MATCH (n:DocumentCheck)
WITH n, CASE WHEN n.expected IS NULL THEN [] WHEN toStringOrNull(n.expected) IS NULL THEN n.expected ELSE [n.expected] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)), false)] AS wrong
WHERE size(values) < 1 OR size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// DocumentCheckShape.found: A check says exactly once what was found.
MATCH (n:DocumentCheck)
WITH n, CASE WHEN n.found IS NULL THEN [] WHEN toStringOrNull(n.found) IS NULL THEN n.found ELSE [n.found] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)), false)] AS wrong
WHERE size(values) < 1 OR size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// DocumentCheckShape.passed: A check says exactly once whether it passed.
MATCH (n:DocumentCheck)
WITH n, CASE WHEN n.passed IS NULL THEN [] WHEN toStringOrNull(n.passed) IS NULL THEN n.passed ELSE [n.passed] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v IN [true, false]), false)] AS wrong
WHERE size(values) < 1 OR size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// DocumentCheckShape.inDocument: A check is of exactly one document.
MATCH (n:DocumentCheck)
OPTIONAL MATCH (n)-[:IN_DOCUMENT]->(m:Resource)
WITH n, count(m) AS links, collect(CASE WHEN NOT m:Document THEN m.uri END) AS wrong
WHERE links < 1 OR links > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// ActionPlanEntryShape.node: The identifier of an action plan entry is action/<document>/<n>.
MATCH (n:ActionPlanEntry)
WITH n
WHERE NOT (n.uri =~ '[A-Za-z][A-Za-z0-9+.-]*:.+' AND n.uri =~ '(?sU).*/id/action/[0-9a-f]{12}/[^/]+')
RETURN n.uri AS uri, [n.uri] AS wrong ORDER BY uri;

// ActionPlanEntryShape.number: An action plan entry has at most one number, 1 or more.
MATCH (n:ActionPlanEntry)
WITH n, CASE WHEN n.number IS NULL THEN [] WHEN toStringOrNull(n.number) IS NULL THEN n.number ELSE [n.number] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((toStringOrNull(v) =~ '-?[0-9]+' AND v = toIntegerOrNull(v)) AND (v >= 1), false)] AS wrong
WHERE size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// ActionPlanEntryShape.text: An action plan entry has at most one text, and it is not empty.
MATCH (n:ActionPlanEntry)
WITH n, CASE WHEN n.text IS NULL THEN [] WHEN toStringOrNull(n.text) IS NULL THEN n.text ELSE [n.text] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)) AND (toStringOrNull(v) =~ '(?sU).*\\S.*'), false)] AS wrong
WHERE size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// ActionPlanEntryShape.response: A response is agreed, partly_agreed or not_agreed, and there is at most one.
MATCH (n:ActionPlanEntry)
WITH n, CASE WHEN n.response IS NULL THEN [] WHEN toStringOrNull(n.response) IS NULL THEN n.response ELSE [n.response] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)) AND (v IN ['agreed', 'partly_agreed', 'not_agreed']), false)] AS wrong
WHERE size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// ActionPlanEntryShape.reason: An action plan entry has at most one reason, and it is not empty.
MATCH (n:ActionPlanEntry)
WITH n, CASE WHEN n.reason IS NULL THEN [] WHEN toStringOrNull(n.reason) IS NULL THEN n.reason ELSE [n.reason] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)) AND (toStringOrNull(v) =~ '(?sU).*\\S.*'), false)] AS wrong
WHERE size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// ActionPlanEntryShape.action: An action plan entry has at most one action, and it is not empty.
MATCH (n:ActionPlanEntry)
WITH n, CASE WHEN n.action IS NULL THEN [] WHEN toStringOrNull(n.action) IS NULL THEN n.action ELSE [n.action] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)) AND (toStringOrNull(v) =~ '(?sU).*\\S.*'), false)] AS wrong
WHERE size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// ActionPlanEntryShape.owner: An action plan entry has at most one owner, and it is not empty.
MATCH (n:ActionPlanEntry)
WITH n, CASE WHEN n.owner IS NULL THEN [] WHEN toStringOrNull(n.owner) IS NULL THEN n.owner ELSE [n.owner] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)) AND (toStringOrNull(v) =~ '(?sU).*\\S.*'), false)] AS wrong
WHERE size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// ActionPlanEntryShape.targetDateText: An action plan entry has at most one target date in words, and it is not empty.
MATCH (n:ActionPlanEntry)
WITH n, CASE WHEN n.targetDateText IS NULL THEN [] WHEN toStringOrNull(n.targetDateText) IS NULL THEN n.targetDateText ELSE [n.targetDateText] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)) AND (toStringOrNull(v) =~ '(?sU).*\\S.*'), false)] AS wrong
WHERE size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// ActionPlanEntryShape.targetDate: An action plan entry has at most one target date: a day, a month or a year.
MATCH (n:ActionPlanEntry)
WITH n, CASE WHEN n.targetDate IS NULL THEN [] WHEN toStringOrNull(n.targetDate) IS NULL THEN n.targetDate ELSE [n.targetDate] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v =~ '[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?'), false)] AS wrong
WHERE size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// ActionPlanEntryShape.answers: An action plan entry answers at most one recommendation.
MATCH (n:ActionPlanEntry)
OPTIONAL MATCH (n)-[:ANSWERS]->(m:Resource)
WITH n, count(m) AS links, collect(CASE WHEN NOT m:Recommendation THEN m.uri END) AS wrong
WHERE links > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// ActionPlanEntryShape.ofUnit: An action plan entry is for at most one unit, an organisation.
MATCH (n:ActionPlanEntry)
OPTIONAL MATCH (n)-[:OF_UNIT]->(m:Resource)
WITH n, count(m) AS links, collect(CASE WHEN NOT m:Organisation THEN m.uri END) AS wrong
WHERE links > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// ActionPlanEntryShape.inDocument: An action plan entry is in exactly one document.
MATCH (n:ActionPlanEntry)
OPTIONAL MATCH (n)-[:IN_DOCUMENT]->(m:Resource)
WITH n, count(m) AS links, collect(CASE WHEN NOT m:Document THEN m.uri END) AS wrong
WHERE links < 1 OR links > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// ActionPlanEntryShape.supportedBy: An action plan entry is supported by at least one passage.
MATCH (n:ActionPlanEntry)
OPTIONAL MATCH (n)-[:SUPPORTED_BY]->(m:Resource)
WITH n, count(m) AS links, collect(CASE WHEN false THEN m.uri END) AS wrong
WHERE links < 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// JudgementShape.node: The identifier of a judgement is judgement/<12 hexadecimal digits>.
MATCH (n:Judgement)
WITH n
WHERE NOT (n.uri =~ '[A-Za-z][A-Za-z0-9+.-]*:.+' AND n.uri =~ '(?sU).*/id/judgement/[0-9a-f]{12}')
RETURN n.uri AS uri, [n.uri] AS wrong ORDER BY uri;

// JudgementShape.firstEntity: A judgement is of exactly one first thing.
MATCH (n:Judgement)
OPTIONAL MATCH (n)-[:FIRST_ENTITY]->(m:Resource)
WITH n, count(m) AS links, collect(CASE WHEN false OR size([v IN [m.uri] WHERE NOT coalesce((toStringOrNull(v) =~ '(?sU).*/id/[a-z-]+/\\S+'), false)]) > 0 THEN m.uri END) AS wrong
WHERE links < 1 OR links > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// JudgementShape.secondEntity: A judgement is of exactly one second thing.
MATCH (n:Judgement)
OPTIONAL MATCH (n)-[:SECOND_ENTITY]->(m:Resource)
WITH n, count(m) AS links, collect(CASE WHEN false OR size([v IN [m.uri] WHERE NOT coalesce((toStringOrNull(v) =~ '(?sU).*/id/[a-z-]+/\\S+'), false)]) > 0 THEN m.uri END) AS wrong
WHERE links < 1 OR links > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// JudgementShape.verdict: The verdict of a judgement is same, different or unsure.
MATCH (n:Judgement)
WITH n, CASE WHEN n.verdict IS NULL THEN [] WHEN toStringOrNull(n.verdict) IS NULL THEN n.verdict ELSE [n.verdict] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)) AND (v IN ['same', 'different', 'unsure']), false)] AS wrong
WHERE size(values) < 1 OR size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// JudgementShape.judgedBy: Exactly one person judged, and the name is not empty.
MATCH (n:Judgement)
WITH n, CASE WHEN n.judgedBy IS NULL THEN [] WHEN toStringOrNull(n.judgedBy) IS NULL THEN n.judgedBy ELSE [n.judgedBy] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)) AND (toStringOrNull(v) =~ '(?sU).*\\S.*'), false)] AS wrong
WHERE size(values) < 1 OR size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// JudgementShape.judgedAt: A judgement was made at exactly one moment, in UTC.
MATCH (n:Judgement)
WITH n, CASE WHEN n.judgedAt IS NULL THEN [] WHEN toStringOrNull(n.judgedAt) IS NULL THEN n.judgedAt ELSE [n.judgedAt] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v =~ '[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?Z') AND (toStringOrNull(v) =~ '(?sU).*(Z|\\+00:00)'), false)] AS wrong
WHERE size(values) < 1 OR size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// JudgementShape.reason: There is at most one reason for a judgement, and it is not empty.
MATCH (n:Judgement)
WITH n, CASE WHEN n.reason IS NULL THEN [] WHEN toStringOrNull(n.reason) IS NULL THEN n.reason ELSE [n.reason] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)) AND (toStringOrNull(v) =~ '(?sU).*\\S.*'), false)] AS wrong
WHERE size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// JudgementShape.undoneBy: At most one person took a judgement back, and the name is not empty.
MATCH (n:Judgement)
WITH n, CASE WHEN n.undoneBy IS NULL THEN [] WHEN toStringOrNull(n.undoneBy) IS NULL THEN n.undoneBy ELSE [n.undoneBy] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)) AND (toStringOrNull(v) =~ '(?sU).*\\S.*'), false)] AS wrong
WHERE size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// JudgementShape.undoneAt: A judgement was taken back at most once, in UTC.
MATCH (n:Judgement)
WITH n, CASE WHEN n.undoneAt IS NULL THEN [] WHEN toStringOrNull(n.undoneAt) IS NULL THEN n.undoneAt ELSE [n.undoneAt] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v =~ '[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?Z') AND (toStringOrNull(v) =~ '(?sU).*(Z|\\+00:00)'), false)] AS wrong
WHERE size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// JudgementShape.undoneReason: There is at most one reason for taking a judgement back, and it is not empty.
MATCH (n:Judgement)
WITH n, CASE WHEN n.undoneReason IS NULL THEN [] WHEN toStringOrNull(n.undoneReason) IS NULL THEN n.undoneReason ELSE [n.undoneReason] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)) AND (toStringOrNull(v) =~ '(?sU).*\\S.*'), false)] AS wrong
WHERE size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// StandardShape.node: The identifier of a standard is standard/<version>/<number>.
MATCH (n:Standard)
WITH n
WHERE NOT (n.uri =~ '[A-Za-z][A-Za-z0-9+.-]*:.+' AND n.uri =~ '(?sU).*/id/standard/[0-9]{4}/[0-9]+[.][0-9]+')
RETURN n.uri AS uri, [n.uri] AS wrong ORDER BY uri;

// StandardShape.notation: A standard has exactly one number such as 2.4.
MATCH (n:Standard)
WITH n, CASE WHEN n.notation IS NULL THEN [] WHEN toStringOrNull(n.notation) IS NULL THEN n.notation ELSE [n.notation] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)) AND (toStringOrNull(v) =~ '(?sU)[0-9]+[.][0-9]+'), false)] AS wrong
WHERE size(values) < 1 OR size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// StandardShape.inDomain: A standard is in exactly one domain.
MATCH (n:Standard)
OPTIONAL MATCH (n)-[:IN_DOMAIN]->(m:Resource)
WITH n, count(m) AS links, collect(CASE WHEN NOT m:StandardDomain THEN m.uri END) AS wrong
WHERE links < 1 OR links > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// StandardShape.inScheme: A standard is in exactly one version of the standards.
MATCH (n:Standard)
OPTIONAL MATCH (n)-[:IN_SCHEME]->(m:Resource)
WITH n, count(m) AS links, collect(CASE WHEN NOT m:StandardScheme THEN m.uri END) AS wrong
WHERE links < 1 OR links > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// StandardDomainShape.node: The identifier of a domain is domain/<version>/<number>.
MATCH (n:StandardDomain)
WITH n
WHERE NOT (n.uri =~ '[A-Za-z][A-Za-z0-9+.-]*:.+' AND n.uri =~ '(?sU).*/id/domain/[0-9]{4}/[0-9]+')
RETURN n.uri AS uri, [n.uri] AS wrong ORDER BY uri;

// StandardDomainShape.notation: A domain has exactly one number as printed.
MATCH (n:StandardDomain)
WITH n, CASE WHEN n.notation IS NULL THEN [] WHEN toStringOrNull(n.notation) IS NULL THEN n.notation ELSE [n.notation] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)) AND (toStringOrNull(v) =~ '(?sU).*\\S.*'), false)] AS wrong
WHERE size(values) < 1 OR size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// StandardDomainShape.inScheme: A domain is in exactly one version of the standards.
MATCH (n:StandardDomain)
OPTIONAL MATCH (n)-[:IN_SCHEME]->(m:Resource)
WITH n, count(m) AS links, collect(CASE WHEN NOT m:StandardScheme THEN m.uri END) AS wrong
WHERE links < 1 OR links > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// RatingLevelShape.node: The identifier of a rating level is rating-level/<version>/<name>.
MATCH (n:RatingLevel)
WITH n
WHERE NOT (n.uri =~ '[A-Za-z][A-Za-z0-9+.-]*:.+' AND n.uri =~ '(?sU).*/id/rating-level/[0-9]{4}/[a-z-]+')
RETURN n.uri AS uri, [n.uri] AS wrong ORDER BY uri;

// RatingLevelShape.notation: A rating level has exactly one code in small letters.
MATCH (n:RatingLevel)
WITH n, CASE WHEN n.notation IS NULL THEN [] WHEN toStringOrNull(n.notation) IS NULL THEN n.notation ELSE [n.notation] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v = toStringOrNull(v)) AND (toStringOrNull(v) =~ '(?sU)[a-z_]+'), false)] AS wrong
WHERE size(values) < 1 OR size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// RatingLevelShape.points: A rating level gives exactly one number of points, from 0 to 3.
MATCH (n:RatingLevel)
WITH n, CASE WHEN n.points IS NULL THEN [] WHEN toStringOrNull(n.points) IS NULL THEN n.points ELSE [n.points] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((toStringOrNull(v) =~ '-?[0-9]+' AND v = toIntegerOrNull(v)) AND (v >= 0) AND (v <= 3), false)] AS wrong
WHERE size(values) < 1 OR size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// RatingLevelShape.inScheme: A rating level is in exactly one rating scale.
MATCH (n:RatingLevel)
OPTIONAL MATCH (n)-[:IN_SCHEME]->(m:Resource)
WITH n, count(m) AS links, collect(CASE WHEN NOT m:RatingScale THEN m.uri END) AS wrong
WHERE links < 1 OR links > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// SchemeShape.node: The identifier of a scheme is standards/<version> or rating-scale/<version>.
MATCH (n:Scheme)
WITH n
WHERE NOT (n.uri =~ '[A-Za-z][A-Za-z0-9+.-]*:.+' AND n.uri =~ '(?sU).*/id/(standards|rating-scale)/[0-9]{4}')
RETURN n.uri AS uri, [n.uri] AS wrong ORDER BY uri;

// StandardSchemeShape.node: The identifier of a version of the standards is standards/<first year>.
MATCH (n:StandardScheme)
WITH n
WHERE NOT (n.uri =~ '[A-Za-z][A-Za-z0-9+.-]*:.+' AND n.uri =~ '(?sU).*/id/standards/[0-9]{4}')
RETURN n.uri AS uri, [n.uri] AS wrong ORDER BY uri;

// StandardSchemeShape.year: A version of the standards has exactly one first year, from 1990 to 2100.
MATCH (n:StandardScheme)
WITH n, CASE WHEN n.year IS NULL THEN [] WHEN toStringOrNull(n.year) IS NULL THEN n.year ELSE [n.year] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((toStringOrNull(v) =~ '-?[0-9]+' AND v = toIntegerOrNull(v)) AND (v >= 1990) AND (v <= 2100), false)] AS wrong
WHERE size(values) < 1 OR size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// StandardSchemeShape.maximumScore: A version of the standards has exactly one maximum score, 1 or more.
MATCH (n:StandardScheme)
WITH n, CASE WHEN n.maximumScore IS NULL THEN [] WHEN toStringOrNull(n.maximumScore) IS NULL THEN n.maximumScore ELSE [n.maximumScore] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((toStringOrNull(v) =~ '-?[0-9]+' AND v = toIntegerOrNull(v)) AND (v >= 1), false)] AS wrong
WHERE size(values) < 1 OR size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// StandardSchemeShape.inForceFrom: A version of the standards is in force from at most one date.
MATCH (n:StandardScheme)
WITH n, CASE WHEN n.inForceFrom IS NULL THEN [] WHEN toStringOrNull(n.inForceFrom) IS NULL THEN n.inForceFrom ELSE [n.inForceFrom] END AS values
WITH n, values, [v IN values WHERE NOT coalesce((v =~ '[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?'), false)] AS wrong
WHERE size(values) > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// StandardSchemeShape.usesScale: A version of the standards uses exactly one rating scale.
MATCH (n:StandardScheme)
OPTIONAL MATCH (n)-[:USES_SCALE]->(m:Resource)
WITH n, count(m) AS links, collect(CASE WHEN NOT m:RatingScale THEN m.uri END) AS wrong
WHERE links < 1 OR links > 1 OR size(wrong) > 0
RETURN n.uri AS uri, wrong AS wrong ORDER BY uri;

// RatingScaleShape.node: The identifier of a rating scale is rating-scale/<version>.
MATCH (n:RatingScale)
WITH n
WHERE NOT (n.uri =~ '[A-Za-z][A-Za-z0-9+.-]*:.+' AND n.uri =~ '(?sU).*/id/rating-scale/[0-9]{4}')
RETURN n.uri AS uri, [n.uri] AS wrong ORDER BY uri;
