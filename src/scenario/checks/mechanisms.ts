import type { Document } from "../document.ts";
import { doubtful, type Finding } from "../finding.ts";
import type { Registry } from "../registry.ts";
import { listed } from "../words.ts";

/** Mechanisms that can do nothing without others. The switches are each allowed; the reader should know what they did. */
const needs: Readonly<Record<string, string>> = {
  emotionalSupport: "seeking",
  harmfulReactions: "seeking",
  sharedExperience: "emotionalSupport",
  coRumination: "emotionalSupport",
  practicalSupport: "emotionalSupport",
  policy: "stigmaExposure",
  bridgingAccess: "stigmaExposure",
  sharedShocks: "stigmaExposure",
};

/** @param on the names of the mechanisms that are on. */
export function checkMechanisms({ mechanisms }: Document, on: ReadonlySet<string>, registry: Registry): Finding[] {
  const idle = registry.mechanisms
    .map(({ name }) => name)
    .filter((name) => on.has(name) && Object.hasOwn(needs, name) && !on.has(needs[name]));
  const blocked = new Set(idle.map((name) => needs[name]));
  return [...blocked].map((needed) => {
    const waiting = idle.filter((name) => needs[name] === needed);
    const path = Object.hasOwn(mechanisms, needed) ? ["mechanisms", needed] : ["mechanisms"];
    const subject = path.length === 2 ? "is off" : `leaves ${needed} off`;
    return doubtful(path, `${subject}, so ${listed(waiting)} ${waiting.length === 1 ? "is" : "are"} on but can do nothing`);
  });
}
