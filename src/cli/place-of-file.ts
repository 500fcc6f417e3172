import { lstatSync, realpathSync, type Stats, statSync } from "node:fs";
import { sep } from "node:path";
import { Complaint } from "./exit.ts";

/**
 * Where a file that the reader names is to be written: where a link leads, not in the place of the link. Writing whole files puts a
 * new one in the place of what is there, so that folders, devices and pipes have to be told apart before.
 * @throws Complaint for what is no place of a file
 */
export function placeOfFile(path: string): string {
  const found = lookedAt(() => statSync(path, { throwIfNoEntry: false }));
  if (found?.isDirectory() === true || path.endsWith("/") || path.endsWith(sep))
    throw new Complaint(`${path} is a folder; give the name of a file`);
  if (found === undefined) {
    if (lookedAt(() => lstatSync(path, { throwIfNoEntry: false }))?.isSymbolicLink() === true)
      throw new Complaint(`${path} is a link that leads nowhere; give the name of a file`);
    return path;
  }
  if (!found.isFile()) throw new Complaint(`${path} is a device or a pipe, which is left as it is; give the name of a file`);
  return realpathSync(path);
}

/** What cannot be looked at is told by whoever writes there. */
function lookedAt(look: () => Stats | undefined): Stats | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
