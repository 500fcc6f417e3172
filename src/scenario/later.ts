/** Mechanisms that this version knows by name but cannot run yet: the error says so instead of "unknown". */
const mechanisms: Readonly<Record<string, string>> = {
  encouragement: "encouragement comes in a later version",
  norms: "the spread of norms comes in a later version",
  normsSpread: "the spread of norms comes in a later version",
  sharedShocks: "shared local shocks come in a later version",
  distressContagion:
    "distress contagion comes in a later version; in this one distress never passes from person to person, so the line can go",
};

/** Why a key cannot be used yet, or undefined if it is no such key. */
export function laterKey(path: readonly PropertyKey[], key: string): string | undefined {
  return path.length === 1 && path[0] === "mechanisms" && Object.hasOwn(mechanisms, key) ? mechanisms[key] : undefined;
}
