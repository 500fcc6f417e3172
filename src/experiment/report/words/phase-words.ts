import { counted, upperFirst } from "../../../scenario/words.ts";
import { fixed } from "../../statistics/verdict-sentence.ts";
import { isToldInPercent } from "../../told-in-percent.ts";
import { type PhaseChoice, sideOf } from "../choice.ts";
import type { Cell, CellMap } from "../numbers/cells.ts";
import { cellName } from "./map-words.ts";
import { plain, variantText } from "./numbers.ts";
import { type OutcomeWords, scaleOf } from "./outcome-words.ts";
import { fewReplicates } from "./warnings.ts";

/** A place of the phase picture: how many of its replicates lie on the side of the threshold that counts. */
export interface SharePlace {
  readonly cell: Cell;
  readonly counted: number;
  readonly count: number;
  /** Null where there is no replicate. */
  readonly share: number | null;
}

export interface PhaseTold {
  readonly title: string;
  readonly description: string;
  /** What is counted, after "replicates": "ended above 40". */
  readonly ended: string;
  readonly axis: string;
}

/**
 * Counts pairs of levels where most replicates do, all, or none.
 * @param own the outcome itself, where the picture is about a difference of it
 */
export function phaseWords(
  words: OutcomeWords,
  own: OutcomeWords,
  map: CellMap,
  places: readonly SharePlace[],
  choice: PhaseChoice,
): PhaseTold {
  const known = places.filter(({ share }) => share !== null);
  const most = known.filter(({ share }) => (share ?? 0) > 0.5).length;
  const all = known.filter(({ share }) => share === 1).length;
  const none = known.filter(({ share }) => share === 0).length;
  const { ended, what } = endedWords(words, own, choice);
  const pairs = `pairs of ${map.x.title} and ${map.y.title}`;
  const where =
    most === 0
      ? `at none of ${known.length}`
      : most === known.length
        ? `at all ${known.length}`
        : `at ${most} of ${known.length}`;
  const title =
    known.length === 0 ? `${words.title}: no replicate to count` : `${upperFirst(what)} in most replicates ${where} ${pairs}`;
  const mixed = known.length - all - none;
  const parts = [
    ...(all > 0 ? [`all of them at ${counted(all, "pair")}`] : []),
    ...(mixed > 0 ? [`some at ${counted(mixed, "pair")}`] : []),
    ...(none > 0 ? [`none at ${counted(none, "pair")}`] : []),
  ];
  const description = known.length === 0 ? "There is no replicate." : `Replicates that ${ended}: ${parts.join(", ")}.`;
  return { title, description, ended, axis: `Share of replicates that ${ended}` };
}

function endedWords(
  words: OutcomeWords,
  own: OutcomeWords,
  choice: PhaseChoice,
): { readonly ended: string; readonly what: string } {
  const { of, threshold } = choice;
  const side = sideOf(choice);
  if (of.kind === "difference" && threshold === 0) {
    const ended = `ended ${side === "above" ? "higher" : "lower"} in ${variantText(of.to)} than in ${variantText(of.from)}`;
    return { ended, what: `${own.name} ${ended}` };
  }
  const unit = isToldInPercent(words.unit) ? "%" : "";
  const limit = `${plain(Number(fixed(threshold * scaleOf(words), 6).replace("\u2212", "-")))}${unit}`;
  return { ended: `ended ${side} ${limit}`, what: `${words.name} ended ${side} ${limit}` };
}

/** Places with few replicates: a share of few is coarse. */
export function countWords(map: CellMap, places: readonly SharePlace[]): readonly string[] {
  const few = places.filter(({ count }) => count > 0 && count < fewReplicates);
  if (few.length === 0) return [];
  const where = few.length === 1 ? cellName(map, few[0].cell) : `${counted(few.length, "pair")} of levels`;
  return [`Fewer than ${fewReplicates} replicates at ${where}: a share of so few is coarse.`];
}
