// The table and the legend beside the picture: everything can be done in them without a mouse.
import { button, kind, made, spot } from "./words.js";

const FIRST = 200; // lines listed at once

export class Listing {
  #table = document.querySelector("#shown tbody");
  #legend = document.getElementById("legend");
  #within = document.getElementById("within");
  #more = document.getElementById("more");
  #length = FIRST;
  #again = () => {};

  /** `act` has choose, remove and hide; `filtered` is called when what is looked for changes. */
  constructor(act, filtered) {
    this.act = act;
    this.#within.addEventListener("input", filtered);
    this.#more.addEventListener("click", () => {
      const from = this.#length;
      this.#length += FIRST;
      this.#again();
      this.#table.rows[from]?.querySelector("button").focus();
    });
  }

  /** The things that match the words looked for, or null where none are. */
  matches(things) {
    const words = this.#within.value.trim().toLowerCase();
    if (words === "") {
      return null;
    }
    const fits = ({ name, kind: code }) => `${name} ${kind(code).label}`.toLowerCase().includes(words);
    return new Map([...things].filter(([, thing]) => fits(thing)));
  }

  show(things, degrees, state) {
    this.#again = () => this.show(things, degrees, state);
    const listed = [...(this.matches(things) ?? things).values()]
      .filter((thing) => !state.hidden.has(kind(thing.kind).family));
    const lines = listed.slice(0, this.#length).map((thing) => this.#line(thing, degrees.get(thing.id) ?? 0, state));
    const held = this.#table.contains(document.activeElement) ? document.activeElement.dataset.key : null;
    this.#table.replaceChildren(...lines);
    if (held !== null) {
      const same = this.#table.querySelector(`[data-key="${CSS.escape(held)}"]`);
      (same ?? this.#table.querySelector("button") ?? this.#within).focus();
    }
    this.#more.hidden = listed.length <= this.#length;
    this.#families(things, state);
  }

  #line({ id, name, kind: code }, ties, state) {
    const current = state.chosen === id ? "true" : null;
    return made("tr", { class: current ? "chosen" : null },
      made("td", {}, button(name, () => this.act.choose(id, true), { "aria-current": current, "data-key": id })),
      made("td", {}, spot(kind(code)), ` ${kind(code).label}`),
      made("td", { class: "number" }, String(ties)),
      made("td", {}, button("Take away", () => this.act.remove(id), { "aria-label": `Take away ${name}`, "data-key": `- ${id}` })));
  }

  #families(things, state) {
    const counts = new Map();
    for (const { kind: code } of things.values()) {
      const { family } = kind(code);
      counts.set(family, { code, count: (counts.get(family)?.count ?? 0) + 1 });
    }
    const held = document.activeElement?.name === "family" ? document.activeElement.value : null;
    this.#legend.replaceChildren(...[...counts].sort().map(([family, { code, count }]) => {
      const box = made("input", { type: "checkbox", name: "family", value: family, onchange: () => this.act.hide(family, !box.checked) });
      box.checked = !state.hidden.has(family);
      return made("label", {}, box, spot(kind(code)), ` ${family} (${count})`);
    }));
    if (held !== null) {
      this.#legend.querySelector(`[value="${CSS.escape(held)}"]`)?.focus();
    }
  }
}
