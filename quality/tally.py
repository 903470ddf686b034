"""Tallies: how much of what a reader found is found, and how much else."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

L = TypeVar("L")
F = TypeVar("F")


@dataclass(frozen=True)
class Tally:
    """Facts that were found as labelled, labels that were missed, and what was found beside
    them. `missed` and `wrong` are in words, to be read."""

    right: int = 0
    missed: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()

    @property
    def labelled(self) -> int:
        return self.right + len(self.missed)

    @property
    def found(self) -> int:
        return self.right + len(self.wrong)

    @property
    def precision(self) -> float | None:
        """The share of what was found that is right; None where nothing was found."""
        return self.right / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        """The share of what was labelled that was found; None where nothing was labelled."""
        return self.right / self.labelled if self.labelled else None


def together(tallies: Iterable[Tally]) -> Tally:
    """One tally of several."""
    every = tuple(tallies)
    return Tally(
        sum(one.right for one in every),
        tuple(text for one in every for text in one.missed),
        tuple(text for one in every for text in one.wrong),
    )


def pairing(
    labelled: Sequence[L], found: Sequence[F], alike: Callable[[L, F], bool]
) -> tuple[list[L], list[F]]:
    """Labels without a fact and facts without a label, where each label takes the first fact
    that is left and alike."""
    left, missed = list(found), []
    for label in labelled:
        at = next((i for i, fact in enumerate(left) if alike(label, fact)), None)
        if at is None:
            missed.append(label)
        else:
            left.pop(at)
    return missed, left


def paired(
    labelled: Sequence[L],
    found: Sequence[F],
    alike: Callable[[L, F], bool],
    words: Callable[[L], str] = str,
    others: Callable[[F], str] = str,
) -> Tally:
    """The tally of labels and facts that are alike, one to one."""
    missed, wrong = pairing(labelled, found, alike)
    right = len(labelled) - len(missed)
    return Tally(right, tuple(map(words, missed)), tuple(map(others, wrong)))


def same(labelled: object, found: object) -> Tally:
    """The tally of a fact of which a document has one at most."""
    labels = [] if labelled is None else [labelled]
    return paired(labels, [] if found is None else [found], lambda a, b: a == b)
