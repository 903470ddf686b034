"""The extra that reads pictures of pages: whether it is installed, and what adds it."""

from importlib.util import find_spec

PARTS = ("rapidocr", "onnxruntime", "cv2")
ADD_OCR = (
    "`pip install 'probation-graph[ocr]'` (in a checkout: `.venv/bin/pip install -e '.[ocr]'`)"
)


def is_installed() -> bool:
    """Whether the extra is there."""
    return all(find_spec(part) is not None for part in PARTS)


def name() -> str:
    """The recogniser with its version."""
    from importlib.metadata import version  # takes long to load, and few pages are pictures

    return f"rapidocr {version('rapidocr')}"
