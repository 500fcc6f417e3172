import { interventions } from "../../../src/model/interventions/index.ts";
import { generators } from "../../../src/network/generators/index.ts";
import { isPlainMap, type Plain } from "../../../src/scenario/yaml/plain.ts";
import { type Reading, readYaml } from "../../../src/scenario/yaml/read-yaml.ts";
import type { ParameterEntry, ScenarioSource } from "../protocol.ts";
import { readSource } from "../read-source.ts";
import type { FormParts, LineForm, TextField } from "./asks.ts";
import { formEntry } from "./form-entry.ts";
import { factsOf } from "./key-facts.ts";
import { inside, knownAt } from "./schema-of.ts";

/** What the form offers beside the parameters of the model, read off the text as it is without the reader's edits. */
export function formParts(source: ScenarioSource): FormParts {
  // Fields stand where the text with the edits has them: an edit may have brought a line's dose.
  const now = readYaml(readSource(source).text, source.file);
  const loaded = readYaml(source.text, source.file);
  const document = now.value;
  const entries = (group: string, ...paths: readonly (readonly string[])[]) =>
    paths.flatMap((path) => asLoaded(formEntry(document, path, group), formEntry(loaded.value, path, group)));
  const network = inside(document, "network");
  const generator = inside(network, "generator");
  const made = generators.find(({ name }) => name === generator);
  const file = inside(network, "file");
  const identities = inside(inside(document, "population"), "identities");
  return {
    readable: isPlainMap(document) && now.soundUntil === Infinity,
    about: [textField(document, ["title"]), textField(document, ["question"])].flatMap((field) => field ?? []),
    people: [
      ...(typeof file === "string" || made?.fixedSize !== undefined ? [] : entries("People", ["population", "people"])),
      ...(Array.isArray(identities) ? identities : []).flatMap((identity: Plain, k) => {
        const at = ["population", "identities", String(k)];
        const group = `Identity: ${String(inside(identity, "dimension") ?? k + 1)}`;
        const keys = [...(inside(identity, "where") === undefined ? ["share"] : []), "visibility", "visibilitySpread"];
        return entries(group, ...keys.map((key) => [...at, key]));
      }),
    ],
    network: entries(
      made?.title ?? "Network",
      ...Object.keys(made?.parameters ?? {}).map((key) => ["network", key]),
      ...(typeof file === "string" ? [["network", "threshold"]] : []),
      ...(network === undefined ? [] : [["network", "change"]]),
      ...(inside(inside(network, "trust"), "from") === undefined
        ? []
        : [
            ["network", "trust", "from"],
            ["network", "trust", "to"],
          ]),
    ),
    generators: generators.map(({ name, title, summary }) => ({ name, title, summary })),
    generator: made?.name ?? "",
    file: typeof file === "string" ? file : "",
    lines: linesOf(now, loaded),
    kinds: interventions
      .filter(({ names = {} }) => !Object.values(names).some(({ required }) => required))
      .map(({ name, title, summary }) => ({ name, title, summary })),
    time: entries("Time and repeats", ["weeks"], ["warmUp"], ["replicates"], ["outcome"]),
    seed: String(inside(document, "seed") ?? 1),
    variants: variantsOf(document).map(([name]) => ({ name, line: now.place(["compare", name], "key").from.line })),
    sweep: inside(document, "sweep") === undefined ? null : { line: now.place(["sweep"], "key").from.line },
  };
}

function linesOf(now: Reading, loaded: Reading): LineForm[] {
  const own = { variant: "", path: ["interventions"], lines: inside(now.value, "interventions") };
  const others = variantsOf(now.value).map(([variant, over]) => ({
    variant,
    path: ["compare", variant, "interventions"],
    lines: inside(over, "interventions"),
  }));
  return [own, ...others].flatMap(({ variant, path, lines }) =>
    (Array.isArray(lines) ? lines : []).flatMap((line: Plain, k) => {
      const kind = interventions.find(({ name }) => name === inside(line, "what"));
      if (kind === undefined) return [];
      const at = [...path, String(k)];
      const keys = [...(kind.dose === null ? [] : ["dose"]), ...Object.keys(kind.parameters)];
      return {
        path: at,
        variant,
        title: kind.title,
        summary: kind.summary,
        weeks: weeksOf(line),
        line: now.place(at).from.line,
        fields: keys.flatMap((key) =>
          asLoaded(
            formEntry(now.value, [...at, key], kind.title),
            formEntry(loaded.value, [...at, key], kind.title),
            factsFor(now.value, [...at, key]),
          ),
        ),
      };
    }),
  );
}

function weeksOf(line: Plain): string {
  const [week, weeks] = [inside(line, "week"), inside(line, "weeks")];
  if (week !== undefined) return String(week);
  return isPlainMap(weeks) ? `${String(inside(weeks, "from") ?? "")}-${String(inside(weeks, "to") ?? "")}` : String(weeks ?? "");
}

function factsFor(document: Plain, path: readonly string[]): string {
  const known = knownAt(document, path);
  return known === null ? "" : factsOf("", known.schema).standard;
}

/** The entry as the scenario gives it without the reader's edits. A dose that nobody gave is 1. */
function asLoaded(now: ParameterEntry | null, loaded: ParameterEntry | null, standard = ""): ParameterEntry[] {
  const entry = now ?? loaded;
  if (entry === null) return [];
  const before = loaded?.loaded ?? (standard === "" ? entry.default : Number(standard));
  return [{ ...entry, loaded: Number.isFinite(before) ? before : entry.default }];
}

function textField(document: Plain, path: readonly string[]): TextField | null {
  const known = knownAt(document, path);
  if (known === null) return null;
  return { path, meaning: factsOf("", known.schema).meaning, value: String(inside(document, path[0]) ?? "") };
}

function variantsOf(document: Plain): [name: string, over: Plain][] {
  const comparing = inside(document, "compare");
  return isPlainMap(comparing) ? Object.entries(comparing) : [];
}
