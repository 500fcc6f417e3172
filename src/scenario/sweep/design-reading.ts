import type { Words } from "../../random/threefry.ts";
import type { Read } from "../files.ts";
import type { Registry } from "../registry.ts";
import { dotted } from "../words.ts";
import type { PlainMap } from "../yaml/plain.ts";
import type { Column, Design } from "./column.ts";
import { type Complain, fault, type Spot } from "./finding.ts";
import { readKey } from "./key.ts";
import { keySchema, takesNumber } from "./key-schema.ts";
import type { RangedColumn } from "./sampled.ts";
import type { Structure } from "./sweep.ts";

/** What designs are read with. */
export interface DesignReading {
  readonly raw: PlainMap;
  readonly registry: Registry;
  readonly read: Read;
  /** Key of the draws of a design's own. */
  readonly draw: (path: readonly PropertyKey[]) => Words;
  readonly complain: Complain;
  /** Where something is wrong, and said already. */
  readonly wrong: readonly (readonly PropertyKey[])[];
}

/** A block of designs as it was read. */
export interface ReadDesign {
  /** Without the keys that are lost; null where nothing is left of it. */
  readonly design: Design | null;
  readonly structure: Structure;
  /** Keys that are placed within ranges. */
  readonly ranged: readonly RangedColumn[];
  /** Keys in which something is wrong, so that what follows from them is not known; "" for one that could not be read. */
  readonly lost: readonly string[];
}

/** A design whose rows stand by themselves, without the keys that are lost. */
export function free(design: Design | null, lost: readonly string[] = []): ReadDesign {
  return { design, structure: { kind: "free" }, ranged: [], lost: design === null && lost.length === 0 ? [""] : lost };
}

/** Reads a key where it stands; null where something is wrong with it. */
export function readColumn(key: string, spot: Spot, { raw, registry, complain }: DesignReading): Column | null {
  const found = readKey(key, raw, registry);
  if ("path" in found) return { key, path: found.path, spot, ...takesNumber(keySchema(found.path, raw, registry)) };
  complain(fault(spot, dotted(key.split(".")), found.body, found.suggestion));
  return null;
}
