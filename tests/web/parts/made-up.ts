import type { Diary, DiaryWeek, ShownRow } from "../../../src/engine/diary.ts";
import { type StateName, stateNames } from "../../../src/model/columns.ts";
import { mechanisms } from "../../../src/model/mechanisms/index.ts";
import { populationParameters } from "../../../src/model/population.ts";
import type { EgoTie } from "../../../web/person/ego.ts";
import type { PersonRow } from "../../../web/tables/person-row.ts";
import type { MechanismEntry, ParameterEntry } from "../../../web/worker/protocol.ts";

/** Data for looking at the parts: invented, and no result of anything. */

/** Numbers of 0 to 1 that look drawn, the same each time. */
export function madeUpNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export function madeUpCurve(weeks: number, level: number, dip: number): Float64Array {
  const next = madeUpNumbers(level * 7 + dip);
  let at = 31;
  return Float64Array.from({ length: weeks + 1 }, (_, week) => {
    const hard = week > 17 && week < 25 ? 2.2 : week > 24 ? -0.5 : 0.05;
    at += hard * (1 - dip * 0.06) + (next() - 0.5) * 1.6 - (at - level) * 0.03;
    return at;
  });
}

export function madeUpDifferences(number: number, mean: number, spread: number): readonly number[] {
  const next = madeUpNumbers(number + Math.round(mean * 10));
  return Array.from({ length: number }, () => mean + spread * (next() + next() + next() + next() - 2) * 1.7);
}

const names = [
  "Sol",
  "Tariq",
  "Omar",
  "Hana",
  "Eli",
  "Noor",
  "Kim",
  "Sam",
  "Ada",
  "Robin",
  "Quinn",
  "Wen",
  "Finn",
  "Mika",
  "Ravi",
  "Lena",
];

export function madeUpPeople(number: number): readonly PersonRow[] {
  const next = madeUpNumbers(3);
  const reasons = [
    "3 more close ties",
    "4 more ties",
    "fewer share the identity",
    "more ties to other departments",
    "2 fewer close ties",
    "less help came",
    "same ties; friends changed",
  ];
  return Array.from({ length: number }, (_, person) => ({
    person,
    name: names[person] ?? `Person ${person + 1}`,
    carries: next() < 0.2,
    first: 15 + 60 * next(),
    second: 15 + 60 * next(),
    left: false,
    reason: reasons[Math.floor(next() * reasons.length)],
  }));
}

export function madeUpTies(number: number): readonly EgoTie[] {
  const next = madeUpNumbers(11);
  const kinds = ["supportive", "neutral", "harmful", "supportive"] as const;
  return Array.from({ length: number }, (_, k) => ({
    person: k + 6,
    name: names[(k + 6) % names.length],
    short: names[(k + 6) % names.length],
    diamond: next() < 0.4,
    distress: 10 + 50 * next(),
    kind: kinds[k % 4],
    trust: next(),
    trustBack: next(),
    flow: k === 0 ? "help" : k === 2 ? "hurt" : null,
    seat: k,
    since: k % 5 === 3 ? 4 + k : null,
    ended: null,
  }));
}

const shownOf: readonly (readonly [string, "stress" | "direct", number])[] = [
  ["stigmaExposure", "stress", 2.4],
  ["ordinaryStress", "stress", 0.9],
  ["vigilance", "stress", 0.3],
  ["emotionalSupport", "stress", -1.1],
  ["sharedExperience", "stress", -0.4],
  ["harmfulReactions", "stress", 0.8],
  ["belonging", "direct", -0.3],
  ["internalizedStigma", "direct", 0.02],
  ["recovery", "direct", -1.4],
  ["mood", "direct", 0.6],
];

/** A diary whose rows add up, with a quiet week, events, help, blame, pressure and a prevented event. */
export function madeUpDiary(weeks: number): Diary {
  const next = madeUpNumbers(5);
  const states = Object.fromEntries(stateNames.map((name) => [name, 0.5])) as Record<StateName, number>;
  const entries: DiaryWeek[] = [];
  let at = 31.2;
  for (let week = 1; week <= weeks; week++) {
    const shown: ShownRow[] = shownOf.map(([mechanism, way, points]) => ({
      mechanism,
      way,
      points: points * (0.4 + 1.2 * next()),
    }));
    if (week % 7 === 0) shown.push({ mechanism: "clamp", way: "limit", points: 0.2 });
    const after = at + shown.reduce((sum, { points }) => sum + points, 0);
    const struck = week % 3 !== 0;
    entries.push({
      week,
      before: states,
      after: states,
      shownBefore: at,
      shownAfter: after,
      events: [
        ...(struck ? [{ setting: "work", identity: "religion", severity: 0.5, major: week % 10 === 4, preventedBy: null }] : []),
        ...(week % 4 === 1
          ? [{ setting: "work", identity: "religion", severity: 0.3, major: false, preventedBy: "policy" }]
          : []),
      ],
      turns: [],
      ordinary: week % 2 === 0 ? 0.7 : 0,
      asks: struck
        ? [
            { contact: 7, blamed: false, given: 0.8 },
            { contact: 9, blamed: true, given: 0 },
          ]
        : [],
      meetings: [],
      pressedBy: week % 5 === 0 ? [9] : [],
      tiesBegan: week % 6 === 1 ? [3] : [],
      tiesEnded: week % 8 === 1 ? [9] : [],
      ledger: [],
      shown,
    });
    at = after;
  }
  return { person: 5, weeks: entries };
}

export const madeUpNames = {
  self: "Noor",
  nameOf: (person: number) => names[person] ?? `Person ${person}`,
  shares: (person: number) => person === 7,
  titleOf: (name: string) => mechanisms.find((mechanism) => mechanism.name === name)?.title ?? null,
};

/** The panel's rows from the model's own tables, as the worker makes them. */
export function madeUpParameters(): { parameters: readonly ParameterEntry[]; mechanisms: readonly MechanismEntry[] } {
  const setting = {
    min: 0,
    max: 1,
    plausible: [0, 1] as const,
    unit: "share",
    whole: false,
    main: true,
    group: "Settings: work",
    mechanism: null,
  };
  const main = ["capacity", "relief", "strength"];
  return {
    parameters: [
      {
        ...setting,
        path: ["settings", "work", "climate"],
        name: "climate",
        value: 0.6,
        loaded: 0.6,
        default: 0.5,
        meaning: "how devaluing the climate is; 0.5 is the neutral reference",
        source: "assumed",
      },
      {
        ...setting,
        path: ["settings", "work", "policy"],
        name: "policy",
        value: 0,
        loaded: 0,
        default: 0,
        meaning: "share of stigma events that policies prevent",
        source: "row 25",
      },
      ...Object.entries(populationParameters).map(([name, parameter]) => ({
        ...parameter,
        path: ["population", name],
        name,
        group: "People",
        mechanism: null,
        value: parameter.default,
        loaded: parameter.default,
        main: name === "stigmatizing",
      })),
      ...mechanisms.flatMap(({ name: mechanism, title, parameters }) =>
        Object.entries(parameters).map(([name, parameter]) => ({
          ...parameter,
          path: ["mechanisms", mechanism, name],
          name,
          group: title,
          mechanism,
          value: parameter.default,
          loaded: parameter.default,
          main: mechanism === "emotionalSupport" && main.includes(name),
        })),
      ),
    ],
    mechanisms: mechanisms.map(({ name, title, summary }) => ({ name, title, summary, on: name !== "coRumination" })),
  };
}
