import { useMemo } from "preact/hooks";
import { store } from "../state/store.ts";
import { tiesOf } from "../ties/person-ties.ts";
import { coreWords } from "../words/core.ts";
import { personName } from "../words/person-name.ts";
import type { People, VariantRun } from "../worker/protocol.ts";
import { hurts } from "./ties.ts";

/** The current person of a network as the option of a list, for screen readers. Weeks that play by do not change it. */
export function PersonOption({ id, run, people, person }: { id: string; run: VariantRun; people: People; person: number }) {
  const playing = store.playing.value;
  const week = playing ? store.week.peek() : store.week.value;
  const text = useMemo(() => {
    const name = personName(people, person);
    if (run.people.absent[week * people.size + person] === 1) return coreWords.hasLeft(name);
    const ties = tiesOf(run.ties, person, week);
    const harmful = ties.filter(({ attitude }) => hurts(attitude, people.identities[person])).length;
    return coreWords.personOption(
      name,
      people.identities[person] !== 0,
      run.people.shown[week * people.size + person],
      ties.length,
      harmful,
    );
  }, [run, people, person, week]);
  return (
    <span
      id={id}
      role="option"
      tabIndex={-1}
      class="visually-hidden"
      aria-selected={store.selected.value === person}
      aria-posinset={person + 1}
      aria-setsize={people.size}
    >
      {text}
    </span>
  );
}
