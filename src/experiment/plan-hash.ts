import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Seed } from "../random/seed.ts";
import type { Point } from "./design.ts";

/**
 * SHA-256 of all that makes the runs of one point, its name and the seed included: two points with the same hash have the
 * same runs, bit for bit. Titles, comments, replicates and what is recorded do not enter.
 */
export function pointHash({ variant, plan }: Omit<Point, "point">, seed: Seed): string {
  return textHash(canonical({ variant, plan, seed: String(seed) }));
}

/** SHA-256 of a text's UTF-8 bytes, 64 hex digits. */
export function textHash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** JSON with sorted keys, in which a map is its sorted entries and a typed array the hash of its bytes. */
export function canonical(value: unknown): string {
  if (value instanceof Map) return canonicalEntries([...value.entries()].map(([key, entry]) => [String(key), entry]));
  if (ArrayBuffer.isView(value)) {
    let hash = hashes.get(value);
    if (hash === undefined) hashes.set(value, (hash = bytesToHex(sha256(bytesOf(value)))));
    return `"${value.constructor.name}:${hash}"`;
  }
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value === "object" && value !== null) return canonicalEntries(Object.entries(value));
  if (typeof value === "number" && !Number.isFinite(value)) return `"${value}"`;
  return JSON.stringify(value) ?? "null";
}

/** Of arrays that were hashed before: the network of a file stands in every plan of a sweep. Nobody changes an array of a plan. */
const hashes = new WeakMap<ArrayBufferView, string>();

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function canonicalEntries(entries: [string, unknown][]): string {
  const present = entries.filter(([, value]) => value !== undefined);
  present.sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
  return `{${present.map(([key, value]) => `${JSON.stringify(key)}:${canonical(value)}`).join(",")}}`;
}
