"""The most memory that this process has held, in bytes, where the platform tells."""

from pathlib import Path

STATUS, CLEAR = Path("/proc/self/status"), Path("/proc/self/clear_refs")
RESET = "5"  # what Linux takes to begin the count anew
MARK = "VmHWM:"
KILOBYTE = 1024


def reset_peak() -> None:
    """Begin anew, so that the next answer is of one document."""
    try:
        CLEAR.write_text(RESET)
    except OSError:  # not Linux, or not allowed: the count goes on
        return


def peak_memory() -> int | None:
    """Bytes held at most since the last reset; None where the platform does not tell."""
    try:
        lines = STATUS.read_text().splitlines()
    except OSError:
        return None
    told = [line.split()[1] for line in lines if line.startswith(MARK)]
    return int(told[0]) * KILOBYTE if told else None
