import { describe, expect, test } from "vitest";
import { createSimulation, step } from "../../src/engine/simulation.ts";
import { type ColumnName, gatheredNames, stateNames, turningNames } from "../../src/model/columns.ts";
import { phases } from "../../src/model/mechanism.ts";
import { mechanisms } from "../../src/model/mechanisms/index.ts";
import { presets } from "../../src/model/presets.ts";
import type { World } from "../../src/model/world.ts";
import { defaults } from "../../src/parameters/parameter.ts";
import { group, identity, planOf } from "../support/plans.ts";

const chance = { seed: "contract", replicate: 0 };
/** Everything on that there is, in a population where everything happens. */
const everything = {
  ...planOf({
    size: 100,
    identities: [identity(0.5), { ...identity(0.3), dimension: "age" }],
    population: { stigmatizing: 0.3, settlingPoint: 1.5 },
    groups: [group("circle"), group("parlor", { norm: -0.8 }), group("haven", {}, { safeSpace: true })],
    choices: { stigmaExposure: { frequency: 2, majorShare: 0.2 } },
    warmUp: 0,
    weeks: 60,
  }),
  mechanisms: new Map(mechanisms.map(({ name, parameters }) => [name, defaults(parameters)])),
};

/** What stands besides states, changes and what the week gathers, and whose job it is to write it. */
const keepers = {
  events: "stigmaExposure",
  eventIdentities: "stigmaExposure",
  help: "emotionalSupport",
  asked: "seeking",
  safeTogether: "safeSpaces",
  "groups.member": "encouragement",
} as const;

function copyOf(world: World): Map<string, ArrayLike<number>> {
  const columns: [string, ArrayLike<number>][] = [];
  for (const name of stateNames)
    columns.push([`state.${name}`, world.state[name].slice()], [`change.${name}`, world.change[name].slice()]);
  for (const name of gatheredNames) columns.push([`gathered.${name}`, world.gathered[name].slice()]);
  for (const name of turningNames) columns.push([name, world[name].slice()], [`turns.${name}`, world.turns[name].slice()]);
  columns.push(["groups.member", world.groups.member.slice()]);
  for (const name of ["events", "eventIdentities", "help", "asked", "safeTogether"] as const)
    columns.push([name, world[name].slice()]);
  for (const [name, column] of Object.entries(world.traits)) columns.push([`traits.${name}`, column.slice()]);
  for (const name of ["time", "policy", "climate", "unit"] as const)
    columns.push([`settings.${name}`, world.settings[name].slice()]);
  columns.push(["network.trust", world.network.trust.slice()]);
  return new Map(columns);
}

/** Where a mechanism writes what it adds to a column. */
function whereItStands(column: ColumnName): string {
  if ((stateNames as readonly string[]).includes(column)) return `change.${column}`;
  return (turningNames as readonly string[]).includes(column) ? `turns.${column}` : `gathered.${column}`;
}

function differs(a: ArrayLike<number> | undefined, b: ArrayLike<number>): boolean {
  if (a === undefined || a.length !== b.length) return true;
  for (let k = 0; k < b.length; k++) if (a[k] !== b[k]) return true;
  return false;
}

describe.each(mechanisms.map((mechanism) => [mechanism.name, mechanism] as const))("the mechanism %s", (name, mechanism) => {
  test("changes only what it lists, leaves every state, trait, setting and tie alone, and changes each column that it lists", () => {
    const simulation = createSimulation(everything, chance);
    const touched = new Set<string>();
    let before = copyOf(simulation.world);
    for (let week = 0; week < 40; week++) {
      step(simulation, {
        begin: (world) => (before = copyOf(world)),
        acted: (world, running) => {
          const after = copyOf(world);
          if (running.mechanism.name === name) {
            for (const [column, values] of after) if (differs(before.get(column), values)) touched.add(column);
          }
          before = after;
        },
        beforeCommit: () => {},
        afterCommit: () => {},
      });
    }
    const own = Object.entries(keepers)
      .filter(([, keeper]) => keeper === name)
      .map(([column]) => column);
    const listed = mechanism.changes.map(whereItStands);
    expect([...touched].filter((column) => !listed.includes(column) && !own.includes(column))).toEqual([]);
    // Nobody is very distressed and leaning on somebody very distressed in every short run; all else must be seen to move.
    if (name !== "coRumination") expect(listed.filter((column) => !touched.has(column))).toEqual([]);
  });

  test("takes part in at least one phase, and draws only under its own name", () => {
    expect(phases.some((phase) => mechanism[phase] !== undefined)).toBe(true);
    const purposes = new Set<string>();
    const simulation = createSimulation(
      { ...everything, mechanisms: new Map([[name, everything.mechanisms.get(name) ?? {}]]) },
      chance,
      {
        listener: (purpose) => purposes.add(purpose),
      },
    );
    for (let week = 0; week < 5; week++) step(simulation);
    for (const purpose of purposes) {
      expect(
        purpose.startsWith(`${name}.`) ||
          /^(traits|capacity|background|groups\.|identity\.|standing\.|unit\.|unitFactors\.|group\.|groups\.meeting)/.test(
            purpose,
          ),
      ).toBe(true);
    }
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
    const without = { ...everything, mechanisms: new Map([...everything.mechanisms].filter(([key]) => key !== name)) };
    const purposes = new Set<string>();
    const simulation = createSimulation(without, chance, { listener: (purpose) => purposes.add(purpose) });
    expect(simulation.week.running.some((running) => running.mechanism.name === name)).toBe(false);
    const start = copyOf(simulation.world);
    for (let week = 0; week < 5; week++) step(simulation);
    for (const purpose of purposes) expect(purpose.startsWith(`${name}.`)).toBe(false);
    const others = new Set(
      [...without.mechanisms.keys()].flatMap((key) => mechanisms.find((m) => m.name === key)?.changes ?? []),
    );
    for (const column of mechanism.changes) {
      if (others.has(column) || !(stateNames as readonly string[]).includes(column)) continue;
      expect(differs(start.get(`state.${column}`), simulation.world.state[column as (typeof stateNames)[number]])).toBe(false);
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
