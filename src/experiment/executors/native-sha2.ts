import { createHash } from "node:crypto";

/**
 * SHA-256 by the processor, with the two ways to call it that this project uses of `@noble/hashes/sha2.js`, whose place it takes in
 * the built command line (vite.config.ts): the same digits ten times as fast. Every run hashes its last world, and every part its
 * rows. The lab has no such thing that answers at once, and keeps the library.
 */
export const sha256 = Object.assign((bytes: Uint8Array): Uint8Array => createHash("sha256").update(bytes).digest(), {
  create: (): Hashing => new Hashing(),
});

class Hashing {
  readonly #hash = createHash("sha256");

  update(bytes: Uint8Array): this {
    this.#hash.update(bytes);
    return this;
  }

  digest(): Uint8Array {
    return this.#hash.digest();
  }
}
