import { actsOnFrom, actsOnTo } from "../../../src/engine/tie-record.ts";
import type { EditablePerson, EditableTie } from "../../editor/canvas/editable.ts";
import { hurts } from "../../network/ties.ts";
import { tieWeek, untied } from "../../ties/tie-week.ts";
import { personName } from "../../words/person-name.ts";
import type { People, VariantRun } from "../../worker/protocol.ts";
import { fileName } from "./people.ts";

/** Everybody as the network that can be edited draws them, with their distress in a week. */
export function editablePeople(people: People, run: VariantRun, week: number): readonly EditablePerson[] {
  return Array.from({ length: people.size }, (_, person) => ({
    id: fileName(people, person),
    name: personName(people, person),
    diamond: people.identities[person] !== 0,
    distress: run.people.absent[week * people.size + person] === 1 ? 0 : run.people.shown[week * people.size + person],
  }));
}

/** The ties of a week: if it is left out, those that a run begins with, which are the ones that changes are made to. */
export function editableTies({ ties }: VariantRun, { identities }: People, week = 0): readonly EditableTie[] {
  const found: EditableTie[] = [];
  tieWeek(ties, week).forEach((at, entry) => {
    if (at === untied) return;
    const [from, to] = [ties.from[entry], ties.to[entry]];
    const harmful = hurts(actsOnFrom(ties, week, entry), identities[from]) || hurts(actsOnTo(ties, week, entry), identities[to]);
    found.push({ from, to, trust: ties.trust[at], trustBack: ties.trustBack[at], harmful });
  });
  return found;
}
