import { saturate } from "../../math/elementary.ts";
import { trianglesPerPerson } from "../../network/metrics/triangles.ts";
import { actsOn, degree } from "../../network/network.ts";
import { Stance } from "../population.ts";
import type { World } from "../world.ts";
import { close } from "./isolates.ts";
import { shownDistress } from "./shown.ts";

/** What can be asked of each person, for claims about groups of people. */
export interface PersonMeasure {
  readonly name: string;
  readonly title: string;
  readonly unit: string;
  readonly meaning: string;
  /** Weekly values are averaged over weeks; ties are looked at once, where the weeks end (costlier, and they move slowly). */
  readonly kind: "weekly" | "ties";
  /** One value a person into `out`, by place, as the week that just ended left it. Changes nothing else. */
  readonly read: (world: World, out: Float64Array) => void;
}

const points = "points of 100";

/** Everything that can be asked of each person, by name. */
export const personMeasures: readonly PersonMeasure[] = [
  weekly("distress", "Distress", points, "shown distress", ({ state }, i) => shownDistress(state.distress[i])),
  weekly(
    "latentDistress",
    "Latent distress",
    "distress",
    "distress as the model reckons with it",
    ({ state }, i) => state.distress[i],
  ),
  weekly("acuteStress", "Acute stress", "stress", "fast stress", ({ state }, i) => state.acuteStress[i]),
  weekly("vigilance", "Vigilance", "expected events", "expecting the next insult", ({ state }, i) => state.vigilance[i]),
  weekly(
    "internalizedStigma",
    "Internalized stigma",
    "share",
    "believing the devaluing message",
    ({ state }, i) => state.internalizedStigma[i],
  ),
  weekly(
    "concealment",
    "Concealment",
    "share",
    "chance of hiding from a contact what happened",
    ({ gathered }, i) => gathered.concealment[i],
  ),
  weekly("pride", "Pride", "share", "positive identification with the identity", ({ state }, i) => state.pride[i]),
  weekly("selfEsteem", "Self-esteem", "share", "thinking well of oneself", ({ state }, i) => state.selfEsteem[i]),
  weekly("belonging", "Belonging", "share", "being valued and accepted", ({ state }, i) => state.belonging[i]),
  weekly("resilience", "Resilience", "share", "what sets the weekly recovery", ({ state }, i) => state.resilience[i]),
  weekly(
    "goalPersistence",
    "Goal persistence",
    "share",
    "staying with school, work or a group despite setbacks",
    ({ state }, i) => state.goalPersistence[i],
  ),
  weekly("practicalResource", "Know-how", "share", "know-how and backing, mean over settings", practicalResource),
  weekly("events", "Stigma events", "events per week", "stigma events that struck", ({ events }, i) => events[i]),
  weekly(
    "severity",
    "Severity of stigma events",
    "stress",
    "raw severity of a week's stigma events",
    ({ gathered }, i) => gathered.stigma[i],
  ),
  weekly("need", "Need", "stress", "what a week's events weigh before help", ({ need }, i) => need[i]),
  weekly("help", "Help received", "units", "units of help received in a week", ({ help }, i) => help[i]),
  weekly(
    "hurt",
    "Hurt by others",
    "stress",
    "hurt by reactions, pressure and shaming groups in a week",
    ({ gathered }, i) => gathered.hurt[i],
  ),
  weekly("stigmatizing", "Stigmatizing stance", "share", "1 for people who answer a disclosure with blame", ({ stance }, i) =>
    stance[i] === Stance.stigmatizing ? 1 : 0,
  ),
  weekly(
    "firstStigmatizing",
    "First stance stigmatizing",
    "share",
    "1 for people whose own first stance is to blame",
    ({ traits }, i) => (traits.stance[i] === Stance.stigmatizing ? 1 : 0),
  ),
  weekly("skill", "Support skill", "none", "how well a person supports others", ({ skill }, i) => skill[i]),
  weekly("visibility", "Visibility", "share", "how easily others see the identity", ({ traits }, i) => traits.meanVisibility[i]),
  weekly(
    "unitsReached",
    "Units reached",
    "units",
    "units other than one's own that ties lead to",
    ({ perceived }, i) => perceived.unitsReached[i],
  ),
  ofTies("degree", "Number of ties", "ties", "ties a person has", ({ network }, out) => {
    for (let i = 0; i < out.length; i++) out[i] = degree(network, i);
  }),
  ofTies(
    "clustering",
    "Clustering of ties",
    "share",
    "share of pairs of a person's contacts who are tied to each other; 0 with fewer than two",
    clustering,
  ),
  ofTies(
    "support",
    "Available support",
    "share",
    "s(sum of trust x skill over contacts who do not stigmatize), s(x) = x / (1 + x)",
    support,
  ),
  ofTies(
    "ingroupShare",
    "Ingroup share",
    "share",
    "trust in people who share an identity, of all trust; 0 without trust",
    ingroupShare,
  ),
  ofTies("isolated", "Isolated", "share", "1 for people with nobody trusted at 0.5 or more", isolated),
  ofTies(
    "distressedPairs",
    "Distressed pairs",
    "ties",
    "ties at whose two ends distress is high: latent distress above 2",
    distressedPairs,
  ),
];

/** The measure of that name, or undefined. */
export function personMeasure(name: string): PersonMeasure | undefined {
  return personMeasures.find((measure) => measure.name === name);
}

function practicalResource({ state, count, settings }: World, i: number): number {
  let sum = 0;
  for (let k = 0; k < settings.names.length; k++) sum += state.practicalResource[k * count + i];
  return settings.names.length === 0 ? 0 : sum / settings.names.length;
}

function clustering({ network }: World, out: Float64Array): void {
  const triangles = trianglesPerPerson(network);
  for (let i = 0; i < out.length; i++) {
    const ties = degree(network, i);
    out[i] = ties < 2 ? 0 : (2 * triangles[i]) / (ties * (ties - 1));
  }
}

function support({ network, stance, skill }: World, out: Float64Array): void {
  const { offsets, ends, targets, trust, manner } = network;
  for (let i = 0; i < out.length; i++) {
    let sum = 0;
    for (let a = offsets[i]; a < ends[i]; a++) {
      const j = targets[a];
      if (actsOn(manner[a], stance[j]) !== Stance.stigmatizing) sum += trust[a] * skill[j];
    }
    out[i] = saturate(sum);
  }
}

function ingroupShare({ network, traits }: World, out: Float64Array): void {
  const { offsets, ends, targets, trust } = network;
  for (let i = 0; i < out.length; i++) {
    let all = 0;
    let ingroup = 0;
    for (let a = offsets[i]; a < ends[i]; a++) {
      all += trust[a];
      if ((traits.identities[i] & traits.identities[targets[a]]) !== 0) ingroup += trust[a];
    }
    out[i] = all === 0 ? 0 : ingroup / all;
  }
}

function isolated({ network }: World, out: Float64Array): void {
  const { offsets, ends, trust } = network;
  for (let i = 0; i < out.length; i++) {
    out[i] = 1;
    for (let a = offsets[i]; a < ends[i]; a++) if (trust[a] >= close) out[i] = 0;
  }
}

/** Latent distress from which two people who are tied can dwell on it together: that of M5. */
const veryDistressed = 2;

function distressedPairs({ network, state }: World, out: Float64Array): void {
  const { offsets, ends, targets } = network;
  for (let i = 0; i < out.length; i++) {
    out[i] = 0;
    if (state.distress[i] <= veryDistressed) continue;
    for (let a = offsets[i]; a < ends[i]; a++) if (state.distress[targets[a]] > veryDistressed) out[i]++;
  }
}

function weekly(
  name: string,
  title: string,
  unit: string,
  meaning: string,
  value: (world: World, i: number) => number,
): PersonMeasure {
  return {
    name,
    title,
    unit,
    meaning,
    kind: "weekly",
    read(world, out) {
      for (let i = 0; i < out.length; i++) out[i] = value(world, i);
    },
  };
}

function ofTies(name: string, title: string, unit: string, meaning: string, read: PersonMeasure["read"]): PersonMeasure {
  return { name, title, unit, meaning, kind: "ties", read };
}
