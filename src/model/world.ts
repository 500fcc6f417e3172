import { withRoom } from "../network/edit-ties.ts";
import { degree, type Network } from "../network/network.ts";
import { byId } from "../network/tie-list.ts";
import type { DrawListener } from "../random/stream.ts";
import type { Words } from "../random/threefry.ts";
import { AskList } from "./ask-list.ts";
import {
  type Gathered,
  gatheredNames,
  type State,
  stateColumns,
  stateNames,
  stays,
  type Turns,
  turningColumns,
  turningNames,
} from "./columns.ts";
import { EventList } from "./event-list.ts";
import { drawGroups, type Groups } from "./groups/groups.ts";
import type { LineColumns } from "./interventions/lines.ts";
import type { PeoplePlan } from "./plan.ts";
import { drawTraits, type Traits } from "./population.ts";
import { drawSettings, type Settings } from "./settings.ts";

/** What a person takes in through ties: sums over arcs of the owner's trust. One walk, in perceive.ts. */
export interface Perceived {
  readonly allTrust: Float64Array;
  /** Trust in people who share a devalued identity. */
  readonly ingroupTrust: Float64Array;
  /** Affirming trust in full, neutral by half. */
  readonly positiveTrust: Float64Array;
  /** Trust in people who stigmatize. */
  readonly negativeTrust: Float64Array;
  /** How far kin in identity and affirming contacts normalize the identity, 0 to 1; 0 without a devalued identity. */
  readonly affirmation: Float64Array;
  /** Distinct units other than one's own that ties reach. */
  readonly unitsReached: Uint16Array;
  /** 1 for people with a tie to somebody who stigmatizes, in whom they may not trust at all. */
  readonly stigmatizing: Uint8Array;
}

/** All that is true of one run in one week: columns over people, and the ties between them. */
export interface World {
  readonly count: number;
  /** The week that the state stands at the end of: 0 when recording starts, negative in the warm-up. */
  week: number;
  readonly network: Network;
  readonly traits: Traits;
  readonly settings: Settings;
  readonly groups: Groups;
  readonly state: State;
  /** What this week adds to each state; the commit moves it over and empties it. */
  readonly change: State;
  readonly gathered: Gathered;
  /** The kinds that people turn to at the end of this week, by column; `stays` where nothing turns. */
  readonly turns: Turns;
  /** Stigma events that struck each person this week. count */
  readonly events: Float64Array;
  /** Identities that this week's events were about, as bits. count */
  readonly eventIdentities: Uint32Array;
  /** What this week's events weigh after appraisal, before help, in stress. count */
  readonly need: Float64Array;
  /** Help received this week, in units. count */
  readonly help: Float64Array;
  /** Contacts asked this week. count */
  readonly asked: Uint8Array;
  /** Safe spaces that run and that each person belongs to, as bits: who shares one does not hide from the other. count */
  readonly safeTogether: Uint32Array;
  readonly perceived: Perceived;
  readonly eventList: EventList;
  readonly asks: AskList;
  /** How each person answers what others tell them, now: `traits.stance` until something changes it. count */
  readonly stance: Uint8Array;
  /** 1 where a person takes part in a setting, 0 where they have left it, setting-major: [k * count + i]. settings x count */
  readonly attends: Uint8Array;
  /** How well each person supports, now: `traits.supportSkill` until a group or an intervention changes it. count */
  readonly skill: Float64Array;
  /** 1 for people who have left the network: without ties, and in no measure. count */
  readonly absent: Uint8Array;
  /** 1 for people in no measure: those who have left, and those who stay but whom other variants lose. count */
  readonly leftOut: Uint8Array;
  /** 1 + the place of each person's mentor; 0 for nobody. count */
  readonly mentor: Uint32Array;
  /** Hurt that each person gave to others this week, in stress. count */
  readonly hurtGiven: Float64Array;
  /** Hurt given and stigma events met since the run began; empty where there are no interventions. count */
  readonly harmGiven: Float64Array;
  readonly eventsSoFar: Float64Array;
  /** What each line of interventions keeps; none where nothing is done. */
  interventions: readonly LineColumns[];
  /** Whether trust moves in every week, because ties live: what was ranked by trust then holds for no other week. */
  trustMoves: boolean;
  /** Ties that ended and began by themselves at the end of this week, where ties live. 2 */
  readonly turnover: Uint32Array;
  /** How the other end of each arc acts on its owner, as attitude.ts says. arcs */
  readonly attitude: Uint8Array;
  /** Goes up whenever ties, trust or stances change: what was worked out from them is then stale. */
  tiesVersion: number;
  perceivedVersion: number;
  /** 1 for people of whose ties something changed besides trust since it was last looked at. count */
  readonly tiesStale: Uint8Array;
  /** People in order of id, or null where they stand in that order. */
  readonly order: Uint32Array | null;
  /** Whether everybody's id is their place: an id far away in memory need not be looked up then. */
  readonly plainIds: boolean;
  /** Mean distress of everybody at the end of last week. */
  meanDistress: number;
  /** Room to work in, for whoever acts: used and left within one act. max(2, settings) x count */
  readonly scratch: Float64Array;
}

/** What is going to happen in a world: it decides which room its people need. */
export interface Ahead {
  /** Whether ties begin and end: the world then has a network of its own, with room for ties to come. */
  readonly changing?: boolean;
  /** Whether anything is done on purpose. */
  readonly interventions?: boolean;
  /** Ties for which everybody has room at least: more than their capacity, where that is going to change. */
  readonly room?: number;
}

/** Free places of a row beyond what a person has room for, so that an intervention may tie them to some more. */
const spareTies = 8;

/**
 * Draws a world's people and settings onto a network and sets everybody's states to where they start.
 */
export function createWorld(
  plan: PeoplePlan,
  given: Network,
  key: Words,
  listener: DrawListener | null = null,
  { changing = false, interventions = false, room = 0 }: Ahead = {},
): World {
  const count = given.size;
  const traits = drawTraits(plan, given, key, listener);
  const settings = drawSettings(plan, given, key, listener);
  const spare = interventions ? spareTies : 0;
  const network = changing
    ? withRoom(given, (i) => Math.max(room, traits.capacity[i], spare === 0 ? 0 : degree(given, i)) + spare)
    : given;
  const state = stateFor(count, plan.settings.length);
  const world: World = {
    count,
    week: 0,
    network,
    traits,
    settings,
    groups: drawGroups(plan, given, traits, key, listener),
    state,
    change: stateFor(count, plan.settings.length),
    gathered: gatheredFor(count),
    turns: turnsFor(count, plan.settings.length),
    events: new Float64Array(count),
    eventIdentities: new Uint32Array(count),
    need: new Float64Array(count),
    help: new Float64Array(count),
    asked: new Uint8Array(count),
    safeTogether: new Uint32Array(count),
    perceived: {
      allTrust: new Float64Array(count),
      ingroupTrust: new Float64Array(count),
      positiveTrust: new Float64Array(count),
      negativeTrust: new Float64Array(count),
      affirmation: new Float64Array(count),
      unitsReached: new Uint16Array(count),
      stigmatizing: new Uint8Array(count),
    },
    // Lists grow by a quarter, as weeks ask for it.
    eventList: new EventList(Math.ceil(count / 4)),
    asks: new AskList(Math.ceil(count / 2)),
    stance: traits.stance.slice(),
    attends: new Uint8Array(plan.settings.length * count).fill(1),
    skill: interventions || (plan.groups ?? []).length > 0 ? traits.supportSkill.slice() : traits.supportSkill,
    absent: new Uint8Array(count),
    leftOut: new Uint8Array(count),
    mentor: new Uint32Array(count),
    hurtGiven: new Float64Array(count),
    harmGiven: new Float64Array(interventions ? count : 0),
    eventsSoFar: new Float64Array(interventions ? count : 0),
    interventions: [],
    trustMoves: false,
    turnover: new Uint32Array(2),
    attitude: new Uint8Array(network.targets.length),
    tiesVersion: 1,
    perceivedVersion: 0,
    tiesStale: new Uint8Array(count).fill(1),
    order: byId(network.ids),
    plainIds: network.ids.every((id, i) => id === i),
    // Not known yet, and no whole number: one would give the world another shape as soon as the mean is known.
    meanDistress: Number.NaN,
    scratch: new Float64Array(Math.max(2, plan.settings.length) * count),
  };
  for (let i = 0; i < count; i++) {
    state.distress[i] = traits.settlingPoint[i];
    state.internalizedStigma[i] = traits.internalizedStigma[i];
    state.pride[i] = traits.identities[i] === 0 ? 0 : startingPride;
    state.belonging[i] = typicalBelonging;
    state.selfEsteem[i] = Math.min(1, Math.max(0, traits.selfEsteem[i]));
    state.resilience[i] = traits.resilience[i];
    state.goalPersistence[i] = startingPersistence;
  }
  return world;
}

/** Belonging, a share, of a person whose ties are typical: where it starts, and what its effects are measured from. Assumed. */
export const typicalBelonging = 0.48;
/** Pride, a share, of people with a devalued identity at the start. Assumed. */
export const startingPride = 0.5;
/** Goal persistence, a share, of everybody at the start: no study says how people differ in it. Assumed. */
export const startingPersistence = 0.5;

function stateFor(count: number, settings: number): State {
  return Object.fromEntries(
    stateNames.map((name) => [name, new Float64Array(stateColumns[name].per === "setting" ? settings * count : count)]),
  ) as unknown as State;
}

function gatheredFor(count: number): Gathered {
  return Object.fromEntries(gatheredNames.map((name) => [name, new Float64Array(count)])) as unknown as Gathered;
}

function turnsFor(count: number, settings: number): Turns {
  return Object.fromEntries(
    turningNames.map((name) => [
      name,
      new Uint8Array(turningColumns[name].per === "setting" ? settings * count : count).fill(stays),
    ]),
  ) as unknown as Turns;
}
