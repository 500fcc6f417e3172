/** The pair that stands in the store until the first run says which to open with. Compared by identity. */
export const openingPair: readonly [first: number, second: number] = [0, 1];
