import { describe, expect, test } from "vitest";
import { worldColumns } from "../../src/engine/bytes.ts";
import type { Plan } from "../../src/engine/plan.ts";
import { createSimulation, step } from "../../src/engine/simulation.ts";
import { type ColumnName, type StateName, stateColumns, stateNames, turningNames } from "../../src/model/columns.ts";
import { type Phase, phases } from "../../src/model/mechanism.ts";
import { mechanisms } from "../../src/model/mechanisms/index.ts";
import { presets } from "../../src/model/presets.ts";
import type { Witness } from "../../src/model/week.ts";
import type { World } from "../../src/model/world.ts";
import { defaults } from "../../src/parameters/parameter.ts";
import { group, identity, planOf } from "../support/plans.ts";

const chance = { seed: "contract", replicate: 0 };
const weeks = 40;
/** Everything on that there is, in a population where everything happens. */
const everything: Plan = {
  ...planOf({
    size: 100,
    identities: [identity(0.5), { ...identity(0.3), dimension: "age" }],
    population: { stigmatizing: 0.3, settlingPoint: 1.5 },
    groups: [group("circle"), group("parlor", { norm: -0.8 }), group("haven", {}, { safeSpace: true })],
    ties: "school",
    warmUp: 0,
    weeks,
  }),
  mechanisms: new Map(
    mechanisms.map(({ name, parameters }) => [
      name,
      { ...defaults(parameters), ...(name === "stigmaExposure" ? { frequency: 2, majorShare: 0.2 } : {}) },
    ]),
  ),
};

/** What stands besides states, changes, what the week gathers and who turns: whose job it is to write it. */
const keepers: Readonly<Record<string, readonly string[]>> = {
  events: ["stigmaExposure"],
  eventIdentities: ["stigmaExposure"],
  help: ["emotionalSupport"],
  asked: ["seeking"],
  safeTogether: ["safeSpaces"],
  hurtGiven: ["harmfulReactions", "conformityPressure"],
  "groups.member": ["encouragement"],
};

/** The mechanisms that have nothing to draw for without another: incidents add to stigma events, and blame answers who tells of one. */
const idleWithout: Readonly<Record<string, readonly string[]>> = {
  stigmaExposure: ["sharedShocks", "harmfulReactions"],
  seeking: ["harmfulReactions"],
};

/** Every column and number of a world by name, as "need", "state.distress", "network.trust" or "perceived.allTrust". */
function columnsOf(world: World): Map<string, ArrayLike<number>> {
  const columns = new Map<string, ArrayLike<number>>();
  const parts = ["state", "change", "gathered", "turns", "perceived", "traits", "settings", "groups", "network"] as const;
  const add = (prefix: string, part: object): void => {
    for (const [name, value] of Object.entries(part)) {
      if (ArrayBuffer.isView(value)) columns.set(`${prefix}${name}`, value as Uint8Array);
      else if (typeof value === "number") columns.set(`${prefix}${name}`, [value]);
    }
  };
  add("", world);
  for (const part of parts) add(`${part}.`, world[part]);
  // Room to work in, for whoever acts.
  columns.delete("scratch");
  return columns;
}

function copyOf(world: World): Map<string, ArrayLike<number>> {
  return new Map([...columnsOf(world)].map(([name, column]) => [name, Array.from(column)]));
}

/** Where a mechanism writes what it adds to a column. */
function whereItStands(column: ColumnName): string {
  if ((stateNames as readonly string[]).includes(column)) return `change.${column}`;
  return (turningNames as readonly string[]).includes(column) ? `turns.${column}` : `gathered.${column}`;
}

function differs(a: ArrayLike<number> | undefined, b: ArrayLike<number>): boolean {
  if (a === undefined || a.length !== b.length) return true;
  for (let k = 0; k < b.length; k++) if (!Object.is(a[k], b[k])) return true;
  return false;
}

/** States that are no number or out of their range, by name. */
function statesAstray({ state }: World): string[] {
  return stateNames.filter((name) => {
    const { min, max } = stateColumns[name];
    return !state[name].every((value) => Number.isFinite(value) && value >= min && value <= max);
  });
}

/** What a mechanism was seen to do. */
class Seen {
  /** Columns that it changed. */
  readonly touched = new Set<string>();
  /** Columns into which it brought the run's first numbers that are not finite. */
  readonly unfinite = new Set<string>();
  /** Purposes of what was drawn while it acted. */
  readonly drawn = new Set<string>();
}

/** The run with everything on, looked at after every act of every mechanism. */
const watched = once(() => {
  const seen = new Map(mechanisms.map(({ name }) => [name, new Seen()]));
  const purposes = new Set<string>();
  const astray = new Set<string>();
  let before = new Map<string, ArrayLike<number>>();
  let drawing = new Set<string>();
  let last: Phase | null = null;
  let finite = true;
  const simulation = createSimulation(everything, chance, {
    listener: (purpose) => {
      purposes.add(purpose);
      drawing.add(purpose);
    },
  });
  const witness: Witness = {
    begin: (world) => {
      before = copyOf(world);
      drawing = new Set();
      last = null;
    },
    acted: (world, { mechanism: { name } }, phase) => {
      const { touched, unfinite, drawn } = seen.get(name) ?? new Seen();
      // Before anybody seeks, the week itself writes down what weighs on whom.
      if (phase === "seek" && last !== "seek") before.set("need", before.get("gathered.burden") ?? []);
      last = phase;
      const after = copyOf(world);
      for (const [column, values] of after) {
        if (!differs(before.get(column), values)) continue;
        touched.add(column);
        // Whoever reads such a number passes it on: only where the first came from is worth telling.
        if (finite && !Array.from(values).every(Number.isFinite)) unfinite.add(column);
      }
      finite &&= unfinite.size === 0;
      before = after;
      for (const purpose of drawing) drawn.add(purpose);
      drawing = new Set();
    },
    beforeCommit: () => {},
    afterCommit: (world) => {
      for (const name of statesAstray(world)) astray.add(name);
    },
  };
  for (let week = 0; week < weeks; week++) step(simulation, witness);
  return { seen, purposes, astray };
});

/** The same run with everything on but one mechanism. */
const without = Object.fromEntries(
  mechanisms.map(({ name }) => [
    name,
    once(() => {
      const plan = { ...everything, mechanisms: new Map([...everything.mechanisms].filter(([key]) => key !== name)) };
      const purposes = new Set<string>();
      const simulation = createSimulation(plan, chance, { listener: (purpose) => purposes.add(purpose) });
      const start = copyOf(simulation.world);
      for (let week = 0; week < weeks; week++) step(simulation);
      return { plan, simulation, start, purposes };
    }),
  ]),
);

/** Works something out when it is first asked for, and then remembers it. */
function once<Result>(work: () => Result): () => Result {
  let result: { readonly of: Result } | null = null;
  return () => {
    result ??= { of: work() };
    return result.of;
  };
}

test("nothing of a world that a week can change is left out of what is looked at", () => {
  const { world } = createSimulation(everything, chance);
  const looked = new Set(columnsOf(world).values());
  expect(worldColumns(world).filter(({ data }) => !looked.has(data))).toEqual([]);
  for (const name of ["hurtGiven", "mentor", "attitude", "perceived.allTrust", "turns.stance", "tiesVersion"])
    expect([...columnsOf(world).keys()]).toContain(name);
});

test("with everything on, or everything but one, every state stays finite and in its range", () => {
  expect([...watched().astray]).toEqual([]);
  const astray = Object.entries(without).map(([name, run]) => [name, statesAstray(run().simulation.world)] as const);
  expect(astray.filter(([, states]) => states.length > 0)).toEqual([]);
});

describe.each(mechanisms.map((mechanism) => [mechanism.name, mechanism] as const))("the mechanism %s", (name, mechanism) => {
  const runWithout = without[name];
  const starts = (names: readonly string[]) => (purpose: string) => names.some((one) => purpose.startsWith(`${one}.`));

  test("changes only what it lists, by finite numbers, leaves every state, trait, setting and tie alone, and changes all that it lists", () => {
    const { touched, unfinite } = watched().seen.get(name) ?? new Seen();
    const own = Object.keys(keepers).filter((column) => keepers[column].includes(name));
    const listed = [...mechanism.changes.map(whereItStands), ...own];
    expect([...touched].filter((column) => !listed.includes(column))).toEqual([]);
    expect(listed.filter((column) => !touched.has(column))).toEqual([]);
    expect([...unfinite]).toEqual([]);
  });

  test("takes part in at least one phase, and draws all that it declares, only while it acts and under its own name", () => {
    expect(phases.some((phase) => mechanism[phase] !== undefined)).toBe(true);
    const { seen, purposes } = watched();
    const declared = Object.keys(mechanism.draws).map((draw) => `${name}.${draw}`);
    expect([...(seen.get(name)?.drawn ?? [])].sort()).toEqual(declared.sort());
    // With everything on, each of them comes to be drawn; what is drawn only because of it is its own, or theirs who need it.
    const more = [...purposes].filter((purpose) => !runWithout().purposes.has(purpose));
    expect(more).toEqual(expect.arrayContaining(declared));
    expect(more.filter((purpose) => !starts([name, ...(idleWithout[name] ?? [])])(purpose))).toEqual([]);
    for (const draw of Object.keys(mechanism.draws)) expect(mechanism.draws[draw].length).toBeGreaterThan(10);
  });

  test("says what it is: title, summary, rule, sources, and what its states are when it is off", () => {
    expect(name).toMatch(/^[a-z][a-zA-Z]+$/);
    expect(mechanism.title.length).toBeGreaterThan(2);
    for (const sentence of [mechanism.summary, mechanism.off]) expect(sentence).toMatch(/^[A-Z].+\.$/);
    expect(mechanism.rule.length).toBeGreaterThan(0);
    expect(mechanism.sources.length).toBeGreaterThan(0);
  });

  test("gives every parameter a unit, a range that holds its default, and a source", () => {
    for (const [key, parameter] of Object.entries(mechanism.parameters)) {
      expect(key).toMatch(/^[a-z][a-zA-Z]*$/);
      expect(parameter.unit).not.toBe("");
      expect(parameter.source).not.toBe("");
      expect(parameter.meaning.length).toBeGreaterThan(10);
      expect(parameter.min).toBeLessThan(parameter.max);
      const [from, to] = parameter.plausible;
      expect(parameter.min <= from && from <= parameter.default && parameter.default <= to && to <= parameter.max).toBe(true);
      if (parameter.whole) expect(Number.isInteger(parameter.default)).toBe(true);
    }
  });

  test("off means absent: no cost, no draws, and its own states stay where they start", () => {
    const { plan, simulation, start, purposes } = runWithout();
    expect(simulation.week.running.some((running) => running.mechanism.name === name)).toBe(false);
    expect([...purposes].filter(starts([name]))).toEqual([]);
    const others = new Set([...plan.mechanisms.keys()].flatMap((key) => mechanisms.find((m) => m.name === key)?.changes ?? []));
    for (const column of mechanism.changes) {
      if (others.has(column) || !(stateNames as readonly string[]).includes(column)) continue;
      expect(differs(start.get(`state.${column}`), simulation.world.state[column as StateName])).toBe(false);
    }
  });
});

test("no two mechanisms share a name, and every preset turns on mechanisms that exist", () => {
  const names = mechanisms.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const preset of presets) {
    for (const name of [...preset.on, ...Object.keys(preset.values)]) expect(names).toContain(name);
  }
});

test("whatever a mechanism carries on is gathered by mechanisms that stand before it", () => {
  for (let place = 0; place < mechanisms.length; place++) {
    for (const { from } of mechanisms[place].carries ?? []) {
      const later = mechanisms.slice(place + 1).filter(({ changes }) => changes.includes(from));
      expect(later.map(({ name }) => name)).toEqual([]);
    }
  }
});
