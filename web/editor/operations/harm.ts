import { Stance } from "../../../src/model/population.ts";
import type { TieRow } from "../../network-files/tie-rows.ts";
import type { Done, Editing } from "./done.ts";
import { setManner } from "./tie-operations.ts";

/** Who carries an identity, and how people answer by themselves: what decides whether a tie hurts. */
export interface Inclinations {
  readonly carries: (person: string) => boolean;
  readonly stances: ReadonlyMap<string, number>;
}

/** Whether somebody stigmatizes over a tie, by its manner or by their own stance. */
function stigmatizes(manner: TieRow["manner"], person: string, stances: Inclinations["stances"]): boolean {
  return manner === "stigmatizing" || (manner === "own" && stances.get(person) === Stance.stigmatizing);
}

/** A tie is harmful where its manner says so, or where one end stigmatizes and the other carries an identity. */
export function isHarmful({ source, target, manner, mannerBack }: TieRow, { carries, stances }: Inclinations): boolean {
  if (manner === "stigmatizing" || mannerBack === "stigmatizing") return true;
  return (
    (carries(source) && stigmatizes(manner, target, stances)) || (carries(target) && stigmatizes(mannerBack, source, stances))
  );
}

/**
 * Makes a tie harmful, or mends it. Harm comes from whoever is tied to somebody with an identity; where neither or both
 * have one, from both. Mended, people act as they are, or supportively where they would stigmatize by themselves.
 */
export function turnHarmful(editing: Editing, tie: TieRow, inclined: Inclinations): Done {
  const { source, target } = tie;
  const { carries, stances } = inclined;
  if (isHarmful(tie, inclined)) {
    const kind = (person: string) => (stances.get(person) === Stance.stigmatizing ? "supportive" : "own");
    return both(
      editing,
      tie,
      stigmatizes(tie.mannerBack, source, stances) ? kind(source) : tie.mannerBack,
      stigmatizes(tie.manner, target, stances) ? kind(target) : tie.manner,
    );
  }
  const all = carries(source) === carries(target);
  return both(
    editing,
    tie,
    all || carries(target) ? "stigmatizing" : tie.mannerBack,
    all || carries(source) ? "stigmatizing" : tie.manner,
  );
}

function both(editing: Editing, { source, target }: TieRow, ofSource: TieRow["manner"], ofTarget: TieRow["manner"]): Done {
  const first = setManner(editing, source, target, ofSource);
  return setManner({ ...editing, ties: { ...editing.ties, ...first.ties } }, target, source, ofTarget);
}
