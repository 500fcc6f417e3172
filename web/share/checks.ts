/** Checks of what was read from outside: each gives the value back as what it is, or throws. */
export function record(value: unknown): Readonly<Record<string, unknown>> {
  if (value === null || typeof value !== "object" || Array.isArray(value)) throw new RangeError("not a record");
  return value as Record<string, unknown>;
}

export function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new RangeError("not a list");
  return value;
}

export function string(value: unknown): string {
  if (typeof value !== "string") throw new RangeError("not a text");
  return value;
}

/** JSON knows no other numbers than finite ones. */
export function number(value: unknown): number {
  if (typeof value !== "number") throw new RangeError("not a number");
  return value;
}

/** A whole number, 0 or more. */
export function whole(value: unknown): number {
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0) throw new RangeError("not a whole number");
  return value;
}

/** One of a few values. */
export function oneOf<Value extends string | number>(values: readonly Value[], value: unknown): Value {
  const found = values.find((one) => one === value);
  if (found === undefined) throw new RangeError(`not one of ${values.join(", ")}`);
  return found;
}
