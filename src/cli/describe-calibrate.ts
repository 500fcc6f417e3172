import { wrapped } from "./table.ts";

const keys = [
  ["parameters", "keys of the scenario, each with its lowest and highest value; { from, to, scale: log } counts by factors"],
  ["targets", "statistics of the runs, as in a claim (kith describe hypothesis), or outcomes of your own, each with"],
  ["  value", "what it should come to, on average over replicates"],
  ["  within", "how far from that still counts as met: what is not known about the value"],
  ["particles: 120", "combinations that are tried first"],
  ["keep: 50%", "share of them that is kept; the others are tried anew around those"],
  ["generations: 10", "how often, at most; it ends once all that are kept meet every target"],
  ["replicates: 6", "runs of each combination, each with dice of its own"],
] as const;

/** How a calibration is written. */
export function describeCalibrate(): { readonly text: string; readonly data: unknown } {
  const width = Math.max(...keys.map(([key]) => key.length));
  return {
    text: [
      wrapped(
        "kith calibrate FILE fits parameters to targets: which values, of all within their ranges, bring the runs to what is known? The first variant is fitted.",
      ),
      "",
      "  calibrate:",
      "    parameters:",
      "      settings.school.climate: [0.1, 0.9]",
      "      mechanisms.belonging.rate: { from: 0.02, to: 0.5, scale: log }",
      "    targets:",
      "      - { statistic: mean, of: distress, among: devalued, weeks: last 26, value: 42, within: 1.5 }",
      "      - { statistic: isolates, value: 8%, within: 2% }",
      "    particles: 200",
      "",
      ...keys.map(([key, meaning]) => `  ${key.padEnd(width)}  ${meaning}`),
      "",
      wrapped(
        "What comes out are weighted combinations: the ranges given that the targets are met. A parameter whose posterior is as wide as its range is not identified: the targets say little of it.",
      ),
    ].join("\n"),
    data: { keys: keys.map(([key, meaning]) => ({ key: key.trim(), meaning })) },
  };
}
