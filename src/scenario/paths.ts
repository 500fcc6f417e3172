import { quoted } from "./words.ts";

/**
 * Why a file may not be named like that, in plain words, or null. A scenario names files below its own folder, with
 * slashes, or shipped data as `kith:workplace`. Whether the real path stays below is for the reader to check: it knows
 * the disk.
 */
export function pathProblem(path: string): string | null {
  const name = quoted(path);
  if (path.length === 0) return "is empty; it must be the name of a file beside the scenario";
  if (path.length > 300) return "is longer than 300 characters";
  if (/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(path)) return `${name} has a character in it that no file name should have`;
  if (path.startsWith("kith:")) return null;
  if (/^[A-Za-z]:/.test(path) && !/^[A-Za-z][A-Za-z0-9+.-]+:/.test(path)) return outside(name, "it names a drive");
  if (/^[A-Za-z][A-Za-z0-9+.-]*:/.test(path)) {
    return `${name} is an address; a scenario reads files only below its own folder, so download it and name the copy`;
  }
  if (path.includes("\\")) return `${name} has a backslash in it; folders are divided by /`;
  if (path.startsWith("/")) return outside(name, "it begins at the root of the disk");
  if (path.startsWith("~")) return outside(name, "it begins at a home folder");
  const parts = path.split("/");
  if (parts.includes("..")) return outside(name, ".. leads out of it");
  if (parts.some((part) => part === "" || part === ".")) return `${name} has an empty part; write it without ./ and //`;
  return null;
}

function outside(name: string, why: string): string {
  return `${name} is outside the folder of the scenario: ${why}; only files below that folder and shipped data (kith:workplace) are read`;
}
