from tests.ingest.resolved import stated

TEAM = "The Serious Case Review (SCR) team was small. "
REPORT = "Their findings were reported to the chief constable."


def test_an_unnamed_team_is_the_one_its_sentence_tells_of():
    found = stated(f"{TEAM}\nSCRs were read by a regional team of four. {REPORT}")
    assert found == [("Serious Case Review team", "reports_to", "chief constable")]


def test_a_team_that_nothing_tells_of_is_nobodys():
    assert stated(f"{TEAM}\nLetters were read by a regional team of four. {REPORT}") == []
    assert stated(f"{TEAM}\nSCRs were read by any regional team of four. {REPORT}") == []


def test_two_teams_that_fit_are_neither():
    other = "The review team was new. "
    text = f"{TEAM}\n{other}\nSCRs and every review were read by a regional team. {REPORT}"
    assert [name for name, _, _ in stated(text)] in ([], ["Serious Case Review team"])
