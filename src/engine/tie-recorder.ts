import type { World } from "../model/world.ts";
import type { TieRecord } from "./tie-record.ts";

/** `ends` of an entry that is still tied. */
const open = 0xffffffff;

/**
 * Keeps who is tied to whom, week by recorded week, in the columns of `TieRecord`. Looks on only. The rows of a network
 * are sorted by id, and so is what stood in them last time: one walk through both finds what began and what ended.
 */
export class TieRecorder {
  readonly #columns = { from: [], to: [], begins: [], ends: [], since: [], layer: [], manner: [], mannerBack: [] } as Record<
    "from" | "to" | "begins" | "ends" | "since" | "layer" | "manner" | "mannerBack",
    number[]
  >;
  readonly #block: number[] = [];
  readonly #trust: Float32Array[] = [];
  readonly #trustBack: Float32Array[] = [];
  readonly #stance: Uint8Array[] = [];
  /** Entries tied in the last recorded week: in order, and as the walk met them, with each person's first. */
  #tied: number[] = [];
  #walked: number[] = [];
  #first: Uint32Array | null = null;
  /** The arc of each entry that is tied. */
  readonly #arc: number[] = [];
  #version = -1;
  #size = 0;

  /** Takes in the world as it stands at the end of a recorded week. O(arcs), or nothing where nothing changed. */
  record(world: World): void {
    const row = this.#block.length;
    if (world.tiesVersion !== this.#version) {
      this.#version = world.tiesVersion;
      this.#walk(world, row);
      this.#keep(world);
    }
    this.#block.push(this.#trust.length - 1);
  }

  result(): TieRecord {
    const { from, to, begins, ends, since, layer, manner, mannerBack } = this.#columns;
    const rows = this.#block.length;
    const starts = new Uint32Array(this.#trust.length);
    for (let b = 1; b < starts.length; b++) starts[b] = starts[b - 1] + this.#trust[b - 1].length;
    return {
      size: this.#size,
      from: Uint32Array.from(from),
      to: Uint32Array.from(to),
      begins: Uint32Array.from(begins),
      ends: Uint32Array.from(ends, (end) => Math.min(end, rows)),
      since: Int32Array.from(since),
      layer: Uint8Array.from(layer),
      manner: Uint8Array.from(manner),
      mannerBack: Uint8Array.from(mannerBack),
      block: Uint32Array.from(this.#block),
      starts,
      trust: joined(this.#trust, Float32Array),
      trustBack: joined(this.#trustBack, Float32Array),
      stance: joined(this.#stance, Uint8Array),
    };
  }

  /** Finds what began and ended since the last recorded week. */
  #walk({ network, count }: World, row: number): void {
    const { ids, offsets, ends, targets, twins, since, layer, manner } = network;
    const columns = this.#columns;
    const before = this.#walked;
    const firstBefore = this.#first ?? new Uint32Array(count + 1);
    const now: number[] = [];
    const first = new Uint32Array(count + 1);
    const begun = columns.from.length;
    for (let i = 0; i < count; i++) {
      first[i] = now.length;
      let p = firstBefore[i];
      const stop = firstBefore[i + 1];
      for (let a = offsets[i]; a < ends[i]; a++) {
        const j = targets[a];
        if (ids[j] < ids[i]) continue;
        while (p < stop && ids[columns.to[before[p]]] < ids[j]) columns.ends[before[p++]] = row;
        const sinceNow = since.length === 0 ? 0 : since[a];
        let entry = p < stop && columns.to[before[p]] === j ? before[p++] : -1;
        // Between two recorded weeks a tie may end and begin anew, or be given another manner: that is another stretch.
        const same = entry >= 0 && columns.since[entry] === sinceNow && columns.manner[entry] === manner[a];
        if (entry >= 0 && !(same && columns.mannerBack[entry] === manner[twins[a]])) {
          columns.ends[entry] = row;
          entry = -1;
        }
        if (entry < 0) {
          entry = columns.from.length;
          columns.from.push(i);
          columns.to.push(j);
          columns.begins.push(row);
          columns.ends.push(open);
          columns.since.push(sinceNow);
          columns.layer.push(layer[a]);
          columns.manner.push(manner[a]);
          columns.mannerBack.push(manner[twins[a]]);
        }
        this.#arc[entry] = a;
        now.push(entry);
      }
      while (p < stop) columns.ends[before[p++]] = row;
    }
    first[count] = now.length;
    this.#walked = now;
    this.#first = first;
    this.#tied = this.#tied.filter((entry) => columns.ends[entry] === open);
    for (let entry = begun; entry < columns.from.length; entry++) this.#tied.push(entry);
  }

  /** A block: trust of the ties there are, in order of entries, and everybody's stance. */
  #keep({ network: { trust, twins }, stance, count }: World): void {
    const there = new Float32Array(this.#tied.length);
    const back = new Float32Array(this.#tied.length);
    for (let k = 0; k < there.length; k++) {
      const a = this.#arc[this.#tied[k]];
      there[k] = trust[a];
      back[k] = trust[twins[a]];
    }
    this.#size = count;
    this.#trust.push(there);
    this.#trustBack.push(back);
    this.#stance.push(stance.slice());
  }
}

function joined<Column extends Float32Array | Uint8Array>(
  blocks: readonly Column[],
  make: new (length: number) => Column,
): Column {
  const all = new make(blocks.reduce((length, block) => length + block.length, 0));
  let at = 0;
  for (const block of blocks) {
    all.set(block, at);
    at += block.length;
  }
  return all;
}
