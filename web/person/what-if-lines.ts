import { shortName } from "../words/person-name.ts";
import { lineNames } from "../words/what-if.ts";
import type { People } from "../worker/protocol.ts";
import type { WrittenLine } from "../worker/twin-text.ts";

/** What can be asked about a person: what the engine can do over one tie, and what it can do for everybody in a setting. */
export const whatIfKinds = ["ended", "supportive", "friend", "climate", "policy"] as const;
export type WhatIfKind = (typeof whatIfKinds)[number];

/** One question: what, with whom or where, from which week on. */
export interface Question {
  readonly kind: WhatIfKind;
  /** The other end of the tie, a place in the network; of no account for a climate or policy. */
  readonly other: number;
  /** Of no account for a tie. */
  readonly setting: string;
  readonly week: number;
  /** The trust of a tie that turns supportive: as it was on average. */
  readonly trust: number;
}

/** Trust of a friend at first: as much as makes a tie a close one. */
const friendTrust = 0.5;
/** What is left of the climate: as the intervention's own default, which goes toward what policies were found to do. */
const kinder = 0.7;
const half = 0.5;

/** A question as lines of interventions. A tie that turns supportive ends and begins again as such in the same moment. */
export function linesFor(
  { kind, other, setting, week, trust }: Question,
  person: number,
  people: People,
): readonly WrittenLine[] {
  const weeks = `${week}-`;
  switch (kind) {
    case "ended":
      return [
        { what: "cutTies", name: lineNames.ended(...named(people, person, other)), week, ties: pair(people, person, other) },
      ];
    case "supportive":
      return [
        ...linesFor({ kind: "ended", other, setting, week, trust }, person, people),
        {
          what: "addTies",
          name: lineNames.supportive(...named(people, person, other)),
          week,
          ties: pair(people, person, other),
          trust: Math.round(100 * trust) / 100,
          manner: "supportive",
        },
      ];
    case "friend":
      return [
        {
          what: "addTies",
          name: lineNames.friend(...named(people, person, other)),
          week,
          ties: pair(people, person, other),
          trust: friendTrust,
          manner: "supportive",
        },
      ];
    case "climate":
      return [{ what: "policy", name: lineNames.climate(setting), weeks, settings: [setting], climateFactor: kinder }];
    case "policy":
      return [
        {
          what: "policy",
          name: lineNames.policy(setting),
          weeks,
          settings: [setting],
          climateFactor: 1,
          strength: half,
        },
      ];
  }
}

function named(people: People, person: number, other: number): [one: string, other: string] {
  return [shortName(people, person), shortName(people, other)];
}

function pair(people: People, person: number, other: number): readonly (readonly (string | number)[])[] {
  return [[nameInFile(people, person), nameInFile(people, other)]];
}

/** What a scenario calls somebody: by label where its network has them, else by id. */
function nameInFile({ ids, labels }: People, person: number): string | number {
  const label = labels?.[person] ?? "";
  return label === "" ? ids[person] : label;
}
