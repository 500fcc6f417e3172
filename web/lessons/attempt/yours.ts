import type { People } from "../../worker/protocol.ts";
import type { NewVariant, Variation } from "../../worker/variation.ts";
import type { Lesson } from "../lesson.ts";
import type { AttemptNotes } from "../notebook.ts";
import { fileName } from "../pictures/people.ts";
import type { StartTie } from "./start-ties.ts";
import { linesOf, madeTie } from "./tie-changes.ts";

/** Names of the variants that are laid beside a lesson's own. */
export const yours = "yours";
export const atRandom = "seats at random";
export const mostConnected = "seats of the most connected";

/**
 * The lesson's scenario with the reader's version beside its two networks. The repeats are about its first claim's statistic
 * in each of them: that all are alike is only a way to ask for all of them.
 */
export function yourVariation(lesson: Lesson, notes: AttemptNotes, start: readonly StartTie[], people: People): Variation {
  const { attempt, panels } = lesson;
  const claim = { expect: "equal", within: 1 };
  if (attempt.kind === "members") {
    const seats = (name: string, who: readonly string[]): NewVariant => ({
      name,
      like: panels[1],
      seats: { group: attempt.group, people: who.map((one) => asWritten(people, one)) },
      unlessAlike: true,
    });
    const add = [
      { ...seats(yours, notes.members), set: notes.numbers },
      seats(atRandom, seatsAtRandom(people, attempt.seats, lesson.id)),
      seats(mostConnected, seatsOfMostConnected(people, attempt.seats, start)),
    ];
    return { keep: panels, add, claim };
  }
  const like = attempt.kind === "ties" ? attempt.variant : panels[1];
  const lines = linesOf(notes.ties, start, madeTie(attempt), (name) => asWritten(people, name));
  return { keep: panels, add: [{ name: yours, like, set: notes.numbers, lines }], claim };
}

/** A person as a scenario writes them: by name, or by number where the network has no names. */
function asWritten({ labels }: People, name: string): string | number {
  return labels === null ? Number(name) : name;
}

/** So many people without regard to anything: the same for the same lesson, so that two readers compare with the same. */
export function seatsAtRandom(people: People, seats: number, lesson: string): readonly string[] {
  let luck = [...lesson].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0, 17);
  const left = Array.from({ length: people.size }, (_, person) => fileName(people, person));
  return Array.from({ length: Math.min(seats, left.length) }, () => {
    luck = (Math.imul(luck, 1664525) + 1013904223) >>> 0;
    return left.splice(Math.floor((luck / 2 ** 32) * left.length), 1)[0] ?? "";
  });
}

/** Those with most ties; of equals those who come first in the network. */
function seatsOfMostConnected(people: People, seats: number, start: readonly StartTie[]): readonly string[] {
  const ties = new Map<string, number>();
  for (const { one, other } of start) for (const name of [one, other]) ties.set(name, (ties.get(name) ?? 0) + 1);
  return Array.from({ length: people.size }, (_, person) => fileName(people, person))
    .sort((one, other) => (ties.get(other) ?? 0) - (ties.get(one) ?? 0))
    .slice(0, seats);
}
