import { describe, expect, test } from "vitest";
import { everyReplicate } from "../../../src/experiment/report/figures/every-replicate.ts";
import { heatMap } from "../../../src/experiment/report/figures/heat-map.ts";
import { interactionFigure } from "../../../src/experiment/report/figures/interaction.ts";
import { mainEffectsFigure } from "../../../src/experiment/report/figures/main-effects.ts";
import { oneParameter } from "../../../src/experiment/report/figures/one-parameter.ts";
import { pairedDifferences } from "../../../src/experiment/report/figures/paired-differences.ts";
import { phasePicture } from "../../../src/experiment/report/figures/phase.ts";
import { grid, luck, madeUpSweep, names, numbers } from "./made-up-sweep.ts";
import { all, outcome } from "./marks.ts";

test("narrow pictures are drawn anew: letters keep their size and nothing reaches beyond the edge", () => {
  const table = madeUpSweep({
    factors: [names("network"), numbers("people")],
    rows: grid(["ring", "preferential attachment"], [50, 100, 200]),
    variants: ["as it is", "with a policy of several words"],
    replicates: 12,
    value: ([, people], v, r) => 30 + Number(people) / 50 - v + luck(r, Number(people), v),
  });
  const narrow = { width: 350, text: 15 };
  const of = { kind: "difference", from: "as it is", to: "with a policy of several words" } as const;
  const lines = table.manifest.variants.map((variant) => ({ kind: "value", variant }) as const);
  const figures = [
    oneParameter(table, { outcome, x: "people", of: lines }, narrow),
    oneParameter(table, { outcome, x: "network", of: lines }, narrow),
    interactionFigure(table, { outcome, x: "people", z: "network", of }, narrow),
    heatMap(table, { outcome, x: "people", y: "network", of }, narrow),
    phasePicture(table, { outcome, x: "people", y: "network", of, threshold: 0 }, narrow),
    pairedDifferences(table, { outcome, ...of }, narrow),
    mainEffectsFigure(table, { outcome, of }, narrow),
    everyReplicate(table, { outcome, of, row: 2 }, narrow),
  ];
  for (const figure of figures) {
    expect(figure.width).toBe(350);
    for (const { tag, attributes } of all(figure.marks)) {
      if (tag === "text") expect(Number(attributes["font-size"])).toBe(15);
      for (const name of ["x", "x1", "x2", "cx"]) {
        const value = Number(attributes[name] ?? 0);
        expect(value, `${figure.kind} ${tag} ${name}`).toBeGreaterThanOrEqual(0);
        expect(value, `${figure.kind} ${tag} ${name}`).toBeLessThanOrEqual(350);
      }
    }
  }
});

describe("in narrow pictures", () => {
  const table = madeUpSweep({
    factors: [numbers("climate"), numbers("ties")],
    rows: grid([0, 1], [0, 1]),
    variants: ["a", "b"],
    replicates: 12,
    value: ([climate, ties], v, r) => 30 + 4 * Number(climate) + Number(ties) - v * (2 + Number(climate)) + luck(r, Number(ties)),
  });
  const narrow = { width: 350, text: 15 };

  test.each([
    ["paired differences", pairedDifferences(table, { outcome, from: "a", to: "b" }, narrow)],
    ["main effects", mainEffectsFigure(table, { outcome, of: { kind: "value", variant: "a" } }, narrow)],
  ])("no line goes through the words above the bars of %s", (_what, { marks }) => {
    const own = all(marks);
    const lines = own.filter(
      ({ attributes }) => ["k-zero", "k-hairline"].includes(String(attributes["class"])) && attributes["x1"] === attributes["x2"],
    );
    const words = own.filter(({ attributes }) => ["k-text", "k-strong", "k-on-lines"].includes(String(attributes["class"])));
    expect(lines.length).toBeGreaterThan(0);
    for (const { attributes: line } of lines) {
      for (const { attributes: word, inner } of words.filter(({ inner: [first] }) => String(first).length > 5)) {
        const middle = Number(word["y"]) - 5;
        expect(Number(line["y1"]) < middle && Number(line["y2"]) > middle, String(inner[0])).toBe(false);
      }
    }
  });
});
