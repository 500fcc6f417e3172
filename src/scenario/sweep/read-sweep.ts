import { child, seedKey } from "../../random/seed.ts";
import type { Read } from "../files.ts";
import type { Inspected } from "../inspect.ts";
import { limits } from "../limits.ts";
import { own } from "../merge.ts";
import type { Registry } from "../registry.ts";
import { count } from "../words.ts";
import { begins, isPlainMap, type PlainMap } from "../yaml/plain.ts";
import { checkRows } from "./check-rows.ts";
import type { Column, Value } from "./column.ts";
import { factorsOf } from "./factors.ts";
import { type Complain, fault, keyAt, type SweepFinding } from "./finding.ts";
import { readDesigns } from "./read-design.ts";
import { type LookedAt, readReplication } from "./replication.ts";
import { type ResolvedSweep, resolveSweep } from "./resolved-sweep.ts";
import { type Ground, rowPlan, withoutBlocks } from "./row-plan.ts";
import type { Sweep } from "./sweep.ts";

/** What a sweep is read with. */
export interface SweepReading {
  /** The whole scenario as it is written. */
  readonly raw: PlainMap;
  readonly registry: Registry;
  readonly read: Read;
  readonly fetch: Ground["fetch"];
  /** All that was looked at of it. */
  readonly inspected: readonly Inspected[];
  readonly variants: readonly string[];
  /** What replication can look at. */
  readonly outcomes: LookedAt;
  /** Rows that are looked at; all if left out. */
  readonly most?: number;
}

/** A sweep, and as plain data. */
export interface FoundSweep {
  readonly sweep: Sweep;
  readonly resolved: ResolvedSweep;
}

/** Reads the sweep of a scenario; null without one, or where something is wrong with it. */
export function readSweep(reading: SweepReading): { found: FoundSweep | null; findings: readonly SweepFinding[] } {
  const { raw, registry, read, fetch, inspected, variants } = reading;
  const block = own(raw, "sweep");
  const findings: SweepFinding[] = [];
  if (!isPlainMap(block)) return { found: null, findings };
  const complain: Complain = (finding) => findings.push(finding);
  const wrong = inspected.flatMap(({ shape }) => shape.map(({ path }) => path)).filter((path) => path[0] === "sweep");
  const broken = (path: readonly PropertyKey[]) => wrong.some((bad) => begins(bad, path) || begins(path, bad));

  const document = inspected.find(({ read: known }) => known !== null)?.read?.document;
  const key = child(seedKey(document?.seed ?? 1), "sweep");
  const draw = (path: readonly PropertyKey[]) => child(key, path.slice(1).join("."));
  const { design, structure, ranged, lost } = readDesigns(block, ["sweep"], { raw, registry, read, draw, complain, wrong });
  const replication = readReplication(block, document?.replicates ?? 1, reading.outcomes, broken, complain);
  if (design === null) return { found: null, findings };
  if (design.count > limits.sweepPoints) {
    complain(
      fault(
        keyAt(["sweep"]),
        "sweep",
        `has ${count(design.count)} rows; there may be at most ${count(limits.sweepPoints)}, for each is checked and listed beforehand (a Latin hypercube or a Sobol sequence spreads fewer rows as widely)`,
      ),
    );
    return { found: null, findings };
  }

  const replicates = replication?.kind === "fixed" ? replication.replicates : (replication?.looks.at(-1) ?? 1);
  const ground: Ground = { raw: Object.assign(withoutBlocks(raw), { replicates }), registry, fetch };
  const rows = checkRows(
    ground,
    design,
    { structure, ranged, lost, replicates, variants, inspected, most: reading.most ?? Infinity },
    complain,
  );
  if (rows === null || replication === null || findings.some(({ severity }) => severity === "error") || wrong.length > 0)
    return { found: null, findings };
  const { factors, levels } = factorsOf(design.columns, rows, raw, registry);
  const sweep: Sweep = {
    factors,
    structure,
    rows: levels,
    variants,
    replication,
    sharedShocks: own(block, "sharedShocks") !== false,
    plan: planner(ground, design.columns, rows),
  };
  return { found: { sweep, resolved: resolveSweep(sweep, design.columns, rows) }, findings };
}

function planner(ground: Ground, columns: readonly Column[], rows: readonly (readonly Value[])[]): Sweep["plan"] {
  return (row, variant) => rowPlan(ground, columns, rows[row], variant);
}
