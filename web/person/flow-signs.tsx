/** Three chevrons that point right and a bolt, around the point 0 0: the same signs on a canvas, in a drawing and in words. */
export const chevrons = "M-10 -5L-5 0L-10 5M-2.5 -5L2.5 0L-2.5 5M5 -5L10 0L5 5";
export const bolt = "M2 -11L-6 2H-1L-3 11L6 -3H1Z";

/** Chevrons beside a word. */
export function HelpSign() {
  return (
    <svg class="p-sign" width="24" height="14" viewBox="-12 -7 24 14" aria-hidden="true">
      <path class="p-chevron" d={chevrons} />
    </svg>
  );
}

/** A bolt beside a word. */
export function HurtSign() {
  return (
    <svg class="p-sign" width="14" height="24" viewBox="-7 -12 14 24" aria-hidden="true">
      <path class="p-bolt" d={bolt} />
    </svg>
  );
}
