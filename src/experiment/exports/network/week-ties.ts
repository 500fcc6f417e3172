import type { Block } from "../table/block.ts";
import type { Stretch, TieOverTime } from "./network-over-time.ts";

interface Pair {
  readonly from: number;
  readonly to: number;
  readonly rows: { readonly row: number; readonly since: number; readonly layer: number }[];
  readonly trust: Map<number, number>;
  readonly trustBack: Map<number, number>;
}

/** Gathers the rows of the recorded table `ties` of one run, two for each tie and week, into ties over time. */
export class WeekTies {
  readonly #pairs = new Map<string, Pair>();
  #at = 0;

  /** Cells: week, from, to, trust, layer, since; `weeks` are the recorded ones, in order. */
  take({ cells, length }: Block, weeks: readonly number[]): void {
    const [week, from, to, trust, layer, since] = cells;
    for (let k = 0; k < length; k++) {
      while (weeks[this.#at] !== Number(week[k])) {
        this.#at++;
        if (this.#at >= weeks.length) throw new RangeError(`ties are told of week ${Number(week[k])}, people are not`);
      }
      const there = Number(from[k]) < Number(to[k]);
      const pair = this.#pairOf(Number(there ? from[k] : to[k]), Number(there ? to[k] : from[k]));
      (there ? pair.trust : pair.trustBack).set(this.#at, Number(trust[k]));
      if (there) pair.rows.push({ row: this.#at, since: Number(since[k]), layer: Number(layer[k]) });
    }
  }

  /** In order of the two numbers. @param layerNames by number; a number stands for itself where it has no name */
  result(rows: number, layerNames: readonly string[]): TieOverTime[] {
    return [...this.#pairs.values()]
      .sort((one, other) => one.from - other.from || one.to - other.to)
      .map(({ from, to, rows: tied, trust, trustBack }) => ({
        from,
        to,
        stretches: stretchesOfTie(tied, layerNames),
        trust: Float32Array.from({ length: rows }, (_, row) => trust.get(row) ?? Number.NaN),
        trustBack: Float32Array.from({ length: rows }, (_, row) => trustBack.get(row) ?? Number.NaN),
      }));
  }

  #pairOf(from: number, to: number): Pair {
    const key = `${from} ${to}`;
    const known = this.#pairs.get(key);
    if (known !== undefined) return known;
    const pair: Pair = { from, to, rows: [], trust: new Map(), trustBack: new Map() };
    this.#pairs.set(key, pair);
    return pair;
  }
}

function stretchesOfTie(tied: Pair["rows"], layerNames: readonly string[]): (Stretch & { since: number; layer: string })[] {
  const stretches: { from: number; end: number; since: number; layer: string; number: number }[] = [];
  for (const { row, since, layer } of tied) {
    const last = stretches.at(-1);
    if (last?.end === row && last.since === since && last.number === layer) last.end = row + 1;
    else stretches.push({ from: row, end: row + 1, since, layer: layerNames[layer] ?? String(layer), number: layer });
  }
  return stretches.map(({ from, end, since, layer }) => ({ from, end, since, layer }));
}
