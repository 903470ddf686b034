"""The record: what has been said, one canonical N-Quads file for each document. It is the truth.

record/version             the format of the record
record/lock                held by the command that writes
record/documents/KEY.nq    what one document says, sorted, whole or absent
record/judgements.nq       what people judged: it outlives the documents
sources/SHA256.pdf|.txt    the document itself, for page pictures and for checking quotes
cache/fingerprints/KEY     a shortcut that may be deleted at any time
cache/scans/KEY            words of scanned pages: the same, for checking quotes
"""

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Quad, RdfFormat, parse

from probation_graph.graph.digest import canonical, sha256
from probation_graph.graph.errors import RecordError
from probation_graph.graph.files import Files, LocalFiles
from probation_graph.graph.judgements import Judgement, judgement_quads, judgements_of
from probation_graph.ontology.names import Names
from probation_graph.ontology.turtle import value

FORMAT = "probation-graph record 1\n"
VERSION = "record/version"
LOCK = "record/lock"
DOCUMENTS = "record/documents"
JUDGEMENTS = "record/judgements.nq"
SOURCES = "sources"
FINGERPRINTS = "cache/fingerprints"
SCANS = "cache/scans"
KEY_LENGTH = 12  # hexadecimal characters of the SHA-256 that name a document
KEY = re.compile(rf"[0-9a-f]{{{KEY_LENGTH}}}")
FILE = re.compile(rf"({KEY.pattern})\.nq")


@dataclass(frozen=True, slots=True)
class Source:
    """The document itself, as it was given: `name` is its SHA-256 with its suffix."""

    name: str
    data: bytes

    @classmethod
    def of(cls, data: bytes, suffix: str) -> "Source":
        """The source of these bytes; `suffix` is ".pdf" or ".txt"."""
        return cls(f"{sha256(data)}{suffix}", data)

    @property
    def key(self) -> str:
        return self.name[:KEY_LENGTH]


class Record:
    """The record in a data folder. Reading needs no lock: a file is there whole or not at all.

    A document is named by its key: the first 12 hexadecimal characters of its SHA-256.
    """

    def __init__(self, data: Path, files: Files | None = None) -> None:
        self.data = data
        self._files: Files = LocalFiles(data) if files is None else files
        self._check_format()

    @property
    def names(self) -> Names:
        """The names that the record's identifiers are under; the default ones while it is empty."""
        for key in self.keys():
            with suppress(KeyError):  # it may have been taken out just now: the next one tells
                line = self.content(key).rsplit(b"\n", 2)[-2:][0].decode()
                base = re.search(rf"<([^<>]*)id/document/{key}> \.$", line)
                return Names() if base is None else Names(base[1])
        base = re.search(
            r"<([^<>]*)graph/judgements> \.\n", self.judgements_content().decode(errors="replace")
        )
        return Names() if base is None else Names(base[1])

    def keys(self) -> list[str]:
        """The documents, sorted."""
        matches = (FILE.fullmatch(name) for name in self._files.names(DOCUMENTS))
        return [match[1] for match in matches if match is not None]

    def __iter__(self) -> Iterator[str]:
        return iter(self.keys())

    def __contains__(self, key: str) -> bool:
        return KEY.fullmatch(key) is not None and self._read(_document(key)) is not None

    def content(self, key: str) -> bytes:
        """A document's N-Quads as stored; raises KeyError where there is no such document."""
        try:
            return self._files.read(_document(key))
        except FileNotFoundError:
            raise KeyError(key) from None

    def stated(self, key: str, predicate: str) -> str | None:
        """The first value that a document gives for a property of itself, None where it gives none.
        The file is searched and not parsed; raises KeyError."""
        start = rf"^<[^<>]*id/document/{key}> <{re.escape(predicate)}> .*$"
        line = re.search(start.encode(), self.content(key), re.MULTILINE)
        if line is None:
            return None
        found = next(iter(parse(line[0], format=RdfFormat.N_QUADS)))
        return value(found.object)

    def quads(self, key: str) -> Iterator[Quad]:
        """What one document says; raises KeyError, and RecordError where the file is damaged."""
        try:
            yield from parse(self.content(key), format=RdfFormat.N_QUADS)
        except SyntaxError as error:
            raise RecordError(
                f"The record of document {key} is damaged: {error}.",
                "Ingest the document again, or withdraw it.",
            ) from error

    def all_quads(self) -> Iterator[Quad]:
        """What all documents say, document by document."""
        for key in self.keys():
            yield from self.quads(key)

    def put(self, key: str, quads: Iterable[Quad], source: Source | None = None) -> bool:
        """Write what a document says, whole or not at all; False where nothing had changed."""
        return self.put_content(key, canonical(quads), source)

    def put_content(self, key: str, content: bytes, source: Source | None = None) -> bool:
        """The same, of N-Quads that are canonical already."""
        path = _document(key)
        with self._writing():
            kept, known = self._keep(source), self._read(path)
            changed = kept or known != content
            if changed:
                self._write(path, content, source if kept and known is None else None)
            if changed or not self.is_whole(key):  # killed before it was remembered
                self._remember(key, sha256(content))
        return changed

    def remove(self, key: str) -> bool:
        """Withdraw a document and its source; False where there is none."""
        path = _document(key)
        with self._writing():
            known = self._read(path) is not None
            for name in self._source_names(key):
                self._files.delete(f"{SOURCES}/{name}")
            self._files.delete(f"{FINGERPRINTS}/{key}")
            self._files.delete(f"{SCANS}/{key}")
            self._files.delete(path)  # last: a command killed before here can be given again
        return known

    def judgements(self) -> list[Judgement]:
        """What people judged, the earliest first. Raises RecordError where the file is damaged."""
        try:
            return judgements_of(parse(self.judgements_content(), format=RdfFormat.N_QUADS))
        except (SyntaxError, ValueError) as error:
            raise RecordError(
                f"{JUDGEMENTS} in {self.data} is damaged: {error}.",
                "Put back an earlier copy of it, or move it away to go on without judgements.",
            ) from error

    def judgements_content(self) -> bytes:
        """The judgements as stored; nothing where there are none."""
        return self._read(JUDGEMENTS) or b""

    def judge(self, change: Callable[[list[Judgement]], Iterable[Judgement]]) -> bool:
        """Write what becomes of the judgements, whole or not at all, while nobody else writes;
        False where nothing had changed."""
        with self._writing():
            content = canonical(judgement_quads(change(self.judgements()), self.names))
            changed = content != self.judgements_content()
            if changed:
                self._files.write(JUDGEMENTS, content)
        return changed

    def source(self, key: str) -> Path | None:
        """Where a document's source can be opened, None where it was not kept."""
        names = self._source_names(key)
        return self._files.local(f"{SOURCES}/{names[0]}") if names else None

    def scans(self, key: str) -> str:
        """What was kept of a document's scanned pages; nothing where nothing is."""
        return (self._read(f"{SCANS}/{key}") or b"").decode(errors="replace")

    def keep_scans(self, key: str, text: str) -> None:
        """Keep what is to be known again of a document's scanned pages."""
        if text != self.scans(key):
            self._files.write(f"{SCANS}/{key}", text.encode())

    def stray_sources(self) -> list[str]:
        """Names of sources whose document is not in the record: a command was killed there."""
        known = set(self.keys())
        return [name for name in self._files.names(SOURCES) if name[:KEY_LENGTH] not in known]

    def fingerprint_of(self, key: str) -> str:
        """The SHA-256 of a document's file. Raises KeyError.

        Remembered by the file's size, time and inode, so that asking costs no reading.
        """
        try:
            stamp = self._files.stamp(_document(key))
        except FileNotFoundError:
            raise KeyError(key) from None
        noted = self._noted(key)
        return noted[1] if len(noted) == 2 and noted[0] == stamp else sha256(self.content(key))

    def is_whole(self, key: str) -> bool:
        """Whether a document's file is as it was written, and its source is kept. A file that is
        not known to be so, since it was copied from elsewhere, is whole where it can be read."""
        if key not in self or self.source(key) is None:
            return False
        noted = self._noted(key)
        if len(noted) == 2:
            return self.fingerprint_of(key) == noted[1]
        try:
            return canonical(self.quads(key)) == self.content(key)
        except RecordError:
            return False

    def fingerprint(self) -> str:
        """One hash of the whole record: equal records have equal fingerprints, anywhere."""
        lines = [f"{key} {self.fingerprint_of(key)}\n" for key in self.keys()]
        judged = self.judgements_content()
        if judged:
            lines.append(f"judgements {sha256(judged)}\n")
        return sha256("".join(lines).encode())

    @contextmanager
    def _writing(self) -> Iterator[None]:
        with self._files.lock(LOCK):
            self._check_format()
            if self._read(VERSION) is None:
                self._files.write(VERSION, FORMAT.encode())
            yield

    def _check_format(self) -> None:
        found = self._read(VERSION)
        if found is not None and found.decode(errors="replace") != FORMAT:
            raise RecordError(
                f"The record in {self.data} has another format than this version reads.",
                "Use the version that wrote it, or ingest the documents into a new data folder.",
            )

    def _write(self, path: str, content: bytes, source: Source | None) -> None:
        """Write a document; a source that was kept for it goes where that fails (a full disk)."""
        try:
            self._files.write(path, content)
        except OSError:
            if source is not None:
                self._files.delete(f"{SOURCES}/{source.name}")
            raise

    def _keep(self, source: Source | None) -> bool:
        if source is None or source.name in (known := self._source_names(source.key)):
            return False
        if known and known[0].split(".")[0] != source.name.split(".")[0]:
            raise RecordError(f"Two documents share the key {source.key}; only one can be kept.")
        self._files.write(f"{SOURCES}/{source.name}", source.data)
        return True

    def _remember(self, key: str, digest: str) -> None:
        stamp = self._files.stamp(_document(key))
        self._files.write(f"{FINGERPRINTS}/{key}", f"{stamp} {digest}\n".encode())

    def _noted(self, key: str) -> list[str]:
        """The remembered stamp and digest of a document's file, or nothing."""
        return (self._read(f"{FINGERPRINTS}/{key}") or b"").decode(errors="replace").split()

    def _source_names(self, key: str) -> list[str]:
        return [name for name in self._files.names(SOURCES) if name.startswith(key)]

    def _read(self, path: str) -> bytes | None:
        try:
            return self._files.read(path)
        except FileNotFoundError:
            return None


def _document(key: str) -> str:
    if KEY.fullmatch(key) is None:
        raise KeyError(key)
    return f"{DOCUMENTS}/{key}.nq"
