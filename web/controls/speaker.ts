/**
 * Lets messages through at most every `gap` milliseconds. Of those that come meanwhile only the latest is said.
 *
 * What is told is drawn before the page's next task begins, but that may be late on a busy machine; the gap is therefore
 * counted from the next task on, so that two messages never stand closer together on the page than they were told.
 */
export class Speaker {
  readonly #tell: (message: string) => void;
  readonly #gap: number;
  #waiting: string | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(tell: (message: string) => void, gap = 2000) {
    this.#tell = tell;
    this.#gap = gap;
  }

  /** Says it now, or when the last message is old enough. Nothing is ever said of an empty message. */
  say(message: string): void {
    if (message === "") return;
    if (this.#timer !== null) {
      this.#waiting = message;
      return;
    }
    this.#tell(message);
    this.#timer = setTimeout(() => {
      this.#timer = setTimeout(() => this.#next(), this.#gap);
    }, 0);
  }

  #next(): void {
    this.#timer = null;
    const next = this.#waiting;
    this.#waiting = null;
    if (next !== null) this.say(next);
  }

  end(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#waiting = null;
  }
}
