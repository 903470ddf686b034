// Draws each chart of the page from the JSON beside it; the tables say the same without it.
import { bars } from "./bars.js";
import { levels, numbers } from "./heat.js";
import { theme } from "./theme.js";

const KINDS = { bars, levels, numbers };
const drawn = [];

function follow(address) {
  if (address) {
    location.assign(address);
  }
}

function draw(place) {
  const told = JSON.parse(document.getElementById(place.dataset.chart).textContent);
  const { option, height } = KINDS[told.kind](told, theme());
  place.hidden = false;
  place.style.height = `${height}px`;
  const chart = echarts.init(place, null, { renderer: "svg" });
  chart.setOption({ animation: false, ...option });
  chart.on("click", (event) => follow(event.data?.address));
  // The table is what a screen reader reads: of the chart, that it is there.
  place.setAttribute("role", "img");
  place.setAttribute("aria-label", "Chart; the table below says the same");
  drawn.push({ place, chart, told });
}

function again() {
  for (const { chart, told } of drawn) {
    chart.setOption({ animation: false, ...KINDS[told.kind](told, theme()).option }, true);
  }
}

document.querySelectorAll("[data-chart]").forEach(draw);
addEventListener("resize", () => drawn.forEach(({ chart }) => chart.resize()));
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", again);
