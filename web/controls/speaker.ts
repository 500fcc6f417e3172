/** Lets messages through at most every `gap` milliseconds. Of those that come meanwhile only the latest is said. */
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
      this.#timer = null;
      const next = this.#waiting;
      this.#waiting = null;
      if (next !== null) this.say(next);
    }, this.#gap);
  }

  end(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#waiting = null;
  }
}
