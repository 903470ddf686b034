"""An export on disk: whole or not at all, and nothing that was there is lost."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from probation_graph.exports.exporting import files, stream
from probation_graph.exports.forms import FORMS
from probation_graph.exports.source import Source
from probation_graph.graph.errors import ExportError

ARCHIVE = ".zip"
Told = Callable[[int], object]  # is told of each piece's size in bytes


def write(source: Source, form: str, output: Path, replace: bool, told: Told) -> None:
    """Write an export to a file, or where it has many files to a folder, or to an archive where
    the name ends in .zip. A file is replaced where that is allowed; a folder never.

    Raises ExportError, and then what was there is as it was.
    """
    folder = form in FORMS and FORMS[form].many and output.suffix.lower() != ARCHIVE
    with _plain_errors(output):
        _check(output, folder, replace)
        if folder:
            _write_folder(source, form, output, told)
        else:
            _write_file(stream(source, form), output, told)


def _check(output: Path, folder: bool, replace: bool) -> None:
    if not output.parent.is_dir():
        raise ExportError(f"There is no folder {output.parent}.", "Make it, or name another.")
    if folder and output.exists() and not (output.is_dir() and not any(output.iterdir())):
        raise ExportError(
            f"{output} is there already, and is no empty folder.",
            "Name another folder, or a file that ends in .zip.",
        )
    if not folder and output.is_dir():
        raise ExportError(f"{output} is a folder.", "Name a file.")
    if not folder and output.is_file() and not replace:
        raise ExportError(f"{output} is there already.", "Name another file, or add --replace.")


def _write_file(chunks: Iterator[bytes], output: Path, told: Told) -> None:
    if output.exists() and not output.is_file():  # a device or a pipe cannot be renamed over
        with output.open("wb") as device:
            _copy(chunks, device.write, told)
        return
    descriptor, name = tempfile.mkstemp(dir=output.parent, prefix=f".{output.name}.")
    unfinished = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            _copy(chunks, file.write, told)
            file.flush()
            os.fsync(file.fileno())
        unfinished.chmod(0o666 & ~_umask())
        unfinished.replace(output)
    finally:
        unfinished.unlink(missing_ok=True)


def _write_folder(source: Source, form: str, output: Path, told: Told) -> None:
    unfinished = Path(tempfile.mkdtemp(dir=output.parent, prefix=f".{output.name}."))
    try:
        for name, chunks in files(source, form):
            with (unfinished / name).open("xb") as file:
                _copy(chunks, file.write, told)
        unfinished.chmod(0o777 & ~_umask())
        if output.exists():
            output.rmdir()  # it is empty
        unfinished.rename(output)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


def _copy(chunks: Iterator[bytes], write: Callable[[bytes], int], told: Told) -> None:
    for chunk in chunks:
        write(chunk)
        told(len(chunk))


def _umask() -> int:
    """What the user takes away from new files; asking for it sets it."""
    found = os.umask(0)
    os.umask(found)
    return found


@contextmanager
def _plain_errors(output: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise ExportError(
            f"The export cannot be written to {output}: {error.strerror or error}.",
            "Nothing was written; make room, or name another place.",
        ) from error
