import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { WatchedPage } from "../../browser/open-lab.ts";
import { differing, pixelsOf } from "../../browser/pixels.ts";

/**
 * How screens looked when somebody last looked at them: small pictures, 640 wide. The same build of the browser draws the same
 * pixels; another one may draw letters and edges a little differently. To keep new ones, once they were looked at:
 *
 *   KITH_PICTURES=write npx vitest run --project browser tests/web/screens/still.web.test.ts
 */
const folder = fileURLToPath(new URL("baselines/", import.meta.url));
const writes = process.env["KITH_PICTURES"] === "write";

/** Another build: so much of a channel may a pixel differ, and so many of all pixels more than that. */
const otherBuild = { channel: 64, share: 0.02 };

/** What is wrong with how the page looks, in words; "" where it looks as it did. */
export async function compared(page: WatchedPage, version: string, name: string): Promise<string> {
  const file = `${folder}${name.replaceAll(/\W+/g, "-")}.png`;
  const now = await page.screenshot();
  if (writes) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, now);
    writeFileSync(`${folder}build.json`, `${JSON.stringify({ browser: version }, null, 2)}\n`);
    return "";
  }
  if (!existsSync(file)) return "there is no picture of it";
  const [kept, shown] = [await pixelsOf(page, readFileSync(file)), await pixelsOf(page, now)];
  const { browser } = JSON.parse(readFileSync(`${folder}build.json`, "utf8")) as { browser: string };
  const same = browser === version;
  const count = differing(kept, shown, same ? 1 : otherBuild.channel);
  const may = same ? 0 : otherBuild.share * kept.width * kept.height;
  if (count <= may) return "";
  const seen = join(mkdtempSync(join(tmpdir(), "kith-picture-")), basename(file));
  writeFileSync(seen, now);
  return `${count} pixels differ (drawn by ${version}, kept of ${browser}): compare ${seen}`;
}
