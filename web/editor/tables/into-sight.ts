/** Scrolls a box of its own until what is chosen in it can be seen below its header; the page stays where it is. */
export function intoSight(box: HTMLElement | null): void {
  const row = box?.querySelector<HTMLElement>(".t-selected");
  if (box == null || row == null) return;
  const header = box.querySelector("thead")?.getBoundingClientRect().height ?? 0;
  const seen = box.getBoundingClientRect();
  const { top } = row.getBoundingClientRect();
  // What can be done with it stands in a row of its own.
  const next = row.nextElementSibling;
  const { bottom } = (next?.classList.contains("edit-more") ? next : row).getBoundingClientRect();
  const above = top - (seen.top + header);
  const below = bottom - (seen.top + box.clientHeight);
  if (above < 0) box.scrollTop += above;
  else if (below > 0) box.scrollTop += Math.min(below, above);
}
