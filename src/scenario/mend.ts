import type { Finding } from "./finding.ts";
import { valueAt } from "./issues.ts";
import { nameless } from "./outcomes/written.ts";
import { begins, isPlainMap, type Plain, type PlainMap, pathKey } from "./yaml/plain.ts";

/** What stands in for a required value that is missing or wrong, so that the rest can be checked. */
const standIns: Readonly<Record<string, Plain>> = {
  kith: 1,
  title: "untitled",
  settings: {},
  climate: 0.5,
  time: 0,
  from: 0,
  to: 1,
  dimension: "identity",
  name: "group",
  who: {},
};

/** Stands for a line of interventions in which something is wrong, so that the others keep their places. */
const idleLine = (place: number): Plain => ({ what: "shock", name: `a line with a fault ${place}`, week: 1, who: { share: 0 } });

/** Stands for a claim in which something is wrong, so that the others keep their places; nothing is said about it. */
const idleClaim = (): Plain => ({ statistic: "mean", of: "distress", expect: "equal" });

/** Stands for a target of a calibration in which something is wrong; nothing is said about it. */
const idleTarget = (place: number) => ({
  title: `a target with a fault ${place}`,
  statistic: "mean",
  of: "distress",
  value: 0,
  within: 1,
});

/** Keys of a target that are no part of what is measured. */
const besideStatistic: readonly string[] = ["title", "value", "within"];

/** Stands for an outcome in which something is wrong, with its name if that can be one; nothing is said about it. */
const idleOutcome = (name: Plain | undefined): Plain => ({ name: name ?? nameless, statistic: "mean", of: "distress" });

/** The value without what is wrong in it. */
export function mend(value: Plain, bad: ReadonlySet<string>, findings: readonly Finding[], source: string | null): Plain {
  const mended = without(value, []) as Record<string, Plain>;
  const lines = filled(["interventions"], idleLine);
  if (lines !== null) mended["interventions"] = lines;
  const outcomes = filled(["outcomes"], (k, item) =>
    idleOutcome(isPlainMap(item) && !hasFault(["outcomes", k, "name"]) ? item["name"] : undefined),
  );
  if (outcomes !== null) mended["outcomes"] = outcomes;
  const claims = filled(["hypothesis"], idleClaim);
  if (claims !== null) mended["hypothesis"] = claims;
  const hypothesis = mended["hypothesis"];
  if (isPlainMap(hypothesis)) {
    const named = filled(["hypothesis", "claims"], idleClaim);
    if (named === null) delete mended["hypothesis"];
    else mended["hypothesis"] = { ...hypothesis, claims: named };
  }
  const calibrate = mended["calibrate"];
  const targets = filled(["calibrate", "targets"], (k, item) => {
    const place = ["calibrate", "targets", k];
    if (!isPlainMap(item) || !isBesideStatistic(place)) return idleTarget(k);
    const { title, value: standIn, within } = idleTarget(k);
    return { title, value: standIn, within, ...(without(item, place) as PlainMap) };
  });
  if (isPlainMap(calibrate) && isPlainMap(calibrate["parameters"]) && targets !== null)
    mended["calibrate"] = { ...calibrate, targets };
  else delete mended["calibrate"];
  // A sweep is read from what is written (sweep/read-sweep.ts).
  if (findings.some(({ path }) => path[0] === "sweep")) delete mended["sweep"];
  for (const { path } of findings) {
    if (["interventions", "hypothesis", "outcomes", "calibrate", "sweep"].includes(String(path[0]))) continue;
    const parent = path
      .slice(0, -1)
      .reduce<unknown>(
        (here, step) => (isPlainMap(here) || Array.isArray(here) ? (here as Record<PropertyKey, unknown>)[step] : undefined),
        mended,
      );
    const key = String(path.at(-1));
    if (isPlainMap(parent) && Object.hasOwn(standIns, key) && !Object.hasOwn(parent, key))
      (parent as Record<string, Plain>)[key] = standIns[key];
  }
  if (source === null || !isPlainMap(mended["network"])) mended["network"] = { generator: "small-world" };
  if (isPlainMap(mended["network"]) && source !== null && source !== "file")
    (mended["network"] as Record<string, Plain>)["generator"] = source;
  return mended;

  /** A list with something idle in the place of every item that has a fault; null where there is none. */
  function filled(place: readonly PropertyKey[], idle: (k: number, item: Plain) => Plain): Plain[] | null {
    const list = valueAt(value, place);
    return Array.isArray(list) && !bad.has(pathKey(place))
      ? list.map((item: Plain, k) => (hasFault([...place, k]) ? idle(k, item) : item))
      : null;
  }

  function hasFault(part: readonly PropertyKey[]): boolean {
    return findings.some(({ path }) => begins(path, part));
  }

  /** Whether all faults of a target are about keys beside its statistic, which can be looked at all the same. */
  function isBesideStatistic(part: readonly PropertyKey[]): boolean {
    return findings
      .filter(({ path }) => begins(path, part))
      .every(({ path, at, missing, suggestion }) => {
        // A strange key may be a misspelled part of the statistic; one that resembles none is only too many.
        const isOdd = at === "key" && missing === undefined && suggestion === undefined;
        const key = suggestion ?? String(path.at(-1));
        return path.length === part.length + 1 && (isOdd || besideStatistic.includes(key));
      });
  }

  function without(here: Plain, path: readonly PropertyKey[]): Plain {
    if (Array.isArray(here))
      return here
        .map((item, k) => (bad.has(pathKey([...path, k])) ? null : without(item, [...path, k])))
        .filter((item) => item !== null);
    if (!isPlainMap(here)) return here;
    const map: Record<string, Plain> = Object.create(null);
    for (const key of Object.keys(here)) if (!bad.has(pathKey([...path, key]))) map[key] = without(here[key], [...path, key]);
    return map;
  }
}
