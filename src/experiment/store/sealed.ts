import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/**
 * A seal over every byte of a Parquet file: the last key-value of its footer holds the SHA-256 of the file with the seal's
 * own digits as zeros. It is checked before anything is parsed, because a flipped bit can read as good data, and a
 * damaged file can keep a reader busy for ever.
 */
export const sealKey = "kith.file.sha256";
export const openSeal = "0".repeat(64);

/** Puts the seal into a file that was written with `openSeal` under `sealKey`. Changes the bytes in place. */
export function seal(bytes: Uint8Array): void {
  const at = placeOfSeal(bytes);
  if (at < 0) throw new RangeError("the file has no place for a seal");
  bytes.set(utf8ToBytes(bytesToHex(sha256(bytes))), at);
}

/** Whether every byte is as it was when the file was sealed. */
export function isIntact(bytes: Uint8Array): boolean {
  const at = placeOfSeal(bytes);
  if (at < 0) return false;
  // Not slice(): on a Buffer that is the same memory.
  const opened = new Uint8Array(bytes);
  opened.set(utf8ToBytes(openSeal), at);
  const hash = utf8ToBytes(bytesToHex(sha256(opened)));
  return hash.every((digit, k) => bytes[at + k] === digit);
}

/** Where the digits are: behind the last mention of the key, a field header and a length of 64. -1 if not there. */
function placeOfSeal(bytes: Uint8Array): number {
  const key = utf8ToBytes(sealKey);
  for (let at = bytes.length - key.length - 66; at >= 0; at--) {
    if (bytes[at] !== key[0] || !key.every((letter, k) => bytes[at + k] === letter)) continue;
    return bytes[at + key.length + 1] === 64 ? at + key.length + 2 : -1;
  }
  return -1;
}
