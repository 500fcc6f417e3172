import { Button } from "../controls/button.tsx";
import { HelpSign, HurtSign } from "../person/flow-signs.tsx";
import { flowsOf } from "../person/flows.ts";
import { Mark } from "../person/mark.tsx";
import { weekStory } from "../person/week-story.ts";
import { brush, openPerson, select, showMeasure } from "../state/actions.ts";
import { store } from "../state/store.ts";
import { coreWords } from "../words/core.ts";
import { personName } from "../words/person-name.ts";
import type { RunSet } from "../worker/protocol.ts";
import { diaryNames } from "./diary-names.ts";

/** The line under the networks: who is marked, or the person chosen and how this week is for them, or how to choose one. */
export function PersonStrip({ runs }: { runs: RunSet }) {
  const marked = store.brushed.value;
  const person = store.selected.value;
  if (marked !== null) return <MarkedStrip number={marked.size} />;
  if (person !== null) return <ChosenStrip runs={runs} person={person} />;
  return (
    <div class="strip">
      <p class="muted">{store.narrow.value ? coreWords.chooseShort() : coreWords.choose()}</p>
    </div>
  );
}

function MarkedStrip({ number }: { number: number }) {
  return (
    <div class="strip">
      <p>
        <b>{coreWords.marked(number)}.</b>{" "}
        {store.measure.value === "distress" ? coreWords.markedLines() : coreWords.markedNotLines()}
      </p>
      {store.measure.value !== "distress" && (
        <Button size="small" onPress={() => showMeasure("distress")}>
          {coreWords.showMarked()}
        </Button>
      )}
      <Button size="small" kind="quiet" onPress={() => brush(null)}>
        {coreWords.clear()}
      </Button>
    </div>
  );
}

function ChosenStrip({ runs, person }: { runs: RunSet; person: number }) {
  const name = personName(runs.people, person);
  const { size, identities } = runs.people;
  const week = store.week.value;
  const shown = store.narrow.value ? [...new Set(store.pair.value)] : store.panels.value;
  const parts = shown
    .map((variant) => runs.variants[variant])
    .map(({ letter, people }) => ({ letter, distress: people.shown[week * size + person] }));
  return (
    <div class="strip strip-person">
      <Mark drawn={{ diamond: identities[person] !== 0, distress: parts[parts.length - 1].distress }} radius={9} />
      <p class="strip-who">
        <b translate={false}>{name}</b> <span class="strip-numbers">{coreWords.distressNow(coreWords.inEach(parts))}</span>
      </p>
      <p class="strip-story">
        <FlowSigns person={person} week={week} />
        {story(runs, person, week)}
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

/** The signs that stand on their ties this week, with what they mean. */
function FlowSigns({ person, week }: { person: number; week: number }) {
  if (store.playing.value) return null;
  const all = [...store.diaries.value.values()].filter((diary) => diary.person === person);
  const flows = all.map(({ weeks }) => flowsOf(weeks.find((one) => one.week === week)));
  return (
    <>
      {flows.some(({ help }) => help.size > 0) && (
        <span class="strip-sign">
          <HelpSign /> {coreWords.helpSign()}
        </span>
      )}
      {flows.some(({ hurt }) => hurt.size > 0) && (
        <span class="strip-sign">
          <HurtSign /> {coreWords.hurtSign()}
        </span>
      )}
    </>
  );
}

/** What happened to them this week, in the second variant of the pair. */
function story(runs: RunSet, person: number, week: number): string {
  const diary = store.diary.value;
  if (diary === null || diary.person !== person) return coreWords.working();
  const entry = diary.weeks.find((one) => one.week === week);
  if (entry === undefined) return "";
  const letter = runs.variants[store.pair.value[1]].letter;
  return coreWords.storyIn(letter, weekStory(entry, diaryNames(runs.people, person, store.summary.value?.mechanisms ?? [])));
}
