/** Names of the format that this version knows but cannot run yet: the error says so instead of "unknown". */
const parts: Readonly<Record<string, string>> = {
  sweep: "sweeps over many values come in a later version; up to 32 variants can be compared under compare",
};

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
  if (path.length === 0) return own(parts, key);
  return path.length === 1 && path[0] === "mechanisms" ? own(mechanisms, key) : undefined;
}

function own(table: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
