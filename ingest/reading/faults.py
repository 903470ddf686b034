"""Faults of a PDF that its readers name: whatever else they raise means that it is damaged."""


class Encryption(Exception):
    """The PDF needs a password."""


class TooManyPages(Exception):
    """The PDF has more pages than allowed; its one argument is their number."""


class MissingPages(Exception):
    """The PDF holds fewer pages than it says; its one argument is the number it says."""


class Broken(Exception):
    """The PDF cannot be opened at all."""


class Refusal(Exception):
    """A PDF that cannot be read: a `kind` of `ingest.errors.KINDS`, and a `reason`, a clause."""

    def __init__(self, kind: str, reason: str) -> None:
        super().__init__(kind, reason)
        self.kind = kind
        self.reason = reason
