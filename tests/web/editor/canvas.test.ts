import { describe, expect, test } from "vitest";
import { connect, cut, type Doing, harmful, trust } from "../../../web/editor/canvas/acts.ts";
import type { EditablePerson, EditableTie } from "../../../web/editor/canvas/editable.ts";
import { hullNameSpots } from "../../../web/editor/canvas/hull-names.ts";
import { type Keys, pressed } from "../../../web/editor/canvas/keys.ts";
import { tieAt, tiesAcross } from "../../../web/editor/canvas/near.ts";
import { freePlace } from "../../../web/editor/free-place.ts";
import { convexHull, hullPath } from "../../../web/network/hull.ts";

/** Four people at the corners of a square of 100, tied along its left, right and one diagonal. */
const place = {
  width: 120,
  height: 120,
  radius: 5,
  x: Float32Array.of(10, 110, 10, 110),
  y: Float32Array.of(10, 10, 110, 110),
};
const tie = (from: number, to: number, more: Partial<EditableTie> = {}): EditableTie => ({
  from,
  to,
  trust: 0.5,
  trustBack: 0.5,
  harmful: false,
  ...more,
});
const ties = [tie(0, 2), tie(1, 3, { locked: "Brothers stay brothers." }), tie(0, 3)];
const people: readonly EditablePerson[] = ["Ada", "Ben", "Cai", "Dov"].map((name, i) => ({
  id: String(i),
  name,
  diamond: false,
  distress: 0,
}));

function doing(): { readonly done: string[]; readonly what: Doing } {
  const done: string[] = [];
  const what: Doing = {
    people,
    ties,
    xy: [0, 0, 1, 0, 0, 1, 1, 1],
    may: ["connect", "cut", "trust", "harmful"],
    selected: 0,
    label: "",
    say: (text) => done.push(text),
    setTie: (at) => done.push(`tie ${at}`),
    onSelect: (person) => done.push(`select ${person}`),
    onConnect: (from, to) => done.push(`connect ${from} ${to}`),
    onCut: (which) => done.push(`cut ${which.join(" ")}`),
    onTrust: (at, by) => done.push(`trust ${at} ${by}`),
    onHarmful: (at) => done.push(`harmful ${at}`),
    onLocked: (at) => done.push(`locked ${at}`),
  };
  return { done, what };
}

describe("what is near a point or under a line", () => {
  test("the nearest tie within reach", () => {
    expect(tieAt(place, ties, [14, 60], 9)).toBe(0);
    expect(tieAt(place, ties, [62, 60], 9)).toBe(2);
    expect(tieAt(place, ties, [60, 14], 9)).toBeNull();
  });

  test("every tie that a line crosses, and none that it stops before", () => {
    expect(tiesAcross(place, ties, [0, 62], [120, 58])).toEqual([0, 1, 2]);
    expect(tiesAcross(place, ties, [0, 62], [40, 61])).toEqual([0]);
  });

  test("a tie that is cut is not there", () => {
    const gone = [tie(0, 2, { mark: "cut" })];
    expect(tieAt(place, gone, [10, 60], 9)).toBeNull();
    expect(tiesAcross(place, gone, [0, 60], [20, 60])).toEqual([]);
  });
});

describe("what may be done", () => {
  test("two people who are tied cannot be tied again: it says so", () => {
    const { done, what } = doing();
    connect(what, 0, 2);
    connect(what, 0, 1);
    expect(done).toEqual(["Ada and Cai are tied already", "connect 0 1"]);
  });

  test("a locked tie answers in words, whatever one tries; the others are cut", () => {
    const { done, what } = doing();
    cut(what, [0, 1]);
    trust(what, 1, 1);
    harmful(what, 1);
    expect(done).toEqual([
      "cut 0",
      "Brothers stay brothers.",
      "locked 1",
      "Brothers stay brothers.",
      "locked 1",
      "Brothers stay brothers.",
      "locked 1",
    ]);
  });

  test("what may not be done is not done, without a word", () => {
    const { done, what } = doing();
    const nothing = { ...what, may: [] };
    connect(nothing, 0, 1);
    cut(nothing, [0]);
    trust(nothing, 0, 1);
    harmful(nothing, 0);
    expect(done).toEqual([]);
  });
});

describe("keys", () => {
  const press = (key: string, more: Partial<Keys> = {}) => {
    const { done, what } = doing();
    const event = { key, ctrlKey: false, metaKey: false, altKey: false } as KeyboardEvent;
    const ask = () => done.push("ask");
    const took = pressed(event, { ...what, active: 0, currentTie: -1, place, ask, ...more });
    return { took, done };
  };

  test("arrows go to whoever stands that way", () => {
    expect(press("ArrowRight").done).toEqual(["tie null", "select 1"]);
    expect(press("ArrowDown").done).toEqual(["tie null", "select 2"]);
  });

  test("brackets go through this person's ties and around", () => {
    expect(press("]").done).toEqual(["tie 0"]);
    expect(press("]", { currentTie: 0 }).done).toEqual(["tie 2"]);
    expect(press("]", { currentTie: 2 }).done).toEqual(["tie 0"]);
    expect(press("[").done).toEqual(["tie 2"]);
  });

  test("a letter acts on the tie that is chosen, else asks which", () => {
    expect(press("x", { currentTie: 0 }).done).toEqual(["cut 0"]);
    expect(press("x").done).toEqual(["select 0", "ask"]);
    expect(press("+", { currentTie: 0 }).done).toEqual(["trust 0 0.1"]);
    expect(press("-").done).toEqual(["Choose a tie first: press ] in the picture."]);
    expect(press("c").done).toEqual(["select 0", "ask"]);
  });

  test("Escape lets go of the tie, then of the person, then leaves the key to others", () => {
    expect(press("Escape", { currentTie: 0 })).toEqual({ took: true, done: ["tie null"] });
    expect(press("Escape")).toEqual({ took: true, done: ["select null"] });
    expect(press("Escape", { selected: null })).toEqual({ took: false, done: [] });
  });

  test("keys of the browser are left alone", () => {
    const { done, what } = doing();
    const event = { key: "x", ctrlKey: true, metaKey: false, altKey: false } as KeyboardEvent;
    expect(pressed(event, { ...what, active: 0, currentTie: 0, place, ask: () => {} })).toBe(false);
    expect(done).toEqual([]);
  });
});

describe("outlines", () => {
  test("the hull of a square with a point inside is its corners, clockwise on the screen", () => {
    expect(
      convexHull([
        [0, 0],
        [10, 10],
        [5, 5],
        [10, 0],
        [0, 10],
      ]),
    ).toEqual([
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
    ]);
  });

  test("one person has a circle around them, two a capsule, nobody nothing", () => {
    expect(hullPath([], 5)).toBe("");
    expect(hullPath([[10, 10]], 5)).toMatch(/^M5 10a5 5/);
    expect(
      hullPath(
        [
          [0, 0],
          [10, 0],
        ],
        5,
      ),
    ).toBe("M0 -5L10 -5A5 5 0 0 1 10 5L0 5A5 5 0 0 1 0 -5Z");
  });
});

test("somebody new stands near whom they are beside, and on top of nobody", () => {
  const xy = [0.5, 0.5, 0.55, 0.5, 0.5, 0.56];
  const [x, y] = freePlace(xy, 0.5, 0.5);
  const away = (i: number) => Math.hypot(x - xy[2 * i], 0.65 * (y - xy[2 * i + 1]));
  for (const i of [0, 1, 2]) expect(away(i)).toBeGreaterThan(0.06);
  expect(away(0)).toBeLessThan(0.25);
});

describe("names at outlines", () => {
  const wide = { width: 400, height: 200, radius: 10, x: Float32Array.of(200, 212, 390), y: Float32Array.of(100, 104, 12) };
  const away = 26;
  const named = (members: readonly number[]) => ({ members, width: 40 });

  test("a name stands above its outline where there is room", () => {
    const [spot] = hullNameSpots([named([0])], wide, away, 15);
    expect(spot).toEqual({ text: [215, 66], anchor: "start", house: [200, 61] });
  });

  test("a second one beside it goes elsewhere: no name lies over another", () => {
    const [first, second] = hullNameSpots([named([0]), named([1])], wide, away, 15);
    expect(first).not.toBeNull();
    expect(second).not.toBeNull();
    const sides = [first, second].map((spot) => [spot?.anchor, spot === null || spot === undefined ? 0 : spot.text[1] > 100]);
    expect(sides[0]).not.toEqual(sides[1]);
  });

  test("at the edge it turns inward and below", () => {
    const [spot] = hullNameSpots([named([2])], wide, away, 15);
    expect(spot?.anchor).toBe("end");
    expect(spot?.text[1]).toBeGreaterThan(12);
  });

  test("it lies over nobody", () => {
    const crowd = { ...wide, x: Float32Array.of(200, 235), y: Float32Array.of(100, 62) };
    const [spot] = hullNameSpots([named([0])], crowd, away, 15);
    expect(spot?.anchor).toBe("end");
  });

  test("where there is no room a name is left out", () => {
    const full = { ...wide, width: 60, height: 60, x: Float32Array.of(30), y: Float32Array.of(30) };
    expect(hullNameSpots([named([0])], full, away, 15)).toEqual([null]);
  });
});
