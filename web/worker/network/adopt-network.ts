import { measureNames } from "../../../src/model/measures/weekly.ts";
import { hasErrors } from "../../../src/scenario/problem.ts";
import { isPlainMap, type Plain, type PlainMap } from "../../../src/scenario/yaml/plain.ts";
import { readYaml } from "../../../src/scenario/yaml/read-yaml.ts";
import { readCsvText } from "../../network-files/csv.ts";
import type { ScenarioSource } from "../protocol.ts";
import { readSource } from "../read-source.ts";
import { changeText, type TextChange } from "../text/change-text.ts";
import type { AdoptedNetwork, NetworkTexts, NotKept } from "./asks.ts";

const names = { ties: "network.ties.csv", people: "network.people.csv" } as const;

/**
 * The scenario with a network from elsewhere in the place of its own. What it says about people who are not there anymore
 * cannot stay: first what must go goes, then more until the scenario runs. Variants that changed nothing but the network
 * give way to a pair that any network has: as it is, and with its ties shuffled.
 * @throws Error in plain words where nothing of the scenario fits
 */
export function adoptNetwork(source: ScenarioSource, { ties, people }: NetworkTexts): AdoptedNetwork {
  const { text } = readSource(source);
  const raw = readYaml(text, source.file).value;
  if (!isPlainMap(raw)) throw new Error("the scenario is no list of keys");
  const files = { [names.ties]: ties, [names.people]: people };
  const attributes = readCsvText(people).columns.filter((column) => column !== "id" && column !== "label");
  const gentle = takeOver(raw, attributes);
  const steps: readonly { readonly changes: readonly TextChange[]; readonly lost: NotKept | null }[] = [
    { changes: gentle.changes, lost: null },
    { changes: [{ what: "remove", path: ["sweep"] }], lost: "sweep" },
    { changes: [{ what: "remove", path: ["hypothesis"] }], lost: "claims" },
    { changes: ownOutcomes(raw), lost: "outcomes" },
    { changes: [{ what: "set", path: ["compare"], value: measuredAndShuffled }], lost: "variants" },
    {
      changes: [
        { what: "remove", path: ["groups"] },
        { what: "remove", path: ["interventions"] },
      ],
      lost: "groups and interventions",
    },
  ];
  let now = text;
  const notKept: NotKept[] = [...gentle.notKept];
  for (const { changes, lost } of steps) {
    const next = changeText(now, changes);
    if (next === null) break;
    if (lost !== null && next !== now) notKept.push(lost);
    now = next;
    const { scenario, problems } = readSource({ file: source.file, text: now, files, edits: [] });
    if (scenario !== null && !hasErrors(problems)) return { text: now, files, notKept };
  }
  const { problems } = readSource({ file: source.file, text: now, files, edits: [] });
  throw new Error(problems[0]?.message ?? "the scenario does not go with this network");
}

/** Outcomes of the scenario's own, and the verdict that is about one. */
function ownOutcomes(raw: PlainMap): TextChange[] {
  if (raw["outcomes"] === undefined) return [];
  const { outcome } = raw;
  const isOwn = outcome !== undefined && !(measureNames as readonly unknown[]).includes(outcome);
  return [{ what: "remove", path: ["outcomes"] }, ...(isOwn ? [{ what: "remove", path: ["outcome"] } as const] : [])];
}

const measuredAndShuffled = { measured: {}, shuffled: { network: { change: "shuffle" } } } as const;

function takeOver(raw: PlainMap, attributes: readonly string[]): { changes: TextChange[]; notKept: NotKept[] } {
  const notKept = new Set<NotKept>();
  const network = isPlainMap(raw["network"]) ? raw["network"] : {};
  const by = network["by"];
  const changes: TextChange[] = [
    {
      what: "set",
      path: ["network"],
      value: {
        file: names.ties,
        people: names.people,
        trust: "as given",
        ...(typeof by === "string" && attributes.includes(by) ? { by } : {}),
      },
    },
    ...peopleOf(raw, [], attributes, notKept),
  ];
  const compare = isPlainMap(raw["compare"]) ? raw["compare"] : {};
  for (const [variant, over] of Object.entries(compare)) {
    if (!isPlainMap(over)) continue;
    const here = ["compare", variant];
    changes.push(...peopleOf(over, here, attributes, notKept));
    const own = over["network"];
    if (own === undefined) continue;
    // A change of the network goes with any network; a network of its own does not.
    const kept = isPlainMap(own) && own["change"] !== undefined && own["file"] === undefined && own["generator"] === undefined;
    if (kept) changes.push({ what: "set", path: [...here, "network"], value: { change: own["change"] } });
    else changes.push({ what: "remove", path: [...here, "network"] });
  }
  return { changes, notKept: [...notKept] };
}

/** What a scenario says of people by columns that they no longer have. */
function peopleOf(part: PlainMap, here: readonly string[], attributes: readonly string[], notKept: Set<NotKept>): TextChange[] {
  const changes: TextChange[] = [];
  const population = isPlainMap(part["population"]) ? part["population"] : {};
  if (population["people"] !== undefined) changes.push({ what: "remove", path: [...here, "population", "people"] });
  const identities = Array.isArray(population["identities"]) ? (population["identities"] as readonly Plain[]) : [];
  identities.forEach((item, d) => {
    if (!isPlainMap(item) || !isPlainMap(item["where"])) return;
    if (Object.keys(item["where"]).every((name) => attributes.includes(name))) return;
    const place = [...here, "population", "identities", String(d)];
    notKept.add("who carries an identity");
    changes.push({ what: "remove", path: [...place, "where"] }, { what: "set", path: [...place, "share"], value: usualShare });
  });
  const settings = isPlainMap(part["settings"]) ? part["settings"] : {};
  for (const [name, setting] of Object.entries(settings)) {
    if (!isPlainMap(setting) || typeof setting["units"] !== "string" || attributes.includes(setting["units"])) continue;
    notKept.add("units");
    changes.push({ what: "set", path: [...here, "settings", name, "units"], value: usualUnits });
  }
  return changes;
}

/** Where the old network said who carries an identity and the new one does not: drawn, one person in five. Assumed. */
const usualShare = 0.2;
/** Units where the old network named them and the new one does not, people placed at random. Assumed. */
const usualUnits = 4;
