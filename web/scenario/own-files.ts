import { baseName } from "./save-scenario.ts";

/** A file that the reader chose. */
export interface ChosenFile {
  readonly name: string;
  readonly text: string;
}

/** A scenario among the files that were chosen, with the tables that it names; or why there is none. */
export type Chosen =
  | { readonly ok: true; readonly file: string; readonly text: string; readonly files: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly why: "none" | "several"; readonly number: number };

/** Which of the chosen files is the scenario, and under which names it knows the others. */
export function scenarioAmong(chosen: readonly ChosenFile[]): Chosen {
  const yaml = chosen.filter(({ name }) => /\.ya?ml$/i.test(name));
  const scenarios = yaml.length > 0 ? yaml : chosen.filter(({ name, text }) => /\.json$/i.test(name) && /"kith"\s*:/.test(text));
  if (scenarios.length !== 1) return { ok: false, why: scenarios.length === 0 ? "none" : "several", number: scenarios.length };
  const [{ name, text }] = scenarios;
  const references = [...text.matchAll(/(?:^|[\s{,])"?(?:file|people)"?\s*:\s*(?:"([^"]+)"|'([^']+)'|([^\s,}#]+))/gm)].map(
    ([, double, single, plain]) => double ?? single ?? plain,
  );
  const others = chosen.filter((one) => one.name !== name);
  const files = others.map((other) => [
    references.find((one) => baseName(one) === other.name) ?? other.name,
    plainLines(other.text),
  ]);
  return { ok: true, file: name, text: plainLines(text), files: Object.fromEntries(files) };
}

/** Lines that end with one letter, whatever machine they come from. */
function plainLines(text: string): string {
  return text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
}
