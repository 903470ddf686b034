"""The page of named questions for readers: `python -m probation_graph.queries.page`."""

from probation_graph.queries.catalogue import Catalogue, catalogue
from probation_graph.queries.question import Question

HEAD = """# Named questions

Generated from the files in `queries/`: do not edit; run `make generate`. Each is asked by
`probation-graph ask NAME --param key=value`, by `GET /questions/NAME?key=value`, or by opening its
file in Neo4j Browser. Parameters in round brackets are needed, in square ones not.
"""


def questions_page(found: Catalogue) -> str:
    """The page as Markdown, one table a subject."""
    questions = sorted(found, key=lambda question: (question.subject, question.name))
    parts = [HEAD]
    subject = None
    for question in questions:
        if question.subject != subject:
            subject = question.subject
            parts.append(f"\n## {subject.capitalize()}\n")
            parts.append("| question | one row is | columns |\n|---|---|---|")
        parts.append(_row(question))
    return "\n".join(parts) + "\n"


def _row(question: Question) -> str:
    columns = ", ".join(f"`{column.name}`" for column in question.columns)
    parameters = question.call.removeprefix(question.name)
    return f"| `{question.name}`{parameters} | {question.row} | {columns} |"


if __name__ == "__main__":
    print(questions_page(catalogue()), end="")
