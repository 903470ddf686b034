// The page of the graph: keeps address, picture, table and panel in step.
import { graphml, save, svg } from "./files.js";
import { Listing } from "./listing.js";
import { degrees, shown } from "./model.js";
import { Panel } from "./panel.js";
import { Source } from "./source.js";
import { MOST, read, reopened, write } from "./state.js";
import { View } from "./view.js";
import { button, kind, made } from "./words.js";

const place = (id) => document.getElementById(id);
const source = new Source();
let state = read(location.search);
let now = { things: new Map(), ties: new Map(), full: false };

place("graph").hidden = false;
const act = {
  open: (each, count) => change(reopened(state, each, count)),
  close: (each) => change(reopened(state, each, 0)),
  closeAll: (id) => change({ ...state, opened: state.opened.filter((each) => each.id !== id), ties: state.ties.filter((each) => each !== id) }),
  ties: (id) => change({ ...state, ties: [...new Set([...state.ties, id])] }),
  pin: (id) => {
    view.pin(id, !view.pinned(id));
    return panel.show(id, state, view.pinned(id));
  },
  remove: (id) => change({ ...state, starts: state.starts.filter((each) => each !== id),
    without: new Set([...state.without, id]), chosen: state.chosen === id ? null : state.chosen }),
  hide: (family, hidden) => {
    const families = new Set(state.hidden);
    families[hidden ? "add" : "delete"](family);
    return change({ ...state, hidden: families });
  },
  choose: async (id, go) => {
    await change({ ...state, chosen: id });
    if (go) {
      panel.focus();
    }
  },
};
const view = new View(place("canvas"), (id) => act.choose(id, false));
const panel = new Panel(source, act);
const listing = new Listing(act, show);

function show() {
  listing.show(now.things, degrees(now.ties), state);
  const matches = listing.matches(now.things);
  view.filter(state.hidden, matches);
  view.mark(state.chosen);
  return matches;
}

/** Goes to another state: fetches what it needs, draws it, and says so in the address. */
async function change(next, kept = false) {
  const before = now.things.size;
  place("status").textContent = next.starts.length > 0 ? "Fetching …" : "";
  try {
    await Promise.all([...next.starts, ...(next.chosen === null ? [] : [next.chosen])].map((id) => source.connections(id)));
    await Promise.all([...next.opened.map((each) => source.open(each)), ...next.ties.map((id) => source.openTies(id))]);
  } catch (error) {
    place("status").textContent = `That could not be shown: ${error.message}`;
    return;
  }
  state = next;
  if (!kept) {
    history.pushState(null, "", `/graph?${write(state)}`);
  }
  now = shown(state, source);
  if (state.chosen !== null && !now.things.has(state.chosen)) {
    state.chosen = null;
  }
  show();
  await Promise.all([
    view.draw(now),
    state.chosen === null ? panel.empty() : panel.show(state.chosen, state, view.pinned(state.chosen)),
  ]);
  show();
  tell(before);
  place("graph").dataset.settled = write(state);
}

function tell(before) {
  const { size } = now.things;
  const more = size - before;
  const moved = more > 0 ? `${more} added. ` : more < 0 ? `${-more} taken away. ` : "";
  const many = size === 0 ? "Nothing is shown yet." : `${size} ${size === 1 ? "thing is" : "things are"} shown, with ${now.ties.size} ties.`;
  place("status").textContent = moved + many + (now.full ? ` More than ${MOST} are not shown: close or take away some.` : "");
}

async function find(event) {
  event.preventDefault();
  const words = place("q").value.trim();
  if (words === "") {
    return;
  }
  const things = await source.find(words);
  const list = things.map(({ id, name, kind: code }) => made("li", {}, button(name, () => start(id)), " ", made("small", {}, kind(code).label)));
  place("found").replaceChildren(things.length === 0
    ? made("p", {}, `Nothing has a name with “${words}”. Try fewer or other words.`)
    : made("ul", { class: "found" }, ...list));
}

async function start(id) {
  place("found").replaceChildren();
  const without = new Set([...state.without].filter((each) => each !== id));
  await change({ ...state, starts: [...new Set([...state.starts, id])], without, chosen: id });
  panel.focus();
}

function colors() {
  const page = getComputedStyle(document.documentElement);
  return Object.fromEntries(["text", "page", "rule"].map((name) => [name, page.getPropertyValue(`--${name}`).trim()]));
}

const DO = {
  in: () => view.zoom(1.3),
  out: () => view.zoom(1 / 1.3),
  fit: () => view.cy.fit(undefined, 40),
  arrange: () => view.arrange(true),
  png: async () => save("graph.png", await view.png(), "image/png"),
  svg: () => save("graph.svg", svg(view.cy, colors()), "image/svg+xml"),
  graphml: () => save("graph.graphml", graphml(view.cy), "application/graphml+xml"),
  clear: () => change(read("")),
};
document.querySelectorAll("[data-do]").forEach((each) => each.addEventListener("click", DO[each.dataset.do]));
place("find").addEventListener("submit", find);
addEventListener("popstate", () => change(read(location.search), true));
await change({ ...state, chosen: state.chosen ?? state.starts[0] ?? null }, true);
