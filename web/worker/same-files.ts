import type { ScenarioSource } from "./protocol.ts";

/** Whether two sets of files hold the same texts under the same names. */
export function sameFiles(one: Readonly<Record<string, string>> = {}, other: Readonly<Record<string, string>> = {}): boolean {
  if (one === other) return true;
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}

/** Whether two scenarios are the same to the letter, with the same changes. */
export function sameSource(one: ScenarioSource, other: ScenarioSource): boolean {
  return (
    one.text === other.text &&
    one.file === other.file &&
    sameFiles(one.files, other.files) &&
    JSON.stringify(one.edits) === JSON.stringify(other.edits)
  );
}
