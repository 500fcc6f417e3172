import type { PeoplePlan } from "../plan.ts";

/** The bit by which a trait says that somebody carries an identity. @throws RangeError naming the identities there are */
export function identityBit({ identities }: PeoplePlan, dimension: string): number {
  const place = identities.findIndex((identity) => identity.dimension === dimension);
  if (place >= 0) return (1 << place) >>> 0;
  const known = identities.map((identity) => identity.dimension).join(", ") || "none";
  throw new RangeError(`no identity is called "${dimension}"; known: ${known}`);
}
