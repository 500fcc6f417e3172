/**
 * The bit by which a trait says that somebody carries an identity.
 * @param identities dimensions of the run's identities, in their order
 * @throws RangeError naming the identities there are
 */
export function identityBit(identities: readonly string[], dimension: string): number {
  const place = identities.indexOf(dimension);
  if (place >= 0) return (1 << place) >>> 0;
  throw new RangeError(`no identity is called "${dimension}"; known: ${identities.join(", ") || "none"}`);
}
