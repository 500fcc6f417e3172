import type { GroupFacts } from "../network-files/work.ts";
import { undo } from "../state/actions.ts";
import { layOut } from "../state/place-people.ts";
import { tell } from "../state/toast.ts";
import { editorWords } from "../words/editor.ts";
import { peopleNow } from "./operations/done.ts";
import { addGroup, turnMember } from "./operations/group-operations.ts";
import { turnHarmful } from "./operations/harm.ts";
import { idsOf, shownNames } from "./operations/names.ts";
import { addPerson, placeEverybody, removePerson } from "./operations/people-operations.ts";
import { addTie, cutTies, stepTrust } from "./operations/tie-operations.ts";
import { edit, editing, group, person, tie } from "./room-state.ts";
import type { ShownTie, View } from "./view.ts";

/** What the room's picture and tables do, each with a word about it: the same wherever it was asked for. */

/** What somebody is called now. */
export function nameOf(id: string): string {
  const now = editing.peek();
  if (now === null) return "";
  const csv = peopleNow(now);
  return shownNames(csv)[idsOf(csv).indexOf(id)] ?? "";
}

export async function connectPeople(one: string, other: string): Promise<void> {
  if (await edit((now) => addTie(now, one, other))) {
    tie.value = [one, other];
    tell(editorWords.tied(nameOf(one), nameOf(other)), undo);
  }
}

export async function cutSome(ties: readonly ShownTie[]): Promise<void> {
  const pairs = ties.map(({ row }) => [row.source, row.target] as const);
  if (!(await edit((now) => cutTies(now, pairs)))) return;
  tie.value = null;
  const [first] = pairs;
  tell(pairs.length === 1 ? editorWords.tieCut(nameOf(first[0]), nameOf(first[1])) : editorWords.tiesCut(pairs.length), undo);
}

export async function stepTrustOf({ row }: ShownTie, by: number): Promise<void> {
  await edit((now) => stepTrust(now, row.source, row.target, by));
}

export async function turnHarmfulTie({ row, harmful }: ShownTie, { inclined }: View): Promise<void> {
  if (!(await edit((now) => turnHarmful(now, row, inclined)))) return;
  tie.value = [row.source, row.target];
  const names = [nameOf(row.source), nameOf(row.target)] as const;
  tell(harmful ? editorWords.mended(...names) : editorWords.madeHarmful(...names), undo);
}

/** Somebody new, near a point of the picture. */
export async function addSomebody(x: number, y: number): Promise<void> {
  let id = "";
  const done = await edit((now) => {
    const { id: fresh, ...added } = addPerson(now, x, y, person.peek());
    id = fresh;
    return added;
  });
  if (!done) return;
  person.value = id;
  tie.value = null;
  tell(editorWords.added(nameOf(id)), undo);
}

export async function removeSomebody(id: string): Promise<void> {
  const name = nameOf(id);
  if (!(await edit((now) => removePerson(now, id)))) return;
  person.value = null;
  tie.value = null;
  tell(editorWords.removed(name), undo);
}

/** Takes somebody into the group that is open, or out of it; without one, a new group begins with them. */
export async function turnInGroup(id: string): Promise<void> {
  const now = editing.peek();
  if (now === null) return;
  const open = now.variant.groups.find(({ name }) => name === group.peek()) ?? now.variant.groups[0];
  if (open === undefined) await beginGroup([id]);
  else await turnIn(open, id);
}

export async function turnIn(open: GroupFacts, id: string): Promise<void> {
  const was = open.members.includes(id);
  if (!(await edit((now) => turnMember(now, open, id)))) return;
  group.value = open.name;
  tell(was ? editorWords.leftGroup(nameOf(id), open.name) : editorWords.joinedGroup(nameOf(id), open.name), undo);
}

export async function beginGroup(members: readonly string[]): Promise<void> {
  const taken = editing.peek()?.variant.groups.map(({ name }) => name) ?? [];
  const name = [...Array(99)].map((_, k) => editorWords.groupNumber(k + 1)).find((one) => !taken.includes(one)) ?? "";
  if (!(await edit((now) => addGroup(now, name, members)))) return;
  group.value = name;
  tell(editorWords.groupBegun(name), undo);
}

/** Places everybody anew by the ties that there are. */
export async function tidy(): Promise<void> {
  const now = editing.peek();
  if (now === null) return;
  const ids = idsOf(peopleNow(now));
  const placeOf = new Map(ids.map((id, i) => [id, i]));
  const pairs = new Map<string, readonly [number, number]>();
  for (const rows of Object.values(now.ties))
    for (const { source, target } of rows) {
      const [from, to] = [placeOf.get(source), placeOf.get(target)];
      if (from !== undefined && to !== undefined) pairs.set(`${from} ${to}`, [from, to]);
    }
  const all = [...pairs.values()];
  const [setting] = now.variant.settings;
  const positions = await layOut(
    {
      size: ids.length,
      from: Uint32Array.from(all, ([from]) => from),
      to: Uint32Array.from(all, ([, to]) => to),
      weight: new Float32Array(all.length).fill(1),
      group: Uint32Array.from(ids, (id) => Math.max(0, setting?.units.indexOf(setting.unitOf.get(id) ?? "") ?? 0)),
    },
    "beside",
  );
  if (positions === null) return;
  const { xy } = positions;
  const done = await edit((then) =>
    placeEverybody(then, (id) => {
      const i = placeOf.get(id);
      return i === undefined ? [0.5, 0.5] : [xy[2 * i], xy[2 * i + 1]];
    }),
  );
  if (done) tell(editorWords.tidied(), undo);
}
