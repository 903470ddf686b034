"""The review list is made once, and anew when the record changed."""

import pytest

from probation_graph.api import likely
from probation_graph.api.likely import MOST, Likely
from probation_graph.graph.judgements import Verdict
from probation_graph.graph.record import Record
from probation_graph.review.candidates import candidates
from probation_graph.review.decisions import decide
from probation_graph.review.errors import NotJudgeable
from tests.kept import copied


@pytest.fixture
def record(letter_data, tmp_path):
    return Record(copied(letter_data, tmp_path / "data"))


@pytest.fixture
def made(monkeypatch):
    """What was asked of the list itself."""
    asked = []

    def noted(record, names, kind, everything):
        asked.append((kind, everything))
        return candidates(record, names, kind, everything)

    monkeypatch.setattr(likely, "candidates", noted)
    return asked


def test_it_is_made_once_for_each_way_to_ask(record, made):
    kept = Likely(record, record.fingerprint)
    first = kept.candidates("body", False)
    assert list(first) == candidates(record, record.names, "body")
    assert kept.candidates("body", False) is first
    assert kept.candidates("body", True) != first
    assert made == [("body", False), ("body", True)]


def test_a_judgement_is_seen_at_once(record):
    kept = Likely(record, record.fingerprint)
    pair = next(each for each in kept.candidates(None, True) if each.second is not None)
    assert pair.judged is None
    decide(record, record.names, pair.first.id, pair.second.id, Verdict.DIFFERENT, "Ann")
    judged = [each.judged.verdict for each in kept.candidates(None, True) if each.judged]
    assert judged == [Verdict.DIFFERENT]


def test_an_unknown_kind_is_refused_and_few_lists_are_kept(record, made):
    kept = Likely(record, record.fingerprint)
    for _ in range(2):
        with pytest.raises(NotJudgeable):
            kept.candidates("wizard", False)
    for kind in ("person", "PERSON", "Person"):
        kept.candidates(kind, False)
    assert len(kept._made) == 3 < MOST
