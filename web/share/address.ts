/** This page's address without what is shown on it: what a link is put behind. */
export function pageAddress(): string {
  return location.href.replace(/[?#].*$/s, "");
}

/** Who can open a link to this page: everybody who reaches its address, this computer only, or nobody without this very file. */
export function reach(): "web" | "computer" | "file" {
  if (location.protocol === "file:") return "file";
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(location.hostname) ? "computer" : "web";
}
