import { expect, test } from "vitest";
import { createSimulation, step } from "../../src/engine/simulation.ts";
import { Stance } from "../../src/model/population.ts";
import type { World } from "../../src/model/world.ts";
import { identity, planOf } from "../support/plans.ts";

/** s(x) of the specification. */
const s = (x: number) => (x > 0 ? x / (1 + x) : 0);
const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** What a person's ties bring, written out from the specification: w is the own trust. */
function tiesOf({ network, traits, settings, count }: World, i: number) {
  const { offsets, targets, trust } = network;
  const ties = Array.from({ length: offsets[i + 1] - offsets[i] }, (_, k) => {
    const j = targets[offsets[i] + k];
    return { j, w: trust[offsets[i] + k], stance: traits.stance[j], kin: (traits.identities[i] & traits.identities[j]) !== 0 };
  });
  const trustIn = (chosen: (tie: (typeof ties)[number]) => boolean) => sumOf(ties.filter(chosen).map(({ w }) => w));
  const affirming = trustIn(({ stance }) => stance === Stance.affirming);
  const negative = trustIn(({ stance }) => stance === Stance.stigmatizing);
  const all = trustIn(() => true);
  const normalizing = trustIn(({ stance, kin }) => stance !== Stance.stigmatizing && (stance === Stance.affirming || kin));
  const units = new Set(
    ties
      .flatMap(({ j }) => settings.names.map((_, k) => settings.unit[k * count + j]))
      .filter((unit) => !settings.names.some((_, k) => settings.unit[k * count + i] === unit)),
  );
  return {
    ties,
    ingroup: all > 0 ? trustIn(({ kin }) => kin) / all : 0,
    accepted: Math.max(0, affirming + 0.5 * (all - affirming - negative) - 0.5 * negative),
    affirmation: traits.identities[i] === 0 ? 0 : s(normalizing),
    access: units.size / (units.size + 2.5),
  };
}

/** What the people whom i asked answered, from the list of who asked whom and who blamed. */
function answersTo({ asks, network, traits, eventIdentities, settings, count }: World, before: Before, i: number) {
  const { trust, twins } = network;
  const all = Array.from({ length: asks.count }, (_, k) => k);
  const own = all.filter((k) => asks.asker[k] === i);
  const helpers = own.filter((k) => asks.blamed[k] === 0);
  const there = (k: number, j: number) => before.attends[k * count + j] === 1;
  const given = (k: number) => {
    const j = asks.contact[k];
    const asking = all.filter((other) => asks.contact[other] === j && asks.blamed[other] === 0);
    const q = (2 * traits.supportSkill[j]) / (1 + 0.12 * before.distress[j]);
    return (q * trust[twins[asks.arc[k]]]) / Math.max(1, sumOf(asking.map((other) => trust[twins[asks.arc[other]]])));
  };
  const kin = (k: number) => (eventIdentities[i] & traits.identities[asks.contact[k]]) !== 0;
  return {
    units: sumOf(helpers.map(given)),
    worth: sumOf(helpers.map((k) => given(k) * (kin(k) ? 1.5 : 1))),
    blame: sumOf(own.filter((k) => asks.blamed[k] === 1).map((k) => 1.1 * (0.5 + trust[asks.arc[k]]))),
    dwelling: before.distress[i] > 2 ? helpers.filter((k) => before.distress[asks.contact[k]] > 2).length : 0,
    standing: settings.names.map((_, k) =>
      sumOf(
        helpers
          .filter((h) => traits.standing[k * count + asks.contact[h]] === 1 && there(k, i) && there(k, asks.contact[h]))
          .map(given),
      ),
    ),
    asked: own.length,
  };
}

type Before = Readonly<Record<keyof World["state"], Float64Array>> & { readonly attends: Uint8Array };

/**
 * The specification's numbers, which the calibrated defaults depart from. Everybody fully visible and pressed for certain, so that one
 * week's hurt is known; no ups and downs; many leave a setting.
 */
const plan = planOf({
  identities: [identity(0.4, { visibility: 1, visibilitySpread: 0 })],
  choices: {
    mood: "off",
    conformityPressure: { chance: 1, strength: 2 },
    stigmaExposure: { majorShare: 0.3, frequency: 0.9, background: 0.03 },
    harmfulReactions: { strength: 1.1 },
    emotionalSupport: { relief: 0.22 },
    belonging: { relief: 1.05, halfPoint: 1.5 },
    internalizedStigma: { weight: 0.1 },
    acuteStress: { toDistress: 0.1 },
    encouragement: { leaving: 0.05 },
  },
  population: { stigmatizing: 0.25 },
  warmUp: 0,
  weeks: 60,
});

test("a week is what the equations of the specification say, for everybody and every state", () => {
  const simulation = createSimulation(plan, { seed: "equations", replicate: 0 });
  const { world } = simulation;
  const { traits, state, count } = world;
  for (let i = 0; i < count; i += 3) state.distress[i] = 3;
  const seen = { major: 0, hidden: 0, blame: 0, dwelling: 0, overload: 0, floor: 0, away: 0, back: 0, progress: 0 };

  for (let week = 1; week <= 60; week++) {
    const states = Object.fromEntries(Object.entries(state).map(([name, column]) => [name, column.slice()]));
    const before = { ...states, attends: world.attends.slice() } as Before;
    const meanDistress = sumOf([...before.distress]) / count;
    step(simulation);
    const struck = Array.from({ length: world.eventList.count }, (_, e) => e).filter((e) => world.eventList.preventedBy[e] === 0);
    for (let e = 0; e < world.eventList.count; e++) {
      const i = world.eventList.person[e];
      const knowHow = before.practicalResource[world.eventList.setting[e] * count + i];
      // Half of the candidates at climate 1 happen at climate 0.5, and others leave their part of it.
      const there = before.attends[world.eventList.setting[e] * count + i];
      const left =
        0.5 * there * (1 - 0.35 * knowHow) * (1 - 0.2 * tiesOf(world, i).access) * (1 - 0.4 * world.gathered.concealment[i]);
      expect(world.eventList.chance[e]).toBeCloseTo(left, 12);
      expect(world.eventList.preventedBy[e] === 0).toBe(world.eventList.luck[e] < world.eventList.chance[e]);
    }
    for (let i = 0; i < count; i++) {
      const carries = traits.identities[i] !== 0;
      const [V, P, H, D] = [before.vigilance[i], before.pride[i], before.internalizedStigma[i], before.distress[i]];
      const [A, B, R, E] = [before.acuteStress[i], before.belonging[i], before.resilience[i], before.selfEsteem[i]];
      const through = tiesOf(world, i);
      const answers = answersTo(world, before, i);
      const own = struck.filter((e) => world.eventList.person[e] === i);
      const n = own.length;
      const S = sumOf(
        own.map((e) => {
          const knowHow = before.practicalResource[world.eventList.setting[e] * count + i];
          const cushion = world.eventList.major[e] === 1 ? 1 - 0.5 * knowHow : 1;
          seen.major += world.eventList.major[e];
          return world.eventList.severity[e] * cushion * (1 - 0.2 * through.access);
        }),
      );
      const need = world.gathered.ordinary[i] + S * (1 + 0.2 * V) * (1 - 0.2 * P);
      const residual = need / (1 + 0.22 * answers.worth);
      const pressing = carries ? through.ties.filter(({ stance }) => stance === Stance.stigmatizing) : [];
      const hurt = answers.blame + sumOf(pressing.map(({ w }) => 2 * (0.5 + w)));
      const hidden = n > 0 && answers.asked === 0 ? n : 0;
      const away = sumOf([0.6, 0.4].map((time, k) => time * (1 - before.attends[k * count + i])));
      const shift = -1.05 * (B - 0.48) + (carries ? 0.1 * (H - 0.25) : 0) + 0.3 * away;
      const settles = Math.max(0.05, traits.settlingPoint[i] + shift);
      const concealment = carries ? Math.min(0.9, 0.1 + 0.3 * s(V) + 0.4 * H) : 0;
      const share = (value: number) => Math.min(1, Math.max(0, value));
      const G = before.goalPersistence[i];
      const setback = s(own.filter((e) => world.eventList.major[e] === 1).length + Math.max(0, residual - 1));
      const positive = world.perceived.positiveTrust[i];
      const encouraged = positive / (positive + 3);
      const progress = setback > 0 ? 0 : encouraged * G;
      const expected = {
        goalPersistence: G + 0.03 * encouraged * (1 - G) - 0.02 * setback * G,
        acuteStress: 0.5 * A + residual + hurt + 0.05 * hidden,
        vigilance: V + 0.08 * (n - V),
        belonging: B + 0.15 * (through.accepted / (through.accepted + 1.5) - B),
        distress: Math.max(0, D + (0.05 + 0.25 * R) * (settles - D) + 0.1 * A + 0.01 * answers.dwelling),
        resilience: share(
          R +
            (0.01 * ((need - residual) / (1 + need)) + 0.0005 * progress) * (1 - R) -
            0.01 * Math.max(0, residual - 1) * R +
            0.01 * (traits.resilience[i] - R),
        ),
        internalizedStigma: carries
          ? share(
              H +
                0.02 * (S * (1 - P) + hurt) * (1 - H) -
                0.02 * through.affirmation * H -
                0.015 * (H - traits.internalizedStigma[i]),
            )
          : 0,
        pride: carries ? share(P + (0.015 * n * through.ingroup + 0.02 * through.affirmation) * (1 - P) - 0.012 * P) : 0,
        selfEsteem: share(
          E +
            0.08 * (traits.selfEsteem[i] + 0.35 * (B - 0.48) - 0.3 * H - 0.07 * (D - meanDistress) - E) +
            0.002 * progress -
            0.008 * away,
        ),
      };
      for (const [name, value] of Object.entries(expected))
        expect(state[name as keyof typeof expected][i], `${name} of ${i} in week ${week}`).toBeCloseTo(value, 11);
      for (const [k, received] of answers.standing.entries()) {
        const held = before.practicalResource[k * count + i];
        expect(state.practicalResource[k * count + i]).toBeCloseTo(held + 0.1 * (s(received) - held), 11);
      }
      // The floor is a shift of its own, so that the ledger can name it.
      expect(world.gathered.settlingPoint[i]).toBeCloseTo(settles - traits.settlingPoint[i], 12);
      expect(world.gathered.concealment[i]).toBeCloseTo(concealment, 12);
      if (n === 0) expect(answers.blame).toBe(0);
      seen.hidden += hidden;
      seen.blame += answers.blame;
      seen.dwelling += answers.dwelling;
      if (residual > 1) seen.overload++;
      if (away > 0) seen.away++;
      if (progress > 0) seen.progress++;
      for (const k of [0, 1]) seen.back += world.attends[k * count + i] > before.attends[k * count + i] ? 1 : 0;
      if (traits.settlingPoint[i] + shift < 0.05) seen.floor++;
    }
  }
  // Each branch was taken, or the comparison says nothing about it.
  for (const [branch, times] of Object.entries(seen)) expect(times, branch).toBeGreaterThan(0);
});
