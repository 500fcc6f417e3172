import { existsSync, readFileSync } from "node:fs";
import { area, line, scaleLinear } from "d3";
import { element, segment, svgText, text } from "../../src/experiment/buffering/svg.ts";
import { amountOf, digitsFor, fixed, intervalText } from "../../src/experiment/statistics/verdict-sentence.ts";
import type { Mechanism } from "../../src/model/mechanism.ts";
import { kebab } from "./markdown.ts";
import { lastWindows, type Plot, type Plots, windowWeeks } from "./plots-data.ts";

export const plotsFile = "docs/mechanisms/plots.json";
const folder = "docs/mechanisms/plots";

/** What `npm run plots` measured; nothing before it ever ran. */
export function readPlots(): Plots {
  if (!existsSync(plotsFile)) return { engine: "", short: "", replicates: 0, plots: {} };
  return JSON.parse(readFileSync(plotsFile, "utf8"));
}

/** The picture of every mechanism that was measured. */
export function plotPages(registry: readonly Mechanism[]): { path: string; text: string }[] {
  const { plots, replicates } = readPlots();
  return registry.flatMap(({ name, title }) =>
    Object.hasOwn(plots, name) ? [{ path: `${folder}/${kebab(name)}.svg`, text: plotSvg(title, plots[name], replicates) }] : [],
  );
}

/** A mechanism's picture with its words, as its page shows it; "" for one that was not measured yet. */
export function plotBlock({ name, title }: Mechanism): string {
  const { plots, replicates } = readPlots();
  if (!Object.hasOwn(plots, name)) return "";
  const plot = plots[name];
  return `![${lineWords(title, plot)}](plots/${kebab(name)}.svg)

${sceneWords(plot)} with this one mechanism on and off: ${replicates} replicates that share people, shocks and all other draws, means of ${windowWeeks} weeks. ${differenceWords(plot)}
Where the solid line leaves the gray band around the dashed one, the two differ (95% interval of the paired difference).

`;
}

const size = { width: 460, height: 230, left: 52, right: 44, top: 34, bottom: 40 };

function plotSvg(title: string, plot: Plot, replicates: number): string {
  const { weeks, on, off, half } = plot;
  const { width, height, left, right, top, bottom } = size;
  const values = [...on, ...off.flatMap((value, k) => [value - half[k], value + half[k]])];
  const x = scaleLinear([0, weeks[weeks.length - 1]], [left, width - right]);
  // What cannot fall below 0 is not drawn as if it could.
  const least = Math.min(...on, ...off) >= 0 ? 0 : Number.NEGATIVE_INFINITY;
  const y = scaleLinear(domainOf(values, least), [height - bottom, top]).nice(5);
  const places = [...weeks.keys()];
  const band = area<number>()
    .x((k) => x(weeks[k]))
    .y0((k) => y(Math.max(least, off[k] - half[k])))
    .y1((k) => y(off[k] + half[k]))
    .digits(1);
  const path = (column: readonly number[]) =>
    line<number>()
      .x((k) => x(weeks[k]))
      .y((k) => y(column[k]))
      .digits(1)(places) ?? "";
  const tickText = y.tickFormat(5);
  const parts = [
    text(12, 18, `${plot.title} (${plot.unit})`, { "font-weight": "bold" }),
    element("path", { d: band(places) ?? "", fill: "#d4d4d4" }),
    ...y
      .ticks(5)
      .flatMap((tick) => [
        segment(left, y(tick), width - right, y(tick), { stroke: "#eee" }),
        text(left - 6, y(tick) + 4, tickText(tick), { "text-anchor": "end", "font-size": 11 }),
      ]),
    ...x
      .ticks(6)
      .flatMap((week) => [
        segment(x(week), height - bottom, x(week), height - bottom + 4, { stroke: "#222" }),
        text(x(week), height - bottom + 17, String(week), { "text-anchor": "middle", "font-size": 11 }),
      ]),
    text(width - right, height - 8, "week", { "text-anchor": "end", "font-size": 11 }),
    element("path", { d: path(off), fill: "none", stroke: "#222", "stroke-width": 1.5, "stroke-dasharray": "6 4" }),
    element("path", { d: path(on), fill: "none", stroke: "#222", "stroke-width": 2 }),
    ...lineNames(y(on[on.length - 1]), y(off[off.length - 1])),
  ];
  return svgText({
    width,
    height,
    title: lineWords(title, plot),
    description: `${sceneWords(plot)}, ${replicates} paired replicates. ${differenceWords(plot)}`,
    parts,
  });
}

/** "on" and "off" at the ends of their lines, moved apart where these meet. */
function lineNames(on: number, off: number): string[] {
  const apart = Math.max(0, 13 - Math.abs(on - off)) / 2;
  const up = on <= off ? -1 : 1;
  const at = size.width - size.right + 6;
  return [text(at, on + 4 + up * apart, "on"), text(at, off + 4 - up * apart, "off")];
}

/** From the least to the greatest; a little room where all are equal. */
function domainOf(values: readonly number[], least: number): [number, number] {
  const [low, high] = [Math.max(least, Math.min(...values)), Math.max(...values)];
  return high - low > 1e-9 ? [low, high] : [low - 0.5, high + 0.5];
}

function lineWords(title: string, { on, off, title: shown }: Plot): string {
  return `${title}, on and off. ${shown} at the end: ${endOf(on)} with it on, ${endOf(off)} with it off.`;
}

function sceneWords({ scene }: Plot): string {
  return scene === null ? "The default population" : `The default population with ${scene},`;
}

function differenceWords({ difference: { mean, interval }, unit }: Plot): string {
  if (interval[0] === 0 && interval[1] === 0) return "On and off do not differ at all.";
  const words = `${amountOf(mean, unit)} (95% interval ${intervalText(interval, unit)})`;
  const clear = interval[0] > 0 || interval[1] < 0;
  return `On minus off over the last ${lastWindows * windowWeeks} weeks: ${words}${clear ? "" : ", no clear difference"}.`;
}

function endOf(column: readonly number[]): string {
  const value = column[column.length - 1];
  return fixed(value, digitsFor(Math.abs(value)));
}
