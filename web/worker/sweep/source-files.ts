import type { BroughtFile, SweepSource } from "./asks.ts";

/** Bytes of a scenario and its tables that are read, at most. */
const largest = 20e6;

/** The scenario that a results folder was made of, with the files that it names: they lie in source/. Null if it is not there. */
export async function sourceOf(files: readonly BroughtFile[]): Promise<SweepSource | null> {
  const inside = files
    .filter(({ path, file }) => path.startsWith("source/") && file.size < largest)
    .map(({ path, file }) => ({ path: path.slice("source/".length), file }));
  const yaml = inside.filter(({ path }) => /^[^/]+\.(ya?ml|json)$/i.test(path));
  const scenario = yaml.find(({ path }) => path === "scenario.yaml") ?? (yaml.length === 1 ? yaml[0] : undefined);
  if (scenario === undefined) return null;
  const others = inside.filter((one) => one !== scenario);
  const texts = await Promise.all(others.map(async ({ path, file }) => [path, await file.text()] as const));
  return { file: scenario.path, text: await scenario.file.text(), files: Object.fromEntries(texts) };
}
