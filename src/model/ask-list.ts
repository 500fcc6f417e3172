/** Who asked whom this week, one entry an ask, askers in order of id and each asker's contacts by trust. */
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

  /** Adds an ask that nobody has answered yet. */
  add(asker: number, arc: number, contact: number, back: number): void {
    if (this.count === this.asker.length) this.#grow();
    const k = this.count++;
    this.asker[k] = asker;
    this.arc[k] = arc;
    this.contact[k] = contact;
    this.back[k] = back;
    this.blamed[k] = 0;
    this.given[k] = 0;
    this.ease[k] = 0;
  }

  #grow(): void {
    const old = { ...this };
    const wide = new AskList(this.asker.length * 2);
    for (const name of ["asker", "arc", "contact", "back", "blamed", "given", "ease"] as const) wide[name].set(old[name]);
    Object.assign(this, wide, { count: old.count });
  }
}
