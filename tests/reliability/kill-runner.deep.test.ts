import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { kith, startKith } from "../cli/kith.ts";
import { diceFor, diceSeed, timesOf } from "./dice.ts";
import { partlyThere, shareHistogram } from "./histogram.ts";
import { kill9 } from "./processes.ts";
import { discard, expectEnded, expectWhole, partsIn, type Study, startStudy } from "./study.ts";

/** R1. A kill -9 of the runner, at any moment. */
const kills = timesOf("KITH_SWEEP_KILLS", 30);
/** Kills after which the length is measured anew: a machine is not always as busy. */
const measuredEvery = 100;
const slices = Math.min(kills, measuredEvery);

let study: Study;
beforeAll(() => {
  study = startStudy({ weeks: 800 });
});
afterAll(() => study?.remove());

test(`a sweep whose runner is killed ${kills} times at moments spread evenly over its length ends in the same bytes each time`, {
  timeout: 120_000 + kills * 30_000,
}, async () => {
  const dice = diceFor("kill-runner");
  const shares: number[] = [];
  const lengths: Length[] = [];
  let late = 0;
  while (shares.length < kills) {
    if (shares.length > 0) console.log(`${shares.length} of ${kills} kills so far, every folder completed to the same bytes.`);
    const length = await lengthOf(study);
    lengths.push(length);
    const until = Math.min(kills, shares.length + measuredEvery);
    while (shares.length < until) {
      const out = study.at("killed");
      const workers = shares.length % 3 === 2 ? 2 : 1;
      const { child, ended } = startKith(study.run(out, "--workers", String(workers)), study.folder);
      let over = false;
      void ended.then(() => (over = true));
      // One kill in each slice of the length, anywhere in it: as uniform as it can be with so few.
      await wait((((shares.length + late) % slices) + dice()) * (length[workers] / slices));
      if (over) late++;
      else {
        // A fault of the runner alone, whose workers leave by themselves; or of everything, as when the power goes.
        const everything = shares.length % 2 === 1;
        kill9(everything ? -(child.pid ?? 0) : (child.pid ?? 0));
        await ended;
        shares.push(partsIn(out) / study.parts);
      }
      expectEnded(kith(study.run(out, "--workers", "2")), 0);
      expectWhole(out, study);
      discard(out);
    }
  }
  const seconds = (workers: 1 | 2) => lengths.map((length) => (length[workers] / 1000).toFixed(2)).join(", ");
  console.log(
    `${kills} kills of the runner at moments spread evenly over a sweep's length: ${seconds(1)} s with one worker, ${seconds(2)} s with two (dice: ${diceSeed}); ${late} more came when it had ended.\n` +
      `Kills by the share of ${study.parts} parts that were there:\n${shareHistogram(shares)}\n` +
      `${Math.round(100 * partlyThere(shares))}% left some but not all parts; ${kills} of ${kills} folders were completed to the same bytes.`,
  );
  expect(partlyThere(shares)).toBeGreaterThanOrEqual(0.5);
});

/** Milliseconds that a whole sweep takes that nobody kills, with one worker and with two. */
interface Length {
  readonly 1: number;
  readonly 2: number;
}

async function lengthOf(study: Study): Promise<Length> {
  return { 1: await meanLength(study, 1), 2: await meanLength(study, 2) };
}

async function meanLength({ run, at, folder }: Study, workers: number): Promise<number> {
  const times = 2;
  const out = at("measured");
  let sum = 0;
  for (let k = 0; k < times; k++) {
    const began = performance.now();
    const { ended } = startKith(run(out, "--workers", String(workers)), folder);
    expectEnded(await ended, 0);
    sum += performance.now() - began;
    discard(out);
  }
  return sum / times;
}
