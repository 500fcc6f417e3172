import type * as z from "zod";
import { didYouMean } from "./closest.ts";
import { type Finding, wrong, wrongKey } from "./finding.ts";
import { limits } from "./limits.ts";
import type { Registry } from "./registry.ts";
import { schemaAt, sourceJsonSchema } from "./schema/json-schema.ts";
import { unknownKey } from "./unknown-key.ts";
import { unknownLineKey } from "./unknown-line-key.ts";
import { isWhat, knownWords } from "./words.ts";
import { pathKey } from "./yaml/plain.ts";

type Issue = z.core.$ZodIssue;

/** What the schema complains of, in plain words: one finding for each value or key. */
export function schemaFindings(issues: readonly Issue[], raw: unknown, source: string, registry: Registry): Finding[] {
  const lone = loneClaim(raw);
  const findings = flatten(issues).flatMap((issue): Finding[] => {
    if (lone !== null && issue.path[0] === "hypothesis") return [lone];
    if (issue.code === "unrecognized_keys") {
      const what =
        issue.path.length === 2 && issue.path[0] === "interventions" ? valueAt(raw, [...issue.path, "what"]) : undefined;
      return issue.keys.map((key) =>
        typeof what === "string"
          ? unknownLineKey(issue.path, key, what, registry)
          : unknownKey(issue.path, key, source, registry),
      );
    }
    if (issue.code === "invalid_key") return [wrongKey(issue.path, issue.issues[0]?.message ?? "cannot be a name")];
    if (valueAt(raw, issue.path) === undefined) {
      const setting = meantSetting(issue.path, raw);
      if (setting !== null) return [setting];
      return [{ ...wrongKey(issue.path, missingWords(issue.path, source, registry)), missing: true }];
    }
    const preset = loneWord(issue.path, raw, registry);
    return [preset ?? wrong(issue.path, issue.message, suggested(issue, raw))];
  });
  const seen = new Set<string>();
  return findings.filter(({ path }) => {
    const key = path.map(String).join("\u0000");
    return !seen.has(key) && seen.add(key);
  });
}

/**
 * One finding for each slip: a key that is required and missing is not missed where another one, that is none, was probably meant
 * to be it. The strange key says where to mend that, and what it should be called.
 */
export function toldOnce(findings: readonly Finding[]): Finding[] {
  const meant = new Set(
    findings.flatMap(({ path, at, missing, suggestion }) =>
      at === "key" && missing === undefined && suggestion !== undefined ? [pathKey([...path.slice(0, -1), suggestion])] : [],
    ),
  );
  return findings.filter(({ path, missing }) => missing === undefined || !meant.has(pathKey(path)));
}

/** A setting that says too little to be one of its own may be another one with a slip in its name, as a variant has it. */
function meantSetting(path: readonly PropertyKey[], raw: unknown): Finding | null {
  const [first, name] = path;
  if (path.length !== 3 || first !== "settings" || typeof name !== "string") return null;
  const others = Object.keys(valueAt(raw, ["settings"]) ?? {}).filter((one) => one !== name);
  // Of more than there may be, none is looked for: that would take thousands times thousands of comparisons.
  const meant = others.length > limits.settings ? undefined : didYouMean(name, others);
  if (meant === undefined) return null;
  return {
    ...wrongKey([first, name], "says too little to be a setting of its own", meant),
    missing: true,
  };
}

/** A preset of ties or mechanisms that stands where a group of keys belongs: it is one of them. */
function loneWord(path: readonly PropertyKey[], raw: unknown, { presets, tiePresets }: Registry): Finding | null {
  const [key, ...more] = path;
  const word = valueAt(raw, path);
  const known = key === "ties" ? tiePresets : key === "mechanisms" ? presets : [];
  if (more.length > 0 || typeof word !== "string") return null;
  const names = known.map(({ name }) => name);
  const preset = names.includes(word) ? word : didYouMean(word, names);
  if (preset === undefined) return null;
  return wrong(path, `${isWhat(word)}; it must be a group of keys`, `{ preset: ${preset} }`);
}

/** What to say, once, of a claim that stands where a list of claims belongs: its keys would each be one that a hypothesis has not. */
function loneClaim(raw: unknown): Finding | null {
  const hypothesis = valueAt(raw, ["hypothesis"]);
  const has = (key: string) => valueAt(hypothesis, [key]) !== undefined;
  if (Array.isArray(hypothesis) || has("claims") || !(has("statistic") || has("expect"))) return null;
  const long = has("prediction") || has("source");
  return wrongKey(
    ["hypothesis"],
    `${long ? "has" : "is"} a claim, and claims belong in a list, each on a line that begins with a dash: - statistic: mean${long ? ", under claims:" : " (or so under claims:)"}`,
  );
}

/** Of alternatives, the one that the value's kind fits; if none does, the words about all of them. */
function flatten(issues: readonly Issue[], prefix: readonly PropertyKey[] = []): Issue[] {
  return issues.flatMap((issue): Issue[] => {
    const path = [...prefix, ...issue.path];
    if (issue.code !== "invalid_union") return [{ ...issue, path }];
    const fitting = issue.errors.filter((branch) => branch.every(({ code, path: at }) => at.length > 0 || !ofKind.has(code)));
    const best = fitting.toSorted((a, b) => a.length - b.length)[0];
    if (best !== undefined) return flatten(best, path);
    const words =
      issue.errors.length > 1
        ? issue.errors.flat().find(({ code }) => code === "invalid_value" && typeof issue.input === "string")
        : undefined;
    return [{ ...issue, path, message: words?.message ?? issue.message }];
  });
}

/** Codes that say that a value is of another kind altogether. */
const ofKind: ReadonlySet<string> = new Set(["invalid_type", "invalid_value", "invalid_union"]);

/** The word that was meant instead of one that is not known. */
function suggested(issue: Issue, raw: unknown): string | undefined {
  const value = valueAt(raw, issue.path);
  return typeof value === "string" ? didYouMean(value, wordsOf(issue)) : undefined;
}

/** The words that an issue would have taken. */
function wordsOf(issue: Issue): string[] {
  if (issue.code === "invalid_value") return issue.values.filter((word) => typeof word === "string");
  if (issue.code !== "invalid_union") return [];
  // Where a word tells alternatives apart, these are the words.
  const options = "options" in issue && Array.isArray(issue.options) ? (issue.options as unknown[]) : [];
  return [...options.filter((word) => typeof word === "string"), ...issue.errors.flat().flatMap(wordsOf)];
}

function missingWords(path: readonly PropertyKey[], source: string, registry: Registry): string {
  if (path.length === 1 && path[0] === "network")
    return "is missing: who is tied to whom, by a generator (generator: small-world) or from a file (file: kith:workplace)";
  if (path.length === 3 && path[0] === "interventions" && path[2] === "what")
    return `is missing: what is done, such as what: shock${knownWords(registry.interventions.map(({ name }) => name))}`;
  const schema = schemaAt(sourceJsonSchema(source, registry), path);
  const meaning = schema?.description?.split(". ")[0]?.replace(/[.:]$/, "");
  const example = schema?.examples?.[0] ?? schema?.const;
  const shown =
    example === undefined || typeof example === "object" ? "" : ` (for example ${String(path.at(-1))}: ${String(example)})`;
  return `is missing${meaning === undefined ? "" : `: ${meaning[0]?.toLowerCase() ?? ""}${meaning.slice(1)}`}${shown}`;
}

/** What plain data has at a path, or undefined. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let here: unknown = value;
  for (const step of path) {
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<PropertyKey, unknown>)[step];
  }
  return here;
}
