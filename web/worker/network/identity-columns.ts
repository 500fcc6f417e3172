import type { IdentityPlan } from "../../../src/model/plan.ts";
import type { Network } from "../../../src/network/network.ts";

/** Columns of a file of people that mean something else. */
const taken = ["id", "label", "source", "target", "x", "y"];

/**
 * The column of each identity that says who carries it, yes or no: one that says just that already, else a free name.
 * @param carried identities of each person as bits
 */
export function identityColumns(
  identities: readonly IdentityPlan[],
  { attributes }: Network,
  carried: Uint32Array,
): readonly string[] {
  const used = new Set([...taken, ...attributes.keys()]);
  return identities.map(({ dimension, where }, d) => {
    const known = [where?.attribute, dimension].find((name) => name !== undefined && saysWho(attributes.get(name), carried, d));
    const column = known ?? freeName(dimension, used);
    used.add(column);
    return column;
  });
}

/** A name that no column has yet. */
export function freeName(wanted: string, used: ReadonlySet<string>): string {
  let name = wanted;
  for (let turn = 1; used.has(name); turn++) name = turn === 1 ? `${wanted} identity` : `${wanted} identity ${turn}`;
  return name;
}

function saysWho(cells: readonly string[] | undefined, carried: Uint32Array, d: number): boolean {
  return cells?.every((cell, i) => cell === (((carried[i] >>> d) & 1) === 1 ? "yes" : "no")) === true;
}
