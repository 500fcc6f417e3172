import { signal } from "@preact/signals";
import { type ComponentChildren, render } from "preact";
import { pairedDifference } from "../../../src/experiment/statistics/paired-difference.ts";
import { mean, quantile } from "../../../src/math/sums.ts";
import { presets } from "../../../src/model/presets.ts";
import { tiePresets } from "../../../src/model/ties/presets.ts";
import { enoughRepeats, minus } from "../../../web/charts/bands.ts";
import { Difference } from "../../../web/charts/difference.tsx";
import { TimeChart } from "../../../web/charts/time-chart.tsx";
import { Verdict } from "../../../web/charts/verdict.tsx";
import { Badge } from "../../../web/controls/badge.tsx";
import { Button } from "../../../web/controls/button.tsx";
import { Dialog } from "../../../web/controls/dialog.tsx";
import { Disclosure } from "../../../web/controls/disclosure.tsx";
import { Empty } from "../../../web/controls/empty.tsx";
import { ErrorList } from "../../../web/controls/error-list.tsx";
import { Legend } from "../../../web/controls/legend.tsx";
import { ParameterPanel } from "../../../web/controls/parameter-panel.tsx";
import { Progress } from "../../../web/controls/progress.tsx";
import { Segments } from "../../../web/controls/segments.tsx";
import { Tabs } from "../../../web/controls/tabs.tsx";
import { Toast } from "../../../web/controls/toast.tsx";
import { Mark } from "../../../web/person/mark.tsx";
import { PersonPanel } from "../../../web/person/person-panel.tsx";
import { ChangedMost } from "../../../web/tables/changed-most.tsx";
import { CurveTable } from "../../../web/tables/curve-table.tsx";
import { PeopleTable } from "../../../web/tables/people-table.tsx";
import { RepeatTable } from "../../../web/tables/repeat-table.tsx";
import { spoken, verdictWords } from "../../../web/words/verdict.ts";
import { compare } from "../../../web/worker/compare.ts";
import type { Edit, ShownMeasure } from "../../../web/worker/protocol.ts";
import {
  madeUpCurve,
  madeUpDiary,
  madeUpDifferences,
  madeUpNames,
  madeUpParameters,
  madeUpPeople,
  madeUpTies,
} from "./made-up.ts";
import "../../../web/styles/index.css";
import "../../../web/styles/parts/index.css";
import "./gallery.css";

/** Every part in its states, with made-up data, for looking and for browser tests. Not part of the lab. */
const query = new URLSearchParams(location.search);
document.documentElement.dataset["theme"] = query.get("theme") ?? "light";
document.documentElement.dataset["size"] = query.get("size") ?? "A";
document.documentElement.dir = query.get("dir") ?? "ltr";

const week = signal(30);
const playing = signal(false);
const measure = signal<ShownMeasure>("distress");
const view = signal<"lines" | "difference">("lines");
const selected = signal<number | null>(0);
const hovered = signal<number | null>(null);
const edits = signal<readonly Edit[]>([
  { path: ["settings", "work", "climate"], value: 0.3 },
  { path: ["mechanisms", "belonging"], value: "off" },
]);
const tab = signal("one");
const dialog = signal(false);

const weeks = Array.from({ length: 53 }, (_, k) => k);
const series = [
  { letter: "A", name: "Spread widely", values: madeUpCurve(52, 38, 1) },
  { letter: "B", name: "In circles", values: madeUpCurve(52, 34, 3) },
] as const;
const four = [
  ...series,
  { letter: "C", name: "Measured", values: madeUpCurve(52, 30, 5) },
  { letter: "D", name: "Shuffled", values: madeUpCurve(52, 44, 2) },
] as const;
const repeats = Array.from({ length: 30 }, (_, r) =>
  minus(madeUpCurve(52, 34 + (r % 5), 3 + r), madeUpCurve(52, 37 + (r % 3), 1 + r)),
);
const { weekly: band } = compare({
  measure: "distress",
  first: 0,
  second: 1,
  a: new Float64Array(30),
  b: Float64Array.from(repeats, (row) => row[52]),
  weekly: Float32Array.from(repeats.flatMap((row) => [...row])),
});
const events = [
  { name: "new policy at school", from: 10, to: 10 },
  { name: "public debate", from: 20, to: 24 },
  { name: "club opens", from: 40, to: 40 },
];
const people = madeUpPeople(40);
const diary = madeUpDiary(52);
const catalog = madeUpParameters();

function setEdit(path: readonly string[], value: number | string) {
  edits.value = [...edits.value.filter((edit) => edit.path.join() !== path.join()), { path, value }];
}

function Dots({ number, at, spread, planned }: { number: number; at: number; spread: number; planned: number }) {
  const differences = madeUpDifferences(number, at, spread);
  const paired = pairedDifference(
    differences.map(() => 0),
    differences,
  );
  const words = verdictWords(paired, "B", planned, enoughRepeats);
  const sorted = [...differences].sort((a, b) => a - b);
  return (
    <div>
      <Verdict over="Average distress, last quarter of a year" words={words} />
      {number < planned && <Progress done={number} planned={planned} secondsLeft={2} />}
      <Difference
        differences={differences}
        mean={number > 0 ? mean(differences) : 0}
        interval={paired.interval}
        middle={[quantile(sorted, 0.025), quantile(sorted, 0.975)]}
        of="B"
        from="A"
        label={spoken(words)}
      />
    </div>
  );
}

function Time({ lines }: { lines: typeof series | typeof four }) {
  return (
    <TimeChart
      weeks={weeks}
      series={lines}
      overTime={{ of: "B", from: "A", median: band.median, low: band.low, high: band.high, repeats: repeats.length }}
      measure={lines === four ? "gap" : measure.value}
      view={view.value}
      week={week.value}
      playing={playing.value}
      events={events}
      onWeek={(next) => (week.value = next)}
      onStep={(by) => (week.value += by)}
      onTogglePlay={() => (playing.value = !playing.value)}
      onMeasure={(next) => (measure.value = next)}
      onView={(next) => (view.value = next)}
    />
  );
}

function Part({ id, title, wide = false, children }: { id: string; title: string; wide?: boolean; children: ComponentChildren }) {
  return (
    <section id={id} class={wide ? "gallery-part gallery-wide" : "gallery-part"}>
      <h2 class="gallery-title">{title}</h2>
      {children}
    </section>
  );
}

function Gallery() {
  const links = {
    of: "B",
    from: "A",
    selected: selected.value,
    hovered: hovered.value,
    onSelect: (person: number) => (selected.value = person),
    onHover: (person: number | null) => (hovered.value = person),
    onOpen: () => {},
  } as const;
  return (
    <main class="gallery">
      <h1>Parts</h1>
      <div class="gallery-grid">
        <Part id="people" title="A person" wide>
          <p class="gallery-row">
            {[5, 30, 50, 70, 90].map((distress) => (
              <span key={distress}>
                <Mark drawn={{ diamond: false, distress }} radius={15} />
                <Mark drawn={{ diamond: true, distress }} radius={15} />
              </span>
            ))}
          </p>
          <Legend />
        </Part>
        <Part id="buttons" title="Buttons">
          <p class="gallery-row">
            <Button kind="primary" onPress={() => {}}>
              Run
            </Button>
            <Button onPress={() => {}}>Undo</Button>
            <Button kind="quiet" onPress={() => {}}>
              Not now
            </Button>
            <Button size="small" onPress={() => {}}>
              Copy link
            </Button>
            <Button kind="primary" disabledBecause="2 problems first" onPress={() => {}}>
              Run
            </Button>
          </p>
          <p class="gallery-row">
            <Badge letter="A" />
            <Badge letter="B" />
            <Badge letter="C" />
            <Badge letter="D" />
          </p>
        </Part>
        <Part id="choices" title="Segments, tabs, disclosure">
          <Segments
            label="Whose distress"
            value={measure.value}
            onChange={(next) => (measure.value = next)}
            choices={[
              { value: "distress", text: "Everyone" },
              { value: "worstTenth", text: "Worst-off tenth" },
            ]}
          />
          <Tabs
            label="Rooms"
            tabs={[
              { value: "one", text: "Compare" },
              { value: "two", text: "Person" },
              { value: "three", text: "Network" },
            ]}
            value={tab.value}
            onChange={(next) => (tab.value = next)}
          >
            Tab {tab.value}
          </Tabs>
          <Disclosure title="As a table">Numbers stand here.</Disclosure>
        </Part>
        <Part id="notices" title="Loading, error, empty, dialog">
          <Progress done={137} planned={200} secondsLeft={2} />
          <ErrorList
            errors={[
              {
                where: "Line 16.",
                message: "“harmfulReaction” is not known here. Did you mean harmfulReactions?",
                fix: { text: "Put it right", onPress: () => {} },
              },
            ]}
          />
          <Empty title="No run yet" text="Press Run to live the weeks." />
          <Button onPress={() => (dialog.value = true)}>Replace names</Button>
          {dialog.value && (
            <Dialog
              title="These may be real people"
              onClose={() => (dialog.value = false)}
              actions={
                <Button kind="primary" onPress={() => (dialog.value = false)}>
                  Replace names
                </Button>
              }
            >
              <p>The file has 23 names. Replace them with codes before you look?</p>
            </Dialog>
          )}
          {query.has("toast") && <Toast text="Tie between Noor and Sam cut." onUndo={() => {}} onClose={() => {}} />}
        </Part>
        <Part id="time" title="Curves and scrubber" wide>
          <Time lines={series} />
        </Part>
        <Part id="four" title="Four variants" wide>
          <Time lines={four} />
        </Part>
        <Part id="lower" title="Lower">
          <Dots number={50} at={-4} spread={5} planned={50} />
        </Part>
        <Part id="unclear" title="No clear difference">
          <Dots number={50} at={0.2} spread={5} planned={50} />
        </Part>
        <Part id="higher" title="Higher">
          <Dots number={200} at={2} spread={5} planned={200} />
        </Part>
        <Part id="few" title="Few repeats">
          <Dots number={5} at={-1} spread={2} planned={50} />
        </Part>
        <Part id="who" title="Who changed most">
          <ChangedMost rows={people} distressDrawn onAll={() => {}} {...links} />
        </Part>
        <Part id="numbers" title="Tables of the pictures">
          <CurveTable title="Average distress" weeks={weeks} series={series} pair={[0, 1]} />
          <RepeatTable differences={madeUpDifferences(12, -2, 3)} of="B" from="A" />
        </Part>
        <Part id="table" title="People" wide>
          <PeopleTable rows={people} most={12} {...links} />
        </Part>
        <Part id="person" title="A person's page" wide>
          <PersonPanel
            now={{
              person: 5,
              name: "Noor",
              dimensions: ["religion"],
              left: false,
              distress: 32,
              belonging: 0.61,
              resilience: 0.44,
              closeTies: 2,
              ties: madeUpTies(7),
              past: [{ ...madeUpTies(9)[8], seat: 7, ended: 12 }],
              seats: 9,
            }}
            tiesLive
            variant="B In circles"
            week={week.value}
            diary={diary}
            names={madeUpNames}
            onWeek={(next) => (week.value = next)}
            onPerson={() => {}}
            onPrevious={() => {}}
            onNext={() => {}}
            onClose={() => {}}
            onHover={() => {}}
          />
        </Part>
        <Part id="panel" title="Parameters" wide>
          <div class="gallery-panel">
            <ParameterPanel
              {...catalog}
              presets={presets}
              preset="both"
              tiePresets={tiePresets}
              tiePreset="adult"
              edits={edits.value}
              pending
              running={false}
              onSet={setEdit}
              onReset={(path) => (edits.value = edits.value.filter((edit) => edit.path.join() !== path.join()))}
              onResetAll={() => (edits.value = [])}
              onRun={() => {}}
            />
          </div>
        </Part>
      </div>
    </main>
  );
}

render(<Gallery />, document.getElementById("gallery") as HTMLElement);
