import type { Plan } from "../../engine/plan.ts";
import { type Document, type FilePart, isFilePart } from "../document.ts";
import { gatherFacts } from "../facts.ts";
import type { Brought } from "../files.ts";
import type { Broken } from "../finding.ts";
import { writtenVariants } from "../inspect-variants.ts";
import { planOf } from "../plan.ts";
import type { Registry } from "../registry.ts";
import { validate } from "../validate.ts";
import type { PlainMap } from "../yaml/plain.ts";
import type { Column, Value } from "./column.ts";
import { layRow } from "./lay.ts";

/** What the rows of a sweep are laid over. */
export interface Ground {
  /** The scenario without its sweep. */
  readonly raw: PlainMap;
  readonly registry: Registry;
  readonly fetch: (part: FilePart, broken: Broken) => Brought;
}

/** The scenario as it is before a row's values: what is said about runs plays no part in them, and costs time. */
export function withoutBlocks(raw: PlainMap): PlainMap {
  const left = Object.entries(raw).filter(([key]) => !blocks.includes(key));
  return Object.assign(Object.create(null), Object.fromEntries(left));
}

const blocks = ["sweep", "outcomes", "hypothesis", "calibrate", "question", "notes"];

/** The scenario with a row's values in it. */
export function rowDocument({ raw }: Ground, columns: readonly Column[], row: readonly Value[]): PlainMap {
  return layRow(
    raw,
    columns.map(({ path }, c) => ({ path, value: row[c].plain })),
  );
}

/** The plan of a row that was found sound, in one of its variants. */
export function rowPlan(ground: Ground, columns: readonly Column[], row: readonly Value[], variant: number): Plan {
  const { registry, fetch } = ground;
  const written = writtenVariants(rowDocument(ground, columns, row), []);
  const { document, broken } = validate(written[variant].document, [], registry);
  const sound = document as Document;
  return planOf(sound, gatherFacts(sound, isFilePart(sound.network) ? fetch(sound.network, broken) : null, registry), registry);
}
