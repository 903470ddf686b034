"""Verifying: the record's files, the shapes, and whether a view shows what the record says.

Whether each passage's boxes hold its quote is checked where documents are read, in ingest.
"""

from collections.abc import Iterator
from itertools import chain

from pyoxigraph import NamedNode

from probation_graph.graph.checks import check_problems
from probation_graph.graph.dataset import view_quads
from probation_graph.graph.description import conflicts, describe
from probation_graph.graph.digest import canonical, sha256
from probation_graph.graph.engine import Engine
from probation_graph.graph.errors import RecordError
from probation_graph.graph.judgements import Judgement, contradictions, judgement_quads
from probation_graph.graph.mapping import GraphMapping
from probation_graph.graph.problem import Problem
from probation_graph.graph.record import JUDGEMENTS, Record
from probation_graph.graph.view_check import view_problems
from probation_graph.ontology.model import model
from probation_graph.ontology.names import Names
from probation_graph.ontology.shapes import violations
from probation_graph.ontology.turtle import index


def verify(record: Record, engine: Engine) -> list[Problem]:
    """Everything that is off: record, shapes, conflicts, judgements, view, checks; [] where all is
    well.

    A view cannot be compared with a record whose files are damaged, and then is not.
    """
    found = list(record_problems(record))
    if not found:
        found += [*shape_problems(record), *conflict_problems(record)]
        found += judgement_problems(record)
        found += view_problems(record, engine)
        found += check_problems(engine, record.names)
    return found


def record_problems(record: Record) -> Iterator[Problem]:
    """Files that are not what they should be."""
    for key in record:
        for told in _faults(record, key):
            yield Problem("record", key, told)
    for told in _judgement_faults(record):
        yield Problem("record", JUDGEMENTS, told)
    for name in record.stray_sources():
        yield Problem("record", name, "this source is of no document; delete the file.")


def _faults(record: Record, key: str) -> Iterator[str]:
    try:
        quads = list(record.quads(key))
    except RecordError as error:
        yield str(error)
        return
    if canonical(quads) != record.content(key):
        yield "its file is not canonical (sorted, each line once); ingest it again."
    if {quad.graph_name for quad in quads} != {NamedNode(record.names.document(key))}:
        yield "its file holds statements of another graph than its own; ingest it again."
    source = record.source(key)
    if source is None:
        yield "its source was not kept; ingest it again."
    elif sha256(source.read_bytes()) != source.stem:
        yield f"its source {source.name} was changed; ingest it again."


def _judgement_faults(record: Record) -> Iterator[str]:
    try:
        judgements = record.judgements()
    except RecordError as error:
        yield str(error)
        return
    if canonical(judgement_quads(judgements, record.names)) != record.judgements_content():
        yield "it is not as it was written; put back an earlier copy of it."


def shape_problems(record: Record) -> Iterator[Problem]:
    """What breaks the ontology's shapes, document by document, and last the judgements."""
    names = record.names
    judged = list(judgement_quads(record.judgements(), names))
    for quads in chain(map(record.quads, record), [judged]):
        for found in violations(index(quads), names.base):
            yield Problem("shapes", names.short(found.focus), str(found))


def conflict_problems(record: Record) -> Iterator[Problem]:
    """Things of which documents give different values where one is allowed."""
    names, mapping = record.names, GraphMapping(model())
    described = describe(view_quads(record, names), mapping, names)
    for iri, name, values in conflicts(described, mapping):
        others = ", ".join(repr(value) for value in values[1:])
        message = f"documents differ on {name}: {values[0]!r} is shown, not {others}."
        yield Problem("conflict", names.short(iri), message, kind=name)


def judgement_problems(record: Record) -> Iterator[Problem]:
    """Judgements that contradict each other. The view follows the last one of a pair; things that
    are the same by way of others stay one, though a judgement on the two says otherwise."""
    names = record.names
    for found in contradictions(record.judgements()):
        others = "; ".join(_briefly(each, names) for each in found.others)
        message = f"{found.one.caption} (by {found.one.by}) contradicts {others}."
        yield Problem("judgement", names.short(found.one.iri(names)), message)


def _briefly(judgement: Judgement, names: Names) -> str:
    return f"{names.short(judgement.iri(names))} ({judgement.caption}, by {judgement.by})"
