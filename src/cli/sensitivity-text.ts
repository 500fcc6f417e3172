import { pText } from "../experiment/hypothesis/words.ts";
import type { Dice } from "../experiment/sensitivity/dice.ts";
import { fewReplicatesWords } from "../experiment/sensitivity/few-replicates.ts";
import { quantityText } from "../experiment/sensitivity/quantity-text.ts";
import type { Sensitivity } from "../experiment/sensitivity/sensitivity.ts";
import type { Estimate } from "../experiment/sensitivity/with-intervals.ts";
import { digitsFor, fixed, scaleOf } from "../experiment/statistics/verdict-sentence.ts";
import { unitOfValues } from "../experiment/told-in-percent.ts";
import type { Factor } from "../scenario/sweep/sweep.ts";
import { counted } from "../scenario/words.ts";
import { tableText, wrapped } from "./table.ts";

/** What a sweep tells of its parameters, for people: a table, the dice's part, and how to read it. */
export function sensitivityText(sensitivity: Sensitivity): string {
  const { found, outcome, of } = sensitivity;
  const { leftOut, replicates } = found;
  const left = [
    ...(leftOut.blocks > 0 ? [lacking(found.kind, leftOut.blocks)] : []),
    ...(leftOut.replicates > 0 ? [`${counted(leftOut.replicates, "replicate")} of which many runs have none`] : []),
  ];
  const where =
    of.kind === "difference" ? `, ${quantityText(of)}, replicate by replicate` : of.variant === "run" ? "" : `, ${of.variant}`;
  const parts = [
    wrapped(`${outcome.title}${where}${outcome.unit === "" ? "" : ` (${unitOfValues(outcome.unit).replace("%", "percent")})`}`),
    ...(replicates === 0 ? ["No run has a value of it, so that there is nothing to tell."] : tables(sensitivity)),
    ...(left.length > 0 && replicates > 0
      ? ["", wrapped(`Left out: ${left.join("; ")} (runs that are missing or failed, or that are about nobody).`)]
      : []),
  ];
  return parts.join("\n");
}

function tables({ found, factors, outcome, sharedShocks }: Sensitivity): string[] {
  const scale = scaleOf(outcome.unit);
  const fewWords = fewReplicatesWords({ found, sharedShocks });
  const few = fewWords === null ? [] : [wrapped(fewWords)];
  switch (found.kind) {
    case "morris": {
      const order = [...found.factors.keys()].sort(
        (a, b) => (found.factors[b]?.muStar.value ?? -1) - (found.factors[a]?.muStar.value ?? -1),
      );
      const rows = order.map((place) => {
        const effect = found.factors[place];
        if (effect === null) return [named(factors[place]), "-", "", "-", "", "-", "", ""];
        const cells = [effect.muStar, effect.mu, effect.sigma].flatMap((one) => [number(one, scale), range(one, scale)]);
        return [named(factors[place]), ...cells, effect.floor === null ? "" : amount(effect.floor * scale)];
      });
      return [
        `${counted(found.trajectories, "Morris trajectory", "Morris trajectories")}, ${counted(found.replicates, "replicate")}`,
        "",
        tableText(["parameter", "mu*", "95% interval", "mu", "95% interval", "sigma", "95% interval", "dice alone"], rows),
        "",
        wrapped(
          "mu* is the mean size of the outcome's change over a parameter's whole range, mu its mean with its sign, sigma how much it differs from place to place (curves and interactions; the dice are taken out of it).",
        ),
        ...(found.replicates < 2 ? [] : [wrapped("Dice alone: the mu* that a parameter without any effect would seem to have.")]),
        ...few,
      ];
    }
    case "sobol indices": {
      const order = [...found.factors.keys()].sort((a, b) => rank(found.factors[b].total) - rank(found.factors[a].total));
      const rows = order.map((place) => {
        const { first, total } = found.factors[place];
        return [named(factors[place]), number(first), range(first), number(total), range(total)];
      });
      return [
        `${counted(found.blocks, "block")} of Saltelli's sample, ${counted(found.replicates, "replicate")}`,
        "",
        tableText(["parameter", "first-order", "95% interval", "total", "95% interval"], rows),
        "",
        wrapped(
          "Shares of the variance between points: first-order by the parameter alone, total with all of its interactions. What is below 0 or above 1 is so by chance.",
        ),
        ...diceText(found.dice, found.replicates, few),
      ];
    }
    default: {
      const rows = found.effects.map(({ factor, effect, standardized, share }) => [
        named(factors[factor]),
        number(share),
        range(share),
        ...(effect === null ? ["", ""] : [number(effect, scale), range(effect, scale)]),
        standardized === null ? "" : number(standardized),
      ]);
      const pairs = found.interactions
        .slice(0, 5)
        .map(({ a, b, mean, interval, adjusted }) => [
          `${named(factors[a])} x ${named(factors[b])}`,
          amount(mean * scale),
          interval === null ? "" : `${amount(interval[0] * scale)} to ${amount(interval[1] * scale)}`,
          pText(adjusted),
        ]);
      return [
        `${counted(found.points, "point")}, ${counted(found.replicates, "replicate")}`,
        "",
        ...(rows.length === 0
          ? ["No parameter has two values or more, so that there is nothing to tell."]
          : [tableText(["parameter", "share", "95% interval", "effect", "95% interval", "standardized"], rows)]),
        "",
        wrapped(
          "Share: of the variance between points, that between the parameter's levels or bins. Effect: the outcome's change from the lowest to the highest value along a straight line; standardized: in SDs between points for one SD of the parameter.",
        ),
        ...(pairs.length === 0
          ? []
          : [
              "",
              tableText(["interaction", "difference", "95% interval", "p (Holm)"], pairs),
              "",
              wrapped(
                "Interaction: by how much the rise over one parameter's range changes over the other's, in each replicate; tested over replicates at the points of this design.",
              ),
            ]),
        ...diceText(found.dice, found.replicates, few),
      ];
    }
  }
}

/** What the dice do beside the parameters. @param few what to keep in mind about few replicates */
function diceText({ betweenPoints, share, alike, floor }: Dice, replicates: number, few: readonly string[]): string[] {
  if (replicates < 2) return ["", ...few];
  if (share === null)
    return ["", wrapped("One place of the design alone has no variance between points that could be shared out.")];
  if (!(betweenPoints > 0)) {
    return ["", wrapped("Points differ by no more than the dice make them differ, so that there is no variance to share out.")];
  }
  const percent = (value: number) => `${fixed(100 * Math.min(1, Math.max(0, value)), 1)}%`;
  const [low, high] = share.interval ?? [share.value, share.value];
  const split =
    alike === null
      ? "points do not share their dice"
      : `${percent(alike)} moves all points alike and drops out of every difference between points`;
  const rest =
    floor === null
      ? ""
      : ` In means over ${replicates} replicates the dice are ${percent(floor)} of the variance between points; they are taken out of the shares above.`;
  return [
    "",
    wrapped(
      `The dice are ${percent(share.value)} of the variance of single runs (95% interval ${percent(low)} to ${percent(high)}); ${split}.${rest}`,
    ),
    ...few,
  ];
}

function named({ title, key }: Factor): string {
  return title === "" ? key : title;
}

function number({ value }: Estimate, scale = 1): string {
  return Number.isFinite(value) ? amount(value * scale) : "-";
}

function range({ interval }: Estimate, scale = 1): string {
  if (interval === null) return "";
  const digits = digitsFor(Math.max(Math.abs(interval[0]), Math.abs(interval[1])) * scale);
  return `${fixed(interval[0] * scale, digits)} to ${fixed(interval[1] * scale, digits)}`;
}

function amount(value: number): string {
  return fixed(value, digitsFor(Math.abs(value)));
}

function rank({ value }: Estimate): number {
  return Number.isFinite(value) ? value : Number.NEGATIVE_INFINITY;
}

function lacking(kind: Sensitivity["found"]["kind"], blocks: number): string {
  if (kind === "morris")
    return counted(blocks, "trajectory without all of its values", "trajectories without all of their values");
  const what = kind === "main effects" ? "point" : "block";
  return counted(blocks, `${what} without all of its values`, `${what}s without all of their values`);
}
