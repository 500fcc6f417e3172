import { type Csv, columnOf, readCsvText, withColumn, writeCsvText } from "../../network-files/csv.ts";
import { tieRowsOf } from "../../network-files/tie-rows.ts";
import { layOut } from "../../state/place-people.ts";
import type { NetworkTexts } from "../../worker/network/asks.ts";
import { idsOf } from "../operations/names.ts";

/** A network that was brought in, with a place for everybody: where its file puts them, else by their ties. */
export async function withPlacesOf(texts: NetworkTexts): Promise<NetworkTexts> {
  const people = readCsvText(texts.people);
  const [x, y] = (["x", "y"] as const).map((name) => shares(people, name));
  const [across, down] = x !== null && y !== null ? [x, y] : await laidOut(people, texts.ties);
  const placed = withColumn(
    withColumn(people, "x", (_, i) => written(across[i])),
    "y",
    (_, i) => written(down[i]),
  );
  return { ...texts, people: writeCsvText(placed) };
}

async function laidOut(people: Csv, ties: string): Promise<readonly [number[], number[]]> {
  const ids = idsOf(people);
  const placeOf = new Map(ids.map((id, i) => [id, i]));
  const pairs = tieRowsOf(readCsvText(ties)).map(({ source, target }) => [placeOf.get(source) ?? 0, placeOf.get(target) ?? 0]);
  const positions = await layOut(
    {
      size: ids.length,
      from: Uint32Array.from(pairs, ([from]) => from),
      to: Uint32Array.from(pairs, ([, to]) => to),
      weight: new Float32Array(pairs.length).fill(1),
      group: new Uint32Array(ids.length),
    },
    "beside",
  );
  const xy = positions?.xy ?? new Float32Array(2 * ids.length).fill(0.5);
  return [ids.map((_, i) => xy[2 * i]), ids.map((_, i) => xy[2 * i + 1])];
}

/** A column of coordinates of any program, from 0 to 1; null where somebody has none. */
function shares(people: Csv, name: string): number[] | null {
  const place = columnOf(people, name);
  if (place < 0) return null;
  const values = people.rows.map((row) => (row[place].trim() === "" ? Number.NaN : Number(row[place])));
  if (!values.every(Number.isFinite)) return null;
  const low = values.reduce((least, value) => Math.min(least, value), Infinity);
  const high = values.reduce((most, value) => Math.max(most, value), -Infinity);
  if (low >= 0 && high <= 1) return values;
  return values.map((value) => (high === low ? 0.5 : (value - low) / (high - low)));
}

function written(share: number): string {
  return String(Math.round(share * 1000) / 1000);
}
