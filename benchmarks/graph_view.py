"""How the graph view's picture keeps up with 2,000 things, in a headless Chromium.

    python -m benchmarks.graph_view http://127.0.0.1:8000 [--things 2000] [--picture graph.png]

The things are made up in the page; drawing, layout and moving are the page's own code.
"""

import argparse
import json

from playwright.sync_api import sync_playwright

from tests.chromium import launch

MEASURE = """async ([things, webgl]) => {
  const { View } = await import('/static/graph/view.js');
  const kinds = ['pdu', 'strength', 'area_for_improvement', 'recommendation', 'police_force', 'mention', 'passage'];
  const place = document.createElement('div');
  place.style.cssText = 'position:fixed;inset:0;width:1280px;height:800px;background:white;z-index:99';
  document.body.append(place);
  const view = new View(place, () => {});
  const shown = { things: new Map(), ties: new Map() };
  for (let at = 0; at < things; at++) {
    const id = `made/${at}`;
    shown.things.set(id, { id, name: `Made-up thing number ${at}`, kind: kinds[at % kinds.length] });
    if (at > 0) {
      const hub = at < 40 ? 0 : at % 40;
      shown.ties.set(`made/${at} part_of made/${hub}`, { from: id, to: `made/${hub}`, relation: 'part_of' });
      if (at % 3 === 0) {
        const other = (at * 7) % 40;
        shown.ties.set(`made/${at} concerns made/${other}`, { from: id, to: `made/${other}`, relation: 'concerns' });
      }
    }
  }
  const begun = performance.now();
  await view.draw(shown);
  const settled = performance.now() - begun;
  const frames = async (move) => {
    const found = [];
    let last = await new Promise(requestAnimationFrame);
    for (let at = 0; at < 60; at++) {
      move(at);
      const next = await new Promise(requestAnimationFrame);
      found.push(next - last);
      last = next;
    }
    found.sort((one, other) => one - other);
    return { median: found[30], p95: found[57], longest: found[59] };
  };
  view.cy.fit();
  const pan = await frames((at) => view.cy.panBy({ x: at % 2 ? 6 : -5, y: 3 }));
  const zoom = await frames((at) => view.zoom(at < 30 ? 1.03 : 1 / 1.03));
  const node = view.cy.nodes()[5];
  const drag = await frames(() => node.shift({ x: 4, y: 2 }));
  const near = await frames((at) => { if (at === 0) view.cy.zoom({ level: 1, position: node.position() }); view.cy.panBy({ x: 5, y: 2 }); });
  view.cy.fit();
  return { things, ties: shown.ties.size, settled, pan, zoom, drag, near };
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
        print(json.dumps(page.evaluate(MEASURE, [given.things, False]), indent=2))
        if given.picture:
            page.screenshot(path=given.picture)
        browser.close()


if __name__ == "__main__":
    main()
