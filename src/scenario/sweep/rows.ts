import { textHash } from "../../random/seed.ts";
import type { Finding } from "../finding.ts";
import type { Inspected } from "../inspect.ts";
import { inspectWritten } from "../inspect-variants.ts";
import { variantText } from "../resolved.ts";
import { count, quoted } from "../words.ts";
import { pathKey } from "../yaml/plain.ts";
import type { Column, Value } from "./column.ts";
import { type Ground, rowDocument } from "./row-plan.ts";

/** What was seen of a row. */
export interface Seen {
  /** Errors that the scenario without its sweep does not have. */
  readonly faults: readonly RowFault[];
  /** Equal for rows that run alike, in practice; null where something is wrong with the row. */
  readonly runs: string | null;
  /** People x weeks of one replicate in all variants. */
  readonly personWeeks: number;
}

export interface RowFault {
  readonly finding: Finding;
  /** The variant in which alone it comes up; null for all. */
  readonly variant: string | null;
}

/** Looks at single rows of a design, all variants of each. @param known what the scenario itself is reproached with, by `faultKey` */
export function rowReader(
  ground: Ground,
  columns: readonly Column[],
  variants: readonly string[],
  known: ReadonlySet<string>,
): (row: readonly Value[]) => Seen {
  const surroundings = { registry: ground.registry, fetch: ground.fetch, variants: 1 };
  return (row) => {
    const inspected = inspectWritten(rowDocument(ground, columns, row), [], surroundings);
    const faults = [...faultsOf(inspected, known), ...together(inspected, variants)];
    const read = inspected.flatMap((one) => one.read ?? []);
    const sound = faults.length === 0 && read.length === inspected.length;
    return {
      faults,
      runs: sound
        ? fingerprint(read.map(({ document, resolved }) => `${document.weeks} ${document.warmUp} ${variantText(resolved)}`))
        : null,
      personWeeks: read.reduce((sum, { document, facts }) => sum + facts.size * (document.weeks + document.warmUp), 0),
    };
  };
}

export function faultKey({ path, body }: Finding): string {
  return `${pathKey(path)} ${body}`;
}

function faultsOf(inspected: readonly Inspected[], known: ReadonlySet<string>): RowFault[] {
  const found = new Map<string, { finding: Finding; names: (string | null)[] }>();
  const written = inspected.filter(({ isTwin }) => isTwin !== true);
  for (const { name, shape, meaning, read } of written) {
    const inFiles = (read?.facts.brought?.problems ?? []).map(
      ({ file, line, message }): Finding => ({
        path: ["network", "file"],
        at: "value",
        body: `has a problem: ${quoted(file)}, line ${line}: ${message}`,
        severity: "error",
      }),
    );
    for (const finding of [...shape, ...meaning, ...inFiles]) {
      if (finding.severity !== "error" || known.has(faultKey(finding))) continue;
      const there = found.get(faultKey(finding)) ?? { finding, names: [] };
      there.names.push(name);
      found.set(faultKey(finding), there);
    }
  }
  return [...found.values()].map(({ finding, names }) => ({
    finding,
    variant: names.length === written.length ? null : names[0],
  }));
}

/** What has to be alike in all variants of a row, and in all rows. */
function together(inspected: readonly Inspected[], variants: readonly string[]): RowFault[] {
  const names = inspected.map(({ name }) => name ?? variants[0]);
  const faults: RowFault[] = [];
  const say = (path: readonly PropertyKey[], body: string) =>
    faults.push({ finding: { path, at: "value", body, severity: "error" }, variant: null });
  if (names.join("\n") !== variants.join("\n"))
    say(
      ["interventions"],
      `make other variants (${names.map(quoted).join(", ")}) than the scenario has; all rows compare the same ones`,
    );
  const sizes = inspected.map(({ read }) => read?.facts.size ?? null);
  const other = sizes.findIndex((size) => size !== null && sizes[0] !== null && size !== sizes[0]);
  if (other > 0)
    say(
      ["population", "people"],
      `would be ${count(sizes[other] ?? 0)} in ${quoted(names[other])} and ${count(sizes[0] ?? 0)} in ${quoted(names[0])}; variants of a row share their people`,
    );
  return faults;
}

/** 64 bits of a text: for warnings, where a rare mistake does no harm. */
function fingerprint(texts: readonly string[]): string {
  const text = texts.join("\n");
  return `${textHash(text)}-${textHash(text, 0x9e3779b9)}`;
}
