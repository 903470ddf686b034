"""The words that synthetic letters are made of."""

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
FIRST_NAMES = ("Asha", "Bryn", "Carol", "Dermot", "Elif", "Farid", "Gwen", "Hana", "Idris", "Joan")
LAST_NAMES = ("Abbott", "Begum", "Cartwright", "Dunmore", "Ellery", "Fairhurst", "Grewal", "Hobday")
SECTIONS = (
    "Leadership",
    "Staff",
    "Services and interventions",
    "Information and facilities",
    "Statutory victim work",
    "Learning from reviews",
)
QUALITIES = ("mixed", "variable", "developing", "consistent")
MATTERS = (
    "management oversight of casework",
    "the induction of new staff",
    "work to keep people safe",
    "the planning of release from custody",
    "the quality of court reports",
    "access to services for women",
    "the use of performance information",
    "the allocation of cases",
    "communication with victims",
    "training in assessing risk of harm",
)
DEEDS = (
    "senior leaders had reviewed the delivery plan",
    "practitioners had been given protected time for learning",
    "managers met partners each month",
    "staff were consulted on changes to offices",
    "a dashboard was in daily use",
    "home visits were made where they were needed",
)
OUTCOMES = (
    "helped practitioners to prioritise their work",
    "had reduced delays in starting unpaid work",
    "made responsibilities clear",
    "was not yet reflected in the cases we inspected",
    "gave leaders a better understanding of demand",
)
PARTNERS = ("The Growth Company", "Shelter", "Ingeus", "Nacro", "St Giles Trust", "Catch22")
TASKS = (
    "improve the quality of work to assess, plan for, manage and review risk of harm",
    "ensure all staff receive regular and effective supervision from a manager with enough time",
    "improve access to services for mental health",
    "use data on performance to understand variations between teams",
    "ensure that information on safeguarding is requested and used in every relevant case",
    "review the offer of training for practitioners, and make sure that it is taken up",
    "reduce the time that vetting takes",
    "improve the completion of accredited programmes and unpaid work",
)
