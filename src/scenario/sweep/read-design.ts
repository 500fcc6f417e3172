import { schemaFindings, toldOnce } from "../issues.ts";
import { type DesignKind, designKinds, designsField } from "../schema/sweep.ts";
import { dotted, isWhat, listed } from "../words.ts";
import { begins, isPlainMap, type Plain, type PlainMap } from "../yaml/plain.ts";
import { readByKey } from "./by-key.ts";
import type { Design } from "./column.ts";
import { appended, crossed } from "./combine.ts";
import { readDesignFile } from "./design-file.ts";
import { type DesignReading, free, type ReadDesign } from "./design-reading.ts";
import { fault, keyAt, type SweepFinding, valueAt } from "./finding.ts";
import { readList } from "./list.ts";
import { readSampled } from "./read-sampled.ts";
import { type SampledKind, sampledKinds } from "./sampled.ts";

/** Reads a block of designs; several kinds in it are crossed, in the order in which they are written. */
export function readDesigns(block: PlainMap, path: readonly PropertyKey[], reading: DesignReading): ReadDesign {
  const kinds = Object.keys(block).filter((key): key is DesignKind => (designKinds as readonly string[]).includes(key));
  if (kinds.length === 0) {
    const body = `varies nothing: it has none of ${listed(designKinds, "or")}; add grid: { settings.school.climate: [0.3, 0.5, 0.7] }`;
    if (!Object.keys(block).some((key) => reading.wrong.some((bad) => begins(bad, [...path, key]))))
      reading.complain(fault(keyAt(path), dotted(path), body));
    return free(null);
  }
  const parts = kinds.map((kind) => readKind(kind, block[kind], [...path, kind], reading));
  const names = kinds.map((kind) => [...path, kind]);
  return join(parts, names, "cross", reading);
}

function readKind(kind: DesignKind, plain: Plain, path: readonly PropertyKey[], reading: DesignReading): ReadDesign {
  if (reading.wrong.some((bad) => begins(path, bad))) return free(null);
  if (kind === "file") return readDesignFile(String(plain), path, reading);
  if (kind === "cross" || kind === "append") return Array.isArray(plain) ? readBlocks(kind, plain, path, reading) : free(null);
  if (kind === "list") return Array.isArray(plain) ? readList(plain, path, reading) : free(null);
  if (!isPlainMap(plain)) return free(null);
  return isSampled(kind) ? readSampled(kind, plain, path, reading) : readByKey(kind, plain, path, reading);
}

function isSampled(kind: DesignKind): kind is SampledKind {
  return (sampledKinds as readonly string[]).includes(kind);
}

/** Blocks within a block. */
function readBlocks(
  kind: "cross" | "append",
  blocks: readonly Plain[],
  path: readonly PropertyKey[],
  reading: DesignReading,
): ReadDesign {
  const { complain } = reading;
  if (blocks.length === 0) {
    complain(
      fault(keyAt(path), dotted(path), "has no designs; write one block a line: - grid: { settings.school.climate: [0.3, 0.7] }"),
    );
    return free(null);
  }
  const parts = blocks.map((block, b): ReadDesign => {
    const here = [...path, b];
    if (isPlainMap(block)) return readDesigns(block, here, { ...reading, wrong: faultsOf(block, here, reading) });
    complain(
      fault(
        valueAt(here),
        dotted(here),
        `${isWhat(block)}; it must be a block of designs: { grid: { settings.school.climate: [0.3, 0.7] } }`,
      ),
    );
    return free(null);
  });
  return join(
    parts,
    blocks.map((_, b) => [...path, b]),
    kind,
    reading,
  );
}

/** Complains about keys and kinds of a block within another. @returns where something is wrong */
function faultsOf(
  block: PlainMap,
  path: readonly PropertyKey[],
  { complain, raw, registry }: DesignReading,
): DesignReading["wrong"] {
  const result = designsField(registry).safeParse(block);
  if (result.success) return [];
  const issues = result.error.issues.map((issue) => ({ ...issue, path: [...path, ...issue.path] }));
  const findings = schemaFindings(issues, raw, "small-world", registry);
  for (const { path: here, at, body, suggestion } of toldOnce(findings))
    complain(fault({ path: here, at }, dotted(here), body, suggestion));
  return findings.map(({ path: bad }) => bad);
}

/** Joins designs into one, where they go together. @param paths where each stands */
function join(
  parts: readonly ReadDesign[],
  paths: readonly (readonly PropertyKey[])[],
  how: "cross" | "append",
  { complain }: DesignReading,
): ReadDesign {
  if (parts.length === 1) return parts[0];
  const ranged = parts.flatMap((part) => part.ranged);
  const lost = parts.flatMap((part) => part.lost);
  const designs = parts.flatMap(({ design }) => design ?? []);
  const structured = parts.findIndex(({ structure }) => structure.kind !== "free");
  const faults: SweepFinding[] = [];
  if (structured >= 0) {
    const name = parts[structured].structure.kind === "morris" ? "morris" : "sobolIndices";
    const other = paths[structured === 0 ? 1 : 0];
    faults.push(
      fault(keyAt(other), dotted(other), `cannot stand beside ${name}, whose rows belong together; give it a sweep of its own`),
    );
  }
  const complete = parts.flatMap((part) => (part.lost.length === 0 && part.design !== null ? [part.design] : []));
  faults.push(...(how === "cross" ? twice(designs) : unlike(complete)));
  for (const finding of faults) complain(finding);
  const whole = lost.length + faults.length === 0;
  const joined = whole ? designs : how === "append" ? designs.slice(0, 1) : apart(designs);
  if (joined.length === 0) return { ...free(null, lost), ranged };
  const design = how === "cross" ? crossed(joined) : appended(joined);
  return { design, structure: { kind: "free" }, ranged, lost: faults.length > 0 ? [...lost, ""] : lost };
}

/** Designs that are crossed have keys of their own. */
function twice(designs: readonly Design[]): SweepFinding[] {
  const seen = new Set<string>();
  return designs.flatMap(({ columns }) => {
    const again = columns.filter(({ key }) => seen.has(key));
    for (const { key } of columns) seen.add(key);
    return again.map(({ spot, key }) => fault(spot, key, "is varied twice; designs that are crossed have keys of their own"));
  });
}

/** Designs without those that vary a key again. */
function apart(designs: readonly Design[]): Design[] {
  const seen = new Set<string>();
  return designs.filter(({ columns }) => {
    const again = columns.some(({ key }) => seen.has(key));
    if (!again) for (const { key } of columns) seen.add(key);
    return !again;
  });
}

/** Designs one after another have the same keys. */
function unlike([first, ...others]: readonly Design[]): SweepFinding[] {
  const same = "designs one after another have the same keys";
  return others.flatMap(({ columns }) => {
    const strange = columns.filter(({ key }) => !first.columns.some((column) => column.key === key));
    const missing = first.columns.filter(({ key }) => !columns.some((column) => column.key === key)).map(({ key }) => key);
    const [{ spot, key: one }] = columns;
    return [
      ...strange.map(({ spot: at, key }) => fault(at, key, `is not varied by the first of these designs; ${same}`)),
      ...(missing.length === 0 ? [] : [fault(spot, one, `stands in a design that does not say ${listed(missing)}; ${same}`)]),
    ];
  });
}
