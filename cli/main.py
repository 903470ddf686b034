"""The one command, `probation-graph`: from its arguments to its exit status."""

import sys
from collections.abc import Sequence
from contextlib import nullcontext

from probation_graph.cli.options import DISTRIBUTION, command_of, hoisted
from probation_graph.graph.errors import ProbationGraphError

FAILED = 1
INTERRUPTED = 130  # as shells have it
HELP = frozenset({"-h", "--help"})


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command and leave with its exit status: 0, 1 for an error, 2 for wrong usage."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given == ["--version"]:  # without importing what a command would need
        from importlib.metadata import version

        print(version(DISTRIBUTION))
        sys.exit(0)
    debug = "--debug" in given
    try:
        run(hoisted(given))
    except ProbationGraphError as error:
        fail(str(error), error, debug)
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except OSError as error:
        fail(f"{error.strerror or error}: {error.filename}" if error.filename else str(error),
             error, debug)  # fmt: skip
    except Exception as error:
        told = f"Something unexpected happened ({type(error).__name__}: {error})."
        fail(f"{told} Run the command again with --debug to see where.", error, debug)


def run(arguments: list[str]) -> None:
    """Run a command line; errors of ours pass through."""
    from probation_graph.ingest.work.process import ahead

    reads = command_of(arguments) == "ingest" and HELP.isdisjoint(arguments)
    with ahead() if reads else nullcontext():
        from probation_graph.cli.app import app

        app(args=arguments, prog_name=DISTRIBUTION)


def fail(message: str, error: BaseException, debug: bool) -> None:
    """Say what went wrong on standard error and leave; with the traceback only for --debug."""
    if debug:
        raise error
    print(" ".join(message.split()), file=sys.stderr)
    sys.exit(FAILED)


if __name__ == "__main__":
    main()
