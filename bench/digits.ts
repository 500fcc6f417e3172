/** Four digits say all that a noisy machine has to say. */
export function fourDigits(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(4));
}

/** Data as a file keeps it: every number in four digits. */
export function inFourDigits<Data>(data: Data): Data {
  return JSON.parse(JSON.stringify(data, (_key, value) => (typeof value === "number" ? fourDigits(value) : value))) as Data;
}
