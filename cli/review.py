"""`review`: likely pairs and provisional bodies, and what people judge of them."""

import getpass
from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated, Any

import typer

from probation_graph.cli.ask import FormatOption
from probation_graph.cli.options import settings_of
from probation_graph.cli.output import counted, say, write_answer
from probation_graph.cli.view import show_changes
from probation_graph.graph.judgements import Verdict
from probation_graph.queries.formats import Format

if TYPE_CHECKING:
    from probation_graph.graph.judgements import Contradiction, Judgement
    from probation_graph.ontology.names import Names
    from probation_graph.review.candidates import Candidate
    from probation_graph.review.entities import Entity

SHOWN = 20  # rows that are shown where no other number is asked for
COLUMNS = ("score", "kind", "first", "first_name", "second", "second_name", "why", "first_passages",
           "second_passages")  # fmt: skip

review = typer.Typer(
    help="Who and what may be the same: likely pairs and provisional bodies, best first.",
    invoke_without_command=True,
)
ByOption = Annotated[str | None, typer.Option("--by", help="Who judges. [default: your login]")]
WhyOption = Annotated[str | None, typer.Option("--why", help="Why, in a sentence.")]


@review.callback()
def candidates(
    context: typer.Context,
    kind: Annotated[
        str | None,
        typer.Option("--kind", help="Only this kind or class: person, body, team, Organisation."),
    ] = None,
    limit: Annotated[int, typer.Option("--limit", min=1, help="Rows at most.")] = SHOWN,
    form: FormatOption = Format.TABLE,
    everything: Annotated[
        bool, typer.Option("--all", help="Unlikely pairs and judged ones too, however many.")
    ] = False,
) -> None:
    """List likely pairs and provisional bodies, best first, each with its passages."""
    if context.invoked_subcommand is not None:
        return
    from probation_graph.graph.record import Record
    from probation_graph.review.candidates import candidates as found_in

    record = Record(settings_of(context.obj).data)
    found = found_in(record, record.names, kind, everything)
    shown = found if everything else found[:limit]
    write_answer(COLUMNS, [_row(each, form) for each in shown], form)
    if len(shown) < len(found):
        say(f"{len(found) - len(shown)} more: --limit {len(found)} shows them.")


@review.command()
def decide(
    context: typer.Context,
    first: Annotated[str, typer.Argument(help="Identifier, as `review` and questions print it.")],
    second: Annotated[str, typer.Argument(help="The other one's.")],
    verdict: Annotated[Verdict, typer.Argument(help="What they are.", case_sensitive=False)],
    by: ByOption = None,
    why: WhyOption = None,
) -> None:
    """Judge two things: same, different or unsure. It can be undone."""
    from probation_graph.graph.record import Record
    from probation_graph.review.decisions import decide as decide_on

    settings = settings_of(context.obj)
    record = Record(settings.data)
    names = record.names
    made = decide_on(record, names, first, second, verdict, _name(by), why)
    print(names.short(made.judgement.iri(names)))
    told = "Noted" if made.changed else "On record already"
    say(f"{told}: {made.judgement.caption} ({made.judgement.by}, {made.judgement.at}).")
    for doubt in made.doubts:
        say(f"Mind: {doubt}")
    for contradiction in made.against:
        say(f"This contradicts another judgement: {contradiction_in_words(contradiction, names)}")
    if made.changed:
        show_changes(settings)


@review.command()
def undo(
    context: typer.Context,
    judgement: Annotated[str, typer.Argument(help="Its identifier: see `review history`.")],
    by: ByOption = None,
    why: WhyOption = None,
) -> None:
    """Take a judgement back. It stays in the history."""
    from probation_graph.graph.record import Record
    from probation_graph.review.decisions import undo as take_back

    settings = settings_of(context.obj)
    record = Record(settings.data)
    undone = take_back(record, record.names, judgement, _name(by), why)
    say(f"Undone: {undone.caption} ({undone.by}, {undone.at}).")
    show_changes(settings)


@review.command()
def history(context: typer.Context, form: FormatOption = Format.TABLE) -> None:
    """List all judgements, also those that were undone, the earliest first."""
    from probation_graph.graph.record import Record
    from probation_graph.review.decisions import history as made_in

    record = Record(settings_of(context.obj).data)
    names = record.names
    columns = ("id", "verdict", "first", "second", "by", "at", "reason", "undone")
    write_answer(columns, [_told(each, names) for each in made_in(record)], form)


def contradiction_in_words(found: "Contradiction", names: "Names") -> str:
    """Which judgements contradict each other, in a sentence."""
    others = "; ".join(_briefly(each, names) for each in found.others)
    return f"{_briefly(found.one, names)}, against {others}."


def _briefly(judgement: "Judgement", names: "Names") -> str:
    return f"{names.short(judgement.iri(names))} ({judgement.caption}, by {judgement.by})"


def _told(each: "Judgement", names: "Names") -> tuple[Any, ...]:
    undone = f"{each.undone_at} by {each.undone_by}" if each.undone_at is not None else None
    if undone is not None and each.undone_reason is not None:
        undone = f"{undone}: {each.undone_reason}"
    first, second = names.short(each.first), names.short(each.second)
    key = names.short(each.iri(names))
    return (key, each.verdict.value, first, second, each.by, each.at, each.reason, undone)


def _row(candidate: "Candidate", form: Format) -> tuple[Any, ...]:
    first, second, reasons = candidate.first, candidate.second, list(candidate.reasons)
    if candidate.more:
        reasons.append(f"{counted(candidate.more, 'more pair')} of these names")
    if candidate.judged is not None:
        reasons.append(f"judged {candidate.judged.verdict.value} by {candidate.judged.by}")
    return (
        candidate.score,
        candidate.kind,
        first.id,
        first.name,
        None if second is None else second.id,
        None if second is None else second.name,
        "; ".join(reasons),
        _passages(first, form),
        [] if second is None else _passages(second, form),
    )


def _passages(entity: "Entity", form: Format) -> Iterable[Any]:
    if form is Format.JSON:
        return [
            {"quote": each.quote, "page": each.page, "document": each.document, "id": each.id}
            for each in entity.passages
        ]
    return [f"“{each.quote}” ({each.document}, p. {each.page})" for each in entity.passages]


def _name(by: str | None) -> str:
    return getpass.getuser() if by is None else by
