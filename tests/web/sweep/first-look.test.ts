import { expect, test } from "vitest";
import { readTable } from "../../../src/experiment/sweep/read-table.ts";
import { isForPupils } from "../../../web/share/for-pupils.ts";
import { addressOf, placeAt } from "../../../web/state/place.ts";
import { everything } from "../../../web/state/shown.ts";
import { firstChoices, firstPicked, isOffered } from "../../../web/sweep/first-look.ts";
import { type OpenedSweep, plotKinds } from "../../../web/worker/sweep/asks.ts";
import { openedSweep } from "../../../web/worker/sweep/opened-sweep.ts";
import { type Made, madeUpSweep } from "./made-up-sweep.ts";

function opened(some: Partial<Made> = {}): OpenedSweep {
  const { manifest, rowsOf, whole } = madeUpSweep(some);
  const table = readTable(manifest, [rowsOf(whole)], []);
  return openedSweep({ name: "made up", from: "parts", table, failed: [], source: null, notes: [] });
}

test("results open with lines where two parameters vary: along the one with more levels, a line for each level of the other", () => {
  expect(firstChoices(opened())).toMatchObject({
    plot: "interaction",
    across: "settings.school.climate",
    by: "network.close",
    outcome: "distress",
  });
  expect(firstChoices(opened({ climates: [0.2, 0.4] }))).toMatchObject({
    across: "network.close",
    by: "settings.school.climate",
  });
});

test("where one parameter varies there is one line, and of variants the last is held against the first", () => {
  const one = opened({ closeness: [2], variants: ["as it is", "kinder", "kindest"] });
  expect(firstChoices(one)).toMatchObject({
    plot: "one-parameter",
    across: "settings.school.climate",
    by: "",
    pair: ["as it is", "kindest"],
  });
  expect(one.points[firstPicked(one) ?? 0]).toMatchObject({ variant: "kindest", levels: [0.9, 2], row: 4 });
});

test("runs have the seed of the sweep where shocks are shared, else that of their row, which its variants share", () => {
  expect(new Set(opened().points.map(({ seed }) => seed))).toEqual(new Set(["7"]));
  const { points } = opened({ sharedShocks: false, variants: ["as it is", "kinder"] });
  expect(new Set(points.map(({ seed }) => seed)).size).toBe(20);
  for (const { seed, row } of points) expect(points[2 * row].seed).toBe(seed);
});

test("the room has an address, and pupils see it only where their teacher shows it", () => {
  const room = { at: "playground", room: "sweep" } as const;
  expect(addressOf(room)).toBe("#/sweep");
  expect(placeAt("#/sweep")).toEqual(room);
  expect(isForPupils(room, everything)).toBe(true);
  expect(isForPupils(room, { ...everything, parts: ["compare", "scenario"] })).toBe(false);
});

test("of a design whose levels do not recur, what matters most comes first, and no plot of two parameters is offered", () => {
  const { manifest, rowsOf, whole } = madeUpSweep();
  const morris = { ...manifest, structure: { kind: "morris", trajectories: 5, levels: 4 } } as const;
  const table = readTable(morris, [rowsOf(whole)], []);
  const sampled = openedSweep({ name: "made up", from: "parts", table, failed: [], source: null, notes: [] });
  expect(firstChoices(sampled)).toMatchObject({ plot: "main-effects", across: "settings.school.climate" });
  expect(plotKinds.filter((kind) => isOffered(kind, sampled))).toEqual(["one-parameter", "main-effects"]);
  expect(plotKinds.filter((kind) => isOffered(kind, opened({ variants: ["as it is", "kinder"] })))).toEqual(plotKinds);
});
