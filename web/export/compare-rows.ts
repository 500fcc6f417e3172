import { fileName } from "../share/file-name.ts";
import { store } from "../state/store.ts";
import { exportWords } from "../words/export.ts";
import { measureWords } from "../words/measures.ts";
import { chartFormats } from "./chart-formats.ts";
import { networkRows } from "./network-rows.ts";
import type { SaveRow } from "./save-menu.tsx";
import { curvesCsv, peopleCsv, repeatsCsv } from "./tables.ts";

/** What can be saved of Compare. */
export function compareRows(): readonly SaveRow[] {
  const runs = store.runs.peek();
  if (runs === null) return [];
  const repeats = store.repeats.peek();
  const { title = "", seed = "" } = store.summary.peek() ?? {};
  const named = (what: string) => [title, what, `seed ${seed}`];
  const table = (what: string, text: () => string) => ({
    text: "CSV",
    make: async () => ({ name: fileName(named(what), "csv"), content: text(), type: "text/csv" }),
  });
  return [
    ...networkRows(),
    {
      what: exportWords.curves(),
      formats: [
        ...chartFormats(".k-time-field", measureWords[store.measure.peek()].title, named("curves")),
        table("curves", () => curvesCsv(runs)),
      ],
    },
    ...(repeats.length === 0
      ? []
      : [
          {
            what: exportWords.repeats(),
            formats: [
              ...chartFormats(".k-difference", verdictNow(), named("repeats")),
              table("repeats", () => repeatsCsv(repeats, runs)),
            ],
          },
        ]),
    { what: exportWords.people(), formats: [table("people", () => peopleCsv(runs))] },
    ...scenarioRows(),
  ];
}

/** The verdict on the dots, as the page says it. */
function verdictNow(): string {
  return document.querySelector(".k-difference .k-chart")?.getAttribute("aria-label") ?? exportWords.repeats();
}

/** The scenario as it is now, with the reader's changes in it. */
export function scenarioRows(): readonly SaveRow[] {
  const summary = store.summary.peek();
  if (summary === null) return [];
  const { title, text } = summary;
  return [
    {
      what: exportWords.scenario(),
      formats: [
        { text: "YAML", make: async () => ({ name: fileName([title], "yaml"), content: text, type: "application/yaml" }) },
      ],
    },
  ];
}
