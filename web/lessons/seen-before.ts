let seen = false;

/** Whether the list or a lesson was on the page before: then its reader is at work here, and focus follows them. */
export function seenBefore(): boolean {
  return seen;
}

/** Notes that the list or a lesson is on the page. */
export function noteSeen(): void {
  seen = true;
}
