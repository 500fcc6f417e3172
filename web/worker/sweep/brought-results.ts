import type { BroughtFile, SweepFault } from "./asks.ts";

/** What was brought, sorted by what it is. */
export type Brought =
  /** A folder with a manifest. */
  | {
      readonly kind: "folder";
      readonly root: string;
      readonly name: string;
      readonly manifest: File;
      readonly files: readonly BroughtFile[];
    }
  /** One Parquet file by itself. */
  | { readonly kind: "parquet"; readonly name: string; readonly file: File }
  /** One table by itself. */
  | { readonly kind: "csv"; readonly name: string; readonly file: File }
  | { readonly kind: "none"; readonly fault: SweepFault };

/** What of a folder or of single files is to be read. The name of a folder is that of the last part of its path. */
export function broughtResults(files: readonly BroughtFile[]): Brought {
  if (files.length === 0) return none({ what: "nothing" });
  const manifests = files.filter(({ path }) => baseName(path) === "manifest.json" && !/(^|\/)source\//.test(path));
  const [first] = manifests;
  if (manifests.length > 1) return none({ what: "several", names: manifests.map(({ path }) => baseName(rootOf(path)) || path) });
  if (first !== undefined) {
    const root = rootOf(first.path);
    const inside = files
      .filter(({ path }) => path.startsWith(root))
      .map(({ path, file }) => ({ path: path.slice(root.length), file }));
    return {
      kind: "folder",
      root,
      name: baseName(root.replace(/\/$/, "")) || "manifest.json",
      manifest: first.file,
      files: inside,
    };
  }
  const parquet = files.filter(({ path }) => path.endsWith(".parquet"));
  const merged = parquet.find(({ path }) => baseName(path) === "runs.parquet") ?? (parquet.length === 1 ? parquet[0] : undefined);
  if (merged !== undefined && !isPart(merged.path)) return { kind: "parquet", name: baseName(merged.path), file: merged.file };
  const parts = parquet.filter(({ path }) => isPart(path));
  if (parts.length > 0) return none({ what: "no manifest", parts: parts.length });
  const tables = files.filter(({ path }) => path.toLowerCase().endsWith(".csv"));
  const summary = tables.find(({ path }) => baseName(path) === "summary.csv") ?? (tables.length === 1 ? tables[0] : undefined);
  if (summary !== undefined) return { kind: "csv", name: baseName(summary.path), file: summary.file };
  const candidates = [...parquet, ...tables];
  if (candidates.length > 1) return none({ what: "several", names: candidates.map(({ path }) => baseName(path)) });
  return none({ what: "no results", names: files.slice(0, 4).map(({ path }) => baseName(path)), number: files.length });
}

function none(fault: SweepFault): Brought {
  return { kind: "none", fault };
}

function isPart(path: string): boolean {
  return /(^|\/)part-p\d/.test(path);
}

/** The folder of a file, with its last stroke; "" for a file by itself. */
function rootOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

function baseName(path: string): string {
  return path.replace(/\/$/, "").split("/").pop() ?? path;
}
