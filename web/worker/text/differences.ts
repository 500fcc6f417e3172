import { diffScenarios, formatDifference } from "../../../src/scenario/diff.ts";
import type { Plain } from "../../../src/scenario/yaml/plain.ts";
import { readYaml } from "../../../src/scenario/yaml/read-yaml.ts";
import type { ScenarioSource } from "../protocol.ts";
import { readSource } from "../read-source.ts";
import type { ChangedKey } from "./asks.ts";
import { changeText } from "./change-text.ts";
import { factsOf } from "./key-facts.ts";
import { inside, knownAt } from "./schema-of.ts";

/** In what two scenarios differ, key by key, as they are run; null where one of the two cannot be. */
export function differences(before: ScenarioSource, after: ScenarioSource): { keys: ChangedKey[]; sameRuns: boolean } | null {
  const [one, other] = [readSource(before), readSource(after)];
  if (one.scenario === null || other.scenario === null) return null;
  const { differences: found, sameRuns } = diffScenarios(one.scenario, other.scenario);
  const document = readYaml(other.text, after.file).value;
  return {
    sameRuns,
    keys: found.map((difference) => {
      const { path } = difference;
      const words = formatDifference(difference)
        .slice(path.length + 2)
        .split(", then ");
      const known = knownAt(document, stepsOf(path, document));
      const half = words.length / 2;
      return {
        path,
        before: words.slice(0, half).join(", then "),
        after: words.slice(half).join(", then "),
        meaning: known === null ? "" : factsOf("", known.schema).meaning,
      };
    }),
  };
}

/**
 * The text with one difference taken back: the key as it was written, or gone if it was not. Where that alone does not
 * undo it, the group around it is put back, and so on outwards.
 */
export function takeBack(before: ScenarioSource, after: ScenarioSource, path: string): { text: string; path: string } | null {
  const { text } = readSource(after);
  const was = readYaml(readSource(before).text, before.file).value;
  const now = readYaml(text, after.file).value;
  const [steps, others] = [stepsOf(path, now), stepsOf(path, was)];
  for (let depth = steps.length; depth > 0; depth--) {
    const [here, there] = [steps.slice(0, depth), others.slice(0, depth)];
    const value = there.reduce<Plain | undefined>((at, step) => inside(at, step), was);
    const changed = changeText(
      text,
      value === undefined
        ? [{ what: "remove", path: withEmptyGroups(here, there, now, was) }]
        : [{ what: "set", path: here, value }],
    );
    if (changed === null || changed === text) continue;
    const left = differences(before, { ...after, text: changed, edits: [] });
    if (left !== null && !left.keys.some((one) => one.path === path)) return { text: changed, path: here.join(".") };
  }
  return null;
}

/** A key that is to go, or the group around it where it is all that there is in it and the original has no such group. */
function withEmptyGroups(here: readonly string[], there: readonly string[], now: Plain, was: Plain): readonly string[] {
  const above = here.slice(0, -1);
  const group = above.reduce<Plain | undefined>((at, step) => inside(at, step), now);
  const isAlone = typeof group === "object" && group !== null && Object.keys(group).length === 1;
  const wasThere = there.slice(0, -1).reduce<Plain | undefined>((at, step) => inside(at, step), was) !== undefined;
  return above.length > 0 && isAlone && !wasThere ? withEmptyGroups(above, there.slice(0, -1), now, was) : here;
}

/** A difference's path as steps into the text: groups and interventions go by name there, and by place here. */
function stepsOf(path: string, document: Plain): string[] {
  const steps = path.split(".");
  const at = steps[0] === "compare" ? 2 : 0;
  const list = steps.slice(0, at + 1).reduce<Plain | undefined>((value, step) => inside(value, step), document);
  if (!Array.isArray(list) || steps.length <= at + 1) return steps;
  const name = steps[at + 1];
  const place = list.findIndex((item: Plain) => inside(item, "name") === name || inside(item, "what") === name);
  return place < 0 ? steps : [...steps.slice(0, at + 1), String(place), ...steps.slice(at + 2)];
}
