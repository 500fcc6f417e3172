import { joinBytes } from "../worker/join-bytes.ts";

/** Bytes that an opened link may have: more is not a scenario, and nobody's memory should pay for it. */
const most = 8_000_000;

/** A text, deflated (raw, RFC 1951) and spelled in letters that addresses may have (base64url, no padding). */
export async function squeeze(text: string): Promise<string> {
  const bytes = await through(new TextEncoder().encode(text), new CompressionStream("deflate-raw"));
  let letters = "";
  for (let k = 0; k < bytes.length; k += 0x8000) letters += String.fromCharCode(...bytes.subarray(k, k + 0x8000));
  return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** The text that `squeeze` was given. @throws Error where that is none */
export async function unsqueeze(spelled: string): Promise<string> {
  const letters = atob(spelled.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  const text = await through(bytes, new DecompressionStream("deflate-raw"));
  return new TextDecoder("utf-8", { fatal: true }).decode(text);
}

async function through(bytes: Uint8Array<ArrayBuffer>, stream: CompressionStream | DecompressionStream): Promise<Uint8Array> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    length += value.length;
    if (length > most) {
      await reader.cancel();
      throw new RangeError("more than a link may hold");
    }
  }
  return joinBytes(parts);
}
