import { inLanguage } from "./language.ts";
import { count } from "./numbers.ts";

/** What is different around a person, in about three words. Numbers are of the second variant minus the first. */
export const reasonWords = inLanguage("reasons", {
  closeTies: (change: number) => `${moreOrFewer(change)} close ${ties(change)}`,
  harmfulTies: (change: number) => `${moreOrFewer(change)} harmful ${ties(change)}`,
  kinTies: (change: number) => `${change > 0 ? "more" : "fewer"} share the identity`,
  bridges: (change: number, units: string) => `${change > 0 ? "more" : "fewer"} ties to other ${units}`,
  ties: (change: number) => (change > 0 ? `${change} more ${ties(change)}` : `${-change} fewer ${ties(change)}`),
  events: (change: number) => `${moreOrFewer(change)} ${Math.abs(change) === 1 ? "remark" : "remarks"}`,
  hurt: (change: number) => (change > 0 ? "hurt more by others" : "hurt less by others"),
  help: (change: number) => (change > 0 ? "more help came" : "less help came"),
  sameTies: () => "same ties; friends changed",
  otherPeople: () => "other people around",
  left: () => "left the network",
  same: () => "no difference",
  units: (setting: string) => unitWords[setting] ?? "circles",
  change: (number: number, one: string) => count(Math.abs(number), one),
});

/** What the units of a setting are called. */
const unitWords: Readonly<Record<string, string>> = {
  work: "departments",
  school: "classes",
  neighborhood: "blocks",
  online: "channels",
  clinic: "wards",
};

function moreOrFewer(change: number): string {
  return change > 0 ? `${change} more` : `${-change} fewer`;
}

function ties(change: number): string {
  return Math.abs(change) === 1 ? "tie" : "ties";
}
