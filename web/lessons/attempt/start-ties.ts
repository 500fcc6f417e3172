import { manners } from "../../../src/model/interventions/manners.ts";
import { tieWeek, untied } from "../../ties/tie-week.ts";
import type { People, VariantRun } from "../../worker/protocol.ts";
import { editableTies } from "../pictures/editable.ts";
import { fileName } from "../pictures/people.ts";

/** A tie that a network begins with, its people as the file names them. */
export interface StartTie {
  readonly one: string;
  readonly other: string;
  /** Mean trust of both, 0 to 1. */
  readonly trust: number;
  readonly harmful: boolean;
  /** How both act over it, in the file's word; "own" where they differ. */
  readonly manner: string;
}

/** The ties that a run begins with, in the order in which a picture draws them. */
export function startTies(run: VariantRun, people: People): readonly StartTie[] {
  const { ties } = run;
  const entries: number[] = [];
  tieWeek(ties, 0).forEach((at, entry) => {
    if (at !== untied) entries.push(entry);
  });
  return editableTies(run, people).map(({ from, to, trust, trustBack, harmful }, k) => {
    const [there, back] = [ties.manner[entries[k]], ties.mannerBack[entries[k]]];
    return {
      one: fileName(people, from),
      other: fileName(people, to),
      trust: Math.round(50 * (trust + trustBack)) / 100,
      harmful,
      manner: there === back ? (manners[there]?.name ?? "own") : "own",
    };
  });
}

/** The tie of two people, or undefined. */
export function tieOf(ties: readonly StartTie[], one: string, other: string): StartTie | undefined {
  return ties.find((tie) => joins(tie, one, other));
}

/** Whether a tie, or a change of one, is about two people in either order. */
export function joins(tie: { readonly one: string; readonly other: string }, one: string, other: string): boolean {
  return (tie.one === one && tie.other === other) || (tie.one === other && tie.other === one);
}
