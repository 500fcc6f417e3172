import { tieKind } from "../tables/person-facts.ts";
import { type PersonTie, tiesOf } from "../ties/person-ties.ts";
import type { People, ScenarioSummary, VariantRun } from "../worker/protocol.ts";
import type { WhatIfKind } from "./what-if-lines.ts";

/** Whom a question can be about in a week. */
export interface WhatIfOptions {
  /** Those tied to the person when the week begins, most trusted first. */
  readonly ties: readonly TieOption[];
  /** Those who are not, friends of friends first. */
  readonly friendsOfFriends: readonly number[];
  readonly others: readonly number[];
}

export interface TieOption {
  readonly other: number;
  readonly kind: ReturnType<typeof tieKind>;
  /** Mean of both ends. */
  readonly trust: number;
}

/** A list longer than this is no choice. */
const most = 500;

/** Whom a person is tied to, and could be, at the beginning of a week: as the week before left them. */
export function optionsAt({ ties, people: columns }: VariantRun, people: People, person: number, week: number): WhatIfOptions {
  const row = week - 1;
  const here = (i: number) => columns.absent[row * people.size + i] !== 1;
  const own = tiesOf(ties, person, row);
  const tied = new Set(own.map(({ other }) => other));
  const near = new Set(own.flatMap(({ other }) => tiesOf(ties, other, row).map((tie) => tie.other)));
  const free = Array.from({ length: people.size }, (_, i) => i).filter((i) => i !== person && !tied.has(i) && here(i));
  return {
    ties: [...own].sort(byTrust).map((tie) => ({
      other: tie.other,
      kind: tieKind(tie.attitude, people.identities[person]),
      trust: meanTrust(tie),
    })),
    friendsOfFriends: free.filter((i) => near.has(i)).slice(0, most),
    others: free.filter((i) => !near.has(i)).slice(0, most),
  };
}

/** The people whom a kind of question can be about. */
export function peopleFor(kind: WhatIfKind, { ties, friendsOfFriends, others }: WhatIfOptions): readonly number[] {
  if (kind === "ended") return ties.map(({ other }) => other);
  if (kind === "supportive") return ties.filter((tie) => tie.kind !== "supportive").map(({ other }) => other);
  return kind === "friend" ? [...friendsOfFriends, ...others] : [];
}

/** Whether a kind of question can be asked: there is somebody it can be about, or a setting in which remarks are met. */
export function isOffered(kind: WhatIfKind, options: WhatIfOptions, settings: readonly string[], remarks: boolean): boolean {
  return kind === "climate" || kind === "policy" ? settings.length > 0 && remarks : peopleFor(kind, options).length > 0;
}

/**
 * Whether climate and policy have anything to act on: somebody carries an identity, or a remark struck somebody all the same, as the
 * model's background of them does. Else nothing comes of them, in any repeat.
 */
export function remarksAreMet({ people: { events } }: VariantRun, { identities }: People): boolean {
  return identities.some((bits) => bits !== 0) || events.some((number) => number > 0);
}

/** The settings of a scenario, by name. */
export function settingsOf({ parameters }: ScenarioSummary): readonly string[] {
  return [...new Set(parameters.filter(({ path }) => path[0] === "settings").map(({ path }) => path[1]))];
}

function meanTrust({ trust, trustBack }: PersonTie): number {
  return (trust + trustBack) / 2;
}

function byTrust(one: PersonTie, other: PersonTie): number {
  return meanTrust(other) - meanTrust(one) || one.other - other.other;
}
