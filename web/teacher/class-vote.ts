import { effect, signal } from "@preact/signals";
import { isRecord, keep, keptRecord } from "../state/kept.ts";

/** Hands counted in class, by answer. */
export type Votes = Readonly<Record<string, number>>;

/** Where they are kept, on this device only. */
const key = "kith.class-vote";

/** The class's votes, by what they are about: "story", or a lesson by its id. Shown at the reveal. */
export const classVote = signal<Readonly<Record<string, Votes>>>(recall());

effect(() => keep(key, classVote.value));

/** The votes about something; empty before anybody was counted. */
export function votesAbout(about: string): Votes {
  return classVote.value[about] ?? {};
}

/** Sets how many hands an answer got; 0 takes it out. */
export function countHands(about: string, answer: string, hands: number): void {
  const { [answer]: _, ...others } = classVote.peek()[about] ?? {};
  const votes = hands > 0 ? { ...others, [answer]: hands } : others;
  classVote.value = { ...classVote.peek(), [about]: votes };
}

/** For the next class. */
export function clearVotes(about: string): void {
  const { [about]: _, ...others } = classVote.peek();
  classVote.value = others;
}

function recall(): Readonly<Record<string, Votes>> {
  return Object.fromEntries(Object.entries(keptRecord(key)).map(([about, votes]) => [about, readVotes(votes)]));
}

function readVotes(votes: unknown): Votes {
  if (!isRecord(votes)) return {};
  return Object.fromEntries(
    Object.entries(votes).filter(
      (entry): entry is [string, number] => typeof entry[1] === "number" && Number.isSafeInteger(entry[1]) && entry[1] > 0,
    ),
  );
}
