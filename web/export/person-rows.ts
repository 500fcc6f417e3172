import { drawnOf, personMeasuresAtHand } from "../compare/person-line.ts";
import { tried } from "../person/try-what-if.ts";
import { fileName } from "../share/file-name.ts";
import { store } from "../state/store.ts";
import { exportWords } from "../words/export.ts";
import { spaced } from "../words/numbers.ts";
import { personWords } from "../words/person.ts";
import { personName } from "../words/person-name.ts";
import { chartFormats } from "./chart-formats.ts";
import { scenarioRows } from "./compare-rows.ts";
import type { SaveRow } from "./save-menu.tsx";
import { diaryCsv, personCsv, whatIfCsv } from "./tables.ts";

/** What can be saved of a person: ties around them, their weeks, why they went so, and a what if. */
export function personRows(): readonly SaveRow[] {
  const runs = store.runs.peek();
  const open = store.open.peek();
  if (runs === null || open === null) return [];
  const diary = store.diary.peek();
  const { title = "", seed = "" } = store.summary.peek() ?? {};
  const run = runs.variants[open.variant];
  const name = personName(runs.people, open.person);
  const named = (what: string) => [title, `${run.letter} ${run.name}`, name, what, `seed ${seed}`];
  const table = (what: string, text: () => string) => ({
    text: "CSV",
    make: async () => ({ name: fileName(named(what), "csv"), content: text(), type: "text/csv" }),
  });
  const drawn = drawnOf(store.measure.peek(), personMeasuresAtHand(runs, open.person));
  const weeks = drawn === "distress" ? "weeks" : `${spaced(drawn)} weeks`;
  const answer = tried.peek();
  const twin = answer?.runs === runs && answer.person === open.person ? answer.twin : null;
  return [
    {
      what: exportWords.ties(name),
      formats: chartFormats(".ego svg", exportWords.ties(name), named(`ties week ${store.week.peek()}`)),
    },
    {
      what: exportWords.weeks(name),
      formats: [
        ...chartFormats(".person-weeks .k-time-field", personWords.overWeeks(name, personWords.whatOf[drawn]()), named(weeks)),
        table(weeks, () => personCsv(runs, open.person, drawn)),
      ],
    },
    ...(diary === null ? [] : [{ what: exportWords.diary(name), formats: [table("diary", () => diaryCsv(diary))] }]),
    ...(twin === null
      ? []
      : [
          {
            what: exportWords.whatIf(),
            formats: [
              ...chartFormats(".what-if-chart", exportWords.whatIf(), named("what if")),
              table("what if", () => whatIfCsv(twin, run.weeks)),
            ],
          },
        ]),
    ...scenarioRows(),
  ];
}
