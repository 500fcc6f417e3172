import { freshDocument, type ScenarioDocument } from "../state/document.ts";

/** The two scenarios of the story, with the lists of people and ties that they name. */
const shipped = import.meta.glob<string>(["../../scenarios/story*.yaml", "../../scenarios/story*.csv"], {
  query: "?raw",
  import: "default",
  eager: true,
});

const folder = "../../scenarios/";

/** Twelve people, six weeks. */
export function openingDocument(): ScenarioDocument {
  return shippedDocument("story-opening.yaml");
}

/** Forty people, one year, two networks. */
export function storyDocument(): ScenarioDocument {
  return shippedDocument("story.yaml");
}

function shippedDocument(file: string): ScenarioDocument {
  const text = shipped[folder + file];
  if (text === undefined) throw new Error(`${file} is not in scenarios/`);
  const named = Object.entries(shipped)
    .map(([path, content]) => [path.slice(folder.length), content] as const)
    .filter(([name]) => name.endsWith(".csv") && text.includes(name));
  return freshDocument(file, text, Object.fromEntries(named));
}
