import { defaults } from "../parameters/parameter.ts";
import type { Words } from "../random/threefry.ts";
import { changeByName, changes } from "./changes/index.ts";
import { generatorByName, generators } from "./generators/index.ts";
import type { Network } from "./network.ts";
import { drawTrust } from "./trust.ts";

/** How a run comes by its network. */
export interface NetworkPlan {
  /** A generator with its values (those left out have their defaults), or a network that is ready. */
  readonly source:
    | { readonly generator: string; readonly values: Readonly<Record<string, number>> }
    | { readonly network: Network };
  /** Trust drawn uniformly between two numbers, or what the source says. */
  readonly trust: { readonly from: number; readonly to: number } | "as given";
  /** A change by name; "none" for none. */
  readonly change: string;
  /** The attribute that the change goes by, where it needs one. */
  readonly by: string | null;
}

/**
 * The network of a run: made or taken, then trust, then the change. With a ready network nothing is copied that does not
 * change, so it may be called for every replicate. `size` is the number of people; a ready network has to have it.
 * @throws RangeError in plain words if something in the plan does not fit.
 */
export function makeNetwork(plan: NetworkPlan, size: number, key: Words): Network {
  const change = changeByName(plan.change);
  if (change === undefined) {
    throw new RangeError(`"${plan.change}" is no change; known: ${changes.map(({ name }) => name).join(", ")}`);
  }
  const made = sourceNetwork(plan, size, key);
  const trusted = plan.trust === "as given" ? made : drawTrust(made, plan.trust, key);
  return change.apply(trusted, { by: plan.by }, key);
}

function sourceNetwork({ source }: NetworkPlan, size: number, key: Words): Network {
  if ("network" in source) {
    if (source.network.size === size) return source.network;
    throw new RangeError(`the network has ${source.network.size} people, not ${size}`);
  }
  const generator = generatorByName(source.generator);
  if (generator === undefined) {
    throw new RangeError(`"${source.generator}" is no generator; known: ${generators.map(({ name }) => name).join(", ")}`);
  }
  const unknown = Object.keys(source.values).find((name) => !Object.hasOwn(generator.parameters, name));
  if (unknown !== undefined) throw new RangeError(`${generator.name} has no parameter "${unknown}"`);
  return generator.generate({ ...defaults(generator.parameters), ...source.values, size }, key);
}
