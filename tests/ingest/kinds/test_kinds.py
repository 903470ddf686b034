from probation_graph.ingest.kinds import kinds, recognised
from tests.ingest.building import document
from tests.ingest.letters import LONDON, NORTH_EAST, NORTH_MOOR


def test_the_generic_kind_is_last_and_codes_are_unique() -> None:
    codes = [kind.code for kind in kinds()]
    assert codes[-2:] == ["generic_report", "generic"]
    assert {"action_plan", "joint_letter", "pdu_report"} < set(codes)
    assert "regional_letter" in codes
    assert len(set(codes)) == len(codes)


def test_regional_letters_are_recognised_with_the_reason() -> None:
    for text, greeting in ((NORTH_EAST, "Dear Sarah"), (NORTH_MOOR, "Dear Jo"), (LONDON, "Dear")):
        kind, reason = recognised(document(text))
        assert kind.code == "regional_letter"
        assert greeting in reason


def test_anything_else_is_generic() -> None:
    kind, reason = recognised(document("# Minutes\nWe met."))
    assert (kind.code, "no heading" in reason) == ("generic", True)
    assert "“Key strengths”" in recognised(document("# Key strengths\n* One"))[1]
