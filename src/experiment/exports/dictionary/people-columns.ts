import type { PersonColumn } from "../../../engine/recorder.ts";
import { stateColumns } from "../../../model/columns.ts";
import type { DescribedColumn } from "../described-column.ts";

/** The columns that say whose week a row is: after those of the run. */
export function personKeyDescriptions(weeks: string): DescribedColumn[] {
  return [
    {
      name: "week",
      type: "INT32",
      unit: "weeks",
      range: weeks,
      meaning: "week of the run, at whose end the row stands; 0 is the state at the start",
      source: "the recording",
    },
    {
      name: "person",
      type: "DOUBLE",
      unit: "",
      range: "whole numbers",
      meaning: "stable number of the person: the same in every variant of a replicate, somebody else in another replicate",
      source: "the network",
    },
  ];
}

export const labelDescription: DescribedColumn = {
  name: "label",
  type: "STRING",
  unit: "",
  range: "",
  meaning: "name of the person in the network file",
  source: "the network file",
};

/** What can be recorded of people, with unit, range and meaning. */
export function recordedPersonColumn(name: PersonColumn, averaged: boolean): DescribedColumn {
  const over = averaged ? "; mean over the weeks since the last recorded one" : "";
  const [unit, range, meaning] = Object.hasOwn(others, name) ? others[name as keyof typeof others] : stateFacts(name);
  return { name, type: "FLOAT", unit, range, meaning: `${meaning}${over}`, source: "the model: docs/measures.md" };
}

const others = {
  shown: ["points of 100", "0 to 100", "distress as readers see it: 100 D / (D + 1.8). A number of this model, not a diagnosis"],
  events: ["events", "0 or more", "stigma events that struck this week"],
  help: ["units", "0 or more", "help received this week"],
  hurt: ["stress", "0 or more", "hurt by reactions, pressure and shaming groups this week"],
  stigma: ["stress", "0 or more", "severity of this week's stigma events"],
  absent: ["", "0 or 1", "1 for people who have left the network for good"],
  leftOut: ["", "0 or 1", "1 for people who are in no measure: they have left, or are left out in every variant alike"],
} as const;

function stateFacts(name: PersonColumn): readonly [string, string, string] {
  const { unit, min, max, meaning } = stateColumns[name as keyof typeof stateColumns];
  return [unit, Number.isFinite(max) ? `${min} to ${max}` : `${min} or more`, meaning];
}
