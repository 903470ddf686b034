"""Columns of tables that several pages show."""

from probation_graph.api.explorer.panel import Column

PLACE = Column("Where", "page", "place")
BOTH = Column("Where", "page", "both")  # and the page of the fact itself
DOCUMENT = Column("Document", "document", "document")
FINDING = (Column("", "polarity", "polarity"), Column("Finding", "text"), BOTH)
RECOMMENDATION = (
    Column("No.", "number", "number"),
    Column("Recommendation", "text"),
    BOTH,
)
ASKED_ELSEWHERE = (Column("Unit", "inspected_unit"), *RECOMMENDATION)
RATING = (
    Column("Standard", "standard", "code"),
    Column("Name", "standard_name"),
    Column("Rating", "rating", "thing"),
    Column("Points", "points", "number"),
    PLACE,
)
SCORE = (
    Column("Score", "score", "number"),
    Column("Of", "maximum", "number"),
    Column("Points of its standards", "points_sum", "number"),
    Column("Adds up", "consistent", "yes"),
    DOCUMENT,
)
HISTORY = (
    Column("Date", "date", "date"),
    Column("Overall", "rating"),
    Column("Score", "score", "number"),
    Column("Of", "maximum", "number"),
    DOCUMENT,
)
MENTION = (
    Column("", "polarity", "polarity"),
    Column("In a", "item_kind", "code"),
    Column("Words", "text"),
    PLACE,
)
RELATION = (
    Column("Who", "subject"),
    Column("Relation", "relation", "code"),
    Column("Whom", "object"),
    Column("Words", "quote", "quote"),
    PLACE,
)
PART = (
    Column("Document", "document", "document"),
    Column("Named as", "person"),
    Column("Post", "post"),
    Column("Of", "organisation"),
    Column("Part", "part", "code"),
    PLACE,
)
PERSON = (
    Column("Person", "person"),
    Column("Post", "post"),
    Column("Of", "organisation"),
    Column("Part", "part", "code"),
    PLACE,
)
UNIT = (
    Column("Unit", "unit", "search"),
    Column("Rating", "rating"),
    Column("Score", "score", "number"),
    Column("Of", "maximum", "number"),
    Column("Strengths", "strengths", "number"),
    Column("Areas for improvement", "areas_for_improvement", "number"),
    Column("Recommendations", "recommendations", "number"),
)
CHECK = (
    Column("Check", "check", "code"),
    Column("Expected", "expected"),
    Column("Found", "found"),
    Column("", "passed", "passed"),
)
UNCLAIMED = (Column("", "kind", "code"), Column("Words", "text", "quote"), PLACE)
ACTION = (
    Column("No.", "number", "number"),
    Column("Recommendation", "text"),
    Column("Response", "response", "code"),
    Column("Action", "action"),
    Column("Owner", "owner"),
    Column("By", "target_date_text"),
    PLACE,
)
