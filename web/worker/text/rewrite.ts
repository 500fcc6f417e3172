import { interventions } from "../../../src/model/interventions/index.ts";
import { generators } from "../../../src/network/generators/index.ts";
import { isPlainMap, type Plain } from "../../../src/scenario/yaml/plain.ts";
import { readYaml } from "../../../src/scenario/yaml/read-yaml.ts";
import type { ScenarioSource } from "../protocol.ts";
import { readSource } from "../read-source.ts";
import type { Rewrite } from "./asks.ts";
import { changeText, type TextChange } from "./change-text.ts";
import { inside } from "./schema-of.ts";

/** Keys of a network that all kinds have, and stay when another one is chosen. */
const common = ["trust", "change", "by"];

/** The text with a change of its shape, such as another generator with its own parameters; null where it cannot be made. */
export function rewrite(source: ScenarioSource, wanted: Rewrite): string | null {
  const { text } = readSource(source);
  return changeText(text, changesFor(readYaml(text, source.file).value, wanted));
}

function changesFor(document: Plain, wanted: Rewrite): readonly TextChange[] {
  switch (wanted.what) {
    case "remove":
      return [{ what: "remove", path: wanted.path }];
    case "add line": {
      const kind = interventions.find(({ name }) => name === wanted.kind);
      const when = kind?.works === "once" ? { week: 1 } : { weeks: "1-" };
      // Whom it reaches is said at once: nobody means everybody by leaving it out.
      const who = kind?.reaches === "people" ? { who: { share: 0.2 } } : {};
      return [{ what: "add", path: ["interventions"], item: { what: wanted.kind, ...when, ...who } }];
    }
    case "generator": {
      const network = inside(document, "network");
      const keys = isPlainMap(network) ? Object.keys(network) : [];
      const chosen = generators.find(({ name }) => name === wanted.name);
      const parameters = Object.keys(chosen?.parameters ?? {});
      const gone = keys.filter((key) => key !== "generator" && !common.includes(key) && !parameters.includes(key));
      return [
        { what: "set", path: ["network", "generator"], value: wanted.name },
        ...gone.map((key): TextChange => ({ what: "remove", path: ["network", key] })),
        // One particular network brings its own number of people.
        ...(chosen?.fixedSize === undefined ? [] : [{ what: "remove", path: ["population", "people"] } as const]),
      ];
    }
  }
}
