import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { type BufferingRow, bufferingJob } from "../../../src/experiment/buffering/buffering-job.ts";
import { bufferingPlots } from "../../../src/experiment/buffering/plots.ts";
import { comparedPresets, underPreset } from "../../../src/experiment/buffering/preset-plans.ts";
import {
  bufferingVerdict,
  excesses,
  excessSentence,
  neverAlone,
  reactivitySentence,
} from "../../../src/experiment/buffering/sentences.ts";
import { type PresetSummary, summarizePreset } from "../../../src/experiment/buffering/summary.ts";
import { meanInterval } from "../../../src/experiment/statistics/mean-interval.ts";
import { planOf } from "../../support/plans.ts";

const never = () => false;
const options = { reliability: 0.85, resamples: 0 };

function rowOf(replicate: number, preset: (typeof comparedPresets)[number] = "both", more = options): BufferingRow {
  const row = bufferingJob(underPreset(planOf({ weeks: 60 }), "both", preset), { seed: 3, replicate }, more, never);
  if (row === null) throw new Error("the run was stopped");
  return row;
}

describe("one run", () => {
  test("gives numbers that survive JSON, the same each time", () => {
    const row = rowOf(0, "both", { reliability: 0.85, resamples: 50 });
    expect(JSON.parse(JSON.stringify(row))).toEqual(row);
    expect(rowOf(0, "both", { reliability: 0.85, resamples: 50 })).toEqual(row);
    expect(row.people).toBeGreaterThan(10);
    const [low, high] = row.bootstrap?.raw ?? [1, 0];
    expect(low).toBeLessThan(high);
  });

  test("events raise distress above that of the twin without them, in every third", () => {
    const { low, middle, high } = rowOf(2).reactivity;
    for (const third of [low, middle, high]) expect(third).toBeGreaterThan(0.02);
  });

  test("asking with noise changes what is measured of states, and nothing that is lived", () => {
    const noisy = rowOf(1);
    const exact = rowOf(1, "both", { reliability: 1, resamples: 0 });
    expect(noisy.reactivity).toEqual(exact.reactivity);
    expect(noisy.within).toEqual(exact.within);
    expect(noisy.moderation.raw).not.toEqual(exact.moderation.raw);
  });

  test("has no numbers, and no error, where nobody carries a devalued identity", () => {
    const row = bufferingJob(planOf({ identities: [], weeks: 3 }), { seed: 3, replicate: 0 }, options, never);
    expect(row).toMatchObject({ people: 0, moderation: { raw: { b1: null, b2: null, b3: null } }, reactivity: { low: null } });
  });

  test("is left when it is asked to stop", () => {
    expect(bufferingJob(planOf(), { seed: 3, replicate: 0 }, options, () => true)).toBeNull();
  });
});

describe("over replicates", () => {
  const rows = [0, 1, 2, 3].map((replicate) => rowOf(replicate));
  const empty = [0, 1, 2, 3].map((replicate) => rowOf(replicate, "null"));

  test("excess is b3 minus that of null, replicate by replicate; null exceeds itself by nothing, and what is over none goes by none", () => {
    const { excess, b3 } = summarizePreset("both", rows, empty, empty);
    const byHand = rows.map((row, r) => (row.moderation.log.b3 ?? 0) - (empty[r].moderation.log.b3 ?? 0));
    expect(excess.log).toEqual(meanInterval(byHand));
    expect(b3.log.count).toBe(4);
    expect(summarizePreset("null", empty, empty, rows).excess.raw).toMatchObject({ mean: 0, interval: [0, 0] });
    expect(summarizePreset("both", rows, rows, empty).excessOverNone.log).toEqual(excess.log);
  });

  test("a run that failed is left out with its pair", () => {
    const { excess, b3 } = summarizePreset("both", rows, [null, ...empty.slice(1)], empty);
    expect(b3.raw.count).toBe(4);
    expect(excess.raw.count).toBe(3);
  });
});

const interval = (low: number, high: number) => ({ mean: (low + high) / 2, interval: [low, high] as const, sd: 1, count: 9 });
const onScales = (raw: [number, number], log: [number, number], rank: [number, number]) => ({
  raw: interval(...raw),
  log: interval(...log),
  rank: interval(...rank),
});

describe("words follow the intervals", () => {
  test("softened only below zero on all three scales, sharpened only above, otherwise it depends or is not clear", () => {
    expect(bufferingVerdict(onScales([-0.06, -0.02], [-0.04, -0.01], [-0.05, -0.01]))).toBe("softened");
    expect(bufferingVerdict(onScales([0.01, 0.02], [0.01, 0.04], [0.01, 0.05]))).toBe("sharpened");
    expect(bufferingVerdict(onScales([-0.06, -0.02], [-0.04, 0.01], [-0.05, -0.01]))).toBe("depends on the scale");
    expect(bufferingVerdict(onScales([-0.06, -0.02], [0.01, 0.04], [-0.05, -0.01]))).toBe("depends on the scale");
    expect(bufferingVerdict(onScales([-0.06, 0.02], [-0.04, 0.01], [-0.05, 0.01]))).toBe("no clear difference");
    const one = { mean: -0.1, interval: null, sd: 0, count: 1 };
    expect(bufferingVerdict({ raw: one, log: one, rank: one })).toBe("one replicate proves nothing");
  });

  test("where exposure is the same in everybody there is nothing to compare, however many replicates there are", () => {
    const none = { mean: Number.NaN, interval: null, sd: 0, count: 0 };
    const excess = { raw: none, log: none, rank: none };
    expect(bufferingVerdict(excess)).toBe("nothing to compare");
    expect(excessSentence({ preset: "both", over: "null", excess })).toBe(
      "both against null: nothing to compare, for exposure, support or distress is the same in everybody.",
    );
  });

  test("sentences name preset, amount and interval, and never a finding where the scales disagree", () => {
    const unsure = onScales([-0.06, -0.02], [-0.04, 0.01], [-0.05, -0.01]);
    expect(excessSentence({ preset: "both", over: "null", excess: unsure })).toMatch(
      /^both against null: .*depends on the scale.*no finding; raw excess of b3 −0\.040 \(95% interval −0\.060 to −0\.020\)/,
    );
    const below = onScales([-0.06, -0.02], [-0.04, -0.01], [-0.05, -0.01]);
    expect(excessSentence({ preset: "buffer-only", over: "none", excess: below })).toContain("goes with less distress");
    // No help in either: what differs is no buffering, whatever the intervals.
    expect(excessSentence({ preset: "none", over: "null", excess: below })).toMatch(
      /nobody helps in events in either.*bends b3 by itself/,
    );
    const summary = summaryOf("both");
    expect(excesses([summary, summaryOf("buffer-only")]).map(({ preset, over }) => `${preset} ${over}`)).toEqual([
      "both null",
      "buffer-only none",
      "buffer-only null",
    ]);
    expect(
      reactivitySentence({
        ...summary,
        reactivity: {
          low: interval(0.3, 0.3),
          middle: interval(0, 0),
          high: interval(0.2, 0.2),
          highMinusLow: interval(-0.12, -0.08),
        },
      }),
    ).toBe(
      "both: events raise distress less in the third with most support than in the third with least: 0.200 against 0.300, −0.100 (95% interval −0.120 to −0.080).",
    );
    expect(neverAlone).toContain("Never read b3 of one preset alone");
  });
});

function summaryOf(preset: (typeof comparedPresets)[number]): PresetSummary {
  return summarizePreset(
    preset,
    [rowOf(0, preset), rowOf(1, preset)],
    [rowOf(0, "null"), rowOf(1, "null")],
    [rowOf(0, "none"), rowOf(1, "none")],
  );
}

describe("pictures", () => {
  test("are sound SVG with a title and the finding in words, and no number that is none", () => {
    for (const summaries of [
      comparedPresets.map(summaryOf),
      comparedPresets.map((preset) => summarizePreset(preset, [null], [null], [null])),
      [],
    ]) {
      const plots = bufferingPlots(summaries);
      expect([...plots.keys()]).toEqual(["excess.svg", "reactivity.svg", "slopes.svg"]);
      for (const [name, svg] of plots) {
        const opened: string[] = [];
        const parser = new SaxesParser();
        parser.on("opentag", (tag) => opened.push(tag.name));
        parser.on("error", (error) => {
          throw error;
        });
        parser.write(svg).close();
        expect(opened.slice(0, 3), name).toEqual(["svg", "title", "desc"]);
        expect(svg.replace(/<desc>.*?<\/desc>/s, "")).not.toMatch(/NaN|Infinity|undefined|null"/);
      }
    }
  });
});
