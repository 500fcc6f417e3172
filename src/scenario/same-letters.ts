/**
 * Whether two names are the same to whoever reads them. An accent may be part of its letter or a character of its own after it (NFC and
 * NFD of Unicode): both look alike on every screen, and programs take them for two names.
 */
export function sameLetters(a: string, b: string): boolean {
  return a === b || a.normalize() === b.normalize();
}

/** How such names differ, for messages. */
export const otherCharacters = "its accents are written another way (within their letters, or after them)";
