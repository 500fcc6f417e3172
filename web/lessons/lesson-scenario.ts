import { freshDocument, type ScenarioDocument } from "../state/document.ts";

/** The lessons' scenarios and the networks that they name, each fetched when it is needed. */
const texts = import.meta.glob<string>("../../scenarios/lessons/*.{yaml,csv}", { query: "?raw", import: "default" });
const folder = "../../scenarios/lessons/";

/** A lesson's scenario as it lies in its folder, with the files that its text names. @throws Error where there is none */
export async function lessonScenario(id: string): Promise<ScenarioDocument> {
  const fetchText = texts[`${folder}${id}.yaml`];
  if (fetchText === undefined) throw new Error(`there is no scenario ${id}.yaml`);
  const text = await fetchText();
  const named = Object.entries(texts)
    .map(([path, fetchFile]) => [path.slice(folder.length), fetchFile] as const)
    .filter(([name]) => name.endsWith(".csv") && text.includes(name));
  const files = await Promise.all(named.map(async ([name, fetchFile]) => [name, await fetchFile()] as const));
  return freshDocument(`${id}.yaml`, text, Object.fromEntries(files));
}
