import type { Intervention } from "../model/interventions/intervention.ts";
import { didYouMean } from "./closest.ts";
import { type Finding, wrongKey } from "./finding.ts";
import type { Registry } from "./registry.ts";
import { sourceJsonSchema } from "./schema/json-schema.ts";
import { whoKeys } from "./unknown-key.ts";
import { knownWords, listed } from "./words.ts";

/** Keys that every line of interventions may have. */
const everyLine = ["what", "name", "week", "weeks", "when", "lasts", "who", "dose", "budget", "versus"];

/** What to say of a key that does not belong to a line of its kind: what was meant, which kind has it, or what there is. */
export function unknownLineKey(path: readonly PropertyKey[], key: string, what: string, registry: Registry): Finding {
  const { interventions } = registry;
  const here = [...path, key];
  const kind = interventions.find(({ name }) => name === what);
  const own = kind === undefined ? [] : ownKeys(kind);
  const others = interventions.filter((other) => ownKeys(other).includes(key)).map(({ name }) => name);
  const meant = others.length > 0 ? undefined : didYouMean(key, [...own, ...everyLine]);
  if (meant !== undefined) return wrongKey(here, `is not a key of ${what}`, meant);
  if (others.length === 0 && whoKeys(sourceJsonSchema("small-world", registry)).includes(key))
    return wrongKey(here, `is not a key of ${what}; it says whom, and belongs in who: who: { ${key}: … }`);
  if (others.length > 0) return wrongKey(here, `is not a key of ${what}; it belongs to ${listed(others, "or")}`);
  return wrongKey(here, `is not a key of ${what}${knownWords([...own, ...everyLine])}`);
}

function ownKeys({ parameters, numbers = {}, names = {}, pairs }: Intervention): string[] {
  return [...Object.keys(parameters), ...Object.keys(numbers), ...Object.keys(names), ...(pairs === true ? ["ties"] : [])];
}
