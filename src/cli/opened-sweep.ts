import { shellWord } from "../experiment/executors/slurm/batch-script.ts";
import { type OpenedSweep, openSweep } from "../experiment/executors/sweep/open-sweep.ts";
import type { Quantity } from "../experiment/report/choice.ts";
import { quantityText } from "../experiment/sensitivity/quantity-text.ts";
import { usualQuantity } from "../experiment/sensitivity/sensitivity.ts";
import { didYouMean } from "../scenario/closest.ts";
import { counted } from "../scenario/words.ts";
import { type Given, textOption } from "./command.ts";
import { damageText } from "./damage.ts";
import { Complaint, Exit } from "./exit.ts";
import { asComplaint } from "./in-plain-words.ts";
import { sweepIn } from "./sweep/with-folder.ts";
import type { Terminal } from "./terminal.ts";

/**
 * Opens a sweep and says what of it does not count.
 * @throws Complaint, with the code of damage where that has left nothing to read
 */
export async function openedSweep(folder: string, terminal: Terminal): Promise<OpenedSweep> {
  sweepIn(folder);
  try {
    const opened = await openSweep(folder);
    const { missing, failed, length } = opened.table;
    if (opened.problems.length > 0) {
      const words = damageText(folder, opened.problems, `kith sweep run ${shellWord(folder)}`);
      if (length === 0) throw new Complaint(words, Exit.unmet);
      terminal.note(words);
    }
    const gaps = [
      ...(missing > 0 ? [`${counted(missing, "run is", "runs are")} not there yet`] : []),
      ...(failed > 0 ? [`${counted(failed, "run")} failed`] : []),
    ];
    if (gaps.length > 0) terminal.note(`${gaps.join(" and ")}; this is about those that are there.`);
    return opened;
  } catch (error) {
    throw asComplaint(error);
  }
}

/** How a command ends that has read a sweep: damage found is never a quiet end, whatever could be said of the rest. */
export function endOfReading({ problems }: OpenedSweep): number {
  return problems.length > 0 ? Exit.unmet : Exit.done;
}

/** Which outcome, and in which variant or between which two. @throws Complaint */
export function quantityOf({ manifest }: OpenedSweep, given: Given, terminal: Terminal): { outcome: string; of: Quantity } {
  const { variants, outcomes } = manifest;
  const outcome = textOption(given, "outcome") ?? manifest.outcome;
  check(
    outcome,
    outcomes.map(({ name }) => name),
    "outcome",
  );
  const variant = textOption(given, "variant");
  const between = textOption(given, "between");
  if (variant !== undefined && between !== undefined) throw new Complaint("--variant and --between ask for different things");
  if (variant !== undefined) {
    check(variant, variants, "variant");
    return { outcome, of: { kind: "value", variant } };
  }
  if (between === undefined) {
    const of = usualQuantity(variants);
    if (variants.length > 2) terminal.note(`This is about ${quantityText(of)}; --between and --variant choose others.`);
    return { outcome, of };
  }
  const [from, to, ...more] = between.split(",").map((name) => name.trim());
  if (to === undefined || more.length > 0) throw new Complaint("--between takes two variants: --between clustered,scattered");
  for (const name of [from, to]) check(name, variants, "variant");
  if (from === to)
    throw new Complaint(`--between names ${from} twice, which does not differ from itself; name two of: ${variants.join(", ")}`);
  return { outcome, of: { kind: "difference", from, to } };
}

function check(name: string, known: readonly string[], what: string): void {
  if (known.includes(name)) return;
  const meant = didYouMean(name, [...known]);
  throw new Complaint(
    `the sweep has no ${what} "${name}"; ${meant === undefined ? `known: ${known.join(", ")}` : `did you mean "${meant}"?`}`,
  );
}
