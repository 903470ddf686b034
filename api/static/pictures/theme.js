// The colours of the page, for what is drawn.
const NAMES = ["text", "soft", "page", "raised", "rule", "least", "most", "none", "strength", "area", "context",
  "on-bars"];

export function theme() {
  const style = getComputedStyle(document.documentElement);
  const of = (name) => style.getPropertyValue(`--${name}`).trim();
  const found = Object.fromEntries(NAMES.map((name) => [name, of(name)]));
  found.levels = [0, 1, 2, 3].map((level) => ({ fill: of(`level-${level}`), on: of(`on-level-${level}`) }));
  found.font = getComputedStyle(document.body).fontFamily;
  return found;
}

/** A line of words cut to a length, for an axis; the table has them whole. */
export function cut(words, most) {
  return words.length <= most ? words : `${words.slice(0, most - 1)}…`;
}

/** What a tooltip says; the chart library writes it into the page as HTML, so it is escaped. */
export function escaped(words) {
  return echarts.format.encodeHTML(String(words));
}

export function tooltip(colors, formatter) {
  return {
    formatter,
    confine: true,
    backgroundColor: colors.raised,
    borderColor: colors.rule,
    textStyle: { color: colors.text, fontFamily: colors.font },
  };
}
