/**
 * The lab as one file (`kith.html`). Opened from it, the page has the file's own text as `kithFile`, as it was before anything was
 * drawn; served by `kith lab`, it can fetch the file.
 */
declare global {
  var kithFile: string | undefined;
}

/** Whether this page is the one file: it has nobody to ask. */
export function isOneFile(): boolean {
  return globalThis.kithFile !== undefined;
}

/** Where the file holds what a hand-out says. */
export const handoutId = "kith-handout";

/** Where the file holds the licenses of what it contains, deflated. */
export const licensesId = "kith-licenses";

/** The text of the one file, or null where it cannot be had. */
export async function oneFile(): Promise<string | null> {
  if (globalThis.kithFile !== undefined) return globalThis.kithFile;
  try {
    const response = await fetch("kith.html");
    const text = response.ok ? await response.text() : "";
    return text.includes(`id="${handoutId}"`) ? text : null;
  } catch {
    return null;
  }
}
