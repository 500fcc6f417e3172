import { type DrawListener, Stream, unit } from "../../random/stream.ts";
import type { Words } from "../../random/threefry.ts";
import { stanceTurned } from "../attitude.ts";
import { Stance } from "../population.ts";
import type { World } from "../world.ts";

/** Less of a carried skill than this is nothing. */
const least = 0.001;

/**
 * What members carry out of an affirming group into their ties, once a week's states have moved: from their first meeting
 * on they support better, and at each a neutral member may turn affirming. It holds while they belong to the group and it
 * runs; then it fades. Nobody else gains anything but what these ties bring.
 *
 * Purpose `groups.carry`, who = person, slot = hash of the group's name: first word turns affirming, second word fades.
 * @returns null where no group has anything to carry
 */
export function prepareCarrying(world: World, key: Words, listener: DrawListener | null): ((now: World) => void) | null {
  const { carriedSkill, carriedStance } = world.groups;
  const places = Array.from(carriedSkill.keys()).filter((g) => carriedSkill[g] > 0 || carriedStance[g] > 0);
  if (places.length === 0) return null;
  const dice = new Stream(key, "groups.carry", listener);
  return (now) => {
    dice.turnTo(now.week);
    let changed = false;
    for (const g of places) {
      if (carriedSkill[g] > 0 && carrySkill(now, g)) changed = true;
      if (carriedStance[g] > 0 && carryStance(now, g, dice)) changed = true;
    }
    if (changed) now.tiesVersion++;
  };
}

/** Adds to skill what was gained and takes back what has faded, so that others may change skill too. */
function carrySkill({ groups, traits, skill, count }: World, g: number): boolean {
  const { lift, carriedSkill, fading } = groups;
  let changed = false;
  for (let i = 0; i < count; i++) {
    const before = lift[g * count + i];
    let after = before;
    if (learns(groups, g, i)) after = carriedSkill[g] * traits.supportSkill[i];
    else if (before > 0 && !belongs(groups, count, g, i)) {
      after -= fading[g] * before;
      if (after < least) after = 0;
    }
    if (after === before) continue;
    lift[g * count + i] = after;
    skill[i] += after - before;
    changed = true;
  }
  return changed;
}

/** Turns neutral members affirming, and those whom this group turned back once they are out of it, unless they turned otherwise. */
function carryStance(world: World, g: number, dice: Stream): boolean {
  const { groups, network, stance, count } = world;
  const { turnedBy, carriedStance, fading, keys } = groups;
  const { ids } = network;
  let changed = false;
  for (let i = 0; i < count; i++) {
    if (turnedBy[i] === g + 1 && stance[i] !== Stance.affirming) turnedBy[i] = 0;
    if (stance[i] === Stance.neutral && learns(groups, g, i)) {
      if (dice.uniform(ids[i], keys[g]) >= carriedStance[g]) continue;
      stance[i] = Stance.affirming;
      stanceTurned(world, i);
      turnedBy[i] = g + 1;
      changed = true;
    } else if (turnedBy[i] === g + 1 && !belongs(groups, count, g, i)) {
      dice.block(ids[i], keys[g]);
      if (unit(dice.second) >= fading[g]) continue;
      stance[i] = Stance.neutral;
      stanceTurned(world, i);
      turnedBy[i] = 0;
      changed = true;
    }
  }
  return changed;
}

/** Whether somebody was at a meeting of an affirming group this week. */
function learns({ present, norm }: World["groups"], g: number, i: number): boolean {
  return norm[g] > 0 && (present[i] & (1 << g)) !== 0;
}

function belongs({ open, member }: World["groups"], count: number, g: number, i: number): boolean {
  return open[g] === 1 && member[g * count + i] === 1;
}
