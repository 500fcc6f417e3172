import type { GroupFacts } from "../../network-files/work.ts";
import { editorWords } from "../../words/editor.ts";
import type { TextChange } from "../../worker/text/change-text.ts";
import { type Done, type Editing, type Outcome, peopleNow } from "./done.ts";
import { writtenName } from "./names.ts";

/** Mechanisms without which a group does nothing. */
const meetings = "groupMeetings";
const safety = "safeSpaces";

/** Begins a group with some people in it; what groups need to have any effect is switched on. */
export function addGroup(editing: Editing, name: string, members: readonly string[]): Outcome {
  const { variant } = editing;
  const problem = nameProblem(editing, name, null);
  if (problem !== null) return { because: problem };
  const item = { name: name.trim(), who: { people: named(editing, members) } };
  return { changes: [{ what: "add", path: variant.groupsAt, item }, ...switchOn(editing, meetings)] };
}

export function removeGroup({ variant }: Editing, group: GroupFacts): Done {
  return { changes: [{ what: "remove", path: [...variant.groupsAt, placeOf(variant.groups, group)] }] };
}

export function renameGroup(editing: Editing, group: GroupFacts, name: string): Outcome {
  const problem = nameProblem(editing, name, group);
  if (problem !== null) return { because: problem };
  const path = [...editing.variant.groupsAt, placeOf(editing.variant.groups, group), "name"];
  return { changes: [{ what: "set", path, value: name.trim() }] };
}

export function setSafe(editing: Editing, group: GroupFacts, safe: boolean): Done {
  const path = [...editing.variant.groupsAt, placeOf(editing.variant.groups, group), "safeSpace"];
  return { changes: [{ what: "set", path, value: safe }, ...(safe ? switchOn(editing, safety) : [])] };
}

/** Takes somebody in, or out. A group that was said by what people share is said by their names from then on. */
export function turnMember(editing: Editing, group: GroupFacts, person: string): Outcome {
  const members = group.members.includes(person) ? group.members.filter((other) => other !== person) : [...group.members, person];
  if (members.length === 0) return { because: editorWords.lastMember(group.name) };
  return { changes: [membersChange(editing, editing, group, members)] };
}

/** What groups say when somebody is gone: a group that loses its last member goes too. */
export function withoutMember(before: Editing, after: Editing, person: string): readonly TextChange[] {
  return forEachList(before, (groups, at) => {
    const concerned = groups.filter(({ byName, members }) => byName && members.includes(person));
    const left = (group: GroupFacts) => group.members.filter((other) => other !== person);
    const emptied = concerned.filter((group) => left(group).length === 0);
    return [
      ...concerned
        .filter((group) => left(group).length > 0)
        .map((group) =>
          membersChange({ ...before, variant: { ...before.variant, groups, groupsAt: at } }, after, group, left(group)),
        ),
      // From the last on, so that the places of the others hold.
      ...emptied.reverse().map((group): TextChange => ({ what: "remove", path: [...at, placeOf(groups, group)] })),
    ];
  });
}

/** Groups that name somebody by the old name name them by the new one. */
export function renamedInGroups(before: Editing, after: Editing, person: string): readonly TextChange[] {
  return forEachList(before, (groups, at) =>
    groups
      .filter(({ byName, members }) => byName && members.includes(person))
      .map((group) =>
        membersChange({ ...before, variant: { ...before.variant, groups, groupsAt: at } }, after, group, group.members),
      ),
  );
}

/** Every list of groups that the scenario has, once: variants may share it. */
function forEachList(
  { facts }: Editing,
  changesOf: (groups: readonly GroupFacts[], at: readonly string[]) => readonly TextChange[],
): readonly TextChange[] {
  const lists = new Map(facts.variants.map(({ groups, groupsAt }) => [groupsAt.join("\0"), { groups, groupsAt }]));
  return [...lists.values()].flatMap(({ groups, groupsAt }) => changesOf(groups, groupsAt));
}

function membersChange({ variant }: Editing, after: Editing, group: GroupFacts, members: readonly string[]): TextChange {
  const path = [...variant.groupsAt, placeOf(variant.groups, group), "who"];
  return { what: "set", path, value: { people: named(after, members) } };
}

function named(editing: Editing, members: readonly string[]): string[] {
  return members.map((id) => writtenName(peopleNow(editing), id));
}

function placeOf(groups: readonly GroupFacts[], { name }: GroupFacts): string {
  return String(groups.findIndex((group) => group.name === name));
}

function nameProblem({ variant }: Editing, name: string, self: GroupFacts | null): string | null {
  if (name.trim() === "") return editorWords.emptyName();
  const taken = variant.groups.some((group) => group.name !== self?.name && group.name === name.trim());
  return taken ? editorWords.groupNameTaken(name.trim()) : null;
}

function switchOn({ facts }: Editing, mechanism: string): readonly TextChange[] {
  return facts.mechanisms.includes(mechanism) ? [] : [{ what: "set", path: ["mechanisms", mechanism], value: "on" }];
}
