/**
 * Who asked whom this week, one entry an ask, askers in order of id and each asker's contacts by trust. Whoever asks writes asker,
 * arc and contact (and back, if it is at hand) behind the last entry, after `makeRoom`, and then says how many there are.
 */
export class AskList {
  count = 0;
  asker: Uint32Array;
  /** Arc from the asker to the person asked. */
  arc: Uint32Array;
  /** The person asked: the arc's target. */
  contact: Uint32Array;
  /** Trust of the person asked in the asker, 0 to 1. */
  back: Float64Array;
  /** 1 where the person asked answered with blame. */
  blamed: Uint8Array;
  /** Units of help given, before anything adds to their worth. */
  given: Float64Array;
  /** What these units add to the asker's `ease`. */
  ease: Float64Array;

  constructor(capacity: number) {
    const room = Math.max(16, capacity);
    this.asker = new Uint32Array(room);
    this.arc = new Uint32Array(room);
    this.contact = new Uint32Array(room);
    this.back = new Float64Array(room);
    this.blamed = new Uint8Array(room);
    this.given = new Float64Array(room);
    this.ease = new Float64Array(room);
  }

  /** Makes room for so many more. Columns are others where there was none: look them up again. */
  makeRoom(more: number): void {
    if (this.count + more > this.asker.length) this.#grow(this.count + more);
  }

  /** What was written up to `count` are asks, which nobody has answered yet. */
  madeUpTo(count: number): void {
    this.blamed.fill(0, this.count, count);
    this.given.fill(0, this.count, count);
    this.ease.fill(0, this.count, count);
    this.count = count;
  }

  #grow(least: number): void {
    const old = { ...this };
    const wide = new AskList(Math.max(least, Math.ceil(1.25 * this.asker.length)));
    for (const name of ["asker", "arc", "contact", "back", "blamed", "given", "ease"] as const) wide[name].set(old[name]);
    Object.assign(this, wide, { count: old.count });
  }
}
