// A small graph with the labels, properties and relationships that the projection draws, made up
// by hand to hold the cases a question has to get right: two documents on one unit, a fact that
// two documents print, a body of several names, a unit never inspected, an unfinished table.
// Invented names and numbers throughout, beside real names of units.
CREATE
  // Reference: a region, its units, other bodies
  (humber:Resource:Agent:Organisation:Region {id: 'region/N55', kind: 'region', name: 'Yorkshire and the Humber', code: 'N55', alias: ['Yorkshire and Humberside', 'Yorkshire and the Humber region']}),
  (midlands:Resource:Agent:Organisation:Region {id: 'region/N52', kind: 'region', name: 'West Midlands', code: 'N52'}),
  (kirklees:Resource:Agent:Organisation:ProbationDeliveryUnit {id: 'pdu/N55KIR', kind: 'pdu', name: 'Kirklees PDU', code: 'N55KIR', alias: ['Kirklees']}),
  (sheffield:Resource:Agent:Organisation:ProbationDeliveryUnit {id: 'pdu/N55SHF', kind: 'pdu', name: 'Sheffield PDU', code: 'N55SHF', alias: ['Sheffield']}),
  (leeds:Resource:Agent:Organisation:ProbationDeliveryUnit {id: 'pdu/N55LDS', kind: 'pdu', name: 'Leeds PDU', code: 'N55LDS', alias: ['Leeds']}),
  (coventry:Resource:Agent:Organisation:ProbationDeliveryUnit {id: 'pdu/N52COV', kind: 'pdu', name: 'Coventry PDU', code: 'N52COV', alias: ['Coventry']}),
  (kirklees)-[:UNIT_OF]->(humber), (sheffield)-[:UNIT_OF]->(humber), (leeds)-[:UNIT_OF]->(humber), (coventry)-[:UNIT_OF]->(midlands),
  (hmpps:Resource:Agent:Organisation:GovernmentBody {id: 'organisation/hm-prison-and-probation-service', kind: 'government_body', name: 'HM Prison and Probation Service', alias: ['HMPPS']}),
  (inspectorate:Resource:Agent:Organisation:GovernmentBody:Inspectorate {id: 'organisation/hm-inspectorate-of-probation', kind: 'inspectorate', name: 'HM Inspectorate of Probation'}),
  (police:Resource:Agent:Organisation:PoliceForce {id: 'police-force/south-yorkshire', kind: 'police_force', name: 'South Yorkshire Police'}),
  (council:Resource:Agent:Organisation:Council {id: 'council/E08000019', kind: 'council', name: 'Sheffield City Council', alias: ['the City Council']}),
  (grower:Resource:Agent:Organisation:VoluntaryOrganisation {id: 'organisation/greenhouse', kind: 'voluntary_organisation', name: 'Greenhouse', alias: ['The Greenhouse Trust']}),
  (board:Resource:Agent:Organisation:Board {id: 'provisional/aaaaaaaaaaaa/board/steering-group', kind: 'board', name: 'steering group', provisional: true}),
  (board)-[:PART_OF]->(humber),
  (wifi:Resource:Tool {id: 'tool/junction', kind: 'tool', name: 'Junction'}),

  // Standards and levels
  (leadership:Resource:Standard {id: 'standard/2021/1.1', kind: 'standard', name: 'Leadership', notation: '1.1'}),
  (staff:Resource:Standard {id: 'standard/2021/1.2', kind: 'standard', name: 'Staff', notation: '1.2'}),
  (inadequate:Resource:RatingLevel {id: 'rating-level/2021/inadequate', kind: 'rating_level', name: 'Inadequate', points: 0}),
  (improve:Resource:RatingLevel {id: 'rating-level/2021/requires-improvement', kind: 'rating_level', name: 'Requires improvement', points: 1}),
  (good:Resource:RatingLevel {id: 'rating-level/2021/good', kind: 'rating_level', name: 'Good', points: 2}),

  // Documents: a letter of 2023, a report of 2021 and an action plan
  (letter:Resource:Document {id: 'document/aaaaaaaaaaaa', kind: 'document', name: 'Letter on Yorkshire and the Humber', title: 'Letter on Yorkshire and the Humber', date: '2023-03-30', documentKind: 'regional_letter', kindReason: 'its opening', sha256: 'aaaaaaaaaaaa0000', mediaType: 'application/pdf', reader: 'by hand', pageCount: 3, blockCount: 20, claimedCount: 15, boilerplateCount: 4, unclaimedCount: 1}),
  (report:Resource:Document {id: 'document/bbbbbbbbbbbb', kind: 'document', name: 'Report on Kirklees', title: 'Report on Kirklees', date: '2021-11-02', documentKind: 'pdu_report', kindReason: 'its title', sha256: 'bbbbbbbbbbbb0000', mediaType: 'application/pdf', reader: 'by hand', pageCount: 2, blockCount: 2, claimedCount: 0, boilerplateCount: 2, unclaimedCount: 0}),
  (plan:Resource:Document {id: 'document/cccccccccccc', kind: 'document', name: 'Action plan for Kirklees', title: 'Action plan for Kirklees', documentKind: 'action_plan', kindReason: 'its table', sha256: 'cccccccccccc0000', mediaType: 'text/plain', reader: 'by hand', pageCount: 1, blockCount: 5, claimedCount: 5, boilerplateCount: 0, unclaimedCount: 0}),
  (letter)-[:ISSUED_BY]->(inspectorate), (report)-[:ISSUED_BY]->(inspectorate),

  // Inspections
  (review:Resource:Inspection {id: 'inspection/N55/2023', kind: 'inspection', name: 'Yorkshire and the Humber, 2023', year: 2023}),
  (kirklees23:Resource:Inspection {id: 'inspection/N55KIR/2023', kind: 'inspection', name: 'Kirklees, 2023', year: 2023, fieldworkStart: '2023-01'}),
  (kirklees21:Resource:Inspection {id: 'inspection/N55KIR/2021', kind: 'inspection', name: 'Kirklees, 2021', year: 2021}),
  (sheffield23:Resource:Inspection {id: 'inspection/N55SHF/2023', kind: 'inspection', name: 'Sheffield, 2023', year: 2023}),
  (review)-[:OF_UNIT]->(humber), (kirklees23)-[:OF_UNIT]->(kirklees), (kirklees21)-[:OF_UNIT]->(kirklees), (sheffield23)-[:OF_UNIT]->(sheffield),
  (letter)-[:ABOUT]->(review), (letter)-[:ABOUT]->(kirklees23), (letter)-[:ABOUT]->(sheffield23), (report)-[:ABOUT]->(kirklees21),

  // Passages
  (p1:Resource:Passage {id: 'passage/aaaaaaaaaaaa/1-0-20', kind: 'passage', name: 'To: Lynda Marginson CBE', quote: 'To: Lynda Marginson CBE', prefix: '', suffix: '\nCC:', page: 1, boxes: '[[1, 72.0, 90.5, 210.25, 102.0]]', pageWidth: 595.0, pageWidthExact: '595', pageHeight: 842.0, pageHeightExact: '842'}),
  (p0:Resource:Passage {id: 'passage/aaaaaaaaaaaa/2-200-240', kind: 'passage', name: 'A case study', quote: 'A case study in a box of its own', prefix: '', suffix: '', page: 2, boxes: '[[2, 72.0, 400.0, 500.0, 412.0]]', pageWidth: 595.0, pageHeight: 842.0, unclaimed: true, blockKind: 'box'}),
  (p2:Resource:Passage {id: 'passage/aaaaaaaaaaaa/1-120-300', kind: 'passage', name: 'Greenhouse and the region', quote: 'The region had partnered with Greenhouse in Kirklees and Sheffield; 75 per cent agreed.', prefix: 'Leadership\n', suffix: '', page: 1, lastPage: 2, boxes: '[[1, 72.0, 300.0, 500.0, 312.0], [2, 72.0, 80.0, 200.0, 92.0]]', pageWidth: 595.0, pageHeight: 842.0}),
  (p3:Resource:Passage {id: 'passage/aaaaaaaaaaaa/2-9-80', kind: 'passage', name: 'Police intelligence', quote: 'Access to intelligence held by South Yorkshire Police was poor.', prefix: '', suffix: '', page: 2, boxes: '[[2, 72.0, 100.0, 500.0, 112.0]]', pageWidth: 595.0, pageHeight: 842.0}),
  (p4:Resource:Passage {id: 'passage/aaaaaaaaaaaa/3-0-60', kind: 'passage', name: 'Kirklees 1', quote: 'improve access to intelligence held by South Yorkshire Police', prefix: '1. ', suffix: '', page: 3, boxes: '[[3, 72.0, 100.0, 500.0, 112.0]]', pageWidth: 595.0, pageHeight: 842.0}),
  (p5:Resource:Passage {id: 'passage/aaaaaaaaaaaa/3-61-120', kind: 'passage', name: 'Kirklees 11', quote: 'address the need for improved staff recruitment and retention', prefix: '', suffix: '', page: 3, boxes: '[[3, 72.0, 120.0, 500.0, 132.0]]', pageWidth: 595.0, pageHeight: 842.0}),
  (p6:Resource:Passage {id: 'passage/aaaaaaaaaaaa/3-121-180', kind: 'passage', name: 'Sheffield 1', quote: 'address the need for improved staff recruitment and retention.', prefix: '', suffix: '', page: 3, boxes: '[[3, 72.0, 140.0, 500.0, 152.0]]', pageWidth: 595.0, pageHeight: 842.0}),
  (p7:Resource:Passage {id: 'passage/aaaaaaaaaaaa/3-181-240', kind: 'passage', name: 'Sheffield 2', quote: 'improve the access to intelligence held by the Police', prefix: '', suffix: '', page: 3, boxes: '[[3, 72.0, 160.0, 500.0, 172.0]]', pageWidth: 595.0, pageHeight: 842.0}),
  (p8:Resource:Passage {id: 'passage/aaaaaaaaaaaa/3-241-400', kind: 'passage', name: 'Ratings of Kirklees', quote: 'Kirklees PDU Score 3/6 Overall rating Requires improvement 1.1 Leadership Requires improvement 1.2 Staff Good', prefix: '', suffix: '', page: 3, boxes: '[[3, 72.0, 300.0, 500.0, 380.0]]', pageWidth: 595.0, pageHeight: 842.0}),
  (p9:Resource:Passage {id: 'passage/aaaaaaaaaaaa/3-401-450', kind: 'passage', name: 'Sheffield in prose', quote: 'we rated Sheffield as Inadequate', prefix: '', suffix: '', page: 3, boxes: '[[3, 72.0, 400.0, 500.0, 412.0]]', pageWidth: 595.0, pageHeight: 842.0}),
  (p10:Resource:Passage {id: 'passage/bbbbbbbbbbbb/1-0-60', kind: 'passage', name: 'Overall rating Good', quote: 'Overall rating Good 4/6', prefix: '', suffix: '', page: 1, boxes: '[[1, 72.0, 100.0, 500.0, 112.0]]', pageWidth: 595.0, pageHeight: 842.0}),
  (p11:Resource:Passage {id: 'passage/bbbbbbbbbbbb/2-0-60', kind: 'passage', name: 'improve access to intelligence', quote: 'improve access to intelligence held by South Yorkshire Police', prefix: '', suffix: '', page: 2, boxes: '[[2, 72.0, 100.0, 500.0, 112.0]]', pageWidth: 595.0, pageHeight: 842.0}),
  (p12:Resource:Passage {id: 'passage/cccccccccccc/1-0-60', kind: 'passage', name: 'The first action', quote: '1 improve access … Agreed …', prefix: '', suffix: '', page: 1, boxes: '[]', pageWidth: 0.0, pageHeight: 0.0}),
  (p13:Resource:Passage {id: 'passage/aaaaaaaaaaaa/1-130-140', kind: 'passage', name: 'Greenhouse', quote: 'Greenhouse', prefix: 'partnered with ', suffix: ' in Kirklees', page: 1, boxes: '[[1, 172.0, 300.0, 250.0, 312.0]]', pageWidth: 595.0, pageHeight: 842.0}),
  (p14:Resource:Passage {id: 'passage/aaaaaaaaaaaa/1-21-60', kind: 'passage', name: 'CC: Amy Rees', quote: 'Amy Rees, Chief Executive, HMPPS', prefix: '', suffix: '', page: 1, boxes: '[[1, 72.0, 110.0, 210.0, 122.0]]', pageWidth: 595.0, pageHeight: 842.0}),
  (p1)-[:IN_DOCUMENT]->(letter), (p0)-[:IN_DOCUMENT]->(letter), (p2)-[:IN_DOCUMENT]->(letter), (p3)-[:IN_DOCUMENT]->(letter), (p4)-[:IN_DOCUMENT]->(letter), (p5)-[:IN_DOCUMENT]->(letter),
  (p6)-[:IN_DOCUMENT]->(letter), (p7)-[:IN_DOCUMENT]->(letter), (p8)-[:IN_DOCUMENT]->(letter), (p9)-[:IN_DOCUMENT]->(letter), (p10)-[:IN_DOCUMENT]->(report),
  (p11)-[:IN_DOCUMENT]->(report), (p12)-[:IN_DOCUMENT]->(plan), (p13)-[:IN_DOCUMENT]->(letter), (p14)-[:IN_DOCUMENT]->(letter),

  // Findings of the region's review
  (f1:Resource:Fact:Finding:Strength {id: 'finding/N55/2023/leadership/strength/1', kind: 'strength', name: 'Leadership, strength 1', text: 'The region had partnered with Greenhouse in Kirklees and Sheffield; 75 per cent agreed.', section: 'Leadership', position: 1, polarity: 'strength', polarityBasis: 'heading'}),
  (f2:Resource:Fact:Finding:AreaForImprovement {id: 'finding/N55/2023/services/area-for-improvement/1', kind: 'area_for_improvement', name: 'Services, area for improvement 1', text: 'Access to intelligence held by South Yorkshire Police was poor.', section: 'Services', position: 1, polarity: 'area_for_improvement', polarityBasis: 'list_position', inferred: ['polarity']}),
  (f1)-[:ARISES_FROM]->(review), (f2)-[:ARISES_FROM]->(review), (f1)-[:SUPPORTED_BY]->(p2), (f2)-[:SUPPORTED_BY]->(p3), (f1)-[:ON_STANDARD]->(leadership),

  // Recommendations
  (r1:Resource:Fact:Recommendation {id: 'recommendation/N55KIR/2023/1', kind: 'recommendation', name: 'Kirklees 2023, recommendation 1', text: 'improve access to intelligence held by South Yorkshire Police', number: 1, numberInferred: true}),
  (r2:Resource:Fact:Recommendation {id: 'recommendation/N55KIR/2023/11', kind: 'recommendation', name: 'Kirklees 2023, recommendation 11', text: 'address the need for improved staff recruitment and retention', number: 11, numberInferred: false}),
  (r3:Resource:Fact:Recommendation {id: 'recommendation/N55SHF/2023/1', kind: 'recommendation', name: 'Sheffield 2023, recommendation 1', text: 'address the need for improved staff recruitment and retention.', number: 1, numberInferred: false}),
  (r4:Resource:Fact:Recommendation {id: 'recommendation/N55SHF/2023/2', kind: 'recommendation', name: 'Sheffield 2023, recommendation 2', text: 'improve the access to intelligence held by the Police', number: 2, numberInferred: false}),
  (r5:Resource:Fact:Recommendation {id: 'recommendation/N55KIR/2021/1', kind: 'recommendation', name: 'Kirklees 2021, recommendation 1', text: 'improve access to intelligence held by South Yorkshire Police', number: 1, numberInferred: false}),
  (r1)-[:ARISES_FROM]->(kirklees23), (r2)-[:ARISES_FROM]->(kirklees23), (r3)-[:ARISES_FROM]->(sheffield23), (r4)-[:ARISES_FROM]->(sheffield23), (r5)-[:ARISES_FROM]->(kirklees21),
  (r1)-[:ADDRESSED_TO]->(kirklees), (r2)-[:ADDRESSED_TO]->(hmpps), (r3)-[:ADDRESSED_TO]->(hmpps), (r4)-[:ADDRESSED_TO]->(humber), (r5)-[:ADDRESSED_TO]->(kirklees), (r5)-[:ADDRESSED_TO]->(police),
  (r1)-[:CONCERNS]->(police), (r4)-[:CONCERNS]->(council),
  (r1)-[:SUPPORTED_BY]->(p4), (r2)-[:SUPPORTED_BY]->(p5), (r3)-[:SUPPORTED_BY]->(p6), (r4)-[:SUPPORTED_BY]->(p7), (r5)-[:SUPPORTED_BY]->(p11),

  // Ratings and scores: the report of 2021 printed Kirklees 2021 overall, and the letter repeats it
  (o1:Resource:Fact:Rating:OverallRating {id: 'rating/N55KIR/2023/overall', kind: 'overall_rating', name: 'Kirklees 2023, overall', ratingSource: 'table'}),
  (s1:Resource:Fact:Rating:StandardRating {id: 'rating/N55KIR/2023/1.1', kind: 'standard_rating', name: 'Kirklees 2023, 1.1', ratingSource: 'table'}),
  (s2:Resource:Fact:Rating:StandardRating {id: 'rating/N55KIR/2023/1.2', kind: 'standard_rating', name: 'Kirklees 2023, 1.2', ratingSource: 'table'}),
  (o2:Resource:Fact:Rating:OverallRating {id: 'rating/N55SHF/2023/overall', kind: 'overall_rating', name: 'Sheffield 2023, overall', ratingSource: 'prose'}),
  (o3:Resource:Fact:Rating:OverallRating {id: 'rating/N55KIR/2021/overall', kind: 'overall_rating', name: 'Kirklees 2021, overall', ratingSource: 'table'}),
  (o1)-[:AT_LEVEL]->(improve), (s1)-[:AT_LEVEL]->(improve), (s2)-[:AT_LEVEL]->(good), (o2)-[:AT_LEVEL]->(inadequate), (o3)-[:AT_LEVEL]->(good),
  (s1)-[:ON_STANDARD]->(leadership), (s2)-[:ON_STANDARD]->(staff),
  (o1)-[:OF_UNIT]->(kirklees), (s1)-[:OF_UNIT]->(kirklees), (s2)-[:OF_UNIT]->(kirklees), (o2)-[:OF_UNIT]->(sheffield), (o3)-[:OF_UNIT]->(kirklees),
  (o1)-[:ARISES_FROM]->(kirklees23), (s1)-[:ARISES_FROM]->(kirklees23), (s2)-[:ARISES_FROM]->(kirklees23), (o2)-[:ARISES_FROM]->(sheffield23), (o3)-[:ARISES_FROM]->(kirklees21),
  (o1)-[:SUPPORTED_BY]->(p8), (s1)-[:SUPPORTED_BY]->(p8), (s2)-[:SUPPORTED_BY]->(p8), (o2)-[:SUPPORTED_BY]->(p9), (o3)-[:SUPPORTED_BY]->(p10), (o3)-[:SUPPORTED_BY]->(p9),
  (c1:Resource:Fact:Score {id: 'score/N55KIR/2023', kind: 'score', name: 'Kirklees 2023, 3 of 6', score: 3, maximum: 6}),
  (c2:Resource:Fact:Score {id: 'score/N55KIR/2021', kind: 'score', name: 'Kirklees 2021, 4 of 6', score: 4, maximum: 6}),
  (c1)-[:OF_UNIT]->(kirklees), (c2)-[:OF_UNIT]->(kirklees), (c1)-[:ARISES_FROM]->(kirklees23), (c2)-[:ARISES_FROM]->(kirklees21),
  (c1)-[:SUPPORTED_BY]->(p8), (c2)-[:SUPPORTED_BY]->(p10),

  // A figure, mentions, a stated relation and the short edges drawn from them
  (g1:Resource:Fact:Figure {id: 'figure/aaaaaaaaaaaa/1-200-211', kind: 'figure', name: '75 per cent', value: 75.0, valueExact: '75', unit: 'per cent', bound: 'over', comparator: 'the national average', words: 'over 75 per cent', sentence: 'Over 75 per cent agreed.'}),
  (g2:Resource:Fact:Figure {id: 'figure/aaaaaaaaaaaa/2-70-80', kind: 'figure', name: '11 out of 15', value: 12.86, valueExact: '12.86', unit: 'cases', numerator: 11, denominator: 15, words: '11 out of 15', sentence: 'It was poor in 11 out of 15 cases.'}),
  (g1)-[:FIGURE_IN]->(f1), (g2)-[:FIGURE_IN]->(f2), (g1)-[:SUPPORTED_BY]->(p2), (g2)-[:SUPPORTED_BY]->(p3),
  (m1:Resource:Fact:Mention {id: 'mention/aaaaaaaaaaaa/1-130-140', kind: 'mention', name: 'Greenhouse', words: 'Greenhouse'}),
  (m2:Resource:Fact:Mention {id: 'mention/aaaaaaaaaaaa/1-145-153', kind: 'mention', name: 'Kirklees', words: 'Kirklees'}),
  (m3:Resource:Fact:Mention {id: 'mention/aaaaaaaaaaaa/1-158-167', kind: 'mention', name: 'Sheffield', words: 'Sheffield'}),
  (m4:Resource:Fact:Mention {id: 'mention/aaaaaaaaaaaa/2-31-53', kind: 'mention', name: 'South Yorkshire Police', words: 'South Yorkshire Police'}),
  (m5:Resource:Fact:Mention {id: 'mention/aaaaaaaaaaaa/3-38-60', kind: 'mention', name: 'South Yorkshire Police', words: 'South Yorkshire Police'}),
  (m6:Resource:Fact:Mention {id: 'mention/bbbbbbbbbbbb/2-38-60', kind: 'mention', name: 'South Yorkshire Police', words: 'South Yorkshire Police'}),
  (m7:Resource:Fact:Mention {id: 'mention/aaaaaaaaaaaa/1-30-35', kind: 'mention', name: 'HMPPS', words: 'HMPPS'}),
  (m1)-[:MENTION_OF]->(grower), (m2)-[:MENTION_OF]->(kirklees), (m3)-[:MENTION_OF]->(sheffield), (m4)-[:MENTION_OF]->(police), (m5)-[:MENTION_OF]->(police), (m6)-[:MENTION_OF]->(police), (m7)-[:MENTION_OF]->(hmpps),
  (m1)-[:MENTIONED_IN]->(f1), (m2)-[:MENTIONED_IN]->(f1), (m3)-[:MENTIONED_IN]->(f1), (m4)-[:MENTIONED_IN]->(f2), (m5)-[:MENTIONED_IN]->(r1), (m6)-[:MENTIONED_IN]->(r5),
  (m1)-[:SUPPORTED_BY]->(p13), (m2)-[:SUPPORTED_BY]->(p2), (m3)-[:SUPPORTED_BY]->(p2), (m4)-[:SUPPORTED_BY]->(p3), (m5)-[:SUPPORTED_BY]->(p4), (m6)-[:SUPPORTED_BY]->(p11), (m7)-[:SUPPORTED_BY]->(p14),
  (f1)-[:MENTIONS]->(grower), (f1)-[:MENTIONS]->(kirklees), (f1)-[:MENTIONS]->(sheffield), (f2)-[:MENTIONS]->(police), (r1)-[:MENTIONS]->(police), (r5)-[:MENTIONS]->(police),
  (e1:Resource:Fact:StatedRelation {id: 'relation/aaaaaaaaaaaa/1-120-1', kind: 'stated_relation', name: 'Yorkshire and the Humber, partner of Greenhouse', relation: 'partner_of'}),
  (e1)-[:RELATION_SUBJECT]->(humber), (e1)-[:RELATION_OBJECT]->(grower), (e1)-[:STATED_IN]->(f1), (e1)-[:SUPPORTED_BY]->(p2), (humber)-[:PARTNER_OF]->(grower),

  // People and their parts
  (lynda:Resource:Agent:Person {id: 'person/yorkshire-and-the-humber/lynda-marginson', kind: 'person', name: 'Lynda Marginson'}),
  (amy:Resource:Agent:Person {id: 'person/hm-prison-and-probation-service/amy-rees', kind: 'person', name: 'Amy Rees'}),
  (director:Resource:Post {id: 'post/regional-probation-director', kind: 'post', name: 'Regional Probation Director'}),
  (chief:Resource:Post {id: 'provisional/aaaaaaaaaaaa/post/chief-executive', kind: 'post', name: 'Chief Executive'}),
  (t1:Resource:Fact:Participation {id: 'participation/aaaaaaaaaaaa/1', kind: 'participation', name: 'Lynda Marginson CBE, addressee', part: 'addressee', position: 1, printedName: 'Lynda Marginson CBE', honorificSuffix: 'CBE', organisationBasis: 'post'}),
  (t2:Resource:Fact:Participation {id: 'participation/aaaaaaaaaaaa/2', kind: 'participation', name: 'Amy Rees, copied', part: 'copied', position: 1, printedName: 'Amy Rees', organisationBasis: 'stated'}),
  (t3:Resource:Fact:Participation {id: 'participation/aaaaaaaaaaaa/3', kind: 'participation', name: 'Operations Group, copied', part: 'copied', position: 2, printedName: 'Operations Group'}),
  (t1)-[:PARTICIPANT]->(lynda), (t1)-[:HOLDS_POST]->(director), (t1)-[:ON_BEHALF_OF]->(humber), (t2)-[:PARTICIPANT]->(amy), (t2)-[:HOLDS_POST]->(chief), (t2)-[:ON_BEHALF_OF]->(hmpps), (t3)-[:ON_BEHALF_OF]->(board),
  (t1)-[:IN_DOCUMENT]->(letter), (t2)-[:IN_DOCUMENT]->(letter), (t3)-[:IN_DOCUMENT]->(letter), (t1)-[:SUPPORTED_BY]->(p1), (t2)-[:SUPPORTED_BY]->(p14), (t3)-[:SUPPORTED_BY]->(p14),

  // Judgements: one that stands, one that was undone
  (j1:Resource:Judgement {id: 'judgement/000000000001', kind: 'judgement', name: 'different: Lynda Marginson, Amy Rees', verdict: 'different', judgedBy: 'Ann', judgedAt: '2026-01-02T03:04:05.000Z', reason: 'they sit side by side'}),
  (j2:Resource:Judgement {id: 'judgement/000000000002', kind: 'judgement', name: 'same: Lynda Marginson, Amy Rees', verdict: 'same', judgedBy: 'Bob', judgedAt: '2026-01-03T03:04:05.000Z', undoneBy: 'Ann', undoneAt: '2026-01-04T03:04:05.000Z'}),
  (j1)-[:FIRST_ENTITY]->(amy), (j1)-[:SECOND_ENTITY]->(lynda), (j2)-[:FIRST_ENTITY]->(amy), (j2)-[:SECOND_ENTITY]->(lynda),

  // Checks and an action plan
  (k1:Resource:Fact:DocumentCheck {id: 'check/aaaaaaaaaaaa/points-kirklees', kind: 'document_check', name: 'points of Kirklees', checkName: 'points of Kirklees', expected: '3', found: '3', passed: true}),
  (k2:Resource:Fact:DocumentCheck {id: 'check/aaaaaaaaaaaa/rating-tables', kind: 'document_check', name: 'rating tables', checkName: 'rating tables', expected: '2', found: '1', passed: false}),
  (k1)-[:IN_DOCUMENT]->(letter), (k2)-[:IN_DOCUMENT]->(letter),
  (n1:Resource:Fact:ActionPlanEntry {id: 'action/cccccccccccc/1', kind: 'action_plan_entry', name: 'Action 1', number: 1, text: 'improve access to intelligence', response: 'partly_agreed', reason: 'the police decide', action: 'Agree a protocol', owner: 'Head of Operations', targetDate: '2023-09', targetDateText: 'Autumn 2023'}),
  (n2:Resource:Fact:ActionPlanEntry {id: 'action/cccccccccccc/2', kind: 'action_plan_entry', name: 'Action 2', number: 2, text: 'do more', response: 'not_agreed'}),
  (n3:Resource:Fact:ActionPlanEntry {id: 'action/cccccccccccc/3', kind: 'action_plan_entry', name: 'Action 3', number: 1, text: 'Improve access to\nintelligence.', response: 'agreed', action: 'Meet the police'}),
  (n3)-[:OF_UNIT]->(kirklees), (n3)-[:IN_DOCUMENT]->(plan), (n3)-[:SUPPORTED_BY]->(p12),
  (n1)-[:ANSWERS]->(r1), (n1)-[:OF_UNIT]->(kirklees), (n1)-[:IN_DOCUMENT]->(plan), (n2)-[:IN_DOCUMENT]->(plan), (n1)-[:SUPPORTED_BY]->(p12), (n2)-[:SUPPORTED_BY]->(p12);

MATCH (thing:Resource)
SET thing.uri = 'https://w3id.org/probation-graph/id/' + thing.id;
