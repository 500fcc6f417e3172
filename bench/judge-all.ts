import { inFourDigits } from "./digits.ts";
import { type Figure, type GoalId, goals, type Judged, judge } from "./goals.ts";
import type { Failures, MeasurementName, Measurements } from "./results.ts";

/** Which measurements a goal takes its figure from. */
export const measurementsOf: Readonly<Record<GoalId, readonly MeasurementName[]>> = {
  S1: ["agreement", "peers"],
  S2: ["agreement", "peers"],
  S3: ["default"],
  S4: ["growth"],
  S5: ["memory"],
  S6: ["million"],
  S7: ["sweep"],
  S8: ["startUp"],
  S9: ["recording"],
  S10: ["classroom"],
};

/** Holds every goal against what was measured; where there is nothing, says what went wrong. */
export function judgeAll(measured: Measurements, failed: Failures = {}): Judged[] {
  return goals.map((goal) => {
    const figure = figures[goal.id](measured);
    const failure = measurementsOf[goal.id].flatMap((name) => failed[name] ?? [])[0];
    return judge(goal, typeof figure === "string" && failure !== undefined ? `it failed: ${failure}` : inFourDigits(figure));
  });
}

/** The people among whom the goals about peers are set. */
const many = 100_000;
const peersCommand = "no peer is installed: npm run bench:peers";
const notYet = "not measured yet: npm run bench";

const figures: Readonly<Record<GoalId, (measured: Measurements) => Figure | string>> = {
  S1({ peers }) {
    const c = peers?.timed.find(({ peer, people }) => peer === "c" && people === many);
    if (c !== undefined) return 1 / c.ratio;
    return peers === undefined ? notYet : (peers.left.find(({ peer }) => peer === "c")?.why ?? peersCommand);
  },
  S2({ peers }) {
    const compared = goals.find(({ id }) => id === "S2")?.bounds ?? {};
    const timed = (peers?.timed ?? []).filter(({ people }) => people === many);
    const ratios = Object.keys(compared).flatMap((name) =>
      timed.filter(({ peer }) => peer === name.toLowerCase()).map(({ ratio }) => [name, ratio] as const),
    );
    if (ratios.length > 0) return Object.fromEntries(ratios);
    return peers === undefined ? notYet : peersCommand;
  },
  S3: ({ default: steps }) =>
    steps === undefined
      ? notYet
      : Object.fromEntries(steps.map(({ people, cpu }) => [`${people.toLocaleString("en-US")} people`, cpu.minimum])),
  S4: ({ growth }) =>
    growth === undefined
      ? notYet
      : Object.fromEntries(growth.map(({ model, ratio }) => [model === "default" ? "default model" : "fixed ties", ratio])),
  S5: ({ memory }) => memory?.find(({ capacity }) => capacity !== null)?.bytes ?? notYet,
  S6({ million, tenMillion }) {
    if (million === undefined) return notYet;
    return {
      [`${count(million.people)} people x ${million.weeks} weeks, s`]: million.generation + million.living,
      ...(tenMillion === undefined
        ? {}
        : { [`${count(tenMillion.people)} people x ${tenMillion.weeks} weeks, GB`]: tenMillion.peak }),
    };
  },
  S7: ({ sweep }) => (sweep === undefined ? notYet : typeof sweep === "string" ? sweep : sweep.ratio),
  S8: ({ startUp }) => (startUp === undefined ? notYet : { version: startUp.versionOver, check: startUp.checkOver }),
  S9({ recording }) {
    const cost = recording?.find(({ people }) => people === 10_000);
    return cost === undefined ? notYet : { means: cost.means, "five columns": cost.columns };
  },
  S10: ({ classroom }) => (classroom === undefined ? notYet : typeof classroom === "string" ? classroom : classroom.first.median),
};

function count(people: number): string {
  return people.toLocaleString("en-US");
}
