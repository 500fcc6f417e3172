/** What JSON can carry: null for what is no number. */
export function knownNumbers<Numbers extends Readonly<Record<keyof Numbers, number>>>(
  values: Numbers,
): { readonly [Name in keyof Numbers]: number | null } {
  return Object.fromEntries(
    Object.entries<number>(values).map(([name, value]) => [name, Number.isFinite(value) ? value : null]),
  ) as { readonly [Name in keyof Numbers]: number | null };
}
