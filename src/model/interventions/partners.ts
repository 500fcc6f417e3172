import { peopleById } from "../../network/ties.ts";
import type { Stream } from "../../random/stream.ts";
import { unit } from "../../random/stream.ts";
import type { World } from "../world.ts";

/** How often a partner is looked for before a tie counts as one that could not be placed. */
const tries = 64;

/**
 * Somebody from a list for a person, by their own draws: the first of some tries with whom `tie` succeeds. The list holds
 * people who might do by what never changes in a run, so cutting a tie elsewhere moves nobody's choice.
 * @param dice who = person, slot = 64 x `number` + try: first word a place in the list
 * @param number which of the person's ties this is, from 0
 * @returns the partner, or -1
 */
export function findPartner(
  { network }: World,
  list: Uint32Array,
  dice: Stream,
  person: number,
  number: number,
  tie: (partner: number) => boolean,
): number {
  if (list.length === 0) return -1;
  for (let t = 0; t < tries; t++) {
    dice.block(network.ids[person], number * tries + t);
    const partner = list[Math.floor(unit(dice.first) * list.length)];
    if (partner !== person && tie(partner)) return partner;
  }
  return -1;
}

/** People to whom something applies, by place, in order of id. */
export function peopleWho({ network }: World, applies: (person: number) => boolean): Uint32Array {
  return peopleById(network).filter(applies);
}

/** A whole number near an amount: a part of one comes about with that chance. `uniform` is the person's own draw. */
export function wholeNumber(amount: number, uniform: number): number {
  const whole = Math.floor(amount);
  return uniform < amount - whole ? whole + 1 : whole;
}
