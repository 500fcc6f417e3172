import { afterEach, describe, expect, test, vi } from "vitest";
import { createSimulation, type Simulation, step } from "../../src/engine/simulation.ts";
import { mechanisms } from "../../src/model/mechanisms/index.ts";
import { arcBetween, type Network } from "../../src/network/network.ts";
import { makeNetwork } from "../../src/network/plan.ts";
import { defaults } from "../../src/parameters/parameter.ts";
import { seedKey, textHash } from "../../src/random/seed.ts";
import { Stream } from "../../src/random/stream.ts";
import { group, identity, on, planOf } from "../support/plans.ts";

const chance = { seed: "declared", replicate: 0 };
const base = planOf({
  size: 80,
  identities: [identity(0.5)],
  population: { stigmatizing: 0.3 },
  groups: [group("circle"), group("parlor", { norm: -0.8 })],
  warmUp: 0,
  weeks: 12,
});
const drawn = makeNetwork(base.network, 80, seedKey("declared"));
/** Ids that are nobody's place. */
const network: Network = { ...drawn, ids: drawn.ids.map((id) => 1000 + 7 * id) };
const plan = {
  ...on(network, base),
  mechanisms: new Map(
    mechanisms.map(({ name, parameters }) => [
      name,
      { ...defaults(parameters), ...(name === "stigmaExposure" ? { frequency: 2 } : {}) },
    ]),
  ),
};
const declared = new Map(
  mechanisms.flatMap(({ name, draws }) => Object.entries(draws).map(([draw, say]) => [`${name}.${draw}`, say])),
);

interface Draw {
  readonly who: number;
  readonly slot: number;
}

/** Lives the weeks and tells, week by week, what each purpose was asked for. */
function eachWeek(look: (simulation: Simulation, asked: ReadonlyMap<string, readonly Draw[]>) => void): void {
  const asked = new Map<string, Draw[]>();
  const simulation = createSimulation(plan, chance, {
    listener: (purpose, _week, who, slot) => void asked.get(purpose)?.push({ who, slot }),
  });
  for (let week = 0; week < plan.weeks; week++) {
    for (const purpose of declared.keys()) asked.set(purpose, []);
    step(simulation);
    look(simulation, asked);
  }
}

/** What may stand in a slot of one person in one week, by how the slot is declared. */
const slots: readonly (readonly [
  declared: RegExp,
  holds: (own: readonly number[], who: number, simulation: Simulation) => boolean,
])[] = [
  [/slot 0:/, (own) => own.length === 1 && own[0] === 0],
  [/slot = contact:/, (own, who, { world }) => own.every((id) => tied(world.network, who, id))],
  [
    /slot = hash of the group's name:/,
    (own, _who, { world }) => own.every((key) => world.groups.names.some((name) => textHash(name) === key)),
  ],
  [/slot = place of a pair/, (own) => own.every((slot, k) => slot === k)],
  [/slot 2 x place:/, (own) => own.every((slot) => slot < 2 * own.length)],
  [/slot = hash of the setting's/, () => true],
];

function tied({ ids, ...rest }: Network, who: number, other: number): boolean {
  return arcBetween({ ids, ...rest }, ids.indexOf(who), ids.indexOf(other)) >= 0;
}

afterEach(() => vi.restoreAllMocks());

describe("every mechanism draws by whom and by what its purposes say", () => {
  test("every purpose says who and slot in words that this file knows", () => {
    for (const [purpose, say] of declared) {
      expect(say, purpose).toMatch(/^who = (person|asker|person pressed|hash of the unit's name), slot /);
      expect(slots.filter(([words]) => words.test(say)).length, purpose).toBe(1);
    }
  });

  test("who is the id of a person, the slot is what is declared, and nobody is drawn for twice", () => {
    const met = new Set<string>();
    const faults = new Set<string>();
    eachWeek((simulation, asked) => {
      const people = new Set(simulation.world.network.ids);
      for (const [purpose, draws] of asked) {
        const say = declared.get(purpose) ?? "";
        const holds = slots.find(([words]) => words.test(say))?.[1] ?? (() => false);
        const byWho = new Map<number, number[]>();
        for (const { who, slot } of draws) {
          const own = byWho.get(who);
          if (own === undefined) byWho.set(who, [slot]);
          else own.push(slot);
        }
        if (byWho.size > 0) met.add(purpose);
        for (const [who, own] of byWho) {
          if (new Set(own).size < own.length) faults.add(`${purpose} draws for somebody twice`);
          if (!say.startsWith("who = hash") && !people.has(who)) faults.add(`${purpose} draws for nobody's id`);
          if (!holds(own, who, simulation)) faults.add(`${purpose} draws by another slot than it says`);
        }
      }
    });
    expect([...faults]).toEqual([]);
    expect([...met].sort()).toEqual([...declared.keys()].sort());
  });

  test("who asks stands before whom they ask, and who is pressed before who presses", () => {
    let asks = 0;
    let presses = 0;
    eachWeek(({ world }, asked) => {
      const { ids } = world.network;
      const place = (id: number) => ids.indexOf(id);
      const keys = (purpose: string) => new Set((asked.get(purpose) ?? []).map(({ who, slot }) => `${who} ${slot}`));
      const [seeking, blaming] = [keys("seeking.ask"), keys("harmfulReactions.blame")];
      const made = new Set<string>();
      for (let k = 0; k < world.asks.count; k++) {
        const key = `${ids[world.asks.asker[k]]} ${ids[world.asks.contact[k]]}`;
        made.add(key);
        expect(seeking.has(key)).toBe(true);
        if (world.asks.blamed[k] === 1) expect(blaming.has(key)).toBe(true);
      }
      for (const key of blaming) expect(made.has(key)).toBe(true);
      asks += made.size;
      for (const { who, slot } of asked.get("conformityPressure.press") ?? []) {
        presses++;
        expect(world.traits.identities[place(who)]).toBeGreaterThan(0);
        expect(slot).not.toBe(who);
      }
    });
    expect(asks).toBeGreaterThan(50);
    expect(presses).toBeGreaterThan(50);
  });

  test("a second word that is said to be unused is never looked at", () => {
    const looked = new Set<string>();
    const second = Object.getOwnPropertyDescriptor(Stream.prototype, "second")?.get;
    vi.spyOn(Stream.prototype, "second", "get").mockImplementation(function (this: Stream) {
      looked.add(this.purpose);
      return second?.call(this);
    });
    const simulation = createSimulation(plan, chance);
    for (let week = 0; week < plan.weeks; week++) step(simulation);
    const used = [...declared].filter(([, say]) => !say.includes("second word unused")).map(([purpose]) => purpose);
    expect([...looked].filter((purpose) => declared.has(purpose) && !used.includes(purpose))).toEqual([]);
    expect(looked).toContain("stigmaExposure.event");
  });
});
