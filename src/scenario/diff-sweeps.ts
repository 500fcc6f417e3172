import { type Bare, diffFlat, flat, oneSided } from "./diff-flat.ts";
import type { ResolvedSweep } from "./sweep/resolved-sweep.ts";
import { counted } from "./words.ts";

/** What two sweeps vary and how often they repeat: of their rows how many there are, and the values that come up. */
export function diffSweeps(before: ResolvedSweep | undefined, after: ResolvedSweep | undefined): Bare[] {
  const whole = oneSided("sweep", before, after);
  if (whole !== null) return [whole];
  if (before === undefined || after === undefined) return [];
  return [
    ...diffFlat(new Map([["sweep", rowsText(before)]]), new Map([["sweep", rowsText(after)]]), ""),
    ...diffFlat(valuesOf(before), valuesOf(after), "sweep."),
    ...diffNamed(before, after),
    ...diffReplication(before, after),
    ...diffFlat(flat({ sharedShocks: before.sharedShocks }), flat({ sharedShocks: after.sharedShocks }), "sweep."),
  ];
}

function rowsText({ rows, structure }: ResolvedSweep): string {
  const many = counted(rows.length, "row");
  if (structure.kind === "free") return many;
  if (structure.kind === "morris")
    return `${many} (morris, trajectories: ${structure.trajectories}, levels: ${structure.levels})`;
  return `${many} (sobolIndices, base: ${structure.base})`;
}

function valuesOf({ keys, rows }: ResolvedSweep): Map<string, string> {
  return new Map(
    keys.map((key, c) => {
      const levels = [...new Set(rows.map((row) => row[c]))];
      return [key, `${levels.slice(0, 12).join(", ")}${levels.length > 12 ? `, and ${levels.length - 12} more` : ""}`];
    }),
  );
}

/** What levels of the same name stand for; of others the values of their key tell. */
function diffNamed(before: ResolvedSweep, after: ResolvedSweep): Bare[] {
  return Object.entries(before.named).flatMap(([key, levels]) =>
    Object.entries(levels).flatMap(([name, value]) => {
      const others = after.named[key];
      if (others === undefined || !Object.hasOwn(others, name)) return [];
      return diffFlat(flat({ [name]: value }), flat({ [name]: others[name] }), `sweep.${key}.`);
    }),
  );
}

function diffReplication({ replication: before }: ResolvedSweep, { replication: after }: ResolvedSweep): Bare[] {
  const keys = (replication: ResolvedSweep["replication"]) => {
    const { kind, ...said } = replication;
    return kind === "fixed" ? flat(said) : flat({ until: said });
  };
  const [one, other] = [before, after].map((replication) => (replication.kind === "until" ? replication : null));
  const whole = oneSided("sweep.until", one, other);
  if (whole === null) return diffFlat(keys(before), keys(after), "sweep.");
  const replicates = diffFlat(one === null ? keys(before) : new Map(), other === null ? keys(after) : new Map(), "sweep.");
  return [whole, ...replicates];
}
