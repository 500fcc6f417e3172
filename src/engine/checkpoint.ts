import type { World } from "../model/world.ts";
import { bytesOf, worldColumns } from "./bytes.ts";
import type { Plan } from "./plan.ts";
import { type Chance, createEmptySimulation, type Options, type Simulation } from "./simulation.ts";

const mark = "kith checkpoint 1\n";

/**
 * Everything that a run's future depends on, as bytes: a line of text, a JSON header with seed, replicate, week and the
 * columns' lengths, then the columns as they lie in memory. The plan is not in it: restore with the same plan.
 */
export function checkpoint({ world, chance }: Simulation): Uint8Array {
  const columns = worldColumns(world);
  const header = encode(
    mark +
      JSON.stringify({
        seed: chance.seed,
        replicate: chance.replicate,
        week: world.week,
        columns: columns.map(({ name, data }) => [name, data.byteLength]),
      }) +
      "\n",
  );
  const size = columns.reduce((sum, { data }) => sum + data.byteLength, header.length);
  const bytes = new Uint8Array(size);
  bytes.set(header);
  let at = header.length;
  for (const column of columns) {
    bytes.set(bytesOf(column), at);
    at += column.data.byteLength;
  }
  return bytes;
}

/**
 * Goes on from a checkpoint: the weeks to come have the same bits as if the run had never stopped.
 * @throws RangeError if the bytes are no checkpoint, were cut short, or belong to another plan.
 */
export function restore(plan: Plan, bytes: Uint8Array, options: Options = {}): Simulation {
  const { chance, week, columns, body } = readHeader(bytes);
  const simulation = createEmptySimulation(plan, chance, options);
  const { world } = simulation;
  const own = worldColumns(world);
  let at = body;
  for (let k = 0; k < own.length; k++) {
    const length = own[k].data.byteLength;
    if (columns[k]?.[0] !== own[k].name || columns[k][1] !== length) {
      throw new RangeError(`this checkpoint belongs to another plan: column ${own[k].name} should have ${length} bytes`);
    }
    if (at + length > bytes.length) throw new RangeError("this checkpoint was cut short");
    bytesOf(own[k]).set(bytes.subarray(at, at + length));
    at += length;
  }
  if (at !== bytes.length) throw new RangeError("this checkpoint has bytes left over at its end");
  return stale(simulation, week);
}

interface Header {
  chance: Chance;
  week: number;
  columns: [string, number][];
  body: number;
}

function readHeader(bytes: Uint8Array): Header {
  const begins = mark.length <= bytes.length && decode(bytes.subarray(0, mark.length)) === mark;
  const end = bytes.indexOf(10, mark.length);
  if (!begins || end < 0) throw new RangeError("these bytes are no checkpoint of Kith");
  try {
    const { seed, replicate, week, columns } = JSON.parse(decode(bytes.subarray(mark.length, end)));
    if (Number.isInteger(week) && Number.isInteger(replicate) && Array.isArray(columns)) {
      return { chance: { seed, replicate }, week, columns, body: end + 1 };
    }
  } catch {
    // Falls through to the same words: a header that is no JSON is a damaged one.
  }
  throw new RangeError("the header of this checkpoint is damaged");
}

/** What was worked out from ties before the restore no longer counts. */
function stale(simulation: Simulation, week: number): Simulation {
  const world: World = simulation.world;
  world.week = week;
  world.tiesVersion++;
  world.tiesStale.fill(1);
  simulation.lines?.resume(world);
  return simulation;
}

/** Text as bytes and back, one byte a code unit below 256 and escaped JSON above: no platform codec needed. */
function encode(text: string): Uint8Array {
  const plain = text.replace(/[\u0080-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

function decode(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
