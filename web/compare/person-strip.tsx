import { Button } from "../controls/button.tsx";
import { Mark } from "../person/mark.tsx";
import { brush, openPerson, select } from "../state/actions.ts";
import { store } from "../state/store.ts";
import { coreWords } from "../words/core.ts";
import { personName } from "../words/person-name.ts";
import type { RunSet } from "../worker/protocol.ts";

/** The line under the networks: the person chosen and how this week is for them, or how to choose one. */
export function PersonStrip({ runs }: { runs: RunSet }) {
  const person = store.selected.value;
  const marked = store.brushed.value;
  if (marked !== null) {
    return (
      <div class="strip">
        <p>{coreWords.marked(marked.size)}</p>
        <Button size="small" kind="quiet" onPress={() => brush(null)}>
          {coreWords.clear()}
        </Button>
      </div>
    );
  }
  if (person === null) {
    return (
      <div class="strip">
        <p class="muted">{coreWords.choose()}</p>
      </div>
    );
  }
  const name = personName(runs.people, person);
  const { size, identities } = runs.people;
  const shown = store.narrow.value ? store.pair.value : store.panels.value;
  const parts = shown.map((variant) => runs.variants[variant]).map(({ letter, people }) => ({ letter, distress: people.shown[store.week.value * size + person] }));
  return (
    <div class="strip strip-person">
      <Mark drawn={{ diamond: identities[person] !== 0, distress: parts[parts.length - 1].distress }} radius={9} />
      <p>
        <b>{name}</b> <span class="strip-numbers">{coreWords.distressNow(coreWords.inBoth(parts))}</span>
      </p>
      <Button size="small" label={coreWords.openPersonLabel(name)} onPress={() => openPerson(person)}>
        {coreWords.openPerson()}
      </Button>
      <Button size="small" kind="quiet" onPress={() => select(null)}>
        {coreWords.clear()}
      </Button>
    </div>
  );
}
