import type { MechanismEntry, ParameterEntry } from "../worker/protocol.ts";

/** A stretch of the panel: a heading, its parameters, and the mechanism that can be switched, where it is one. */
export interface PanelSection {
  readonly title: string;
  readonly parameters: readonly ParameterEntry[];
  readonly mechanism: MechanismEntry | null;
}

/** How the panel is laid out: climate and policy always first, then the main few, then ties, then everything by heading. */
export interface PanelLayout {
  readonly surroundings: readonly ParameterEntry[];
  readonly main: readonly ParameterEntry[];
  /** The numbers by which ties live; none where they stay as they begin. */
  readonly ties: readonly ParameterEntry[];
  readonly rest: readonly PanelSection[];
}

/** Keys of a setting that say how it treats people. They stand first, so that nobody is told to find better friends. */
const surroundingNames: readonly string[] = ["climate", "policy"];

/** Lays out whatever the tables declare: a mechanism or parameter that is new appears by itself. */
export function layOut(parameters: readonly ParameterEntry[], mechanisms: readonly MechanismEntry[]): PanelLayout {
  const surroundings = parameters.filter(isSurrounding);
  const main = parameters.filter((parameter) => parameter.main && !isSurrounding(parameter));
  const sections: PanelSection[] = [];
  const groups = new Map<string, ParameterEntry[]>();
  for (const parameter of parameters) {
    if (parameter.mechanism !== null || isSurrounding(parameter) || isOfTies(parameter)) continue;
    groups.set(parameter.group, [...(groups.get(parameter.group) ?? []), parameter]);
  }
  for (const [title, own] of groups) sections.push({ title, parameters: own, mechanism: null });
  for (const mechanism of mechanisms) {
    const own = parameters.filter((parameter) => parameter.mechanism === mechanism.name);
    sections.push({ title: mechanism.title, parameters: own, mechanism });
  }
  return { surroundings, main, ties: parameters.filter(isOfTies), rest: sections };
}

/** Whether a parameter or its mechanism is meant by what somebody typed: name, heading, meaning or place in the file. */
export function matches(parameter: ParameterEntry, wanted: string): boolean {
  const text = `${parameter.name} ${parameter.group} ${parameter.meaning} ${parameter.path.join(".")}`.toLowerCase();
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function isSurrounding({ path }: ParameterEntry): boolean {
  return path[0] === "settings" && surroundingNames.includes(path[2]);
}

function isOfTies({ path }: ParameterEntry): boolean {
  return path[0] === "ties";
}
