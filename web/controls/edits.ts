import { written } from "../../src/parameters/parameter.ts";
import type { Edit, MechanismEntry, ParameterEntry } from "../worker/protocol.ts";

/** One thing the reader changed, with what it was. */
export interface Change {
  readonly path: readonly string[];
  readonly title: string;
  readonly from: number | string;
  readonly to: number | string;
}

/** The edit of a path, if there is one. */
export function editOf(edits: readonly Edit[], path: readonly string[]): Edit | undefined {
  return edits.find((edit) => samePath(edit.path, path));
}

/** The number a parameter has for the reader now: as edited, else as the scenario gives it. A word is its place. */
export function valueNow({ path, loaded, choices = [] }: ParameterEntry, edits: readonly Edit[]): number {
  const edited = editOf(edits, path)?.value;
  if (typeof edited === "number") return edited;
  const place = choices.findIndex(({ name }) => name === edited);
  return place < 0 ? loaded : place;
}

/** Where a mechanism is switched. */
export function switchPath(mechanism: string): readonly string[] {
  return ["mechanisms", mechanism];
}

/** Whether a mechanism is on for the reader now. */
export function isOn({ name, on }: MechanismEntry, edits: readonly Edit[]): boolean {
  const edited = editOf(edits, switchPath(name))?.value;
  return edited === undefined ? on : edited !== "off";
}

/** Where the preset of mechanisms and that of ties are named. */
export const presetPath: readonly string[] = ["mechanisms", "preset"];
export const tiePresetPath: readonly string[] = ["ties", "preset"];

/** The reader's changes as a list, in the order in which they were made. */
export function changesOf(
  edits: readonly Edit[],
  parameters: readonly ParameterEntry[],
  mechanisms: readonly MechanismEntry[],
): readonly Change[] {
  return edits.map(({ path, value }) => {
    const parameter = parameters.find((entry) => samePath(entry.path, path));
    if (parameter !== undefined)
      return { path, title: `${parameter.group}: ${parameter.name}`, from: written(parameter, parameter.loaded), to: value };
    const mechanism = mechanisms.find(({ name }) => samePath(switchPath(name), path));
    if (mechanism !== undefined) return { path, title: mechanism.title, from: value === "off" ? "on" : "off", to: value };
    return { path, title: path.join("."), from: "", to: value };
  });
}

export function samePath(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((step, k) => step === other[k]);
}
