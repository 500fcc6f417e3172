import type { Plan } from "../../../src/engine/plan.ts";
import { isPlainMap, type PlainMap } from "../../../src/scenario/yaml/plain.ts";
import { readYaml } from "../../../src/scenario/yaml/read-yaml.ts";
import type { NetworkFacts, Work } from "../../network-files/work.ts";
import type { ScenarioSource } from "../protocol.ts";
import { readSource, runnable } from "../read-source.ts";
import { changeText } from "../text/change-text.ts";
import { type DrawnVariant, drawVariant } from "./drawn-variant.ts";
import { type FileNames, nameFiles, ownNetworks } from "./file-names.ts";
import { namedPeople } from "./named-people.ts";
import { changesOf, mapAt } from "./network-changes.ts";

/**
 * The scenario with its networks written out as files that can be edited: `network.ties.csv` and `network.people.csv`, and
 * a file of ties more for each variant with a network of its own. Ids, trust and who carries an identity are those of
 * replicate 0, so that its runs end with the same bits as before. Variants share their people, which is why all networks
 * become files at once. Comments stay. A scenario in this form already comes back as it is.
 * @param grown takes the ties that grew before the first week as those of the start; not the same bits then
 * @throws Error in plain words where the scenario cannot run
 */
export function materialize(source: ScenarioSource, grown = false): Work {
  const scenario = runnable(source);
  const { text } = readSource(source);
  const raw = readYaml(text, source.file).value;
  if (!isPlainMap(raw)) throw new Error("the scenario is no list of keys");
  const drawn = scenario.variants.map((variant) => drawVariant(variant, scenario.seed, grown));
  const compare = mapAt(raw, "compare");
  const own = drawn.map(({ name }) => mapAt(compare, name));

  const networks = ownNetworks(raw, own, drawn);
  const { names, files } = nameFiles(drawn, networks);
  const changed = changeText(text, changesOf(raw, drawn, own, networks, names));
  if (changed === null) throw new Error("the text of the scenario cannot be read");
  const written = { text: changed, files };
  const already = changed === source.text && sameTexts(files, source.files ?? {});
  // What was written has to be a scenario that runs.
  if (!already) runnable({ ...source, ...written, edits: [] });
  return {
    ...written,
    facts: factsOf(
      drawn,
      names,
      scenario.variants.map(({ plan }) => plan),
      raw,
      already,
    ),
  };
}

function factsOf(
  drawn: readonly DrawnVariant[],
  names: readonly FileNames[],
  plans: readonly Plan[],
  raw: PlainMap,
  already: boolean,
): NetworkFacts {
  const [{ ties, mechanisms }] = plans;
  return {
    variants: drawn.map(({ name, letter, identities, settings, stances, groups, chance, tieCount }, v) => {
      const over = mapAt(mapAt(raw, "compare"), name);
      /** Where a variant finds a part: in itself if it has one, else in the scenario. */
      const at = (...path: readonly string[]) => (hasAt(over, path) ? ["compare", name, ...path] : path);
      return {
        name,
        letter,
        ...names[v],
        identities: identities.map(({ dimension, column }, d) => ({
          dimension,
          column,
          at: [...at("population", "identities"), String(d)],
        })),
        settings: settings.map((setting) => ({ ...setting, at: at("settings", setting.name, "units") })),
        stances,
        groups,
        groupsAt: at("groups"),
        fixes: { ties: chance.ties && tieCount > 0, trust: chance.trust && tieCount > 0 },
      };
    }),
    tiesLive: ties !== null,
    grow: ties !== null && drawn.every(({ tieCount }) => tieCount === 0),
    fixes: {
      identities: drawn.some(({ chance }) => chance.identities),
    },
    already,
    mechanisms: [...mechanisms.keys()].filter((name) => plans.every((plan) => plan.mechanisms.has(name))),
    named: namedPeople(raw),
  };
}

function hasAt(map: PlainMap, path: readonly string[]): boolean {
  const [step, ...rest] = path;
  if (step === undefined) return true;
  return Object.hasOwn(map, step) && (rest.length === 0 || hasAt(mapAt(map, step), rest));
}

/** The texts of all files are there with the same content; there may be others. */
function sameTexts(files: Readonly<Record<string, string>>, there: Readonly<Record<string, string>>): boolean {
  return Object.entries(files).every(([name, text]) => there[name] === text);
}
