import type { Parameters } from "../../parameters/parameter.ts";
import type { World } from "../world.ts";
import type { Line } from "./intervention.ts";

/**
 * Gives one dose to each of the chosen who is still there, who comes first first, for as long as the budget lasts; a line
 * that reaches nobody ends.
 */
export function serve<Table extends Parameters, Draws extends Readonly<Record<string, string>>>(
  world: World,
  { plan, columns, chosen, affords, spend }: Line<Table, Draws>,
): Uint32Array {
  const people = chosen();
  let reached = 0;
  let given = 0;
  for (; reached < people.length; reached++) {
    if (world.absent[people[reached]] === 1) continue;
    if (!affords(plan.dose)) break;
    spend(plan.dose);
    given++;
  }
  if (given === 0) reached = 0;
  columns.served[0] = reached;
  if (reached === 0 && people.length > 0) columns.last[0] = world.week;
  return people.subarray(0, reached);
}
