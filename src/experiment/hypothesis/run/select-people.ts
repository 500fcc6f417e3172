import { groups, peopleOf } from "../../../model/measures/groups.ts";
import type { World } from "../../../model/world.ts";
import { placeNamed } from "../../../network/place-named.ts";
import { meetingIn, termsOf } from "../../../scenario/hypothesis/among-terms.ts";
import type { Statistic, Who } from "../../../scenario/hypothesis/claim.ts";
import { personIn } from "../../../scenario/hypothesis/one-person.ts";
import { thirds } from "../../statistics/thirds.ts";
import { yearBefore } from "./needs.ts";
import type { Watched } from "./watch.ts";

/** Places of the people that a statistic is about, in order of id; those who left, or are left out, are nobody's. */
export function selectPeople(
  { among, who, before }: Pick<Statistic, "among" | "who" | "before">,
  world: World,
  watched: Watched,
  dimensions: readonly string[],
): Uint32Array {
  const members = membersOf(among, world, dimensions);
  return who === null ? members : some(members, who, watched.column(yearBefore(who.of, before)));
}

function membersOf(among: string, world: World, dimensions: readonly string[]): Uint32Array {
  const group = groups.find((one) => one === among);
  if (group !== undefined) return peopleOf(world, group);
  const everyone = peopleOf(world, "everyone");
  const dimension = dimensions.indexOf(among);
  if (dimension >= 0) return everyone.filter((i) => ((world.traits.identities[i] >>> dimension) & 1) === 1);
  const name = personIn(among);
  if (name === null) {
    const terms = termsOf(among).map(({ group: named, not }) => ({ holds: conditionOf(named, world, dimensions), not }));
    return everyone.filter((i) => terms.every(({ holds, not }) => holds(i) !== not));
  }
  const place = placeNamed(world.network)(name);
  return everyone.filter((i) => i === place);
}

/** Whether people are in a group; nobody is in one that this run does not have. */
function conditionOf(
  group: string,
  { traits, groups: meetings, count }: World,
  dimensions: readonly string[],
): (i: number) => boolean {
  if (group === "everyone") return () => true;
  if (group === "devalued") return (i) => traits.identities[i] !== 0;
  if (group === "others") return (i) => traits.identities[i] === 0;
  const dimension = dimensions.indexOf(group);
  if (dimension >= 0) return (i) => ((traits.identities[i] >>> dimension) & 1) === 1;
  const meeting = meetings.names.indexOf(meetingIn(group) ?? "");
  return (i) => meeting >= 0 && meetings.member[meeting * count + i] === 1;
}

function some(people: Uint32Array, who: Who, values: Float64Array): Uint32Array {
  if ("third" in who) return thirdOf(people, values, who.third);
  return people.filter((i) => ("above" in who ? values[i] > who.above : values[i] < who.below));
}

/**
 * A third of some people by a value: as many in the lower as in the upper, what is left over in the middle. Where values are
 * equal the order of ids decides, so that thirds are thirds whatever the values.
 */
export function thirdOf(people: Uint32Array, values: ArrayLike<number>, third: "lower" | "middle" | "upper"): Uint32Array {
  const [lower, middle, upper] = thirds(Array.from(people, (i) => values[i]));
  const places = { lower, middle, upper }[third].sort((p, q) => p - q);
  return Uint32Array.from(places, (p) => people[p]);
}
