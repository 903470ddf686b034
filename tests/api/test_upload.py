import pytest

from probation_graph.api.upload import State, Upload, as_json, of_json


def test_an_upload_survives_being_kept_as_json():
    upload = Upload("0" * 24, "2026-01-01T00:00:00+00:00", "text/plain", 12, "a.txt", State.FAILED)
    assert of_json(as_json(upload)) == upload


def test_only_done_and_failed_are_ends():
    assert [state.value for state in State if state.ended] == ["done", "failed"]


@pytest.mark.parametrize("kept", [{}, {"id": "x"}])
def test_what_is_no_upload_is_refused(kept):
    with pytest.raises(KeyError):
        of_json(kept)
