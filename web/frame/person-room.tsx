import { useEffect, useLayoutEffect, useMemo } from "preact/hooks";
import { diaryNames } from "../compare/diary-names.ts";
import { personNow } from "../compare/person-now.ts";
import { PersonWeeks } from "../compare/person-weeks.tsx";
import { Troubles } from "../compare/troubles.tsx";
import { Segments } from "../controls/segments.tsx";
import { PersonPanel } from "../person/person-panel.tsx";
import { WhatIfPanel } from "../person/what-if-panel.tsx";
import { closePerson, hover, openPerson, showWeek } from "../state/actions.ts";
import { leadTo } from "../state/lead.ts";
import { addressOf } from "../state/place.ts";
import { scenarioErrors } from "../state/scenario-errors.ts";
import { isShown } from "../state/shown.ts";
import { type OpenPerson, store } from "../state/store.ts";
import { seatsAround } from "../ties/seats.ts";
import { coreWords } from "../words/core.ts";

/** Before there is a run nobody can be looked at: if there will be none, what is wrong and where it is put right. */
export function NobodyYet() {
  const wrong = scenarioErrors().length > 0;
  return (
    <main class="person-room" id="main" tabIndex={-1}>
      <Troubles title={coreWords.cannotRun()} />
      {wrong && isShown("scenario") && (
        <p>
          <a href={addressOf({ at: "playground", room: "scenario" })}>{coreWords.toText()}</a>
        </p>
      )}
    </main>
  );
}

/** Person: who is around somebody and what moved their distress. Escape goes back to the networks. */
export function PersonRoom({ person, variant }: OpenPerson) {
  const runs = store.runs.value;
  const run = runs?.variants[variant];
  const week = store.week.value;
  const diary = store.diary.value;
  const mechanisms = store.summary.value?.mechanisms ?? [];
  const seats = useMemo(() => (run === undefined ? null : seatsAround(run.ties, person)), [run, person]);
  const now = useMemo(
    () => (runs === null || run === undefined || seats === null ? null : personNow(runs.people, run, seats, person, week, diary)),
    [runs, run, seats, person, week, diary],
  );

  useLayoutEffect(() => document.getElementById("person-name")?.focus(), [person]);
  useEffect(() => () => document.querySelector<HTMLElement>(".network")?.focus({ preventScroll: true }), []);

  if (runs === null || run === undefined || now === null) return <NobodyYet />;
  const { people } = runs;
  const led = leadTo(person, runs);
  const go = (step: number) => openPerson((person + step + people.size) % people.size, variant);
  return (
    <main
      class="person-room"
      id="main"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === "Escape") closePerson();
      }}
    >
      {led !== null && <p class="person-lead">{led.sentence}</p>}
      <div class="person-variants">
        <Segments
          label={coreWords.networks()}
          choices={runs.variants.map(({ letter, name }, place) => ({
            value: String(place),
            text: `${letter} ${name}`,
            given: true,
          }))}
          value={String(variant)}
          onChange={(value) => openPerson(person, Number(value))}
        />
      </div>
      <PersonPanel
        now={now}
        variant={`${run.letter} ${run.name}`}
        week={week}
        tiesLive={runs.tiesLive}
        diary={diary}
        names={diaryNames(people, person, mechanisms)}
        onWeek={showWeek}
        onPerson={(other) => openPerson(other, variant)}
        onPrevious={() => go(-1)}
        onNext={() => go(1)}
        onClose={closePerson}
        onHover={hover}
        weeks={<PersonWeeks runs={runs} run={run} person={person} name={now.name} />}
        whatIf={<WhatIfPanel key={`${person} ${variant}`} runs={runs} variant={variant} person={person} />}
      />
    </main>
  );
}
