import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import { presentProgram, runs } from "./present-program.ts";

/** Where a browser usually stands, besides the search path. */
const usual = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/opt/google/chrome/chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];
const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** How the tests start it: quiet, and talking to nobody. */
export const chromiumFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The path of a Chromium on this machine, or null: CHROMIUM_PATH, the usual places, the search path, Playwright's own. */
export function presentChromium(environment: NodeJS.ProcessEnv = process.env): string | null {
  const found = presentProgram({ variable: "CHROMIUM_PATH", usual, names }, environment);
  if (found !== null) return found;
  const own = playwrightsOwn();
  return own !== null && runs(own) ? own : null;
}

/** A Chromium for the tests: one that is here, else one that is fetched now. @throws Error that says how to get one. */
export function findChromium(): string {
  const present = presentChromium();
  if (present !== null) return present;
  for (const [how, get] of ways) {
    process.stderr.write(`No Chromium found; trying ${how}\n`);
    try {
      get();
    } catch {
      continue;
    }
    const got = presentChromium();
    if (got !== null) return got;
  }
  throw new Error(
    "The browser tests need Chromium, and it could not be fetched. Any of these will do:\n" +
      "  apt-get install chromium                          (Debian, Ubuntu; as root)\n" +
      "  npx playwright-core install chromium              (anywhere; about 150 MB)\n" +
      "  CHROMIUM_PATH=/path/to/chrome npm test            (one that you have)",
  );
}

const ways: readonly (readonly [how: string, get: () => void])[] = [
  [
    "apt-get install chromium",
    () => {
      if (process.platform !== "linux" || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get"))
        throw new Error("not for us");
      // A fresh machine has no lists of packages; where they cannot be fetched, those that are here may do.
      try {
        execFileSync("apt-get", ["update"], { stdio: ["ignore", 2, 2], timeout: 120_000 });
      } catch {
        process.stderr.write("apt-get update failed; trying without it\n");
      }
      execFileSync("apt-get", ["install", "--yes", "--no-install-recommends", "chromium"], {
        stdio: ["ignore", 2, 2],
        timeout: 600_000,
      });
    },
  ],
  [
    "npx playwright-core install chromium",
    () => void execFileSync("npx", ["playwright-core", "install", "chromium"], { stdio: ["ignore", 2, 2], timeout: 600_000 }),
  ],
];

function playwrightsOwn(): string | null {
  try {
    return chromium.executablePath();
  } catch {
    return null;
  }
}
