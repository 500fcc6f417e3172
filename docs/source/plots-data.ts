import { hashOfHashes, hashWorld } from "../../src/engine/hash.ts";
import type { Plan } from "../../src/engine/plan.ts";
import { type Chance, createSimulation, run } from "../../src/engine/simulation.ts";
import { engineVersion } from "../../src/experiment/engine-version.ts";
import { pairedDifference } from "../../src/experiment/statistics/paired-difference.ts";
import { mean } from "../../src/math/sums.ts";
import { type MeasureName, measureNames, measureWeek, prepareMeasures } from "../../src/model/measures/weekly.ts";
import type { Mechanism } from "../../src/model/mechanism.ts";
import { mechanisms } from "../../src/model/mechanisms/index.ts";
import { labelOf, type Observable, type PlotChoice, plotChoices, usualChoice } from "./plots-table.ts";
import { defaultScenario, plansOf } from "./verification-plans.ts";

/** What docs/mechanisms/plots.json holds: every point of every plot, measured. */
export interface Plots {
  readonly engine: string;
  /** Hash of the same runs cut short: a test computes it again to see that the plots are not old. */
  readonly short: string;
  readonly replicates: number;
  /** Mechanism -> its plot. */
  readonly plots: Readonly<Record<string, Plot>>;
}

export interface Plot {
  readonly title: string;
  readonly unit: string;
  /** What default.yaml was given besides, in words; null for nothing. */
  readonly scene: string | null;
  /** Last week of each window. */
  readonly weeks: readonly number[];
  /** Means over replicates, window by window. */
  readonly on: readonly number[];
  readonly off: readonly number[];
  /** Half of the 95% interval of the paired difference, window by window. */
  readonly half: readonly number[];
  /** On minus off over the last windows, replicate by replicate. */
  readonly difference: { readonly mean: number; readonly interval: readonly [number, number] };
}

/** Weeks that one point of a plot stands for, and windows at the end over which the difference is taken. */
export const windowWeeks = 4;
export const lastWindows = 3;
const seed = "what it does alone";

/** Runs default.yaml with each mechanism on and off: about two minutes. */
export function computePlots(replicates = 20, registry: readonly Mechanism[] = mechanisms): Plots {
  const known = new Map<string, Series[]>();
  const plots = registry.map(({ name }): [string, Plot] => {
    const choice = choiceOf(name);
    const { on, off } = plansFor(name, choice);
    const live = (plan: Plan) => Array.from({ length: replicates }, (_, replicate) => seriesOf(plan, { seed, replicate }));
    // The default itself, with everything on, is the same for most.
    const key = onKey(name, choice);
    const ons = known.get(key) ?? live(on);
    known.set(key, ons);
    return [name, plotOf(choice, ons, live(off))];
  });
  return { engine: engineVersion, short: shortPlotsHash(registry), replicates, plots: Object.fromEntries(plots) };
}

/** One hash for the first replicates of everything that is drawn, over fewer weeks. */
export function shortPlotsHash(registry: readonly Mechanism[] = mechanisms): string {
  const known = new Map<string, string>();
  const hash = (plan: Plan) => {
    const simulation = createSimulation({ ...plan, warmUp: 0, weeks: 6 }, { seed, replicate: 0 });
    run(simulation);
    return hashWorld(simulation.world);
  };
  return hashOfHashes(
    registry.flatMap(({ name }) => {
      const choice = choiceOf(name);
      const { on, off } = plansFor(name, choice);
      const key = onKey(name, choice);
      const ofOn = known.get(key) ?? hash(on);
      known.set(key, ofOn);
      return [ofOn, hash(off)];
    }),
  );
}

function choiceOf(name: string): PlotChoice {
  return Object.hasOwn(plotChoices, name) ? plotChoices[name] : usualChoice;
}

function onKey(name: string, { scene }: PlotChoice): string {
  return [...basePlan().mechanisms.keys()].includes(name) ? (scene?.yaml ?? "") : `${name} ${scene?.yaml ?? ""}`;
}

/** default.yaml with its scene, the mechanism on and off; a mechanism that is off by default is turned on with its defaults. */
function plansFor(name: string, { scene }: PlotChoice): { on: Plan; off: Plan } {
  const setting = scene === undefined ? "" : `${scene.yaml}, `;
  const plans = plansOf(`${defaultScenario()}
compare:
  with: { ${setting}mechanisms: { ${name}: on } }
  without: { ${setting}mechanisms: { ${name}: off } }
`);
  const [on, off] = [plans.get("with"), plans.get("without")];
  if (on === undefined || off === undefined) throw new Error(`no plans for ${name}`);
  return { on, off };
}

let base: Plan | null = null;
function basePlan(): Plan {
  base ??= [...plansOf(defaultScenario()).values()][0];
  return base;
}

/** Everything that any plot could show of one run, as means of windows. */
type Series = ReadonlyMap<MeasureName | Observable, readonly number[]>;

function seriesOf(plan: Plan, chance: Chance): Series {
  const own = Object.values(plotChoices).flatMap(({ shows }) => (typeof shows === "string" ? [] : [shows]));
  const names = [...measureNames, ...own];
  const series = new Map<MeasureName | Observable, number[]>(names.map((name) => [name, []]));
  const simulation = createSimulation(plan, chance);
  const room = prepareMeasures(simulation.world);
  const measured = new Float64Array(measureNames.length);
  const sums = new Float64Array(names.length);
  run(simulation, (world) => {
    if (world.week === 0) return;
    measureWeek(world, room, measured);
    for (let k = 0; k < names.length; k++) {
      const name = names[k];
      sums[k] += typeof name === "string" ? measured[k] : name.of(world);
    }
    if (world.week % windowWeeks !== 0) return;
    for (let k = 0; k < names.length; k++) series.get(names[k])?.push(sums[k] / windowWeeks);
    sums.fill(0);
  });
  return series;
}

function plotOf(choice: PlotChoice, ons: readonly Series[], offs: readonly Series[]): Plot {
  const of = (runs: readonly Series[]) => runs.map((one) => one.get(choice.shows) ?? []);
  const [on, off] = [of(ons), of(offs)];
  const ending = (windows: readonly number[]) => mean(windows.slice(-lastWindows));
  const { difference, interval } = pairedDifference(off.map(ending), on.map(ending));
  return {
    ...labelOf(choice),
    scene: choice.scene?.words ?? null,
    weeks: on[0].map((_, k) => (k + 1) * windowWeeks),
    on: windowsOf(on),
    off: windowsOf(off),
    half: on[0].map((_, k) => {
      const { difference: middle, interval: around } = pairedDifference(
        off.map((windows) => windows[k]),
        on.map((windows) => windows[k]),
      );
      return rounded((around?.[1] ?? middle) - middle);
    }),
    difference: {
      mean: rounded(difference),
      interval: [rounded(interval?.[0] ?? difference), rounded(interval?.[1] ?? difference)],
    },
  };
}

function windowsOf(runs: readonly (readonly number[])[]): number[] {
  return runs[0].map((_, k) => rounded(mean(runs.map((windows) => windows[k]))));
}

function rounded(value: number): number {
  return Number(value.toPrecision(5));
}
