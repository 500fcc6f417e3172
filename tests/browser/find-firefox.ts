import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { presentProgram } from "./present-program.ts";

/** Where a Firefox usually stands, besides the search path. */
const usual = [
  "/usr/bin/firefox-esr",
  "/usr/bin/firefox",
  "/snap/bin/firefox",
  "/Applications/Firefox.app/Contents/MacOS/firefox",
  "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
];
const names = ["firefox-esr", "firefox"];

/** The path of a Firefox on this machine, or null: FIREFOX_PATH, the usual places, the search path. */
export function presentFirefox(environment: NodeJS.ProcessEnv = process.env): string | null {
  return presentProgram({ variable: "FIREFOX_PATH", usual, names }, environment);
}

/**
 * A Firefox for the tests: one that is here, else one that is fetched now. Null, with words on how to get one, where there is
 * none to be had: the tests that need it are then skipped.
 */
export function findFirefox(): string | null {
  const present = presentFirefox();
  if (present !== null) return present;
  const mayInstall = process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  if (mayInstall) {
    process.stderr.write("No Firefox found; trying apt-get install firefox-esr\n");
    try {
      execFileSync("apt-get", ["install", "--yes", "--no-install-recommends", "firefox-esr"], {
        stdio: ["ignore", 2, 2],
        timeout: 300_000,
      });
    } catch {
      // Said below.
    }
  }
  const got = presentFirefox();
  if (got === null)
    process.stderr.write(
      "SKIPPED: nothing is tested in Firefox, because there is none and it could not be fetched.\n" +
        "  apt-get install firefox-esr                       (Debian, Ubuntu; as root)\n" +
        "  FIREFOX_PATH=/path/to/firefox npm test            (one that you have)\n",
    );
  return got;
}
