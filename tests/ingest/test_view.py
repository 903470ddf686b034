"""The sample letter, from its file to a database and back."""

from pathlib import Path

from probation_graph.graph.dataset import view_quads
from probation_graph.graph.digest import triples_hash
from probation_graph.graph.projection import triples
from probation_graph.graph.readback import graph_held
from probation_graph.graph.record import Record
from probation_graph.graph.settings import Settings
from probation_graph.graph.sync import sync
from probation_graph.graph.verify import verify
from probation_graph.ingest.pipeline import ingest

SAMPLES = Path(__file__).parents[2] / "samples"


def test_what_the_letter_says_comes_back_from_each_engine(empty_engine, tmp_path) -> None:
    ingest([SAMPLES / "letter.pdf", SAMPLES / "letter.txt"], Settings(data=tmp_path), jobs=1)
    record = Record(tmp_path)
    sync(record, empty_engine)
    said = triples_hash(view_quads(record, record.names))
    assert triples_hash(triples(graph_held(empty_engine))) == said
    assert [problem for problem in verify(record, empty_engine) if problem.is_error] == []
    for key in list(record):
        record.remove(key)
    sync(record, empty_engine)
    assert empty_engine.read("MATCH (n:Resource) RETURN count(n) AS left") == [{"left": 0}]
