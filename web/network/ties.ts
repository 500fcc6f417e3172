import { Stance } from "../../src/model/population.ts";
import type { People, VariantRun } from "../worker/protocol.ts";

/** The ties of one panel as columns, one entry a tie. */
export interface PanelTies {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Mean trust of both ends, in five classes: 0 to 4. */
  readonly width: Uint8Array;
  /** 1 where one end stigmatizes and the other carries the identity. */
  readonly harmful: Uint8Array;
  /** 1 where every panel has the tie. */
  readonly shared: Uint8Array;
}

/** Ties of a run, and which of them all of the runs shown beside it have too. */
export function panelTies(run: VariantRun, shown: readonly VariantRun[], people: People): PanelTies {
  const others = shown.filter((other) => other !== run).map((other) => tieKeys(other, people.size));
  const from: number[] = [];
  const to: number[] = [];
  const width: number[] = [];
  const harmful: number[] = [];
  const shared: number[] = [];
  const { offsets, targets, trust, attitude } = run;
  for (let i = 0; i < people.size; i++) {
    for (let a = offsets[i]; a < offsets[i + 1]; a++) {
      const j = targets[a];
      if (j <= i) continue;
      const back = arcBack(run, j, i);
      from.push(i);
      to.push(j);
      width.push(widthClass((trust[a] + trust[back]) / 2));
      harmful.push(hurts(attitude[a], people.identities[i]) || hurts(attitude[back], people.identities[j]) ? 1 : 0);
      shared.push(others.length > 0 && others.every((keys) => keys.has(i * people.size + j)) ? 1 : 0);
    }
  }
  return {
    from: Uint32Array.from(from),
    to: Uint32Array.from(to),
    width: Uint8Array.from(width),
    harmful: Uint8Array.from(harmful),
    shared: Uint8Array.from(shared),
  };
}

/** Widths of supportive ties: five paths draw them all. */
export const widthClasses = 5;

function widthClass(trust: number): number {
  return Math.max(0, Math.min(widthClasses - 1, Math.floor(trust * widthClasses)));
}

/** A tie can hurt where its other end stigmatizes and its owner carries a devalued identity. */
export function hurts(attitude: number, identities: number): boolean {
  return attitude === Stance.stigmatizing && identities !== 0;
}

function tieKeys({ offsets, targets }: VariantRun, size: number): Set<number> {
  const keys = new Set<number>();
  for (let i = 0; i < size; i++)
    for (let a = offsets[i]; a < offsets[i + 1]; a++) if (targets[a] > i) keys.add(i * size + targets[a]);
  return keys;
}

function arcBack({ offsets, targets }: VariantRun, owner: number, other: number): number {
  for (let a = offsets[owner]; a < offsets[owner + 1]; a++) if (targets[a] === other) return a;
  return offsets[owner];
}
