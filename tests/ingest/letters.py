"""Invented letters, in the marks of `building`: other regions, heads, lists and tables than
those of the sample. No person in them is real or meant."""

NORTH_EAST = r"""
# HM Inspectorate of Probation
1st Floor, Civil Justice Centre, 1 Bridge Street West, Manchester M3 3FX
5 July 2024
For the attention of:
Professor Sarah O'Connor-Hughes OBE, Regional Probation Director, North East
Copied to:
Dame Jane Smith DBE, Chief Probation Officer, HMPPS
\ (jane.smith@example.gov.uk)
Tom van der Berg, Lee Ng and Asha Patel, Heads of Probation Delivery Units
Hal Ribble QPM, Chief Constable of Durham Constabulary
Bea Lowther, Northumbria Police and Crime Commissioner
Corporate Assurance Unit (assurance@example.gov.uk)
Dear Sarah,
Thank you for your help with the recent inspection of the North East region.
We have inspected the Gateshead and South Tyneside, County Durham and Darlington, and Sunderland PDUs. Fieldwork took place between 4 March and 26 April 2024.
# Headline findings
This letter sets out what we found.
# Leadership
Leaders had a vision. Some 61% of the 480 staff who responded felt informed.
## Strengths
* Leaders were visible and staff valued this.
* Plans were clear. Almost half of managers had been promoted since May 2022.
## What needs to improve?
* Plans were not known to all staff.
# Staffing
Sickness absence had fallen from 14.2 to 11.9 days per staff year, below the national average.
## Strengths
* Training was strong.
## What needs to improve?
* Workloads were too high: 45 per cent of probation officers held over 110 per cent of the expected load.
* Vacancies persisted in 7 out of 11 teams.
# Conclusion
We rated Gateshead and South Tyneside as 'Requires improvement' and both County Durham and Darlington and Sunderland as 'Inadequate'. At the last inspection, Sunderland was rated 'Good'.
I look forward to receiving your action plan.
Yours sincerely
Owen Pike CBE
\ HM Chief Inspector of Probation
# Annex A: Recommendations
The following are our recommendations.
## Gateshead and South Tyneside PDU should:
1. improve joint work with Gateshead Council
2. review home visits
## The North East region should:
3. improve induction
## HMPPS and the Ministry of Justice should:
4. reduce vetting times
## County Durham and Darlington PDU should:
1. improve assessments
## North East region should:
2. work with Durham Constabulary to share intelligence
## Sunderland PDU should:
1. improve planning
2. improve reviewing
# Annex B: Ratings
| Gateshead and South Tyneside PDU | Score | 8/21 |
| Fieldwork started March 2024 |
| Overall rating | Requires improvement |
| P 1 | Organisational arrangements and activity |
| P 1.1 Leadership | Good |
| P 1.2 Staffing | Requires improvement |
| P 1.3 Services | Good |
| P 2 | Service delivery |
| P 2.1 Assessment | Requires improvement |
| P 2.2 Planning | Requires improvement |
| P 2.3 Implementation and delivery | Requires improvement |
| P 2.4 Reviewing | Inadequate |
Published with the PDU report.
| Sunderland PDU | Score | 3/21 |
| Overall rating | Inadequate |
| 1.1 | Leadership | Requires improvement |
| 1.2 | Staffing | Requires improvement |
| 1.3 | Services | Requires improvement |
| 2.1 | Assessment | Inadequate |
| 2.2 | Planning | Inadequate |
| 2.3 | Implementation and delivery | Inadequate |
| 2.4 | Reviewing | Inadequate |
"""

NORTH_MOOR = r"""
# His Majesty's Inspectorate of Probation
14 November 2022
To: Ms Jo Bloggs, Regional Probation Director
cc: Dr A. N. Other, Head of Operations
Dear Jo
We recently completed inspections of Ambleside and Kendal, Whitby, and Thornaby PDUs as part of our review of the Probation Service – North Moor region, and this letter gives our observations at a regional level.
# Leadership
The region brought together four former organisations.
### Key strengths
* Leaders worked well with partners.
* There was a strong focus on learning.
### Areas for improvement
* Oversight was poor.
# Staff
### Key strengths
* Recruitment had improved.
Yours faithfully,
Sam Brown
Lead Inspector
# Annexe 1
## Recommendations for Ambleside and Kendal PDU should:
* improve case recording
* increase home visits
## North Moor region should:
* provide more staff
## Whitby PDU should:
* improve planning
## Thornaby probation delivery unit should:
* improve court reports
* work with Thornaby Borough Council
"""

LONDON = r"""
# HM Inspectorate of Probation
2 December 2022
To:
Chandra Okoro, Regional Probation Director
Dear Chandra,
Many thanks for your support with our review of the Probation Service in London.
Between October and November 2022 we inspected Hammersmith, Fulham, Kensington, Chelsea and Westminster, Lambeth and Camden and Islington PDUs in your region.
# 1. Leadership and governance
Regional leaders knew the challenges. Three of the 18 PDUs had no head.
## Key strengths:
* The region had a clear plan.
## Areas for improvement:
* Decisions were slow.
# 2. Staff
In our survey, 52 per cent of staff said that they were supported, compared with 60 per cent nationally.
## Areas for improvement:
* Vacancies were high, at around 500 posts.
# Overall
Lambeth was rated 'Inadequate', while Camden and Islington and Hammersmith, Fulham, Kensington, Chelsea and Westminster were rated as 'Requires improvement'. Of the 60 cases we reviewed, 22 were rated 'Inadequate' by our assessors.
Yours sincerely,
Iris Falk
Chief Inspector of Probation
# Annexe one – Recommendations
## London region should:
1. fill vacancies
## Lambeth PDU should:
2. improve risk assessment
## Camden and Islington PDU should:
1. improve planning
## London region should:
2. support managers
## Hammersmith, Fulham, Kensington, Chelsea and Westminster PDU should:
1. improve reviewing
"""
