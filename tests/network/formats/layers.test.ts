import { expect, test } from "vitest";
import { layerNumbers } from "../../../src/network/formats/layers.ts";

/** The numbers of some layers. @throws Error where they cannot be numbered */
function numbered(perTie: readonly string[], named?: readonly string[]) {
  const layers = layerNumbers(perTie, named);
  if (typeof layers === "string") throw new Error(layers);
  return layers;
}

test("whole numbers up to 255 are a layer's own; one that is larger is a name like any other", () => {
  const own = numbered(["255", "3"]);
  expect([own.names.length, own.numberOf("255"), own.numberOf("3")]).toEqual([256, 255, 3]);
  const names = numbered(["256", "3"]);
  expect([names.names, names.numberOf("256"), names.numberOf("3")]).toEqual([["256", "3"], 0, 1]);
});

test("there may be 256 layers, and of 257 the first too many is named", () => {
  const names = Array.from({ length: 257 }, (_, k) => `place ${k}`);
  expect(numbered(names.slice(0, 256)).numberOf("place 255")).toBe(255);
  expect(layerNumbers(names)).toBe('there are 257 layers, such as "place 256"; there may be 256');
});

test("without a list of names no layer is missing from it", () => {
  expect(numbered(["work", "home"])).toMatchObject({ names: ["work", "home"], unnamed: [] });
  expect(numbered(["work", "home"], ["home"])).toMatchObject({ names: ["home", "work"], unnamed: ["work"] });
});
