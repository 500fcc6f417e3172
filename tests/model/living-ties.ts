import type { Plan } from "../../src/engine/plan.ts";
import type { TieValues } from "../../src/model/ties/parameters.ts";
import type { Network } from "../../src/network/network.ts";
import { TieList } from "../../src/network/tie-list.ts";
import { alike, planOf, tiesAsSpecified } from "../support/plans.ts";

export const chance = { seed: "ties", replicate: 0 };

/** Nothing happens to anybody but ties: no mechanism is on, everybody has the distress they settle at. */
export function onlyTies(own: Partial<TieValues>, wishes: Parameters<typeof planOf>[0] = {}): Plan {
  return { ...planOf({ population: alike, warmUp: 0, ...wishes }), mechanisms: new Map(), ties: tiesAsSpecified("adult", own) };
}

/** Two people who never end their tie nor look for another. */
export const faithful = { ending: 0, least: 0, look: 0 };

export function pair(trust: number, trustBack = trust): Network {
  const ties = new TieList(2);
  ties.add(0, 1, { trust, trustBack });
  return ties.toNetwork();
}

/** A network that begins without ties. */
export const empty = { source: { generator: "empty", values: {} }, trust: { from: 0.2, to: 0.8 }, change: "none", by: null };
