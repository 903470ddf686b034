"""The version of the rules."""

import re

from probation_graph.ingest import rules


def test_it_names_the_distribution_and_the_rules() -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+\+[0-9a-f]{12}", rules.rules_version())


def test_any_change_of_the_rules_is_another_version(tmp_path, monkeypatch) -> None:
    (tmp_path / "cues.toml").write_text("a = 1")
    (tmp_path / "notes.md").write_text("no rule")
    monkeypatch.setattr(rules, "FOLDERS", (tmp_path,))
    before = rules.rules_version.__wrapped__()
    (tmp_path / "notes.md").write_text("still none")
    assert rules.rules_version.__wrapped__() == before
    (tmp_path / "cues.toml").write_text("a = 2")
    assert rules.rules_version.__wrapped__() != before
