"""The explorer as people see it: a server of this worker's own, on the letter and a second one."""

import threading
import time
from dataclasses import dataclass
from urllib.request import urlopen

import pytest
import uvicorn
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from benchmarks.letters import write_letters
from probation_graph.api.app import create_app
from probation_graph.graph.embedded import stop_embedded
from probation_graph.graph.embedded_server import free_ports
from probation_graph.graph.settings import Settings
from probation_graph.ingest.pipeline import ingest
from tests.conftest import LETTER, MEMORY

SECOND = 3  # the seed of the synthetic letter
TOKEN = "a token for the explorer"
WIDE, NARROW = (1280, 900), (360, 740)  # pixels
STARTS_WITHIN = 30  # seconds
STARTS_ENGINE_WITHIN = 120  # seconds, on a busy machine
expect.set_options(timeout=20_000)  # milliseconds: a busy machine, on which much else is tested
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@dataclass(frozen=True)
class Site:
    """A running explorer: its address, and what it was made from."""

    address: str
    settings: Settings
    keys: tuple[str, ...]


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The explorer on the sample letter and a synthetic one; the token opens it for writing."""
    folder = tmp_path_factory.mktemp("explorer")
    second = write_letters(folder / "letters", range(SECOND, SECOND + 1))[0][0]
    settings = Settings(
        data=folder / "data", api_token=TOKEN, embedded_memory=MEMORY, embedded_idle=60
    )
    ingest([LETTER, second], settings, jobs=1)
    port = free_ports(1)[0]
    app = create_app(settings)
    app.state.services.engine()  # up to the record before the first page, as `serve` does
    server = uvicorn.Server(uvicorn.Config(app, port=port, log_level="warning"))
    serving = threading.Thread(target=server.run)
    serving.start()
    until = time.monotonic() + STARTS_WITHIN
    while not server.started and serving.is_alive() and time.monotonic() < until:
        time.sleep(0.05)
    assert server.started, "the explorer did not start"
    with urlopen(f"http://127.0.0.1:{port}/questions/documents", timeout=STARTS_ENGINE_WITHIN):
        pass  # the engine starts at the first question
    yield Site(f"http://127.0.0.1:{port}", settings, tuple(app.state.services.record.keys()))
    server.should_exit = True
    serving.join()
    stop_embedded(settings.data)


@pytest.fixture
def shown(chromium, site):
    """Opens a page of the explorer, by its address; whatever goes wrong in it fails the test."""
    contexts, faults = [], []

    def open_at(address, size=WIDE, scheme="light", scripts=True):
        context = chromium.new_context(
            base_url=site.address,
            viewport={"width": size[0], "height": size[1]},
            color_scheme=scheme,
            java_script_enabled=scripts,
            reduced_motion="reduce",
            accept_downloads=True,
        )
        contexts.append(context)
        context.route(
            lambda url: not url.startswith((site.address, "data:", "blob:")),
            lambda route: (faults.append(f"fetched {route.request.url}"), route.abort()),
        )
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda told: told.type == "error" and faults.append(told.text))
        page.goto(address)
        return page

    yield open_at
    for context in contexts:
        context.close()
    assert faults == []


@pytest.fixture
def looked_over():
    """Looks a page over wide and narrow, light and dark: axe finds nothing, nothing runs off the
    side, at 360 pixels neither, which is also a width of 1440 at 400 %."""

    def check(page):
        for size in (WIDE, NARROW):
            page.set_viewport_size({"width": size[0], "height": size[1]})
            for scheme in ("light", "dark"):
                page.emulate_media(color_scheme=scheme)
                found = Axe().run(page, options={"runOnly": {"type": "tag", "values": TAGS}})
                assert found.violations_count == 0, f"{size} {scheme} {found.generate_report()}"
            wider = page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            )
            assert wider == 0, f"{page.url} is {wider} pixels too wide at {size[0]}"

    return check


@pytest.fixture
def accessible(shown, looked_over):
    """Opens a page and looks it over, when something on it is there."""

    def check(address, ready="h1"):
        page = shown(address)
        expect(page.locator(ready).first).to_be_visible()
        looked_over(page)

    return check
