import { beforeAll, expect, test } from "vitest";
import { agreement, type CrowdRuns, crowdPlan, crowdRuns, twinMeasures } from "../../docs/source/verification-crowd.ts";
import type { Plan } from "../../src/engine/plan.ts";
import { compoundPoisson } from "../../src/experiment/mean-field/compound-poisson.ts";
import { flooredMoments } from "../../src/experiment/mean-field/floored.ts";
import { helpLaw } from "../../src/experiment/mean-field/help-law.ts";
import { meanField } from "../../src/experiment/mean-field/mean-field.ts";
import { meanExcess, meanOverload, meanSaturation, needLaw } from "../../src/experiment/mean-field/need-law.ts";
import { joined, meanOver, normalBelow, traitNodes } from "../../src/experiment/mean-field/nodes.ts";
import { partsOf } from "../../src/experiment/mean-field/plan-parts.ts";
import { emotionalSupport } from "../../src/model/mechanisms/emotional-support.ts";
import { chooseMechanisms, type MechanismChoice } from "../../src/model/presets.ts";
import { chooseTies } from "../../src/model/ties/presets.ts";
import { exponential, lognormal } from "../../src/random/distributions.ts";

const plan = crowdPlan(2000, 52);
const withMechanisms = (base: Plan, choices: Record<string, MechanismChoice>): Plan => ({
  ...base,
  mechanisms: chooseMechanisms("minimal", choices),
});

let runs: CrowdRuns;
beforeAll(() => {
  runs = crowdRuns(plan, { seed: "mean field", replicates: 30 });
}, 300_000);

test("2,000 people who are all tied to each other live as the mean field says: every mean within three standard errors", () => {
  const twin = meanField(plan);
  for (const week of [1, 2, 4, 8, 13, 26, 39, 52]) {
    for (const measure of twinMeasures) {
      const { errors } = agreement(runs, twin, measure, week);
      expect(Math.abs(errors), `${measure} in week ${week}, in standard errors`).toBeLessThanOrEqual(3);
    }
  }
});

test("read without steps, the equations come to the same level: within three standard errors from three quarters of a year on", () => {
  const twin = meanField(plan, "continuous");
  for (const week of [39, 52]) {
    for (const measure of twinMeasures) {
      const { errors } = agreement(runs, twin, measure, week);
      expect(Math.abs(errors), `${measure} in week ${week}, in standard errors`).toBeLessThanOrEqual(3);
    }
  }
});

test("the agreement is no matter of course: a relief larger by an eighth, or four contacts instead of five, would be seen", () => {
  const more = meanField(
    withMechanisms(plan, { emotionalSupport: { relief: 1.125 * emotionalSupport.parameters["relief"].default } }),
  );
  expect(agreement(runs, more, "acuteStress", 52).errors).toBeLessThan(-3);
  const fewer = meanField(withMechanisms(plan, { seeking: { contacts: 4 } }));
  expect(agreement(runs, fewer, "help", 52).errors).toBeLessThan(-10);
});

test("without events and moods everybody rests where they settle: mean distress is the mean of max(0.05, exponential)", () => {
  const still = withMechanisms(crowdPlan(500, 400), {
    stigmaExposure: { frequency: 0 },
    ordinaryStress: { frequency: 0 },
    mood: { spread: 0 },
  });
  const last = meanField(still)[400];
  const mean = still.people.population.settlingPoint;
  // E[max(c, x)] of an exponential x with mean m is c + m exp(-c / m).
  expect(last.distress).toBeCloseTo(0.05 + mean * Math.exp(-0.05 / mean), 3);
  expect(last.acuteStress).toBe(0);
  expect(last.vigilance).toBe(0);
  expect(last.help).toBe(0);
  expect(last.resilience).toBeCloseTo(0.5, 6);
});

test("mean vigilance follows the mean number of events: events x (1 - 0.92^weeks)", () => {
  // Everybody carries the identity, fully visible: 0.9 events a week at climate 0.5 and load 2 x 0.5.
  const base = withMechanisms(crowdPlan(500, 20), { stigmaExposure: { frequency: 0.9 } });
  const all = {
    ...base,
    people: { ...base.people, identities: [{ ...base.people.identities[0], share: 1, visibility: 1, visibilitySpread: 0 }] },
  };
  expect(meanField(all)[20].vigilance).toBeCloseTo(0.9 * (1 - 0.92 ** 20), 4);
  expect(meanField(all, "continuous")[20].vigilance).toBeCloseTo(0.9 * (1 - Math.exp(-0.08 * 20)), 4);
});

test("with nobody to ask, acute stress rests at mean need / fading", () => {
  const alone = withMechanisms(crowdPlan(500, 120), { seeking: { contacts: 0 }, stigmaExposure: { frequency: 0 } });
  expect(meanField(alone)[120].acuteStress).toBeCloseTo((0.3 * 0.6) / 0.5, 4);
});

test("a plan that the mean field is not written for is refused, with what does not fit", () => {
  const refuses = (changed: Partial<Plan>, why: RegExp) => expect(() => meanField({ ...plan, ...changed })).toThrow(why);
  refuses({ mechanisms: chooseMechanisms("both") }, /minimal.*belonging/);
  refuses({ people: { ...plan.people, identities: [] } }, /one identity/);
  refuses({ people: { ...plan.people, settings: [] } }, /one setting/);
  refuses({ ties: chooseTies("adult") }, /ties must be fixed/);
  refuses({ network: { ...plan.network, trust: { from: 0.5, to: 0.5 } } }, /trust must differ/);
  refuses({ network: { ...plan.network, source: { generator: "ring", values: {} } } }, /everybody is tied to everybody/);
});

test("the classes of a trait hold its mean: 1 of a lognormal, its mean of an exponential, and joining keeps it", () => {
  const factor = traitNodes(1, 5, (uniform) => lognormal(uniform, 0.8));
  expect(meanOver(factor)).toBeCloseTo(1, 4);
  expect(meanOver(factor, (x) => x * x)).toBeCloseTo(Math.exp(0.64), 2);
  expect(meanOver(traitNodes(0.5, 4, (uniform) => exponential(uniform, 0.46)))).toBeCloseTo(0.46, 3);
  expect(meanOver(joined(factor, 4))).toBeCloseTo(meanOver(factor), 12);
  expect(joined(factor, 4).values.length).toBeLessThanOrEqual(4);
  expect(normalBelow(1.959964)).toBeCloseTo(0.975, 6);
});

test("a Poisson number of ones is Poisson: chances exp(-2) 2^k / k!", () => {
  const law = compoundPoisson(2, Float64Array.of(0, 1, 0, 0, 0, 0));
  [1, 2, 2, 4 / 3, 2 / 3, 4 / 15].forEach((part, k) => expect(law[k]).toBeCloseTo(Math.exp(-2) * part, 12));
});

test("the law of need has its mean rate x burden, its Laplace transform exp(-rate s m / (1 + s m)), and no mass lost", () => {
  const law = needLaw([{ rate: 0.7, mean: 0.6 }]);
  const meanOf = (f: (x: number) => number) => law.chances.reduce((sum, chance, k) => sum + chance * f(k * law.step), 0);
  expect(meanOf(() => 1)).toBeCloseTo(1, 4);
  expect(meanOf((x) => x)).toBeCloseTo(0.42, 4);
  expect(meanOf((x) => Math.exp(-x))).toBeCloseTo(Math.exp((-0.7 * 0.6) / 1.6), 3);
  // At a tiny rate there is one event at most: saturation is rate x E[x / (1 + x)], 1 - E[1 / (1 + x)].
  const rare = needLaw([{ rate: 1e-6, mean: 0.6 }]);
  let saturation = 0;
  for (let x = 0.0005; x < 12; x += 0.001) saturation += (x / (1 + x)) * (Math.exp(-x / 0.6) / 0.6) * 0.001;
  expect(meanSaturation(rare) / 1e-6).toBeCloseTo(saturation, 2);
  // Mean excess over 1 of one event is rate x mean x exp(-1 / mean); halved by help, the limit is 2 and the rest half.
  const half = { values: Float64Array.of(0.5), shares: Float64Array.of(1) };
  expect(meanOverload(meanExcess(rare), rare.step, half, 1) / 1e-6).toBeCloseTo(0.5 * 0.6 * Math.exp(-2 / 0.6), 3);
});

test("with nobody else asking, mean help is capacity x skill x trust x the chances to be asked", () => {
  const mean = meanOver(helpLaw(partsOf(plan), 0));
  const chances = [1, 2, 3, 4, 5].reduce((sum, k) => sum + 0.8 - (0.6 * k) / 2000, 0);
  // Skill has mean 1 but for its limits at 0.3 and 2.5, which take less than a thousandth.
  expect(mean / (2 * 0.5 * chances)).toBeCloseTo(1, 2);
});

test("moments above the floor: of a standard normal 1 / sqrt(2 pi), 1/2 and 2 / sqrt(2 pi); far above, those of the variable itself", () => {
  const out = new Float64Array(3);
  flooredMoments(out, 0, 0, 1, 0);
  expect(out[0]).toBeCloseTo(1 / Math.sqrt(2 * Math.PI), 12);
  expect(out[1]).toBeCloseTo(0.5, 12);
  expect(out[2]).toBeCloseTo(2 / Math.sqrt(2 * Math.PI), 12);
  flooredMoments(out, 0, 10, 1, 0.5);
  expect(out[0]).toBeCloseTo(10, 10);
  expect(out[1]).toBeCloseTo(101, 10);
  expect(out[2]).toBeCloseTo(1030.5, 10);
});
