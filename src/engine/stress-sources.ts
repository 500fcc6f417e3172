import type { LedgerRow } from "./diary.ts";

/**
 * What a person's acute stress is made of, by mechanism. Stress fades by the same share whatever made it, so its parts
 * fade alike and always add up to all of it.
 */
export class StressSources {
  readonly #parts = new Map<string, number>();

  /** Shares of the present stress by mechanism, adding up to 1; empty without any stress. */
  shares(): Map<string, number> {
    let total = 0;
    for (const part of this.#parts.values()) total += part;
    const shares = new Map<string, number>();
    if (Math.abs(total) > 1e-12) for (const [mechanism, part] of this.#parts) shares.set(mechanism, part / total);
    return shares;
  }

  /** Takes in a week: the fading row shrinks every part alike, each other row adds to its mechanism's part. */
  take(rows: readonly LedgerRow[]): void {
    let total = 0;
    for (const part of this.#parts.values()) total += part;
    for (const { mechanism, state, amount } of rows) {
      if (state !== "acuteStress" || mechanism !== "acuteStress" || total === 0) continue;
      for (const [name, part] of this.#parts) this.#parts.set(name, part * (1 + amount / total));
    }
    for (const { mechanism, state, amount } of rows) {
      if (state !== "acuteStress" || mechanism === "acuteStress") continue;
      this.#parts.set(mechanism, (this.#parts.get(mechanism) ?? 0) + amount);
    }
  }
}
