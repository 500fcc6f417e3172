import { effect, signal } from "@preact/signals";

/** Hands counted in class, by answer. */
export type Votes = Readonly<Record<string, number>>;

/** Where they are kept, on this device only. */
const key = "kith.class-vote";

/** The class's votes, by what they are about: "story", or a lesson by its id. Shown at the reveal. */
export const classVote = signal<Readonly<Record<string, Votes>>>(recall());

effect(() => {
  try {
    localStorage.setItem(key, JSON.stringify(classVote.value));
  } catch {
    // A private window: the votes are on the page as long as it is.
  }
});

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
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? "{}") as unknown;
    if (kept === null || typeof kept !== "object") return {};
    return Object.fromEntries(Object.entries(kept).map(([about, votes]) => [about, readVotes(votes)]));
  } catch {
    return {};
  }
}

function readVotes(votes: unknown): Votes {
  if (votes === null || typeof votes !== "object") return {};
  return Object.fromEntries(
    Object.entries(votes).filter(([, hands]) => typeof hands === "number" && Number.isSafeInteger(hands) && hands > 0),
  );
}
