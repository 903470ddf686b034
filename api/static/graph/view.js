// The picture: draws what is shown, arranges it, and hands it out.
import { kind, relation } from "./words.js";

const DISTANCE = 90; // pixels from a thing at which what it opens begins
const CAPTION = 42; // characters
const NAMED_AT_MOST = 12; // ties of the chosen thing, up to which each is named
const SLOW = matchMedia("(prefers-reduced-motion: reduce)");
const MOVES_AT_MOST = 400; // things, beyond which a layout jumps to its end
const FINE = 600; // things, up to which a layout takes its time
const SETTLES = 500; // milliseconds

export class View {
  /** `choose(id)` is called for a thing that is clicked. */
  constructor(container, choose) {
    this.container = container;
    this.choose = choose;
    this.#make(false);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.cy.style(style()));
  }

  /** Few things are drawn sharper on a plain canvas, many are drawn faster by the graphics card. */
  #make(webgl) {
    const held = this.cy?.elements().jsons() ?? [];
    this.cy?.destroy();
    this.webgl = webgl;
    this.cy = cytoscape({
      container: this.container,
      elements: held,
      layout: { name: "preset" },
      style: style(),
      minZoom: 0.05,
      maxZoom: 3,
      renderer: { name: "canvas", webgl },
    });
    this.cy.on("tap", "node", (event) => this.choose(event.target.id()));
    this.cy.on("dragfree", "node", (event) => event.target.data("pinned", true));
  }

  /** Draws things and ties; resolves when what is new has found its place. */
  async draw({ things, ties }) {
    if (!this.webgl && things.size > FINE && canWebgl()) {
      this.#make(true);
    }
    const { cy } = this;
    const before = cy.nodes().length;
    let added = 0;
    cy.batch(() => {
      cy.elements().filter((each) => !(each.isNode() ? things : ties).has(each.id())).remove();
      const fresh = [...things.values()].filter((thing) => cy.getElementById(thing.id).empty());
      const places = startingPlaces(cy, fresh, ties);
      cy.add(fresh.map((thing) => node(thing, places.get(thing.id))));
      cy.add([...ties].filter(([id]) => cy.getElementById(id).empty()).map(edge));
      added = fresh.length;
    });
    if (added > 0) {
      await this.arrange(before === 0);
    }
  }

  arrange(whole) {
    const many = this.cy.nodes().length;
    const fixed = this.cy.nodes("[?pinned]").map((each) => ({ nodeId: each.id(), position: { ...each.position() } }));
    const layout = this.cy.layout({
      name: "fcose",
      quality: many > FINE ? "draft" : "default",
      randomize: whole || many > FINE,
      animate: !SLOW.matches && many <= MOVES_AT_MOST,
      animationDuration: SETTLES,
      fit: true,
      padding: 40,
      nodeDimensionsIncludeLabels: many <= MOVES_AT_MOST,
      idealEdgeLength: 90,
      nodeRepulsion: 9000,
      fixedNodeConstraint: fixed.length > 0 ? fixed : undefined,
    });
    const settled = layout.promiseOn("layoutstop");
    layout.run();
    return settled;
  }

  /** Hides kinds, and fades what does not match the words. */
  filter(hidden, matches) {
    this.cy.batch(() => {
      this.cy.nodes().forEach((each) => {
        each.toggleClass("hidden", hidden.has(kind(each.data("kind")).family));
        each.toggleClass("faded", matches !== null && !matches.has(each.id()));
      });
    });
  }

  mark(id) {
    this.cy.batch(() => {
      this.cy.elements().removeClass("chosen near named");
      const found = this.cy.getElementById(id ?? "");
      const edges = found.connectedEdges();
      found.addClass("chosen");
      edges.addClass(edges.length <= NAMED_AT_MOST ? "near named" : "near");
    });
  }

  pinned(id) {
    return Boolean(this.cy.getElementById(id).data("pinned"));
  }

  pin(id, pinned) {
    this.cy.getElementById(id).data("pinned", pinned);
  }

  zoom(by) {
    this.cy.zoom({ level: this.cy.zoom() * by, renderedPosition: { x: this.cy.width() / 2, y: this.cy.height() / 2 } });
  }

  png() {
    const bg = getComputedStyle(document.body).backgroundColor;
    return this.cy.png({ output: "blob-promise", full: true, scale: 2, maxWidth: 8000, maxHeight: 8000, bg });
  }
}

/** Whether the picture can be drawn by the graphics card, with thousands of things as with few. */
function canWebgl() {
  return document.createElement("canvas").getContext("webgl2") !== null;
}

function node({ id, name, kind: code }, position) {
  const { color, border, size } = kind(code);
  const caption = name.length > CAPTION ? `${name.slice(0, CAPTION - 1)}…` : name;
  return { group: "nodes", data: { id, name, caption, kind: code, color, border, size }, position };
}

function edge([id, { from, to, relation: code }]) {
  return { group: "edges", data: { id, source: from, target: to, relation: code, caption: relation(code, "out") } };
}

/** What is new begins around a thing that it is tied to, so that the layout moves little else. */
function startingPlaces(cy, fresh, ties) {
  const anchors = new Map();
  for (const { from, to } of ties.values()) {
    [[from, to], [to, from]].filter(([one]) => !anchors.has(one)).forEach(([one, other]) => {
      const anchor = cy.getElementById(other);
      if (anchor.nonempty()) {
        anchors.set(one, anchor.position());
      }
    });
  }
  return new Map(fresh.map(({ id }, at) => {
    const { x, y } = anchors.get(id) ?? { x: 0, y: 0 };
    const turn = (at * 2 * Math.PI) / Math.max(fresh.length, 1);
    return [id, { x: x + DISTANCE * Math.cos(turn), y: y + DISTANCE * Math.sin(turn) }];
  }));
}

function style() {
  const page = getComputedStyle(document.documentElement);
  const of = (name) => page.getPropertyValue(`--${name}`).trim();
  const font = getComputedStyle(document.body).fontFamily;
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  return [
    { selector: "node", style: {
      width: "data(size)", height: "data(size)", "background-color": "data(color)", "border-color": dark ? of("soft") : "data(border)",
      "border-width": 2, label: "data(caption)", "font-size": 11, "font-family": font, color: of("text"),
      "text-valign": "bottom", "text-margin-y": 3, "text-wrap": "wrap", "text-max-width": 120,
      "min-zoomed-font-size": 7, "text-background-color": of("page"), "text-background-opacity": 0.75 } },
    { selector: "edge", style: {
      width: 1.2, "line-color": of("rule"), "target-arrow-color": of("rule"), "target-arrow-shape": "triangle",
      "arrow-scale": 0.8, "curve-style": "straight" } },
    { selector: "edge.near", style: {
      width: 2, "line-color": of("link"), "target-arrow-color": of("link") } },
    { selector: "edge.named", style: {
      label: "data(caption)", "font-size": 9,
      "font-family": font, color: of("text"), "text-rotation": "autorotate", "min-zoomed-font-size": 7,
      "text-background-color": of("page"), "text-background-opacity": 0.85 } },
    { selector: "node.chosen", style: { "border-width": 5, "border-color": of("text"), "font-weight": 700, "z-index": 9 } },
    { selector: "node[?pinned]", style: { shape: "round-rectangle" } },
    { selector: ".hidden", style: { display: "none" } },
    { selector: ".faded", style: { opacity: 0.15 } },
  ];
}
