import { group, list, plainNumber, textField } from "../fields.ts";
import { limits } from "../limits.ts";
import type { Registry } from "../registry.ts";
import { claimFields } from "./hypothesis.ts";
import { rangesField } from "./sweep.ts";

const any = { min: -1e9, max: 1e9, whole: false, unit: "none", percent: true } as const;

function target() {
  const { statisticName, statisticFields } = claimFields();
  return group(
    {
      title: textField(200, { description: "A few words for tables; what it measures in words if left out." }).optional(),
      statistic: statisticName,
      ...statisticFields,
      value: plainNumber(any, { description: "What it should come to, on average over replicates.", examples: [42] }),
      within: plainNumber(
        { ...any, min: 1e-9 },
        {
          description:
            "How far from that still counts as met: what is not known about the value, such as half its interval. Never less than what replicates differ by luck.",
          examples: [1.5],
        },
      ),
    },
    { description: "A statistic of the runs, and what it should come to." },
  );
}

/** Which parameters are fitted to what, for kith calibrate. */
export function calibrateField(registry: Registry) {
  return group(
    {
      parameters: rangesField(
        registry,
        "What is fitted: keys of the scenario, each with its lowest and highest value. Within them every value is as likely beforehand.",
      ),
      targets: list(target(), 40, { description: "What the runs are to come to." }),
      particles: plainNumber(
        { min: 8, max: 9_999, whole: true, unit: "particles" },
        { description: "How many combinations of values are tried first.", default: 120 },
      ).default(120),
      keep: plainNumber(
        { min: 0.05, max: 0.95, whole: false, unit: "share", percent: true },
        { description: "Share of them that is kept each time; the others are tried anew around those.", default: 0.5 },
      ).default(0.5),
      generations: plainNumber(
        { min: 1, max: 999, whole: true, unit: "generations" },
        { description: "How often, at most; it ends sooner once all that are kept meet every target.", default: 10 },
      ).default(10),
      replicates: plainNumber(
        { min: 1, max: limits.replicates, whole: true, unit: "replicates" },
        { description: "Runs of each combination, each with dice of its own.", default: 6 },
      ).default(6),
    },
    {
      description:
        "Which parameters are fitted to what is known, for kith calibrate FILE: approximate Bayesian computation. The first variant is fitted.",
    },
  );
}
