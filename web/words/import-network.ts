import type { Dropped, ImportReport } from "../../src/network/formats/import-types.ts";
import type { NotKept } from "../worker/network/asks.ts";
import { inLanguage } from "./language.ts";
import { count, list, plain } from "./numbers.ts";

/** Text of bringing in a network from a file. */
export const importWords = inLanguage("import", {
  title: () => "Bring a network",
  titleOf: (file: string) => `Bring ${file}?`,
  drop: () => "Drop a file of ties here, with or without one of people",
  choose: () => "Choose files",
  formats: () => "CSV or TSV with a row for each tie, GraphML, GEXF, or JSON as NetworkX and D3 write it.",
  stays: () => "What you bring stays on this device.",
  reading: () => "Reading.",
  use: () => "Use this network",
  otherFile: () => "Another file",
  cancel: () => "Cancel",
  notYet: () => "put what is wrong right first",
  failed: (why: string) => `This network does not go with the scenario: ${why}.`,
  notRead: (why: string) => `The files could not be read to their end: ${why}. Another file may do.`,
  realPeople: () => "These may be real people",
  codesQuestion: (people: number) =>
    `The file names ${count(people, "person", "people")}. Replace the names with codes before you look?`,
  codes: () => "Replace names with codes: P1, P2",
  names: () => "Keep names",
  report: () => "What was read",
  counts: (people: number, ties: number) => `${count(people, "person", "people")}, ${count(ties, "tie")}.`,
  counted: ({ harmful, peopleWithoutTies, joined }: ImportReport) =>
    [
      harmful > 0 ? `${plain(harmful, 0)} harmful.` : "",
      peopleWithoutTies > 0 ? `${count(peopleWithoutTies, "person", "people")} without ties.` : "",
      joined > 0 ? `${count(joined, "row")} joined another one of the same two people.` : "",
    ]
      .filter((part) => part !== "")
      .join(" "),
  many: (people: number) =>
    `${count(people, "person", "people")} are many for a page: a run takes a while, and the network is changed in tables only. A part of the data is easier to look at.`,
  problems: (number: number) => `${count(number, "problem")} to put right in the file`,
  row: (line: number) => `Row ${plain(line, 0)}:`,
  skip: () => "Leave these rows out",
  dropped: (reason: Dropped["reason"], number: number, lines: readonly number[]) =>
    `${count(number, "row")} left out, ${droppedBecause[reason]}, line ${list(
      lines.map((line) => plain(line, 0)),
      5,
    )}${number > lines.length ? " and more" : ""}. ${droppedFix[reason]}`,
  columns: () => "What columns mean",
  whichFile: (ties: string, people: string) => `Ties are in ${ties}, people in ${people}.`,
  swap: () => "Swap them",
  noPart: () => "not used",
  attribute: () => "kept as it is",
  roleOf: {
    source: () => "one person",
    target: () => "the other person",
    trust: () => "trust, 0 to 1",
    trustBack: () => "trust back, 0 to 1",
    contacts: () => "how often they meet",
    threshold: () => "what the least number is held against",
    sign: () => "sign: below 0 does harm",
    relation: () => "kind of relation",
    layer: () => "setting of the tie",
    manner: () => "how the other acts",
    mannerBack: () => "how the one acts back",
    id: () => "who it is",
    label: () => "name to show",
  },
  directed: () => "A row is about the first person only: whom they name",
  threshold: () => "Leave out ties with fewer contacts than",
  relations: () => "Relations",
  relationOf: { tie: () => "a tie", harm: () => "does harm", none: () => "left out" },
  keep: () => "What else to keep about people. Leave out what tells who somebody is.",
  firstRows: () => "First rows",
  tieRows: (rows: number) => `Ties, ${count(rows, "row")} in the file`,
  personRows: (rows: number) => `People, ${count(rows, "row")} in the file`,
  taken: (people: number, ties: number, notKept: readonly NotKept[]) =>
    `${count(people, "person", "people")} and ${count(ties, "tie")} are here. ${notKept.length === 0 ? "" : `${notKept.map((what) => notKeptText[what]).join(" ")} `}Press Run to live the weeks with them.`,
});

const droppedBecause: Readonly<Record<Dropped["reason"], string>> = {
  "below the threshold": "for too few contacts",
  "tie to oneself": "for a tie to oneself",
  "pair named twice": "for naming two people again",
  "other relation": "for another relation",
  "unknown person": "for somebody who is not among the people",
  "no person": "for naming nobody",
  "person named twice": "for a person who is there already",
  "unreadable value": "for a value that cannot be read",
  "value out of range": "for a value out of range",
  "wrong number of cells": "for a wrong number of cells",
};

const droppedFix: Readonly<Record<Dropped["reason"], string>> = {
  "below the threshold": "Lower the least number to keep them.",
  "tie to oneself": "Nothing has to be done.",
  "pair named twice": "If a row is about the first person only, say so below.",
  "other relation": "Choose the relation below to keep them.",
  "unknown person": "Add them to the people, or correct the name.",
  "no person": "Fill in who it is.",
  "person named twice": "Delete one of the two rows.",
  "unreadable value": "Correct the value, or say that the column means something else.",
  "value out of range": "Correct the value, or say that the column means something else.",
  "wrong number of cells": "Add what is missing, or put a cell that holds the separator between quotation marks.",
};

const notKeptText: Readonly<Record<NotKept, string>> = {
  sweep: "Its sweep varied the old network and is gone.",
  claims: "What the scenario claimed was about its old network and is gone.",
  outcomes: "Its own outcomes were about people of its old network and are gone.",
  variants: "Its variants were about the old network: now there are this one, and the same with its ties shuffled.",
  "groups and interventions": "Groups and interventions named people of the old network and are gone.",
  "who carries an identity": "Who shares an identity is drawn, one person in five.",
  units: "Units are drawn.",
};
