import type { ComponentChildren } from "preact";

/** A table that may be wider than the page: it scrolls by itself, with the arrow keys too. */
export function ScrollSideways({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached without a mouse.
    <section class="sweep-scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
