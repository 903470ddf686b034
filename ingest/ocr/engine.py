"""The text recogniser: RapidOCR, whose models come with its package. An extra of the product.

It runs on one core: ingestion reads a document on each.
"""

import logging
from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

LEAST_SURE = 0.5  # confidence of a line below which it is no text
HALF = 0.5  # of a column: its middle
THREADS = "EngineConfig.onnxruntime"

Picture = npt.NDArray[np.uint8]  # grey: rows of pixels
Corners = npt.NDArray[np.float64]  # four points (x, y) in pixels: round a line from its top left


class ReadLine(NamedTuple):
    """A line of text in a picture. Of each of its characters but white space: where its middle
    lies (a share of the way along the line's box), and how sure it is read."""

    corners: Corners
    text: str
    confidence: float
    middles: tuple[float, ...]
    confidences: tuple[float, ...]


@cache
def engine() -> Any:
    """The recogniser, loaded once in a process."""
    import cv2
    from rapidocr import RapidOCR

    cv2.setNumThreads(1)
    logging.getLogger("RapidOCR").setLevel(logging.CRITICAL)
    found: Any = RapidOCR(
        params={
            "Global.log_level": "critical",
            "Global.use_cls": False,
            "Global.return_word_box": True,
            "Global.text_score": LEAST_SURE,
            f"{THREADS}.intra_op_num_threads": 1,
            f"{THREADS}.inter_op_num_threads": 1,
        }
    )
    found.cal_rec_boxes = with_characters
    return found


def with_characters(_crops: Any, _boxes: Any, read: Any, _single: bool) -> Any:
    """In place of the boxes of words that the recogniser works out, which hold the confidences of
    other characters: each line's characters with their confidences and middles."""
    read.word_results = tuple(
        [
            (letter, confidence, (column + HALF) / info.line_txt_len)
            for letter, confidence, column in zip(
                "".join(text.split()),
                [sure for sure, letter in zip(info.confs, text, strict=False) if letter.strip()],
                [column for columns in info.word_cols for column in columns],
                strict=False,
            )
        ]
        for text, info in zip(read.txts, read.word_results, strict=True)
    )
    return read


def lines_in(picture: Picture) -> list[ReadLine]:
    """The lines of text in a picture, from top to bottom."""
    found = engine()(np.stack([picture] * 3, axis=-1))
    if not found.txts:
        return []
    lines = zip(found.boxes, found.txts, found.scores, found.word_results, strict=True)
    return [read_line(np.asarray(corners, dtype=np.float64), *rest) for corners, *rest in lines]


def read_line(
    corners: Corners, text: str, confidence: float, found: Sequence[tuple[str, float, float]]
) -> ReadLine:
    """A line; where the places of its characters are not told, they are spread evenly."""
    count = len("".join(text.split()))
    if len(found) != count:
        found = [("", confidence, (place + HALF) / count) for place in range(count)]
    _, sure, middles = zip(*found, strict=True)
    return ReadLine(corners, text, float(confidence), middles, sure)
