import type { BroughtFile } from "../worker/sweep/asks.ts";

/** Folders whose tables are recorded people, ties and weeks: large, and no plot is about them. */
const recorded = new Set(["people", "ties", "groups", "weekly", "panel", "logs", "node_modules", ".git"]);
/** Files that are looked at, at most: a folder with more is not one that was made by a sweep. */
const mostFiles = 20_000;
const deepest = 6;

/** Files chosen one by one, or a folder with all that is below it. */
export function chosenFiles(list: FileList | null): readonly BroughtFile[] {
  return [...(list ?? [])]
    .map((file) => ({ path: file.webkitRelativePath === "" ? file.name : file.webkitRelativePath, file }))
    .filter(({ path }) => isOfUse(path))
    .slice(0, mostFiles);
}

/**
 * Files and folders that were dropped, with all that is below them. What was dropped can be asked for only while the event lasts:
 * the entries are taken at once, and read afterward.
 */
export async function droppedFiles(data: DataTransfer | null): Promise<readonly BroughtFile[]> {
  const files = chosenFiles(data?.files ?? null);
  const entries = [...(data?.items ?? [])].flatMap((item) => {
    const entry = item.kind === "file" ? item.webkitGetAsEntry() : null;
    return entry === null ? [] : [entry];
  });
  // Where a browser tells no entries, there are the files.
  return entries.length === 0 ? files : filesBelow(entries);
}

/** Every file of some entries, in the order in which they lie. A file that cannot be had is left out. */
export async function filesBelow(entries: readonly FileSystemEntry[]): Promise<readonly BroughtFile[]> {
  const found: BroughtFile[] = [];
  async function walk(entry: FileSystemEntry, depth: number): Promise<void> {
    const path = entry.fullPath.replace(/^\//, "");
    if (found.length >= mostFiles || depth > deepest || !isOfUse(path)) return;
    if (isFile(entry)) {
      const file = await new Promise<File | null>((settle) => entry.file(settle, () => settle(null)));
      if (file !== null) found.push({ path, file });
    } else if (isFolder(entry)) {
      for (const inner of await everythingIn(entry)) await walk(inner, depth + 1);
    }
  }
  for (const entry of entries) await walk(entry, 0);
  return found;
}

/** A folder is told a hundred entries at a time, until there are none. */
async function everythingIn(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((settle) => reader.readEntries(settle, () => settle([])));
    if (some.length === 0 || all.length >= mostFiles) return all.sort((a, b) => (a.name < b.name ? -1 : 1));
    all.push(...some);
  }
}

function isOfUse(path: string): boolean {
  const steps = path.split("/");
  return !steps.slice(0, -1).some((step) => recorded.has(step));
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
