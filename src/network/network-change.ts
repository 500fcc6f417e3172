import type { Words } from "../random/threefry.ts";
import type { Network } from "./network.ts";

/** Another network for the same people: one file in `changes/`, one line in its registry. */
export interface NetworkChange {
  /** The word in a scenario: "shuffle". */
  readonly name: string;
  /** One sentence in plain words. */
  readonly summary: string;
  /** Whether an attribute of people has to be named. */
  readonly needsBy: boolean;
  /**
   * The changed network; people, ids, labels and attributes stay. Depends on who is tied and on the key, not on how
   * people are numbered.
   * @throws RangeError if `by` is needed and no attribute of these people.
   */
  apply(network: Network, options: { readonly by: string | null }, key: Words): Network;
}

/**
 * People's values of the attribute that a change goes by.
 * @throws RangeError naming those there are, if it is not one of them.
 */
export function attributeBy(network: Network, by: string | null): readonly string[] {
  const column = by === null ? undefined : network.attributes.get(by);
  if (column !== undefined) return column;
  const known = [...network.attributes.keys()];
  const others = known.length > 0 ? `it knows ${known.join(", ")}` : "it has none";
  throw new RangeError(
    by === null ? `an attribute of people has to be named; ${others}` : `the network has no attribute "${by}"; ${others}`,
  );
}
