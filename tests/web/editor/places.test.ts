import { expect, test } from "vitest";
import { placesOf } from "../../../web/editor/places.ts";
import { givenPlaces } from "../../../web/layout/given-places.ts";
import type { TieRow } from "../../../web/network-files/tie-rows.ts";
import type { Built } from "../../../web/worker/protocol.ts";
import { readSource } from "../../../web/worker/read-source.ts";
import { runSet } from "../../../web/worker/run-set.ts";

test("a file of people says where they stand by columns x and y, from 0 to 1, for everybody or for nobody", () => {
  const columns = (x: readonly string[], y: readonly string[]) =>
    new Map([
      ["x", x],
      ["y", y],
    ]);
  expect(givenPlaces(columns(["0", "0.5"], ["1", "0.25"]))).toEqual(Float32Array.of(0, 1, 0.5, 0.25));
  expect(givenPlaces(columns(["0", ""], ["1", "0.25"]))).toBeNull();
  expect(givenPlaces(columns(["0", "300"], ["1", "0.25"]))).toBeNull();
  expect(givenPlaces(new Map([["x", ["0"]]]))).toBeNull();
});

test("a run is told of the places, and where they change people are placed anew", () => {
  const built = (x: string): Built | undefined => {
    const files = { "t.csv": "source,target\n1,2\n", "p.csv": `id,x,y\n1,${x},0\n2,1,1\n` };
    const text =
      "kith: 1\ntitle: Two\nseed: 1\nweeks: 2\nsettings: { school: { climate: 0.5, time: 1 } }\nnetwork: { file: t.csv, people: p.csv }\n";
    const { scenario } = readSource({ file: "two.yaml", text, files, edits: [] });
    let heard: Built | undefined;
    runSet(
      scenario?.variants ?? [],
      { seed: "1", replicate: 0 },
      () => 0,
      (one) => (heard = one),
    );
    return heard;
  };
  expect(built("0.5")?.places).toEqual(Float32Array.of(0.5, 0, 1, 1));
  expect(built("0.5")?.beginning).not.toBe(built("0.6")?.beginning);
  expect(built("0.5")?.beginning).toBe(built("0.5")?.beginning);
});

test("somebody without a place stands beside those whom they are tied to, and nobody else moves", () => {
  const people = {
    columns: ["id", "x", "y"],
    rows: [
      ["7", "0.2", "0.2"],
      ["8", "0.4", "0.2"],
      ["9", "", ""],
      ["10", "", ""],
    ],
  };
  const tie = (source: string, target: string): TieRow => ({
    source,
    target,
    trust: 0.5,
    trustBack: 0.5,
    manner: "own",
    mannerBack: "own",
    layer: "",
  });
  const places = placesOf(people, [tie("7", "9"), tie("9", "8")], null, null);
  expect(places.get("7")).toEqual([0.2, 0.2]);
  const [x, y] = places.get("9") ?? [0, 0];
  expect(Math.abs(x - 0.3)).toBeLessThan(0.06);
  expect(Math.abs(y - 0.2)).toBeLessThan(0.06);
  expect(places.get("10")).toEqual([0.5, 0.5]);
});
