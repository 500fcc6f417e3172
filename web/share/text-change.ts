/**
 * A text said by another one that both sides have: what it keeps of the start and of the end, and what stands between.
 * The mark tells whether the other side has the same one.
 */
export type TextChange = readonly [start: number, end: number, between: string, mark: string];

/** `text` as a change of `base`. */
export function changeOf(base: string, text: string): TextChange {
  const most = Math.min(base.length, text.length);
  let start = 0;
  while (start < most && base[start] === text[start]) start++;
  let end = 0;
  while (end < most - start && base[base.length - 1 - end] === text[text.length - 1 - end]) end++;
  return [start, end, text.slice(start, text.length - end), markOf(base)];
}

/** The text that was meant, or null where the base is another one. */
export function changed(base: string, [start, end, between, mark]: TextChange): string | null {
  if (mark !== markOf(base) || start + end > base.length) return null;
  return base.slice(0, start) + between + base.slice(base.length - end);
}

/** A short mark of a text (FNV-1a, 32 bits): tells two versions apart, protects from nobody. */
export function markOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let k = 0; k < text.length; k++) hash = Math.imul(hash ^ text.charCodeAt(k), 0x01000193);
  return (hash >>> 0).toString(36);
}
