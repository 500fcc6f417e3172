import type { Fit } from "../experiment/abc/fit.ts";
import { digitsFor, fixed, scaleOf } from "../experiment/statistics/verdict-sentence.ts";
import { isToldInPercent } from "../experiment/told-in-percent.ts";
import { counted } from "../scenario/words.ts";
import { tableText, wrapped } from "./table.ts";

/** What a calibration came to, for people: the posterior, how well targets are met, and what to keep in mind. */
export function fitText(fit: Fit): string {
  const { parameters, targets, kept, generations, tried, effective } = fit;
  const parts = [
    `${kept.length} of ${tried} combinations kept after ${counted(generations.length, "generation")}, worth ${Math.round(effective)} of equal weight.`,
    "",
    tableText(
      ["parameter", "range", "90% of the posterior", "median", "nearest", "width"],
      parameters.map(({ key, from, to, q05, q95, median, best, width }) => [
        key,
        `${from} to ${to}`,
        `${q05} to ${q95}`,
        String(median),
        String(Number(best.toPrecision(4))),
        `${Math.round(100 * width)}%`,
      ]),
    ),
    "",
    tableText(
      ["target", "wanted", "within", "90% of the posterior", "nearest", "met by"],
      targets.map(({ title, unit, value, within, q05, q95, best, share }) => {
        const number = (one: number) => (Number.isFinite(one) ? numberText(one, within, unit) : "-");
        return [
          short(title, targets),
          number(value),
          number(within),
          Number.isFinite(q05) ? `${number(q05)} to ${number(q95)}` : "-",
          number(best),
          `${Math.round(100 * share)}%`,
        ];
      }),
    ),
    "",
    wrapped("Width: of the middle 90%, beside that of the range. Nearest: the combination that comes nearest to all targets."),
    ...warnings(fit).map((line) => wrapped(line)),
  ];
  return parts.join("\n");
}

/** Letters of a target's title that a table has room for. */
const longestTitle = 45;

/** A title as a table has room for it, unless another one would look the same. */
function short(title: string, targets: Fit["targets"]): string {
  const begin = title.slice(0, longestTitle - 1);
  const isAlone = targets.filter((one) => one.title.startsWith(begin)).length === 1;
  return title.length > longestTitle && isAlone ? `${begin}…` : title;
}

/** A number with as many decimals as its tolerance needs; shares in percent. */
function numberText(value: number, within: number, unit: string): string {
  const scale = scaleOf(unit);
  return `${fixed(value * scale, digitsFor(Math.abs(within) * scale))}${isToldInPercent(unit) ? "%" : ""}`;
}

/** What to keep in mind, a sentence or two each. */
function warnings({ parameters, targets, met, notAllowed, tried, effective }: Fit): string[] {
  const lines: string[] = [];
  for (const { title } of targets.filter(({ q05 }) => !Number.isFinite(q05)))
    lines.push(`There is no value of ${title} in any combination that was kept: it may be about nobody.`);
  if (!met) {
    const worst = targets.filter(({ share }) => share < 0.5).map(({ title }) => title);
    lines.push(
      `Not every kept combination meets every target${worst.length === 0 ? "" : ` (least: ${worst.join("; ")})`}: more generations may get nearer; if they do not, no combination in these ranges meets all of them at once.`,
    );
  }
  for (const { key, identified, edge, alongside } of parameters) {
    if (!identified)
      lines.push(`${key} is not identified: its posterior is about as wide as its range, so the targets say little of it.`);
    if (edge !== null) lines.push(`${key} lies against the ${edge} value of its range: what is beyond may fit too.`);
    if (
      alongside !== null &&
      parameters.findIndex((one) => one.key === alongside.key) > parameters.findIndex((one) => one.key === key)
    )
      lines.push(
        `${key} and ${alongside.key} make up for each other (correlation ${alongside.correlation.toFixed(2)}): only both together are told.`,
      );
  }
  if (effective < 20)
    lines.push(`The kept combinations are worth only ${Math.round(effective)}: take more particles for quantiles one can trust.`);
  if (notAllowed > 0)
    lines.push(`${notAllowed} of ${tried} combinations are not allowed by the scenario and count as outside the ranges.`);
  return lines;
}
