// Bars to both sides of a line: areas for improvement to the left, strengths and context to the right.
import { cut, escaped, tooltip } from "./theme.js";

const LINE = 44; // pixels
const AROUND = 100; // pixels, for the legend and the axis
const LEFT = 250; // pixels, for names of sections
const MOST_WORDS = 34; // characters of such a name
const STEP = 5; // the axis ends on a multiple of it
const COLORS = { area_for_improvement: "area", strength: "strength", context: "context" };

export function bars(told, colors) {
  const words = { color: colors.text, fontFamily: colors.font, fontSize: 13 };
  const longest = Math.max(1, ...told.lines.map((_, at) => Math.max(...sides(told, at))));
  const most = Math.ceil(longest / STEP) * STEP;
  const option = {
    grid: { left: LEFT, right: 30, top: 50, bottom: 40 },
    legend: { top: 0, left: LEFT, textStyle: words, itemGap: 20 },
    tooltip: tooltip(colors, ({ seriesName, data, name }) =>
      `${escaped(name)}<br>${escaped(seriesName)}: <b>${Math.abs(data.value)}</b>`),
    xAxis: { type: "value", min: -most, max: most, minInterval: 1, axisLabel: { ...words, formatter: (at) => Math.abs(at) },
      splitLine: { lineStyle: { color: colors.rule } } },
    yAxis: { type: "category", inverse: true, data: told.lines, axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: { ...words, interval: 0, margin: 12, formatter: (name) => cut(name, MOST_WORDS) } },
    series: told.series.map((each) => series(each, colors, words)),
  };
  return { option, height: AROUND + told.lines.length * LINE };
}

/** How far the bars of a line reach to the left and to the right. */
function sides(told, at) {
  const of = (left) => told.series.filter((each) => (each.polarity === "area_for_improvement") === left)
    .reduce((sum, each) => sum + each.values[at], 0);
  return [of(true), of(false)];
}

function series(each, colors, words) {
  const sign = each.polarity === "area_for_improvement" ? -1 : 1;
  return {
    type: "bar", stack: "findings", name: each.name, barMaxWidth: 28,
    itemStyle: { color: colors[COLORS[each.polarity]], borderColor: colors.page, borderWidth: 1 },
    label: { show: true, formatter: ({ data }) => (data.value ? String(Math.abs(data.value)) : ""),
      ...words, color: colors["on-bars"], fontWeight: 600 },
    data: each.values.map((value, at) => ({ value: sign * value, address: value ? each.addresses[at] : null })),
  };
}
