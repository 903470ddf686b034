// Heat maps: of levels, each with its own colour, and of numbers, from pale to strong.
import { cut, escaped, tooltip, wordsOn } from "./theme.js";

const LINE = 34; // pixels
const HEAD = 110; // pixels, for slanted words over the columns
const HEAD_FLAT = 40; // pixels, where the words lie flat
const FLAT_AT_MOST = 4; // columns
const FOOT = 50; // pixels, for the legend
const LEFT = 250; // pixels, for names of units
const MOST_WORDS = 34; // characters of a unit's name
const MOST_HEAD = 26; // characters over a column

export function levels(told, colors) {
  const pieces = told.levels.map((words, at) => ({
    value: at,
    label: words || `Level ${at}`,
    color: colors.levels[at % colors.levels.length].fill,
  }));
  pieces.push({ value: -1, label: "Not rated", color: colors.none });
  const marks = told.cells.map((cell) => {
    const rated = cell.value !== null;
    const color = rated ? colors.levels[cell.value % colors.levels.length].on : colors.soft;
    const label = { color, formatter: rated ? initials(cell.words) : "–" };
    return mark(cell, rated ? cell.value : -1, label);
  });
  return heat(told, colors, marks, { type: "piecewise", pieces, orient: "horizontal" });
}

export function numbers(told, colors) {
  const most = Math.max(1, ...told.cells.map((cell) => cell.value ?? 0));
  const marks = told.cells.filter((cell) => cell.value !== null).map((cell) => {
    const color = wordsOn(colors.least, colors.most, (cell.value - 1) / Math.max(most - 1, 1));
    return mark(cell, cell.value, { color, formatter: String(cell.value) });
  });
  const scale = { type: "continuous", min: 1, max: Math.max(most, 2), calculable: false, orient: "horizontal",
    inRange: { color: [colors.least, colors.most] }, text: [`${most} ${told.unit}`, "1"] };
  return heat(told, colors, marks, scale);
}

function mark(cell, value, label) {
  return { value: [...cell.at, value], words: cell.words, address: cell.address, label,
    cursor: cell.address ? "pointer" : "default" };
}

/** "Requires improvement" as RI: what is written in a cell, beside its colour. */
function initials(words) {
  const parts = words.split(/\s+/);
  return parts.length === 1 ? words.slice(0, 1) : parts.map((part) => part[0].toUpperCase()).join("");
}

function heat(told, colors, marks, scale) {
  const slanted = told.columns.length > FLAT_AT_MOST;
  const head = slanted ? HEAD : HEAD_FLAT;
  const height = head + told.lines.length * LINE + FOOT;
  const axis = { type: "category", axisTick: { show: false }, axisLine: { show: false }, splitArea: { show: false } };
  const words = { color: colors.text, fontFamily: colors.font, fontSize: 13, interval: 0 };
  const said = ({ data }) =>
    `${escaped(told.lines[data.value[1]])}<br>${escaped(told.columns[data.value[0]])}<br><b>${escaped(data.words)}</b>`;
  const option = {
    grid: { left: LEFT, right: 60, top: head, bottom: FOOT },
    tooltip: tooltip(colors, said),
    xAxis: { ...axis, data: told.columns, position: "top",
      axisLabel: { ...words, rotate: slanted ? 30 : 0, formatter: (name) => cut(name, MOST_HEAD) } },
    yAxis: { ...axis, data: told.lines, inverse: true,
      axisLabel: { ...words, formatter: (name) => cut(name, MOST_WORDS) } },
    visualMap: { ...scale, left: LEFT, bottom: 0, itemGap: 16, textStyle: { ...words } },
    series: [{ type: "heatmap", data: marks, label: { show: true, fontFamily: colors.font, fontWeight: 600, fontSize: 13 },
      itemStyle: { borderColor: colors.page, borderWidth: 2 }, emphasis: { itemStyle: { borderColor: colors.text } } }],
  };
  return { option, height };
}
