"""What the user named on the command line, as single files."""

from collections.abc import Iterable, Iterator
from glob import glob, has_magic
from pathlib import Path

DOCUMENT_SUFFIXES = {".pdf", ".txt"}


def expanded(paths: Iterable[str | Path]) -> list[Path]:
    """Files, the documents in folders (and in folders in them), and what patterns match; each once.

    A name that is nothing of these stays, for the reader to say what is wrong with it.
    """
    return list(dict.fromkeys(path for name in paths for path in _expanded(Path(name))))


def _expanded(path: Path) -> Iterator[Path]:
    if path.is_dir():
        found = [file for file in path.rglob("*") if _is_document(file)]
    elif not path.exists() and has_magic(str(path)):
        found = [Path(name) for name in glob(str(path), recursive=True) if Path(name).is_file()]
    else:
        found = [path]
    return iter(sorted(found) or [path])


def _is_document(path: Path) -> bool:
    hidden = path.name.startswith(".")
    return not hidden and path.suffix.lower() in DOCUMENT_SUFFIXES and path.is_file()
