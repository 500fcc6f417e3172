import type { Network } from "../../network/network.ts";
import { textHash } from "../../random/seed.ts";
import type { DrawListener } from "../../random/stream.ts";
import type { Words } from "../../random/threefry.ts";
import { identityBit } from "../identity-bit.ts";
import type { PeoplePlan } from "../plan.ts";
import type { Traits } from "../population.ts";
import type { World } from "../world.ts";
import { drawMembers } from "./members.ts";
import { mostGroups } from "./plan.ts";

/** The groups of a run as columns, one entry a group unless said. */
export interface Groups {
  readonly names: readonly string[];
  /** Hash of each name: what its draws are keyed by. */
  readonly keys: Uint32Array;
  /** -1 to 1. */
  readonly norm: Float64Array;
  /** Chance a week. */
  readonly meeting: Float64Array;
  /** Share of waking time in a week with a meeting. */
  readonly hours: Float64Array;
  readonly safe: Uint8Array;
  /** Identities that it is about, as bits; `anyIdentity` for all. */
  readonly focus: Uint32Array;
  /** 1 while the group runs. */
  readonly open: Uint8Array;
  /** 1 where a person belongs to a group, group-major: [g * count + i]. groups x count */
  readonly member: Uint8Array;
  readonly carriedSkill: Float64Array;
  readonly carriedStance: Float64Array;
  readonly fading: Float64Array;
  /** Support skill that each person has from a group, group-major. groups x count */
  readonly lift: Float64Array;
  /** 1 + the group that turned a person affirming, 0 for nobody. count */
  readonly turnedBy: Uint8Array;
  /** 1 where the group meets this week. */
  readonly met: Uint8Array;
  /** Groups whose meeting a person is at this week, as bits. count */
  readonly present: Uint32Array;
}

/** The focus of a group that is about every devalued identity. */
export const anyIdentity = 0xffffffff;

/**
 * The groups of a plan and who belongs to them from the start.
 * @throws RangeError for two groups of one name, too many groups, and an identity, attribute or person that is not there
 */
export function drawGroups(
  plan: PeoplePlan,
  network: Network,
  traits: Traits,
  key: Words,
  listener: DrawListener | null = null,
): Groups {
  const groups = plan.groups ?? [];
  const names = groups.map(({ name }) => name);
  if (groups.length > mostGroups) throw new RangeError(`${groups.length} groups; there may be at most ${mostGroups}`);
  const twin = names.find((name, g) => names.indexOf(name) !== g);
  if (twin !== undefined) throw new RangeError(`two groups are called "${twin}"`);
  const identities = plan.identities.map(({ dimension }) => dimension);
  const count = network.size;
  const member = new Uint8Array(groups.length * count);
  for (let g = 0; g < groups.length; g++)
    drawMembers(groups[g], plan, network, traits, key, listener, member.subarray(g * count, (g + 1) * count));
  const values = (name: keyof (typeof groups)[number]["values"]) => Float64Array.from(groups, (group) => group.values[name]);
  return {
    names,
    keys: Uint32Array.from(names, (name) => textHash(name)),
    norm: values("norm"),
    meeting: values("meeting"),
    hours: values("hours"),
    safe: Uint8Array.from(groups, ({ safeSpace }) => (safeSpace ? 1 : 0)),
    focus: Uint32Array.from(groups, ({ focus }) => (focus === null ? anyIdentity : identityBit(identities, focus))),
    open: Uint8Array.from(groups, ({ open }) => (open ? 1 : 0)),
    member,
    carriedSkill: values("carriedSkill"),
    carriedStance: values("carriedStance"),
    fading: values("fading"),
    lift: new Float64Array(groups.length * count),
    turnedBy: new Uint8Array(count),
    met: new Uint8Array(groups.length),
    present: new Uint32Array(count),
  };
}

/** The place of a group, or -1. */
export function groupNamed({ names }: Groups, name: string): number {
  return names.indexOf(name);
}

/** Lets somebody belong to a group, from next week's meeting on. */
export function join({ groups, count }: World, group: number, person: number): void {
  groups.member[group * count + person] = 1;
}

/** Somebody leaves a group. What they carry out of it fades. */
export function leave({ groups, count }: World, group: number, person: number): void {
  groups.member[group * count + person] = 0;
}

/** Whether somebody belongs to a group that runs and affirms. */
export function inAffirmingGroup({ groups, count }: World, person: number): boolean {
  const { open, norm, member } = groups;
  for (let g = 0; g < open.length; g++) {
    if (open[g] === 1 && norm[g] > 0 && member[g * count + person] === 1) return true;
  }
  return false;
}
