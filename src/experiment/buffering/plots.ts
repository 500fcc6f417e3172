import { line, scaleLinear, scalePoint } from "d3";
import type { MeanInterval } from "../statistics/mean-interval.ts";
import { fixed } from "../statistics/verdict-sentence.ts";
import { outcomeScales } from "./moderation.ts";
import { excesses, excessSentence, reactivitySentence } from "./sentences.ts";
import type { PresetSummary } from "./summary.ts";
import { type Attributes, element, inks, segment, svgText, text } from "./svg.ts";

const width = 560;
const margin = { left: 130, right: 24, top: 46, bottom: 46 };

/** The pictures of an analysis: file name and SVG text. */
export function bufferingPlots(presets: readonly PresetSummary[]): ReadonlyMap<string, string> {
  return new Map([
    ["excess.svg", excessPlot(presets)],
    ["reactivity.svg", reactivityPlot(presets)],
    ["slopes.svg", slopesPlot(presets)],
  ]);
}

/** b3 minus that of a preset without help in events, one row a pair, one point a scale. */
function excessPlot(presets: readonly PresetSummary[]): string {
  const pairs = excesses(presets);
  const title = "Excess of b3 over a preset without help in events, by scale of distress (95% intervals)";
  const description = pairs.map(excessSentence).join(" ");
  const drawn = pairs.map(({ preset, over, excess }) => ({
    name: `${preset} − ${over}`,
    values: outcomeScales.map((scale) => excess[scale]),
  }));
  return rows(title, description, "difference of b3", drawn, outcomeScales);
}

/** What events do to distress, by thirds of support, one row a preset. */
function reactivityPlot(presets: readonly PresetSummary[]): string {
  const thirds = ["low", "middle", "high"] as const;
  const title = "Distress with events minus distress of the muted twin, by support (95% intervals)";
  const description = presets.map(reactivitySentence).join(" ");
  const drawn = presets.map(({ preset, reactivity }) => ({ name: preset, values: thirds.map((third) => reactivity[third]) }));
  const names = thirds.map((third) => `${third} support`);
  return rows(title, description, "latent distress", drawn, names);
}

/** One line of a picture: what it is called, and a point for each entry of the key. */
interface Row {
  readonly name: string;
  readonly values: readonly MeanInterval[];
}

/** Rows of points with intervals; the key stands above. */
function rows(title: string, description: string, axis: string, drawn: readonly Row[], names: readonly string[]): string {
  const height = margin.top + margin.bottom + 54 * drawn.length;
  const ends = drawn.flatMap(({ values }) => values.flatMap(endsOf));
  const x = scaleLinear(around(ends), [margin.left, width - margin.right]).nice();
  const y = scalePoint(
    drawn.map(({ name }) => name),
    [margin.top, height - margin.bottom],
  ).padding(0.5);
  const entries = names.map((name, k) => ({ name, ink: inks[k] }));
  const parts = [text(12, 18, title, { "font-weight": "bold" }), ...key(entries), ...axisBelow(x, height, axis)];
  for (const { name, values } of drawn) {
    const middle = y(name) ?? 0;
    parts.push(text(12, middle + 4, name));
    for (const [k, value] of values.entries()) {
      if (!Number.isFinite(value.mean)) continue;
      const at = middle + (k - (names.length - 1) / 2) * 12;
      const [low, high] = endsOf(value);
      parts.push(segment(x(low), at, x(high), at, { stroke: inks[k], "stroke-width": 2 }));
      parts.push(element("circle", { cx: x(value.mean), cy: at, r: 4, fill: inks[k] }));
    }
  }
  return svgText({ width, height, title, description, parts });
}

/** Distress along exposure for people with little and with much support, in both and in null, from the mean coefficients. */
function slopesPlot(presets: readonly PresetSummary[]): string {
  const shown = presets.filter(({ preset }) => preset === "both" || preset === "null");
  const height = 330;
  const title = "Distress by exposure at low and high support (−1 and +1 SD), raw scale";
  const at = ({ b1, b2, b3 }: PresetSummary, exposure: number, support: number) =>
    b1.raw.mean * exposure + b2.raw.mean * support + b3.raw.mean * exposure * support;
  const corners = shown.flatMap((preset) =>
    [-2, 2].flatMap((exposure) => [-1, 1].map((support) => at(preset, exposure, support))),
  );
  const x = scaleLinear([-2, 2], [margin.left, width - margin.right]);
  const y = scaleLinear(around(corners.filter(Number.isFinite)), [height - margin.bottom, margin.top]).nice();
  const path = line<readonly [number, number]>()
    .x(([exposure]) => x(exposure))
    .y(([, distress]) => y(distress))
    .digits(2);
  const series = shown.flatMap((preset) =>
    [-1, 1].map((support) => ({
      preset,
      support,
      name: `${preset.preset}, ${support < 0 ? "low" : "high"} support`,
      ink: preset.preset === "null" ? inks[3] : inks[0],
      line: support < 0 ? { "stroke-dasharray": "6 4" } : {},
    })),
  );
  const axis = "exposure, in SD; what tells is how both differs from null, never the lines of one alone";
  const parts = [text(12, 18, title, { "font-weight": "bold" }), ...key(series), ...axisBelow(x, height, axis)];
  parts.push(text(12, margin.top + 10, "distress, in SD"));
  for (const tick of y.ticks(5)) {
    parts.push(text(margin.left - 8, y(tick) + 4, fixed(tick, 1), { "text-anchor": "end" }));
    parts.push(segment(margin.left, y(tick), width - margin.right, y(tick), { stroke: "#ddd" }));
  }
  for (const { preset, support, ink, line: style } of series) {
    const ends = [-2, 2].map((exposure) => [exposure, at(preset, exposure, support)] as const);
    if (!ends.every(([, value]) => Number.isFinite(value))) continue;
    parts.push(element("path", { d: path(ends) ?? "", stroke: ink, "stroke-width": 2, fill: "none", ...style }));
  }
  const end = (value: number) => fixed(value, 2);
  const description = series
    .map(({ preset, support, name }) => `${name}: from ${end(at(preset, -2, support))} to ${end(at(preset, 2, support))} SD.`)
    .join(" ");
  return svgText({ width, height, title, description, parts });
}

/** One entry of a key: a dot, or a line where it stands for one. */
interface Entry {
  readonly name: string;
  readonly ink: string;
  readonly line?: Attributes;
}

function key(entries: readonly Entry[]): string[] {
  const step = (width - 24) / Math.max(3, entries.length);
  return entries.flatMap(({ name, ink, line }, k) => [
    line === undefined
      ? element("circle", { cx: 24 + k * step, cy: 34, r: 4, fill: ink })
      : segment(12 + k * step, 34, 30 + k * step, 34, { stroke: ink, "stroke-width": 2, ...line }),
    text(35 + k * step, 38, name, { "font-size": 11 }),
  ]);
}

function axisBelow(x: ReturnType<typeof scaleLinear<number, number>>, height: number, name: string): string[] {
  const bottom = height - margin.bottom;
  const ticks = x.ticks(6);
  const digits = Math.max(...ticks.map((tick) => (String(tick).split(".")[1] ?? "").length));
  return [
    ...ticks.flatMap((tick) => [
      segment(x(tick), margin.top, x(tick), bottom, { stroke: tick === 0 ? "#222" : "#ddd" }),
      text(x(tick), bottom + 16, fixed(tick, digits), { "text-anchor": "middle" }),
    ]),
    text((margin.left + width - margin.right) / 2, bottom + 36, name, { "text-anchor": "middle" }),
  ];
}

function endsOf({ mean, interval }: MeanInterval): [number, number] {
  if (!Number.isFinite(mean)) return [0, 0];
  return interval === null ? [mean, mean] : [interval[0], interval[1]];
}

/** From the least to the greatest, zero among them. */
function around(values: readonly number[]): [number, number] {
  return [Math.min(0, ...values), Math.max(0, ...values)];
}
