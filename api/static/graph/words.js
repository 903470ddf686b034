// Plain words and colours for kinds and relations, from the page.

const told = JSON.parse(document.getElementById("vocabulary").textContent);
const OTHER = { label: "thing", family: "anything else", color: "#A9B4C2", border: "#6C7A8C", size: 25 };

export const properties = told.properties;

export function kind(code) {
  return told.kinds[code] ?? { ...OTHER, label: (code ?? "thing").replaceAll("_", " ") };
}

/** "arises from", or for one that points here "arises from this". */
export function relation(code, direction) {
  const label = told.relations[code] ?? code.replaceAll("_", " ");
  return direction === "in" ? `${label} this` : label;
}

export function made(tag, given = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(given)) {
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else if (value !== null && value !== undefined) {
      element.setAttribute(name, value);
    }
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

export function button(words, action, given = {}) {
  return made("button", { type: "button", class: "plain", onclick: action, ...given }, words);
}

/** A spot of a family's colour. */
export function spot(family) {
  const found = made("span", { class: "spot", "aria-hidden": "true" });
  found.style.backgroundColor = family.color;
  found.style.borderColor = family.border;
  return found;
}
