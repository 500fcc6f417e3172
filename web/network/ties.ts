import { actsOnFrom, actsOnTo, type TieRecord } from "../../src/engine/tie-record.ts";
import { Stance } from "../../src/model/population.ts";
import { beganIn } from "../ties/person-ties.ts";
import { tieWeek, untied } from "../ties/tie-week.ts";
import type { People, VariantRun } from "../worker/protocol.ts";

/** The ties of one panel in one week as columns, one entry a tie. */
export interface PanelTies {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Mean trust of both ends, in five classes: 0 to 4. */
  readonly width: Uint8Array;
  /** 1 where one end stigmatizes and the other carries the identity. */
  readonly harmful: Uint8Array;
  /** 1 where every panel has the tie this week. */
  readonly shared: Uint8Array;
  /** 1 where the tie began after the start. */
  readonly began: Uint8Array;
  /** Pairs tied at the start and no more, from and to in turn. */
  readonly ended: Uint32Array;
}

/** The ties of a run in a week, and which of them all of the runs shown beside it have too. */
export function panelTies(
  run: VariantRun,
  shown: readonly VariantRun[],
  { identities }: People,
  pairs: number,
  row: number,
): PanelTies {
  const { ties, pair } = run;
  const others = shown.filter((other) => other !== run);
  const times = new Uint8Array(pairs);
  for (const other of others) mark(other, row, times);
  const places = tieWeek(ties, row);
  const count = places.reduce((sum, at) => sum + (at === untied ? 0 : 1), 0);
  const columns = {
    from: new Uint32Array(count),
    to: new Uint32Array(count),
    width: new Uint8Array(count),
    harmful: new Uint8Array(count),
    shared: new Uint8Array(count),
    began: new Uint8Array(count),
  };
  let k = 0;
  for (let entry = 0; entry < places.length; entry++) {
    const at = places[entry];
    if (at === untied) continue;
    const [i, j] = [ties.from[entry], ties.to[entry]];
    columns.from[k] = i;
    columns.to[k] = j;
    columns.width[k] = widthClass((ties.trust[at] + ties.trustBack[at]) / 2);
    columns.harmful[k] =
      hurts(actsOnFrom(ties, row, entry), identities[i]) || hurts(actsOnTo(ties, row, entry), identities[j]) ? 1 : 0;
    columns.shared[k] = others.length > 0 && times[pair[entry]] === others.length ? 1 : 0;
    columns.began[k] = beganIn(ties, entry) === null ? 0 : 1;
    k++;
  }
  return { ...columns, ended: endedPairs(run, row, pairs) };
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

/** Counts each pair that a run has in a week. */
function mark({ ties, pair }: VariantRun, row: number, times: Uint8Array): void {
  const places = tieWeek(ties, row);
  for (let entry = 0; entry < places.length; entry++) if (places[entry] !== untied) times[pair[entry]]++;
}

function endedPairs(run: VariantRun, row: number, pairs: number): Uint32Array {
  const { ties, pair } = run;
  const now = new Uint8Array(pairs);
  mark(run, row, now);
  const ended: number[] = [];
  for (let entry = 0; entry < pair.length; entry++) {
    if (ties.begins[entry] === 0 && now[pair[entry]] === 0) ended.push(ties.from[entry], ties.to[entry]);
  }
  return Uint32Array.from(ended);
}

/** Whether a panel's ties look the same in two weeks: where nothing changed nothing has to be drawn again. */
export function sameWeek(runs: readonly { readonly ties: TieRecord }[], one: number, other: number): boolean {
  return runs.every(({ ties: { block } }) => block[one] === block[other]);
}
