import { mean } from "../../src/math/sums.ts";
import { peopleOf } from "../../src/model/measures/groups.ts";
import { shownDistress } from "../../src/model/measures/shown.ts";
import { type MeasureName, measures } from "../../src/model/measures/weekly.ts";
import { Stance } from "../../src/model/population.ts";
import type { World } from "../../src/model/world.ts";

/** Something to see in a world, as one number a week. */
export interface Observable {
  readonly title: string;
  readonly unit: string;
  readonly of: (world: World) => number;
}

/** What the plot of a mechanism shows. */
export interface PlotChoice {
  /** A weekly measure by name, or a number of its own. */
  readonly shows: MeasureName | Observable;
  /** What default.yaml has to have for the mechanism to find work: keys of a scenario, laid over it in both lines. */
  readonly scene?: { readonly words: string; readonly yaml: string };
}

/** What a mechanism without an entry shows. */
export const usualChoice: PlotChoice = { shows: "distressDevalued" };

const circle = "{ name: circle, who: { identity: religion, share: 0.5 }, norm: 0.8 }";
const safe = "{ name: safe space, who: { identity: religion, share: 0.5 }, safeSpace: true, hours: 0.1 }";

/** The most telling number for each mechanism; a mechanism that is not here shows distress of people with a devalued identity. */
export const plotChoices: Readonly<Record<string, PlotChoice>> = {
  stigmaExposure: { shows: "gap" },
  sharedShocks: {
    shows: { title: "Part of the events at work that falls in one unit", unit: "share", of: busiestUnit },
  },
  ordinaryStress: { shows: "distress" },
  policy: {
    shows: "events",
    scene: { words: "a policy of strength 0.5 at work", yaml: "settings: { work: { policy: 0.5 } }" },
  },
  practicalSupport: { shows: "practicalResource" },
  bridgingAccess: { shows: "events" },
  groupMeetings: {
    shows: "distressDevalued",
    scene: {
      words: "half of the people with the identity in an affirming group that meets every week",
      yaml: `groups: [${circle}]`,
    },
  },
  safeSpaces: {
    shows: "events",
    scene: { words: "half of the people with the identity in a safe space for a tenth of their time", yaml: `groups: [${safe}]` },
  },
  concealment: { shows: "events" },
  seeking: { shows: "help" },
  coRumination: { shows: "worstTenth" },
  emotionalSupport: { shows: "distress" },
  norms: { shows: { title: "People who stigmatize", unit: "share", of: stigmatizing } },
  encouragement: { shows: { title: "Goal persistence", unit: "share", of: ({ state }) => mean(state.goalPersistence) } },
  belonging: {
    shows: {
      title: "Distress of the third least accepted minus the third most",
      unit: "points of 100",
      of: leastMinusMostAccepted,
    },
  },
  internalizedStigma: { shows: "selfEsteem" },
  acuteStress: { shows: "distress" },
  recovery: { shows: "distress" },
  distressContagion: { shows: "distress" },
  mood: { shows: { title: "Spread of distress between people (SD)", unit: "points of 100", of: spreadOfDistress } },
  resilience: { shows: "resilience" },
  selfEsteem: { shows: "selfEsteem" },
  vigilance: { shows: "vigilance" },
};

/** Title and unit of what a choice shows. */
export function labelOf({ shows }: PlotChoice): { readonly title: string; readonly unit: string } {
  if (typeof shows !== "string") return shows;
  const measure = measures.find(({ name }) => name === shows);
  return { title: measure?.title ?? shows, unit: measure?.unit ?? "" };
}

function stigmatizing(world: World): number {
  const people = peopleOf(world, "everyone");
  let count = 0;
  for (const i of people) if (world.stance[i] === Stance.stigmatizing) count++;
  return count / people.length;
}

function spreadOfDistress(world: World): number {
  const shown = Array.from(peopleOf(world, "everyone"), (i) => shownDistress(world.state.distress[i]));
  const center = mean(shown);
  return Math.sqrt(mean(shown.map((value) => (value - center) * (value - center))));
}

/** Shown distress of the third of people with least affirming and neutral trust around them minus that of the third with most. */
function leastMinusMostAccepted(world: World): number {
  const { state, perceived } = world;
  const people = [...peopleOf(world, "everyone")];
  people.sort((i, j) => perceived.positiveTrust[i] - perceived.positiveTrust[j]);
  const third = Math.floor(people.length / 3);
  const distressOf = (some: readonly number[]) => mean(some.map((i) => shownDistress(state.distress[i])));
  return distressOf(people.slice(0, third)) - distressOf(people.slice(-third));
}

/** Share of the first setting's events that fall in the unit with most of them; 0 in a week without any. */
function busiestUnit({ eventList, settings }: World): number {
  const inUnit = new Map<number, number>();
  let all = 0;
  for (let e = 0; e < eventList.count; e++) {
    if (eventList.preventedBy[e] !== 0 || eventList.setting[e] !== 0) continue;
    const unit = settings.unit[eventList.person[e]];
    inUnit.set(unit, (inUnit.get(unit) ?? 0) + 1);
    all++;
  }
  return all === 0 ? 0 : Math.max(...inUnit.values()) / all;
}
