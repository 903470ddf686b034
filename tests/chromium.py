"""A headless Chromium for the tests: one found on the machine, else one that Playwright installs."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Browser, Error, Playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
)
INSTALL = [sys.executable, "-m", "playwright", "install", "chromium"]
INSTALLS_WITHIN = 600  # seconds


class NoChromium(Exception):
    """There is none on this machine, and none could be installed."""


def found() -> str | None:
    """The program of a Chromium or Chrome of this machine."""
    known = [shutil.which(name) for name in NAMES]
    return next((place for place in (*known, *PLACES) if place and Path(place).exists()), None)


def launch(playwright: Playwright) -> Browser:
    """A headless Chromium. Raises NoChromium."""
    program = found()
    if program is not None:
        return _launch(playwright, program)
    try:
        return _launch(playwright, None)
    except Error:
        _install()
    try:
        return _launch(playwright, None)
    except Error as error:
        raise NoChromium(f"what Playwright installed does not start: {error.message}") from error


def _launch(playwright: Playwright, program: str | None) -> Browser:
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    # Root may not have Chromium's sandbox, and a container's /dev/shm is small.
    flags = ["--disable-dev-shm-usage", "--force-color-profile=srgb"]
    return playwright.chromium.launch(
        executable_path=program, args=[*flags, "--no-sandbox"] if root else flags
    )


def _install() -> None:
    try:
        done = subprocess.run(INSTALL, capture_output=True, text=True, timeout=INSTALLS_WITHIN)
    except subprocess.TimeoutExpired as error:
        raise NoChromium("Playwright could not install one in time") from error
    if done.returncode != 0:
        told = (done.stderr or done.stdout).strip().splitlines()
        raise NoChromium(f"Playwright could not install one: {told[-1] if told else 'no word'}")
