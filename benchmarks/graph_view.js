// Draws made-up things with the page's own code; how long that took is what it gives, in milliseconds.
async (things) => {
  const { View } = await import("/static/graph/view.js");
  const kinds = ["pdu", "strength", "area_for_improvement", "recommendation", "police_force", "mention"];
  const place = document.createElement("div");
  place.style.cssText = "position:fixed;inset:0;width:1280px;height:800px;background:white;z-index:99";
  document.body.append(place);
  const shown = { things: new Map(), ties: new Map() };
  const tie = (from, to, relation) => shown.ties.set(`${from} ${relation} ${to}`, { from, to, relation });
  for (let at = 0; at < things; at++) {
    const id = `made/${at}`;
    shown.things.set(id, { id, name: `Made-up thing number ${at}`, kind: kinds[at % kinds.length] });
    if (at > 0) {
      tie(id, `made/${at < 40 ? 0 : at % 40}`, "part_of");
      if (at % 3 === 0) {
        tie(id, `made/${(at * 7) % 40}`, "concerns");
      }
    }
  }
  window.view = new View(place, () => {});
  const begun = performance.now();
  await view.draw(shown);
  const settled = performance.now() - begun;
  view.cy.fit();
  view.cy.renderer().render({});
  return { things, ties: shown.ties.size, webgl: view.webgl, settled: Math.round(settled) };
}
