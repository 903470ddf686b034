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

/** Black or white, whichever is read more easily on the colour that is this far from one to the other. */
export function wordsOn(from, to, share) {
  const light = channels(from).map((one, at) => one + (channels(to)[at] - one) * share)
    .map((each) => (each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4))
    .reduce((sum, each, at) => sum + each * [0.2126, 0.7152, 0.0722][at], 0);
  return light > 0.179 ? "#0b0c0c" : "#ffffff"; // where both have the same contrast
}

function channels(color) {
  return [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
}
