"""How the graph view keeps up with 2,000 things, in a headless Chromium.

    python -m benchmarks.graph_view http://127.0.0.1:8000 [--things 2000] [--picture graph.png]

The things are made up in the page; drawing, layout and moving are the page's own code. A frame's
time is what the page's main thread spent on it, so that a busy machine does not count.
"""

import argparse
import json
from pathlib import Path

from playwright.sync_api import CDPSession, Page, sync_playwright

from tests.chromium import launch

SETUP = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
FRAMES = 20
MOVES = {
    "pan": "view.cy.panBy({ x: 5, y: 2 })",
    "drag": "view.cy.nodes()[5].shift({ x: 3, y: 1 })",
    "zoom": "view.zoom(1.02)",
}
FRAME = """async () => {
  for (let at = 0; at < %d; at++) {
    %s;
    view.cy.renderer().render({});
    await new Promise(requestAnimationFrame);
  }
}"""


def main() -> None:
    """Prints the measurements as JSON, times in milliseconds."""
    parser = argparse.ArgumentParser()
    parser.add_argument("address")
    parser.add_argument("--things", type=int, default=2000)
    parser.add_argument("--picture")
    given = parser.parse_args()
    with sync_playwright() as playwright:
        browser = launch(playwright)
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        page.goto(f"{given.address}/graph")
        found = page.evaluate(SETUP, given.things)
        if given.picture:
            page.screenshot(path=given.picture)
        print(json.dumps({**found, "frames": frames(page)}, indent=2))
        browser.close()


def frames(page: Page) -> dict[str, float]:
    """Milliseconds of the main thread for a frame, by what moves."""
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    found = {}
    for name, move in MOVES.items():
        page.evaluate(FRAME % (1, move))
        before = _busy(session)
        page.evaluate(FRAME % (FRAMES, move))
        found[name] = round((_busy(session) - before) / FRAMES * 1000, 1)
    return found


def _busy(session: CDPSession) -> float:
    told = session.send("Performance.getMetrics")["metrics"]
    return float(next(each["value"] for each in told if each["name"] == "TaskDuration"))


if __name__ == "__main__":
    main()
