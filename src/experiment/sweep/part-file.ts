import { parquetRead } from "hyparquet";
import { textHash } from "../plan-hash.ts";
import { hashColumns } from "../store/columns.ts";
import { companionsOf } from "../store/part-file.ts";
import { encodeSealed, type OpenedTable, openSealed, type Said } from "../store/sealed-table.ts";
import type { SweepManifest } from "./manifest.ts";
import { type SweepPart, sweepPartName } from "./part.ts";
import { type RowKeys, type SweepRows, sweepColumns } from "./rows.ts";

/** What a part's footer says of where it comes from. */
export interface PartOrigin {
  /** Name of the part. */
  readonly part: string;
  /** Hash of the hashes of its points. */
  readonly points: string;
  readonly engine: string;
  /** What was recorded beside it, as text; "none" for nothing. */
  readonly recorded: string;
  /** Hash of the outcomes after the weekly measures; "none" without any. */
  readonly asked: string;
  /** SHA-256 of the bytes of each file that belongs to this part, by folder: weekly, people, ties, failed. */
  readonly companions: Readonly<Record<string, string>>;
}

/** What the footer of a part has to say to belong to a sweep. */
export function originOf(manifest: SweepManifest, part: SweepPart): Omit<PartOrigin, "companions"> {
  const hashes = manifest.points.slice(part.firstPoint, part.endPoint).map(({ hash }) => hash);
  return {
    part: sweepPartName(part),
    points: textHash(hashes.join()),
    engine: manifest.engine,
    recorded: manifest.recorded,
    asked: manifest.asked,
  };
}

/** The bytes of a part: a pure function of its rows and origin. */
export function encodeSweepPart(rows: SweepRows, keys: RowKeys, origin: PartOrigin): Uint8Array<ArrayBuffer> {
  const columns = sweepColumns(rows, keys);
  return encodeSealed(columns, [...saidOf(origin), { key: "kith.rows.sha256", value: hashColumns(columns) }], true);
}

function saidOf({ part, points, engine, recorded, asked, companions }: PartOrigin): Said[] {
  return [
    { key: "kith.part", value: part },
    { key: "kith.points.sha256", value: points },
    { key: "kith.engine", value: engine },
    { key: "kith.recorded", value: recorded },
    { key: "kith.asked", value: asked },
    { key: "kith.companions", value: JSON.stringify(companions) },
  ];
}

/** Where a part comes from, read from its footer alone. @throws RangeError in plain words if a byte of it was changed */
export function openSweepPart(bytes: Uint8Array): { readonly origin: PartOrigin; readonly opened: OpenedTable } {
  const opened = openSealed(bytes, "the part");
  const say = (key: string) => opened.said.get(key) ?? "";
  const origin = {
    part: say("kith.part"),
    points: say("kith.points.sha256"),
    engine: say("kith.engine"),
    recorded: say("kith.recorded"),
    asked: say("kith.asked"),
    companions: companionsOf(opened.said.get("kith.companions") ?? "{}"),
  };
  return { origin, opened };
}

/** Why a part does not belong to a sweep as it is now, in words that end a sentence; null if it does. */
export function whyForeign(origin: PartOrigin, manifest: SweepManifest, part: SweepPart): string | null {
  const own = originOf(manifest, part);
  if (part.endPoint > manifest.points.length) return "it holds points that the sweep does not know";
  if (origin.part !== own.part) return `it says that it is ${origin.part}`;
  if (origin.engine !== own.engine) return `it was made by the engine ${origin.engine}`;
  if (origin.points !== own.points) return "it belongs to other points";
  if (origin.asked !== own.asked) return "it holds other outcomes than are asked for now";
  if (own.recorded !== "none" && origin.recorded !== own.recorded) return "something else was recorded with it";
  return null;
}

/** Rows of an opened table: its own text columns follow from the manifest, which the hash of the rows confirms. */
export async function rowsOf({ file, metadata, said }: OpenedTable, keys: RowKeys): Promise<SweepRows> {
  const length = Number(metadata.num_rows);
  const point = new Int32Array(length);
  const replicate = new Int32Array(length);
  const hash = new Array<string>(length).fill("");
  const outcomes = new Map(keys.outcomes.map(({ name }) => [name, new Float64Array(length).fill(Number.NaN)]));
  await parquetRead({
    file,
    metadata,
    columns: ["point", "replicate", "hash", ...outcomes.keys()],
    onChunk: ({ columnName, columnData, rowStart }) => {
      if (columnName === "hash") for (let k = 0; k < columnData.length; k++) hash[rowStart + k] = String(columnData[k]);
      else {
        const numbers = columnName === "point" ? point : columnName === "replicate" ? replicate : outcomes.get(columnName);
        if (numbers === undefined) return;
        for (let k = 0; k < columnData.length; k++) numbers[rowStart + k] = columnData[k] ?? Number.NaN;
      }
    },
  });
  if (point.some((own) => keys.points[own] === undefined)) throw new RangeError("it holds points that the sweep does not know");
  const rows = { length, point, replicate, hash, outcomes };
  if (said.get("kith.rows.sha256") !== hashColumns(sweepColumns(rows, keys)))
    throw new RangeError("its rows do not fit their hash");
  return rows;
}
