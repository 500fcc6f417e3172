import { rmSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startKith } from "../cli/kith.ts";
import { diceFor, diceSeed, timesOf } from "./dice.ts";
import { childrenOf, kill9 } from "./processes.ts";
import { expectEnded, expectWhole, partsIn, type Study, startStudy } from "./study.ts";

/** R2. A kill -9 of a worker. */
const kills = timesOf("KITH_WORKER_KILLS", 20);

let study: Study;
beforeAll(() => {
  study = startStudy({ weeks: 120 });
});
afterAll(() => study?.remove());

test(`a sweep of which ${kills} workers are killed, two a sweep, ends with 0 and the same bytes: their parts are made by others`, {
  timeout: 120_000 + kills * 30_000,
}, async () => {
  const dice = diceFor("kill-worker");
  const found: number[] = [];
  const out = study.at("killed");
  while (found.length < kills) {
    const { child, ended } = startKith(study.run(out, "--workers", "2"), study.folder);
    let over = false;
    void ended.then(() => (over = true));
    // Each kill when so many parts are there, or so long after it: moments follow the work, not the clock of a busy machine.
    for (const parts of [dice(), dice()].map((share) => Math.floor(share * (study.parts - 4))).sort((a, b) => a - b)) {
      while (!over && partsIn(out) < parts) await wait(3);
      await wait(dice() * 30);
      const workers = childrenOf(child.pid ?? 0);
      if (over || workers.length === 0) continue;
      kill9(workers[Math.floor(dice() * workers.length)]);
      found.push(partsIn(out));
    }
    expectEnded(await ended, 0);
    expectWhole(out, study);
    rmSync(out, { recursive: true });
  }
  console.log(
    `${found.length} kills of a worker (dice: ${diceSeed}), when so many of ${study.parts} parts were there: ` +
      `${found.sort((one, other) => one - other).join(", ")}. All ended in the same bytes.`,
  );
  expect(found.length).toBeGreaterThanOrEqual(kills);
});
