import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** A policy under which the page asks nothing of a network and runs no script but its own. */
export function contentPolicy(script: string): string {
  return [
    "default-src 'none'",
    `script-src 'sha256-${base64(sha256(utf8ToBytes(script)))}'`,
    "style-src 'unsafe-inline'",
    "font-src data:",
    "img-src data: blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let k = 0; k < bytes.length; k += 3) {
    const three = (bytes[k] << 16) | ((bytes[k + 1] ?? 0) << 8) | (bytes[k + 2] ?? 0);
    const four = [18, 12, 6, 0].map((shift) => letters[(three >> shift) & 63]);
    const missing = Math.max(0, k + 3 - bytes.length);
    text += four.slice(0, 4 - missing).join("") + "=".repeat(missing);
  }
  return text;
}
