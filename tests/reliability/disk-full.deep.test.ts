import { statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { kith } from "../cli/kith.ts";
import { diceFor, diceSeed, timesOf } from "./dice.ts";
import { mountSmallDisk, whyNoDisk } from "./small-disk.ts";
import { expectEnded, expectNoHalfPart, expectWhole, partsIn, type Study, startStudy } from "./study.ts";

/** R4. A disk that fills up at some moment, then room again. */
const disks = timesOf("KITH_FULL_DISKS", 5);
const why = whyNoDisk();
if (why !== null) console.warn(`Skipped: a full disk cannot be tested: ${why}.`);

let study: Study;
beforeAll(() => {
  if (why === null) study = startStudy({ weeks: 30 });
});
afterAll(() => study?.remove());

test.skipIf(why !== null)(
  `on ${disks} disks too small by a random size a sweep ends with 1 and says so, leaves no half part, and with room again ends in the same bytes`,
  { timeout: 120_000 + disks * 30_000 },
  () => {
    const dice = diceFor("disk-full");
    const needed = pagesOf(study);
    const found: string[] = [];
    for (let k = 0; k < disks; k++) {
      // From a disk that does not even hold the manifest to one that lacks room for the last table.
      const size = Math.floor((0.02 + 0.8 * dice()) * needed);
      const disk = mountSmallDisk(size);
      try {
        const out = join(disk.folder, "out");
        const full = kith(study.run(out, "--workers", "2"));
        expectEnded(full, 1);
        expect(full.err).toContain("the disk is full");
        expect(full.err).not.toMatch(/not expected|\n {4}at /);
        expectNoHalfPart(out, study);
        found.push(`${partsIn(out)} at ${Math.round(size / 1000)} kB`);
        disk.resize(10 * needed);
        expectEnded(kith(study.run(out, "--workers", "2")), 0);
        expectWhole(out, study);
      } finally {
        disk.remove();
      }
    }
    console.log(
      `Parts of ${study.parts} that fitted on ${disks} disks, where ${Math.round(needed / 1000)} kB are needed (dice: ${diceSeed}): ${found.join(", ")}.`,
    );
  },
);

/** Bytes of all files of the study but its logs, in whole pages. */
function pagesOf({ whole, tree }: Study): number {
  return Object.keys(tree).reduce((sum, name) => sum + 4096 * Math.ceil(statSync(join(whole, name)).size / 4096), 0);
}
