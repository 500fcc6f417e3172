import { readdirSync } from "node:fs";
import { join } from "node:path";

/** What a results folder holds that goes into an archive, and what stays out. */
export interface FolderFiles {
  /** Paths inside the folder, "/" between folders, in order. */
  readonly files: readonly string[];
  /** Top-level names that stay out, with the reason. */
  readonly left: readonly { readonly name: string; readonly why: string }[];
}

const stayOut: Readonly<Record<string, string>> = {
  logs: "it tells of machines and times",
  export: "kith export makes it again",
  rerun: "kith rerun makes it again",
};

/** Everything in a results folder but logs, what other commands put beside, hidden files and links. */
export function filesOfResults(folder: string): FolderFiles {
  const left: { name: string; why: string }[] = [];
  const files: string[] = [];
  const walk = (inside: string): void => {
    for (const entry of readdirSync(join(folder, inside), { withFileTypes: true })) {
      const path = inside === "" ? entry.name : `${inside}/${entry.name}`;
      if (entry.name.startsWith(".")) continue;
      const why = inside === "" && entry.isDirectory() && Object.hasOwn(stayOut, path) ? stayOut[path] : null;
      if (why !== null) left.push({ name: path, why });
      else if (entry.isDirectory()) walk(path);
      else if (entry.isFile()) files.push(path);
      else left.push({ name: path, why: "it is a link or no regular file" });
    }
  };
  walk("");
  return { files: files.sort(), left };
}
