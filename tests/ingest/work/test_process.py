import pytest

from probation_graph.ingest.work import process


@pytest.fixture
def made(monkeypatch):
    """The processes that are really started; ended with the test."""
    found = []
    start = process.subprocess.Popen

    def noted(*arguments, **options):
        found.append(start(*arguments, **options))
        return found[-1]

    monkeypatch.setattr(process.subprocess, "Popen", noted)
    yield found
    for each in found:
        with each:
            each.kill()


def test_the_process_started_ahead_is_the_first_to_be_taken(made):
    with process.ahead():
        assert process.started() is made[0]
        assert process.started() is made[1]
    assert [each.poll() for each in made] == [None, None]  # who takes one ends it


def test_a_process_that_nobody_takes_is_ended(made):
    with process.ahead():
        assert made[0].poll() is None
    assert made[0].returncode is not None


def test_without_one_ahead_a_process_is_started_when_it_is_taken(made):
    assert process.started() is made[0]


def test_what_a_worker_loads_starts_no_threads(made, monkeypatch):
    """They take address space, which is what its limit of memory is of."""
    told = "import numpy, psutil; numpy.ones((500, 500)).dot(numpy.ones((500, 500)));" \
        "print(psutil.Process().num_threads())"  # fmt: skip
    monkeypatch.setattr(process, "COMMAND", (process.sys.executable, "-c", told))
    assert process.started().communicate()[0].split() == [b"1"]
