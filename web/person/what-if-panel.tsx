import { useMemo, useState } from "preact/hooks";
import { Button } from "../controls/button.tsx";
import { leadTo } from "../state/lead.ts";
import { store } from "../state/store.ts";
import { whatIfWords } from "../words/what-if.ts";
import type { RunSet } from "../worker/protocol.ts";
import { tried, tryWhatIf } from "./try-what-if.ts";
import { WhatIfChoice } from "./what-if-choice.tsx";
import { type WhatIfKind, whatIfKinds } from "./what-if-lines.ts";
import { isOffered, optionsAt, peopleFor, remarksAreMet, settingsOf } from "./what-if-options.ts";
import { WhatIfResult } from "./what-if-result.tsx";

/** What a reader has set in one of the sentences. */
interface Fields {
  readonly who: number;
  readonly where: string;
  readonly week: number;
}

/** "What if ...": sentences to complete, and what the model makes of them for this person. */
export function WhatIfPanel({ runs, variant, person }: { runs: RunSet; variant: number; person: number }) {
  const run = runs.variants[variant];
  const { people } = runs;
  const last = store.lastWeek.value;
  const [kind, setKind] = useState<WhatIfKind | null>(null);
  const [set, setFields] = useState<Partial<Fields>>(() => leadTo(person, runs)?.asked ?? {});
  const settings = useMemo(() => (store.summary.value === null ? [] : settingsOf(store.summary.value)), [store.summary.value]);
  const fields = { week: Math.min(last, set.week ?? Math.min(2, last)), where: set.where ?? settings[0] ?? "" };
  const options = useMemo(() => optionsAt(run, people, person, fields.week), [run, people, person, fields.week]);
  const remarks = useMemo(() => remarksAreMet(run, people), [run, people]);
  const offered = whatIfKinds.filter((one) => isOffered(one, options, settings, remarks));
  const chosen = kind !== null && offered.includes(kind) ? kind : offered[0];
  const whoFor = (one: WhatIfKind) => {
    const all = peopleFor(one, options);
    return set.who !== undefined && all.includes(set.who) ? set.who : (all[0] ?? -1);
  };
  const now = tried.value;
  const current = now !== null && now.runs === runs && now.person === person && now.variant === variant ? now : null;
  if (last < 2 || chosen === undefined) return null;

  const question = {
    kind: chosen,
    other: whoFor(chosen),
    setting: fields.where,
    week: fields.week,
    trust: options.ties.find(({ other }) => other === whoFor(chosen))?.trust ?? 0,
  };
  return (
    <section class="what-if" aria-labelledby="what-if">
      <h2 id="what-if">{whatIfWords.title()}</h2>
      <div class="what-if-choices" role="radiogroup" aria-labelledby="what-if">
        {offered.map((one) => (
          <WhatIfChoice
            key={one}
            kind={one}
            chosen={one === chosen}
            people={people}
            options={options}
            settings={settings}
            who={whoFor(one)}
            where={fields.where}
            week={fields.week}
            last={last}
            onChoose={() => setKind(one)}
            onSet={(more) => {
              setKind(one);
              setFields({ ...set, ...more });
            }}
          />
        ))}
      </div>
      <div class="what-if-try">
        <Button
          kind="primary"
          disabledBecause={current?.state === "running" ? whatIfWords.trying() : null}
          onPress={() => void tryWhatIf(question, person, variant, runs)}
        >
          {whatIfWords.tryIt()}
        </Button>
      </div>
      {current !== null && <WhatIfResult tried={current} />}
      <p class="k-note">{whatIfWords.care()}</p>
    </section>
  );
}
