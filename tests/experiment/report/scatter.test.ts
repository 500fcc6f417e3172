import { describe, expect, test } from "vitest";
import { scatter } from "../../../src/experiment/report/figures/scatter.ts";
import { luck, madeUpSweep, numbers } from "./made-up-sweep.ts";
import { all, as, ofLook, outcome, size } from "./marks.ts";

test("where rows lie scattered each is a dot, and the line is the mean of neighbors", () => {
  const table = madeUpSweep({
    factors: [numbers("a"), numbers("b")],
    rows: Array.from({ length: 40 }, (_, k) => [k, (7 * k) % 40]),
    replicates: 3,
    value: ([a, b], _v, r) => 20 + 0.5 * Number(a) + 0.01 * Number(b) + 0.1 * luck(r, Number(a)),
  });
  const figure = scatter(table, { outcome, x: "a", of: as }, size);
  expect(figure.title).toBe("Average distress rose with a");
  expect(figure.description).toMatch(
    /^A straight line through 40 rows goes up by 19\.[3-7] points of 100 from a 0 to 39 \(95% interval over rows and replicates/,
  );
  expect(ofLook(figure, "k-dot")).toHaveLength(40);
  expect(ofLook(figure, "k-marker")).toHaveLength(6);
  expect(figure.reading).toContain("From row to row b changes as well");
});

describe("a scatter", () => {
  const rows = Array.from({ length: 40 }, (_, k) => [k, (7 * k) % 40]);
  const about = { factors: [numbers("a"), numbers("b")], rows };

  test("claims no trend that only the few replicates' dice made", () => {
    // In each replicate the rows lie on a line without any luck, but its slope is the replicate's: -1, 0 or 2.
    const table = madeUpSweep({ ...about, replicates: 3, value: ([a], _v, r) => 30 + [-1, 0, 2][r] * Number(a) });
    const { title, description } = scatter(table, { outcome, x: "a", of: as }, size);
    expect(title).toBe("No clear trend of average distress along a while all else varies");
    expect(description).toContain("95% interval over rows and replicates");
  });

  test("names a bin of one level by it, in at most four figures, and its others in the plural where they are several", () => {
    const table = madeUpSweep({
      factors: [numbers("a"), numbers("b"), numbers("c")],
      rows: Array.from({ length: 24 }, (_, k) => [(k % 3) / 3, ((7 * k) % 24) / 24, ((11 * k) % 24) / 24]),
      structure: { kind: "morris", trajectories: 6, levels: 4 },
      replicates: 3,
      value: ([, b], _v, r) => 30 + 9 * luck(Math.round(24 * Number(b)), r),
    });
    const { reading, warnings } = scatter(table, { outcome, x: "a", of: as }, size);
    expect(reading).toContain("From row to row b and c change as well");
    expect(warnings.join(" ")).toMatch(/Wide intervals at a 0; a 0\.3333; a 0\.6667, wider .* More rows would narrow them\./);
  });

  test("has two numbers below it at least, however narrow it is", () => {
    const table = madeUpSweep({
      ...about,
      rows: rows.map(([a, b]) => [0.2 + (0.7 * a) / 39, b]),
      replicates: 3,
      value: ([a], _v, r) => Number(a) + luck(r),
    });
    const { marks, height } = scatter(table, { outcome, x: "a", of: as }, { width: 300, text: 15 });
    const below = all(marks).filter(
      ({ attributes }) => attributes["class"] === "k-tick" && Number(attributes["y"]) > height - 60,
    );
    expect(below.filter(({ attributes }) => attributes["text-anchor"] === "middle").length).toBeGreaterThan(1);
  });
});
