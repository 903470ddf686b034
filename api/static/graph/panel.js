// What is known of the chosen thing, and what can be done with it.
import { STEP } from "./state.js";
import { path } from "./source.js";
import { button, kind, made, properties, relation, spot } from "./words.js";

const MOST_PASSAGES = 5;

export class Panel {
  #place = document.getElementById("panel");
  #title = document.getElementById("panel-title");
  #body = document.getElementById("panel-body");

  /** `act` has what the buttons do: open, close, closeAll, ties, pin, remove. */
  constructor(source, act) {
    this.source = source;
    this.act = act;
  }

  focus() {
    this.#place.focus();
  }

  empty() {
    this.#title.replaceChildren("Nothing is chosen");
    this.#body.replaceChildren(made("p", { class: "soft" }, "Choose a thing in the picture or in the table below."));
  }

  /** Shows a thing; the focus stays on the button that it was on. */
  async show(id, state, pinned) {
    const [{ name, kind: code, connections }, facts] = await Promise.all([
      this.source.connections(id), this.source.facts(id),
    ]);
    const held = this.#place.contains(document.activeElement) ? document.activeElement.dataset.key ?? "" : null;
    this.#title.replaceChildren(name ?? id);
    const words = made("div", { class: "passages" });
    this.#body.replaceChildren(
      made("p", { class: "what" }, spot(kind(code)), ` ${kind(code).label}`),
      made("p", {}, made("a", { href: `/id/${path(id)}` }, "Its page"), " · ",
        made("a", { href: `/graph?start=${encodeURIComponent(id)}` }, "Start afresh from it")),
      made("h3", {}, "Show what it is tied to"),
      made("ul", { class: "openings" }, ...connections.map((each) => this.#opening({ ...each, id }, state))),
      this.#tools(id, state, pinned),
      facts_of(facts), words);
    if (held !== null) {
      (this.#place.querySelector(`[data-key="${CSS.escape(held)}"]`) ?? this.#place).focus();
    }
    if (code === "passage" || connections.some((each) => each.relation === "supported_by" && each.direction === "out")) {
      words.replaceChildren(...await this.#passages(id));
    }
  }

  #opening({ relation: code, direction, kind: of, things, id }, state) {
    const each = { relation: code, direction, kind: of, id };
    const place = [code, direction, of].join(",");
    const open = state.opened.find((known) => known.id === id && [known.relation, known.direction, known.kind].join() === place);
    const count = open === undefined ? 0 : Math.min(open.count, things);
    const label = `${kind(of).label} (${things})`;
    const how = relation(code, direction);
    const more = Math.min(STEP, things - count);
    return made("li", {}, spot(kind(of)),
      count === 0
        ? button(label, () => this.act.open(each, more), { "data-key": place, "aria-label": `Show ${label}, ${how}` })
        : button(`Close ${label}`, () => this.act.close(each), { "data-key": place, class: "plain open" }),
      made("small", {}, how, count > 0 && count < things ? `, ${count} shown` : ""),
      count > 0 && more > 0
        ? button(`${more} more`, () => this.act.open(each, count + more), { "data-key": `${place} more`, "aria-label": `${more} more: ${label}` })
        : null);
  }

  #tools(id, state, pinned) {
    const opened = state.opened.some((each) => each.id === id);
    return made("p", { class: "tools" },
      button("Draw all its ties to what is shown", () => this.act.ties(id), { "data-key": "ties" }),
      opened ? button("Close all that it opened", () => this.act.closeAll(id), { "data-key": "close" }) : null,
      button(pinned ? "Unpin" : "Pin in place", () => this.act.pin(id), { "data-key": "pin" }),
      button("Take away", () => this.act.remove(id), { "data-key": "remove" }));
  }

  async #passages(id) {
    const found = await this.source.passages(id);
    const shown = found.slice(0, MOST_PASSAGES).map(({ id: passage, quote, document: key, page }) => made("blockquote", {},
      quote, " ", made("a", { href: `/passages/${key}/${page}?mark=${encodeURIComponent(passage)}` }, `Page ${page}`)));
    const rest = found.length - shown.length;
    return [made("h3", {}, "The words on the page"), ...shown,
      ...(rest > 0 ? [made("p", { class: "soft" }, `and ${rest} more, on its page`)] : [])];
  }
}

function facts_of(facts) {
  const rows = Object.entries(properties).filter(([key]) => facts[key] !== undefined && facts[key] !== null);
  const told = rows.flatMap(([key, label]) => [made("dt", {}, label), made("dd", {}, [facts[key]].flat().join("; "))]);
  return made("dl", { class: "known" }, ...told);
}
