import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { mechanisms } from "../../../src/model/mechanisms/index.ts";
import { checkNumber, spanOf, stepFor } from "../../../web/controls/check-number.ts";
import { changesOf, isOn, valueNow } from "../../../web/controls/edits.ts";
import { layOut, matches } from "../../../web/controls/panel-sections.ts";
import { Speaker } from "../../../web/controls/speaker.ts";
import { endsOf } from "../../../web/words/controls.ts";
import { madeUpParameters } from "./made-up.ts";

const dose = { name: "dose", min: 0, max: 1, whole: false };

describe("a typed number", () => {
  test("is taken with comma or point", () => {
    expect(checkNumber(" 0,35 ", dose)).toEqual({ ok: true, value: 0.35 });
    expect(checkNumber("\u22121", { ...dose, min: -2 })).toEqual({ ok: true, value: -1 });
  });
  test("outside its range says what would be right and offers the nearest", () => {
    expect(checkNumber("1.4", dose)).toEqual({
      ok: false,
      message: "\u201cdose\u201d is 1.4. It must be between 0 and 1.",
      nearest: 1,
    });
  });
  test("that is no number says so", () => {
    expect(checkNumber("much", dose)).toMatchObject({ ok: false, nearest: null });
    expect(checkNumber("", dose)).toMatchObject({ ok: false });
    expect(checkNumber("2.5", { ...dose, max: 9, whole: true })).toMatchObject({ ok: false, nearest: 3 });
  });
  test("a slider promises nobody and everyone only where it goes from none to all, and else says its numbers", () => {
    expect(endsOf("stigmatizing", spanOf([0, 0.5], 0.145))).toEqual(["0", "0.5"]);
    expect(endsOf("stigmatizing", spanOf([0, 0.5], 0.8))).toEqual(["0", "0.8"]);
    expect(endsOf("stigmatizing", spanOf([0, 0.5], 1))).toEqual(["nobody", "everyone"]);
    expect(endsOf("time", spanOf([0, 1], 0.4))).toEqual(["never there", "always there"]);
    expect(endsOf("capacity", spanOf([0.5, 4], 2))).toEqual(["little to give", "much to give"]);
    expect(endsOf("affirming", spanOf([0, 1], 0.35))).toBeNull();
  });
  test("steps of a slider are round and about a hundred", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }).map((n) => n / 100),
        (high) => {
          const steps = high / stepFor(0, high, false);
          expect(steps).toBeGreaterThanOrEqual(30);
          expect(steps).toBeLessThanOrEqual(500);
        },
      ),
      { seed: 7 },
    );
    expect(stepFor(0, 1, false)).toBeCloseTo(0.01, 12);
    expect(stepFor(0, 20, true)).toBe(1);
  });
});

describe("the parameter panel", () => {
  const { parameters, mechanisms: entries } = madeUpParameters();

  test("shows climate and policy first and apart from alliances", () => {
    const { surroundings, main } = layOut(parameters, entries);
    expect(surroundings.map(({ name }) => name)).toEqual(["climate", "policy"]);
    expect(main.map(({ name }) => name)).toEqual(["stigmatizing", "capacity", "relief"]);
  });
  test("has a heading with every parameter for each mechanism of the registry, in its order", () => {
    const { rest } = layOut(parameters, entries);
    const own = rest.filter(({ mechanism }) => mechanism !== null);
    expect(own.map(({ mechanism }) => mechanism?.name)).toEqual(mechanisms.map(({ name }) => name));
    expect(own.map((section) => section.parameters.length)).toEqual(
      mechanisms.map((mechanism) => Object.keys(mechanism.parameters).length),
    );
  });
  test("a mechanism that is added appears by itself", () => {
    const entry = { name: "newClaim", title: "A new claim", summary: "Something.", on: true };
    const parameter = {
      ...parameters[5],
      path: ["mechanisms", "newClaim", "pace"],
      name: "pace",
      group: "A new claim",
      mechanism: "newClaim",
      main: false,
    };
    const { rest } = layOut([...parameters, parameter], [...entries, entry]);
    expect(rest.find(({ title }) => title === "A new claim")?.parameters).toEqual([parameter]);
  });
  test("finds by name, heading, meaning and place in the file", () => {
    const found = (wanted: string) =>
      parameters.filter((parameter) => matches(parameter, wanted)).map(({ path }) => path.join("."));
    expect(found("belonging relief")).toContain("mechanisms.belonging.relief");
    expect(found("devaluing climate")).toEqual(["settings.work.climate"]);
    expect(found("no such thing")).toEqual([]);
  });
  test("edits are a list from path to value: numbers, switches, and what they were", () => {
    const edits = [
      { path: ["settings", "work", "climate"], value: 0.3 },
      { path: ["mechanisms", "belonging"], value: "off" },
      { path: ["mechanisms", "preset"], value: "null" },
    ];
    expect(valueNow(parameters[0], edits)).toBe(0.3);
    expect(valueNow(parameters[1], edits)).toBe(0);
    const belonging = entries.find(({ name }) => name === "belonging");
    expect(belonging !== undefined && isOn(belonging, edits)).toBe(false);
    expect(changesOf(edits, parameters, entries)).toEqual([
      { path: edits[0].path, title: "Settings: work: climate", from: 0.6, to: 0.3 },
      { path: edits[1].path, title: "Belonging", from: "on", to: "off" },
      { path: edits[2].path, title: "mechanisms.preset", from: "", to: "null" },
    ]);
  });
});

describe("the live region", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("speaks at most once in two seconds and then says the latest, never nothing", () => {
    const said: string[] = [];
    const speaker = new Speaker((message) => said.push(message));
    speaker.say("Week 1");
    speaker.say("Week 2");
    speaker.say("");
    speaker.say("Week 3");
    expect(said).toEqual(["Week 1"]);
    vi.advanceTimersByTime(2000);
    expect(said).toEqual(["Week 1", "Week 3"]);
    vi.advanceTimersByTime(9000);
    expect(said).toHaveLength(2);
    speaker.end();
  });
  test("are told apart by the whole gap, however late the first was drawn", async () => {
    vi.useRealTimers();
    const shown: number[] = [];
    await new Promise<void>((resolve) => {
      // As the page draws: in the same task, after everything else that task does.
      const speaker = new Speaker(() => {
        queueMicrotask(() => {
          const until = performance.now() + 80;
          while (shown.length === 0 && performance.now() < until);
          if (shown.push(performance.now()) === 2) resolve();
        });
      }, 100);
      speaker.say("Week 1");
      speaker.say("Week 2");
    });
    // A timer of the machine may be a millisecond early.
    const [first = 0, second = 0] = shown;
    expect(second - first).toBeGreaterThanOrEqual(99);
  });
});
