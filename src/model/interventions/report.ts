import type { World } from "../world.ts";
import { chosenOf, never } from "./lines.ts";

/** What one line came to in one run so far. */
export interface LineReport {
  readonly name: string;
  /** First week in which it was at work, and the last; null where it never began. */
  readonly began: number | null;
  readonly last: number | null;
  /** People who were chosen; of these, those whom it reaches, or reached when it was last at work. */
  readonly chosen: number;
  readonly reached: number;
  readonly doses: number;
  /** Ties that it could not make, end or change. */
  readonly unplaced: number;
}

/** What the interventions of a run came to, line by line. */
export function reportLines({ interventions }: World): LineReport[] {
  return interventions.map((columns) => {
    const { name, began, last, doses, unplaced, served } = columns;
    const [first, end] = began[0] === never ? [null, null] : [began[0], last[0]];
    return {
      name,
      began: first,
      last: end,
      chosen: chosenOf(columns).length,
      reached: served[0],
      doses: doses[0],
      unplaced: unplaced[0],
    };
  });
}
