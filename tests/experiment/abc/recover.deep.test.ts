import { expect, test } from "vitest";
import { sobolSequence } from "../../../src/scenario/sweep/designs/sobol.ts";
import { trials } from "./invented.ts";
import { recover, smallCalibration } from "./recover.ts";

test("planted parameters come back within 90% of their posteriors in most of 12 truths all over the ranges", async () => {
  const plan = { ...smallCalibration(), particles: 120, keep: 60, generations: 10, replicates: 6 };
  // The first point of the sequence is a corner; the next 12 spread over the ranges.
  const truths = sobolSequence(13, 2).slice(1);
  const held: boolean[] = [];
  let widths = 0;
  for (const [k, places] of truths.entries()) {
    const found = await recover(plan, places, `deep ${k}`);
    held.push(...found.held);
    widths += found.fit.parameters[1].width / truths.length;
  }
  const share = held.filter((one) => one).length / held.length;
  console.info(
    `${(100 * share).toFixed(0)}% of ${held.length} planted values held; mean width of the second ${widths.toFixed(2)}`,
  );
  // Of 24 at 90%: binomial SD 6.1%; both parameters of a truth go along with each other.
  expect(share).toBeGreaterThan(0.78);
  expect(widths).toBeLessThan(0.5);
});

test("the 90% interval holds the truth in 90 of 100 of 200 trials in which the data are noisy too", async () => {
  const { held, all } = await trials(200, { particles: 200, keep: 100 });
  console.info(`${((100 * held) / all).toFixed(1)}% of ${all} true values held`);
  // Binomial SD 1.5%; quantiles of a hundred weighted particles add to it, and the tolerance makes intervals a little too wide.
  expect(held / all).toBeGreaterThan(0.86);
  expect(held / all).toBeLessThan(0.96);
});
