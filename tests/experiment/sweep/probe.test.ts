import { describe, expect, test } from "vitest";
import { patience, probe } from "../../../src/experiment/executors/sweep/probe.ts";
import type { SweepRuns } from "../../../src/experiment/sweep/run-sweep-part.ts";
import { settleSweep } from "../../../src/experiment/sweep/settle.ts";
import { type SweepWishes, smallAsked } from "./small-sweep.ts";

/** A sweep whose weeks take so many seconds by its clock, and the seconds until it was tried. */
function slow(secondsPerWeek: number, wishes: SweepWishes) {
  const asked = smallAsked(wishes);
  const manifest = settleSweep(asked, null);
  const { sweep, record } = asked;
  const runs: SweepRuns = { keys: manifest, planOf: (point) => sweep.plan(point, 0), statistics: [], record };
  // Looked at before each week, the clock goes on by one; what else looks at it costs the same.
  let looks = 0;
  const probed = probe(manifest, runs, () => secondsPerWeek * looks++);
  return { probed, seconds: secondsPerWeek * looks };
}

const everything = { every: 1, model: true, people: ["shown"], trust: true } as const;

describe("before a sweep a few runs are tried", () => {
  test("for about three seconds, however slow they are", () => {
    const { probed, seconds } = slow(0.1, { weeks: 2000 });
    expect(seconds).toBeLessThan(patience + 2);
    expect(probed.reckoned).toBe(true);
    // The warm-up of the small plan comes before its 2,000 weeks.
    expect(probed.secondsPerRun / (0.1 * 2000)).toBeCloseTo(1, 1);
  });

  test("a week at least, where a week alone takes longer than there is time", () => {
    const { probed, seconds } = slow(10, { weeks: 2000 });
    expect(seconds).toBeLessThan(200);
    expect(probed.secondsPerRun / (10 * 2000)).toBeCloseTo(1, 1);
  });

  test("whole ones are measured as they are", () => {
    const { probed } = slow(0.001, { weeks: 20 });
    expect(probed.reckoned).toBe(false);
    expect(probed.secondsPerRun).toBeLessThan(0.05);
  });

  test("and where none came to its end, the disk that one takes is reckoned from its first weeks and the plan", () => {
    const [left, lived] = [0.05, 0.0001].map((pace) => slow(pace, { weeks: 300, record: everything }).probed);
    expect([left.reckoned, lived.reckoned]).toEqual([true, false]);
    expect(left.bytesPerRun / lived.bytesPerRun).toBeGreaterThan(0.7);
    expect(left.bytesPerRun / lived.bytesPerRun).toBeLessThan(1.4);
    expect(left.bytesPerPart / lived.bytesPerPart).toBeCloseTo(1, 1);
  });

  test("of which what is recorded every few weeks takes so much less", () => {
    const [every, fourth] = [1, 4].map((weeks) => slow(0.05, { weeks: 300, record: { ...everything, every: weeks } }).probed);
    expect(every.bytesPerRun / fourth.bytesPerRun).toBeGreaterThan(2);
  });
});
