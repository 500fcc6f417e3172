/** What is kept is on this device only. Private windows may refuse, and devices are full: then the page goes on without it. */

/** Keeps a value that JSON can say under a name; `inTab` until the tab is closed, else until somebody clears it. */
export function keep(name: string, value: unknown, { inTab = false } = {}): void {
  try {
    (inTab ? sessionStorage : localStorage).setItem(name, JSON.stringify(value));
  } catch {
    // It is on the page as long as the page is.
  }
}

/** What was kept under a name: null where nothing was, or nothing that can be read. Others may have written it: check its shape. */
export function kept(name: string, { inTab = false } = {}): unknown {
  try {
    return JSON.parse((inTab ? sessionStorage : localStorage).getItem(name) ?? "null");
  } catch {
    return null;
  }
}

/** A record as it was kept; empty where something else was. */
export function keptRecord(name: string): Readonly<Record<string, unknown>> {
  const value = kept(name);
  return isRecord(value) ? value : {};
}

/** Whether something read from outside has names and values. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
