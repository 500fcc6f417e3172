import { describe, expect, test } from "vitest";
import { SvgPen } from "../../../web/export/svg-pen.ts";
import { crowdFrom, drawCrowd } from "../../../web/network/draw-crowd.ts";
import { groupsIn, isTogether, nameSpot } from "../../../web/network/draw-groups.ts";
import { drawSelfEsteem, drawStripes, layersIn } from "../../../web/network/draw-layers.ts";
import { geometry } from "../../../web/network/geometry.ts";
import type { Palette } from "../../../web/network/palette.ts";
import { levels } from "../../../web/network/ramp.ts";
import { runnable } from "../../../web/worker/read-source.ts";
import { runSet } from "../../../web/worker/run-set.ts";
import { livingText } from "../../browser/living.ts";

const palette = Object.fromEntries(
  ["paper", "ink", "support", "supportSoft", "harm", "accent", "disc", "rim", "halo"].map((name) => [name, "#000"]),
) as unknown as Palette;
const text = livingText
  .replace("compare:", "groups:\n  - { name: club, who: { share: 20% }, open: false }\ncompare:")
  .replace(
    "kinder: { settings: { work: { climate: 0.1 } } }",
    "opened: { interventions: [{ what: openGroup, group: club, weeks: 5-12 }] }",
  );
const { variants, seed } = runnable({ file: "club.yaml", text, edits: [] });
const runs = runSet(variants, { seed, replicate: 0 }, () => 0);
const [closed, opened] = runs.variants;
const { size } = runs.people;

describe("groups on the picture", () => {
  test("are those that run in the week, with the people who belong to them", () => {
    const sizes = (run: typeof opened) => run.weeks.map((week) => groupsIn(run, size, week)[0]?.members.length ?? 0);
    expect(new Set(sizes(closed))).toEqual(new Set([0]));
    const weeks = sizes(opened);
    expect(weeks.slice(0, 5)).toEqual([0, 0, 0, 0, 0]);
    expect(Math.min(...weeks.slice(5, 13))).toBeGreaterThan(1);
    expect(Math.max(...weeks.slice(13))).toBe(0);
  });

  test("share a block of the record while nothing changes", () => {
    expect(new Set(closed.groups.block).size).toBe(1);
    expect(new Set(opened.groups.block).size).toBe(3);
  });

  test("have an outline where they stand together, else a house each; their name stands above", () => {
    const xy = Float32Array.from({ length: 8 }, (_, k) => [0.1, 0.1, 0.2, 0.15, 0.15, 0.25, 0.95, 0.95][k]);
    const place = geometry({ xy }, 600, 400);
    const group = (members: number[]) => ({ name: "club", safe: false, members });
    expect(isTogether(group([0, 1, 2]), place)).toBe(true);
    expect(
      isTogether(
        { ...group([0, 1, 2, 3]), members: [0, 3, 2, 1] },
        geometry({ xy: Float32Array.of(0, 0, 1, 0, 1, 1, 0, 1) }, 600, 400),
      ),
    ).toBe(false);
    const spot = nameSpot(group([1, 2]), place);
    expect(spot.y).toBeLessThan(place.y[1]);
    expect(spot.right).toBe(true);
  });
});

describe("layers of marks", () => {
  test("are columns of the week, resilience in thirds of everybody at the start", () => {
    const none = layersIn(opened, size, 3, new Set());
    expect(Object.values(none)).toEqual([null, null, null]);
    const { resilience, selfEsteem } = layersIn(opened, size, 0, new Set(["resilience", "selfEsteem"]));
    const counts = [0, 1, 2].map((third) => resilience?.filter((one) => one === third).length ?? 0);
    for (const count of counts) expect(Math.abs(count - size / 3)).toBeLessThan(2);
    expect(selfEsteem?.[4]).toBe(opened.people.selfEsteem[4]);
  });

  test("stripes are closer the more, only over the empty part, and of nobody without an identity; rings are fuller the higher", () => {
    const place = geometry({ xy: Float32Array.of(0.2, 0.5, 0.5, 0.5, 0.8, 0.5) }, 600, 300);
    const stripes = (distress: number, value: number) => {
      const pen = new SvgPen();
      const all = (one: number) => Float32Array.of(one, one, one);
      drawStripes(pen, place, Uint32Array.of(1, 0, 0), all(distress), all(value), new Uint8Array(3), palette);
      return pen.elements().match(/M/g)?.length ?? 0;
    };
    expect(stripes(20, 0)).toBe(0);
    expect(stripes(20, 0.9)).toBeGreaterThan(stripes(20, 0.3));
    expect(stripes(100, 0.9)).toBeLessThan(stripes(10, 0.9));
    const pen = new SvgPen();
    drawSelfEsteem(pen, place, Uint32Array.of(1, 0, 0), Float32Array.of(0.2, 0.8, 0.5), new Uint8Array(3), palette);
    const arcs = [...pen.elements().matchAll(/A[\d.]+ [\d.]+ 0 ([01]) 1/g)];
    expect(arcs.map(([, large]) => large)).toEqual(["0", "1", "0"]);
  });
});

test("a crowd is a square for everybody who is there, in the color of their level, over a rim", () => {
  const count = 40;
  const place = geometry({ xy: Float32Array.from({ length: 2 * count }, (_, k) => (k % 17) / 17) }, 600, 300);
  const pen = new SvgPen();
  const first = new Uint32Array(levels + 1).fill(count, 1);
  const absent = Uint8Array.from({ length: count }, (_, i) => (i < 3 ? 1 : 0));
  const identities = Uint32Array.from({ length: count }, (_, i) => (i % 4 === 0 ? 1 : 0));
  drawCrowd(pen, place, { order: Uint32Array.from({ length: count }, (_, i) => i), first }, identities, absent, palette);
  expect(pen.elements().match(/M/g)).toHaveLength(2 * (count - 3));
  expect(crowdFrom).toBe(2000);
});
