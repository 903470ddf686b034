import subprocess
import sys
from importlib.metadata import version

import pytest

from probation_graph.cli import main as main_module
from probation_graph.cli.main import main

COMMAND = [sys.executable, "-m", "probation_graph.cli.main"]
# Prints what is loaded after the command, on standard error.
LOADED = """
import sys
from probation_graph.cli.main import main
try:
    main(sys.argv[1:])
finally:
    print(*{name.split(".")[0] for name in sys.modules}, file=sys.stderr)
"""
SLOW = frozenset({"fastapi", "neo4j", "numpy", "pandas", "pdfplumber", "pypdfium2", "rdflib"})


def test_the_version_is_shown(run):
    assert run("--version").out == f"{version('probation-graph')}\n"
    assert run("--data", "elsewhere", "--version").out == f"{version('probation-graph')}\n"


def test_without_a_command_the_commands_are_shown(run):
    shown = run()
    for command in ("ingest", "documents", "withdraw", "questions", "ask", "cypher", "serve",
                    "sync", "verify", "settings", "doctor"):  # fmt: skip
        assert f" {command} " in shown.out + shown.err


@pytest.mark.parametrize(
    "arguments", [["nonsense"], ["ask"], ["ingest"], ["--nonsense"], ["sync", "too", "much"]]
)
def test_wrong_usage_is_status_2(run, arguments):
    shown = run(*arguments)
    assert shown.status == 2
    assert shown.out == ""
    assert "Traceback" not in shown.err


def test_an_error_is_one_line_without_a_traceback(run):
    shown = run("ask", "nothing-like-this")
    assert shown.status == 1
    assert shown.out == ""
    assert (
        shown.err
        == "There is no question 'nothing-like-this'. See them all: probation-graph questions.\n"
    )


def test_debug_shows_where(run, monkeypatch):
    with pytest.raises(Exception, match="There is no question"):
        main(["ask", "nothing-like-this", "--debug"])


def test_what_nobody_expected_is_told_plainly_too(run, monkeypatch):
    def broken(_):
        raise RuntimeError("odd")

    monkeypatch.setattr(main_module, "run", broken)
    shown = run("settings")
    assert shown.status == 1
    assert shown.err.startswith("Something unexpected happened (RuntimeError: odd).")


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (
            FileNotFoundError(2, "No such file or directory", "q.cypher"),
            "No such file or directory: q.cypher\n",
        ),
        (OSError("disk trouble"), "disk trouble\n"),
    ],
)
def test_a_file_that_cannot_be_used_is_named(run, monkeypatch, error, told):
    def broken(_):
        raise error

    monkeypatch.setattr(main_module, "run", broken)
    shown = run("settings")
    assert (shown.status, shown.err) == (1, told)


def test_an_interruption_is_quiet(run, monkeypatch):
    def interrupted(_):
        raise KeyboardInterrupt

    monkeypatch.setattr(main_module, "run", interrupted)
    assert run("settings") == (130, "", "")


def test_a_reader_that_has_seen_enough_is_no_error():
    command = subprocess.Popen(
        [*COMMAND, "questions", "--format", "json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert command.stdout is not None
    assert command.stderr is not None
    command.stdout.close()
    assert command.stderr.read().strip() == b""
    assert command.wait() == 1
    command.stderr.close()


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["ask", "--help"]])
def test_it_starts_without_loading_what_is_slow(arguments):
    command = [sys.executable, "-c", LOADED, *arguments]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    loaded = set(done.stderr.split())
    assert "probation_graph" in loaded
    assert not loaded & SLOW
