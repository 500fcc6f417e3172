import { signal } from "@preact/signals";
import { smallestMarks } from "../state/layers.ts";
import { fillFrom, fillRadius } from "./draw-people.ts";

/**
 * How pictures that stand beside each other draw their marks: all of them filled to a level, or all of them in one color. Beside marks
 * that are filled, those in one color look far more distressed. The smallest marks decide. See `fillFrom` for why it also goes by how
 * marks were drawn before; with more pictures or fewer it is decided anew, so that the same pictures always look the same.
 */
export class Alike {
  /** Whether marks are filled. */
  readonly fills = signal(false);
  readonly #radii = new Map<object, number>();
  /** Pictures that it was last decided for. */
  #pictures = 0;

  /** A picture's marks have this radius now. */
  note(picture: object, radius: number): void {
    this.#radii.set(picture, radius);
    this.#decide();
  }

  /** A picture is gone. */
  forget(picture: object): void {
    this.#radii.delete(picture);
    // Where one picture takes another's place there is none for a moment.
    if (this.#radii.size > 0) this.#decide();
  }

  #decide(): void {
    const radius = Math.min(...this.#radii.values());
    const filled = this.#radii.size === this.#pictures && this.fills.peek();
    const fills = radius >= fillFrom(filled);
    this.#pictures = this.#radii.size;
    this.fills.value = fills;
    // What the legend offers goes by the marks as they are drawn.
    smallestMarks.value = fills ? Math.max(radius, fillRadius) : radius;
  }
}
