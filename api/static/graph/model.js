// What is shown, worked out from what is opened: a thing is there as long as something that is
// shown was opened to it, so that closing one thing takes away what came with it alone.
import { MOST } from "./state.js";

/**
 * @param state see state.js
 * @param {Source} source holds what was fetched
 * @returns {{things: Map<string, {id, name, kind}>, ties: Map<string, {from, to, relation}>, full: boolean}}
 */
export function shown(state, source) {
  const things = new Map();
  const ties = new Map();
  const add = (thing) => {
    if (things.has(thing.id)) {
      return true;
    }
    if (state.without.has(thing.id) || things.size >= MOST) {
      return false;
    }
    things.set(thing.id, thing);
    return true;
  };
  state.starts.map((id) => source.thing(id)).filter(Boolean).forEach(add);
  let waiting = state.opened;
  let before;
  do {
    before = waiting.length;
    waiting = waiting.filter((each) => {
      if (!things.has(each.id)) {
        return true;
      }
      for (const other of source.opened(each)) {
        if (add(other)) {
          tie(ties, each.id, other);
        }
      }
      return false;
    });
  } while (waiting.length < before);
  for (const id of state.ties.filter((each) => things.has(each))) {
    source.neighbours(id).filter((other) => things.has(other.id)).forEach((other) => tie(ties, id, other));
  }
  return { things, ties, full: things.size >= MOST };
}

function tie(ties, id, other) {
  const [from, to] = other.direction === "out" ? [id, other.id] : [other.id, id];
  ties.set(`${from} ${other.relation} ${to}`, { from, to, relation: other.relation });
}

/** How many ties are drawn to each thing. */
export function degrees(ties) {
  const found = new Map();
  for (const { from, to } of ties.values()) {
    found.set(from, (found.get(from) ?? 0) + 1);
    found.set(to, (found.get(to) ?? 0) + 1);
  }
  return found;
}
