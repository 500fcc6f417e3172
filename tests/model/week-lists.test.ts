import { expect, test } from "vitest";
import { createSimulation, step } from "../../src/engine/simulation.ts";
import { AskList } from "../../src/model/ask-list.ts";
import { EventList } from "../../src/model/event-list.ts";
import { identity, planOf } from "../support/plans.ts";

test("an event is prevented by whoever brings its chance down to its luck first, and stays theirs", () => {
  const list = new EventList(1);
  for (const luck of [0.6, 0.4, 0.1]) {
    const e = list.add();
    list.luck[e] = luck;
    list.chance[e] = 1;
    for (const preventer of [1, 2]) list.lower(e, 0.5, preventer);
  }
  // Half is left after the first and a quarter after the second: .6 is the first's, .4 the second's, .1 happens.
  expect([...list.preventedBy.subarray(0, 3)]).toEqual([1, 2, 0]);
  expect([...list.chance.subarray(0, 3)]).toEqual([0.25, 0.25, 0.25]);
});

test("an event whose luck is just its chance does not happen: with chance 0 nothing does", () => {
  const list = new EventList(1);
  const e = list.add();
  list.luck[e] = 0.5;
  list.chance[e] = 1;
  list.lower(e, 0.5, 7);
  expect(list.preventedBy[e]).toBe(7);
});

test("a list of events that grows keeps everything that was said of each", () => {
  const list = new EventList(1);
  const columns = Object.entries(list).flatMap(([name, column]) => (typeof column === "number" ? [] : [name]));
  expect(columns).toHaveLength(10);
  const column = (name: string) => (list as unknown as Record<string, Float64Array>)[name];
  for (let k = 0; k < 100; k++) {
    const e = list.add();
    columns.forEach((name, c) => {
      column(name)[e] = k + c;
    });
  }
  expect(list.count).toBe(100);
  columns.forEach((name, c) => {
    expect(Array.from(column(name).subarray(0, 100)), name).toEqual(Array.from({ length: 100 }, (_, k) => k + c));
  });
});

test("a list of asks that grows keeps everything that was said of each, and new asks are unanswered", () => {
  const list = new AskList(1);
  const columns = Object.entries(list).flatMap(([name, column]) => (typeof column === "number" ? [] : [name]));
  expect(columns).toHaveLength(7);
  const column = (name: string) => (list as unknown as Record<string, Float64Array>)[name];
  list.makeRoom(16);
  for (const name of columns) column(name).fill(3);
  // What stands where new asks come was left by another week.
  list.madeUpTo(16);
  for (const name of ["blamed", "given", "ease"]) expect([...column(name).subarray(0, 16)], name).toEqual(Array(16).fill(0));
  columns.forEach((name, c) => {
    for (let k = 0; k < 16; k++) column(name)[k] = k + c;
  });
  list.makeRoom(50);
  columns.forEach((name, c) => {
    expect(column(name).length).toBeGreaterThanOrEqual(66);
    expect(Array.from(column(name).subarray(0, 16)), name).toEqual(Array.from({ length: 16 }, (_, k) => k + c));
  });
  expect(list.count).toBe(16);
});

test("each week begins anew: asks, help, hurt and what events were about are those of this week alone", () => {
  const plan = planOf({
    identities: [identity(0.5), identity(0.5, { dimension: "age" })],
    choices: { stigmaExposure: { frequency: 0.6 } },
    population: { stigmatizing: 0.4 },
    warmUp: 0,
  });
  const simulation = createSimulation(plan, { seed: "anew", replicate: 0 });
  const { world } = simulation;
  const calm = { asked: 0, help: 0, about: 0 };
  const last = { asked: world.asked.slice(), help: world.help.slice(), about: world.eventIdentities.slice() };
  for (let week = 1; week <= 30; week++) {
    step(simulation);
    const { eventList, asks, asked, help, eventIdentities, hurtGiven, gathered, traits, count } = world;
    const [about, made, given] = [new Uint32Array(count), new Uint8Array(count), new Float64Array(count)];
    for (let e = 0; e < eventList.count; e++) {
      const i = eventList.person[e];
      if (eventList.preventedBy[e] === 0) about[i] |= traits.identities[i] & (1 << eventList.identity[e]);
    }
    for (let k = 0; k < asks.count; k++) {
      made[asks.asker[k]]++;
      given[asks.asker[k]] += asks.given[k];
    }
    expect(eventIdentities).toEqual(about);
    expect(asked).toEqual(made);
    for (let i = 0; i < count; i++) expect(help[i]).toBeCloseTo(given[i], 12);
    const sum = (column: Float64Array) => column.reduce((total, value) => total + value, 0);
    expect(sum(hurtGiven)).toBeCloseTo(sum(gathered.hurt), 9);
    for (let i = 0; i < count; i++) {
      if (last.asked[i] > 0 && asked[i] === 0) calm.asked++;
      if (last.help[i] > 0 && help[i] === 0) calm.help++;
      if (last.about[i] !== 0 && eventIdentities[i] === 0) calm.about++;
    }
    last.asked.set(asked);
    last.help.set(help);
    last.about.set(eventIdentities);
  }
  // Weeks in which it would be seen if anything of the week before were left.
  for (const times of Object.values(calm)) expect(times).toBeGreaterThan(50);
});
