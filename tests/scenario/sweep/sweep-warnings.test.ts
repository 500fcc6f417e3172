import { describe, expect, test } from "vitest";
import { complaints, readText } from "../reading.ts";
import { swept } from "./swept.ts";

describe("what is probably not meant is warned of", () => {
  test.each<[string, string, string[]]>([
    [
      "a value that stands twice counts once",
      swept("grid: { settings.school.climate: [0.3, 0.5, 0.3] }"),
      ["27:47  warning: settings.school.climate has 0.3 twice; it counts once"],
    ],
    [
      "a row that stands twice counts once",
      swept(
        "list:",
        "  - { network.rewiring: 0.5, weeks: 10 }",
        "  - { network.rewiring: 0, weeks: 20 }",
        "  - { weeks: 10, network.rewiring: 0.5 }",
      ),
      [
        "30:7  warning: sweep has a row that stands there already; each counts once (the first: row 3 is row 1 again, network.rewiring 0.5, weeks 10)",
      ],
    ],
    [
      "a key that changes nothing, whatever its value",
      swept("grid: { ties.look: [0.1, 0.2], settings.school.climate: [0.3, 0.5] }"),
      ["27:11  warning: ties.look changes nothing: rows run the same whatever its value"],
    ],
    [
      "a key of one value",
      swept("grid: { weeks: [30], settings.school.climate: [0.3, 0.5] }"),
      ["27:11  warning: weeks has one value only, 30, so it tells nothing apart; write it in the scenario itself"],
    ],
    [
      "rows that run alike though their values differ",
      swept("grid: { ties.preset: [fixed, adult], ties.look: [0.1, 0.2] }"),
      [
        '26:1  warning: sweep has a row that runs exactly like another (the first: ties.preset "fixed", ties.look 0.2 runs like ties.preset "fixed", ties.look 0.1)',
      ],
    ],
  ])("%s", (_title, text, expected) => {
    expect(complaints(text)).toEqual(expected);
    expect(readText(text).scenario?.sweep).not.toBeNull();
  });
});
