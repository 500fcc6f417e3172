import { line, scaleLinear } from "d3";
import { element, segment, svgText, text } from "../../src/experiment/buffering/svg.ts";
import type { TwinMeasure } from "./verification-crowd.ts";
import type { CrowdMeasure } from "./verification-data.ts";

export const twinTitles: Readonly<Record<TwinMeasure, string>> = {
  distress: "Distress (latent)",
  acuteStress: "Acute stress",
  vigilance: "Vigilance",
  resilience: "Resilience",
  help: "Help received, units a week",
};

const panel = { width: 300, height: 190, left: 52, right: 12, top: 30, bottom: 34 };
const columns = 2;

/** Twin beside network model, one panel a measure: black lines and dots, so that it reads on paper. */
export function crowdFigure(measures: readonly CrowdMeasure[], replicates: number): string {
  const rows = Math.ceil((measures.length + 1) / columns);
  const parts = measures.map((one, k) => group(k, panelOf(one)));
  parts.push(group(measures.length, keyParts()));
  return svgText({
    width: columns * panel.width,
    height: rows * panel.height,
    title: "Mean field and network model where everybody meets everybody",
    description: `${measures.map(ending).join(" ")} Dots are means of ${replicates} replicates of the network model, bars three standard errors either way; the solid line is the twin in steps of a week, the dashed one without steps.`,
    parts,
  });
}

function panelOf({ measure, network, error, weekly, continuous }: CrowdMeasure): string {
  const last = weekly.length - 1;
  const shown = weekly.map((_, week) => week).filter((week) => week > 0 && (week % 8 === 0 || week === 2 || week === 4));
  // Help is given in weeks, so week 0 has none.
  const first = measure === "help" ? 1 : 0;
  const weeks = weekly.map((_, week) => week).filter((week) => week >= first);
  const values = [
    ...weeks.flatMap((week) => [weekly[week], continuous[week]]),
    ...shown.flatMap((week) => [network[week] - 3 * error[week], network[week] + 3 * error[week]]),
  ];
  const x = scaleLinear([0, last], [panel.left, panel.width - panel.right]);
  const y = scaleLinear([Math.min(...values), Math.max(...values)], [panel.height - panel.bottom, panel.top]).nice();
  const path = (column: readonly number[]) =>
    line<number>()
      .x((week) => x(week))
      .y((week) => y(column[week]))
      .digits(1)(weeks) ?? "";
  const parts = [text(panel.left, 18, twinTitles[measure], { "font-weight": "bold" })];
  const bottom = panel.height - panel.bottom;
  const digits = y.tickFormat(4);
  for (const tick of y.ticks(4)) {
    parts.push(segment(panel.left, y(tick), panel.width - panel.right, y(tick), { stroke: "#ddd" }));
    parts.push(text(panel.left - 6, y(tick) + 4, digits(tick), { "text-anchor": "end", "font-size": 11 }));
  }
  for (const week of [0, 26, 52, 78, 104].filter((week) => week <= last)) {
    parts.push(segment(x(week), bottom, x(week), bottom + 4, { stroke: "#222" }));
    parts.push(text(x(week), bottom + 17, String(week), { "text-anchor": "middle", "font-size": 11 }));
  }
  parts.push(text(panel.width - panel.right, bottom + 30, "week", { "text-anchor": "end", "font-size": 11 }));
  parts.push(element("path", { d: path(weekly), fill: "none", stroke: "#222", "stroke-width": 1.5 }));
  parts.push(
    element("path", { d: path(continuous), fill: "none", stroke: "#222", "stroke-width": 1, "stroke-dasharray": "5 4" }),
  );
  for (const week of shown) {
    parts.push(bar(x(week), y(network[week] - 3 * error[week]), y(network[week] + 3 * error[week])));
    parts.push(dot(x(week), y(network[week])));
  }
  return parts.join("\n");
}

function keyParts(): string {
  const at = panel.left;
  return [
    bar(at + 14, 50, 34),
    dot(at + 14, 42),
    text(at + 36, 46, "network model, 2,000 people"),
    text(at + 36, 62, "mean, three standard errors", { "font-size": 11 }),
    segment(at, 82, at + 28, 82, { stroke: "#222", "stroke-width": 1.5 }),
    text(at + 36, 86, "mean field, steps of a week"),
    segment(at, 106, at + 28, 106, { stroke: "#222", "stroke-width": 1, "stroke-dasharray": "5 4" }),
    text(at + 36, 110, "mean field, without steps"),
  ].join("\n");
}

function ending({ measure, network, error, weekly }: CrowdMeasure): string {
  const last = weekly.length - 1;
  return `${twinTitles[measure]} in week ${last}: network ${network[last].toPrecision(3)} ± ${error[last].toPrecision(1)}, twin ${weekly[last].toPrecision(3)}.`;
}

function group(k: number, inner: string): string {
  const [column, row] = [k % columns, Math.floor(k / columns)];
  return element("g", { transform: `translate(${column * panel.width} ${row * panel.height})` }, `\n${inner}\n`);
}

function bar(x: number, from: number, to: number): string {
  return segment(x, from, x, to, { stroke: "#222", "stroke-width": 1 });
}

function dot(x: number, y: number): string {
  return element("circle", { cx: x, cy: y, r: 2.5, fill: "white", stroke: "#222" });
}
