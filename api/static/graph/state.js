// What the page shows, as its address says it: where it starts, what is opened, hidden, taken away.

export const STEP = 50; // things added at a time
export const MOST = 2000; // things shown at once

/** @returns {{starts: string[], opened: object[], ties: string[], without: Set, hidden: Set, chosen: ?string}} */
export function read(search) {
  const given = new URLSearchParams(search);
  return {
    starts: given.getAll("start"),
    opened: given.getAll("open").map(opening).filter((each) => each !== null),
    ties: given.getAll("ties"),
    without: new Set(given.getAll("without")),
    hidden: new Set(given.getAll("hide")),
    chosen: given.get("chosen"),
  };
}

export function write(state) {
  const given = new URLSearchParams();
  state.starts.forEach((id) => given.append("start", id));
  state.opened.forEach((each) => given.append("open",
    [each.relation, each.direction, each.kind, each.count, each.id].join(",")));
  state.ties.forEach((id) => given.append("ties", id));
  state.without.forEach((id) => given.append("without", id));
  state.hidden.forEach((family) => given.append("hide", family));
  if (state.chosen !== null) {
    given.set("chosen", state.chosen);
  }
  return String(given);
}

/** "arises_from,in,strength,50,inspection/N55/2023": identifiers may hold commas, so they come last. */
function opening(words) {
  const [relation, direction, kind, count, ...id] = words.split(",");
  const number = Number(count);
  if (id.length === 0 || !Number.isInteger(number) || number < 1 || !["in", "out"].includes(direction)) {
    return null;
  }
  return { relation, direction, kind, count: Math.min(number, MOST), id: id.join(",") };
}

export function sameOpening(one, other) {
  return ["relation", "direction", "kind", "id"].every((key) => one[key] === other[key]);
}

/** A kind of relation with another number of things opened; none closes it. */
export function reopened(state, each, count) {
  const others = state.opened.filter((known) => !sameOpening(known, each));
  return { ...state, opened: count > 0 ? [...others, { ...each, count }] : others };
}
