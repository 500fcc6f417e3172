import { expect, test } from "vitest";
import { addressOf, type Place, placeAt } from "../../../web/state/place.ts";

const places: readonly Place[] = [
  { at: "story" },
  { at: "lessons" },
  { at: "lesson", lesson: "one-friend", step: 0 },
  { at: "lesson", lesson: "one-friend", step: 3 },
  { at: "worksheet", lesson: "safe-place" },
  { at: "playground", room: "compare" },
  { at: "playground", room: "person" },
  { at: "playground", room: "network" },
  { at: "playground", room: "scenario" },
  { at: "teacher" },
  { at: "help", topic: "" },
  { at: "help", topic: "keys" },
];

test("every place has an address of its own that leads back to it", () => {
  expect(places.map((place) => placeAt(addressOf(place)))).toEqual(places);
  expect(new Set(places.map(addressOf)).size).toBe(places.length);
});

test("an address that nobody knows leads to the story, and a share link is no place", () => {
  expect(placeAt("")).toEqual({ at: "story" });
  expect(placeAt("#/no/such/place")).toEqual({ at: "story" });
  expect(placeAt("#/lessons/one-friend/0")).toEqual({ at: "lesson", lesson: "one-friend", step: 0 });
  expect(placeAt("#/lessons/one-friend/x")).toEqual({ at: "lesson", lesson: "one-friend", step: 0 });
  expect(placeAt("#v1=abc")).toBeNull();
});
