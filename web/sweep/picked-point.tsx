import { useEffect, useState } from "preact/hooks";
import { Button } from "../controls/button.tsx";
import { Disclosure } from "../controls/disclosure.tsx";
import { Empty } from "../controls/empty.tsx";
import { sayFailure } from "../state/say-failure.ts";
import { sweepWords } from "../words/sweep.ts";
import type { OpenedSweep, PairFacts, PlotChoices, PointFacts } from "../worker/sweep/asks.ts";
import { isNumbered, pointName, pointValues } from "./names.ts";
import { openCell } from "./open-cell.ts";
import { copyTable, savePlot } from "./save-plot.ts";
import { askHolder, drawn, picked } from "./state.ts";

/** The point that is picked: what came out there, how sure, which runs; and what can be done with it. */
export function PickedPoint({ sweep, now }: { sweep: OpenedSweep; now: PlotChoices }) {
  const at = picked.value;
  const shown = drawn.value;
  return (
    <section class="sweep-side" aria-labelledby="sweep-picked">
      <h2 id="sweep-picked" class="sweep-over-title">
        {sweepWords.picked()}
      </h2>
      {at === null || sweep.points[at] === undefined ? (
        <Empty title={sweepWords.nothingPicked()} text={sweepWords.nothingPickedHow()} />
      ) : (
        <>
          <h3>
            <span translate={false}>{pointName(sweep, at)}</span>
          </h3>
          {isNumbered(sweep, at) && <Values sweep={sweep} at={at} />}
          {shown !== null && <Facts sweep={sweep} now={now} at={at} facts={shown.facts} />}
        </>
      )}
      <div class="sweep-acts">
        {at !== null && (
          <Button
            kind="primary"
            disabledBecause={sweep.source === null ? sweepWords.noSource() : null}
            onPress={() => void openCell(sweep, at)}
          >
            {sweepWords.openInCompare()}
          </Button>
        )}
        {shown !== null && (
          <>
            <Button size="small" onPress={() => void copyTable(shown.figure)}>
              {sweepWords.copyTable()}
            </Button>
            <div class="sweep-save">
              {(["SVG", "PNG", "CSV"] as const).map((format) => (
                <Button
                  key={format}
                  size="small"
                  label={sweepWords.saveAs(format)}
                  onPress={() => void savePlot(format, sweep, shown)}
                >
                  <span translate={false}>{format}</span>
                </Button>
              ))}
            </div>
          </>
        )}
      </div>
      {at !== null && sweep.source === null && <p class="k-note">{sweepWords.noSourceHow()}</p>}
      {!sweep.sameEngine && <p class="k-note">{sweepWords.otherEngine(sweep.engine)}</p>}
      {shown !== null && shown.figure.reading !== "" && (
        <p class="k-note" translate={false}>
          {shown.figure.reading}
        </p>
      )}
    </section>
  );
}

function Facts({ sweep, now, at, facts }: { sweep: OpenedSweep; now: PlotChoices; at: number; facts: PointFacts }) {
  const { point, variant, seed } = sweep.points[at];
  const title = sweep.outcomes.find(({ name }) => name === facts.outcome)?.title ?? facts.outcome;
  const pair = usePair(sweep, now, at);
  return (
    <dl class="sweep-facts-list">
      <div>
        <dt translate={false}>{title}</dt>
        <dd>{Number.isNaN(facts.mean[at]) ? sweepWords.none() : sweepWords.measured(facts.mean[at])}</dd>
      </div>
      <div>
        <dt>{sweepWords.interval()}</dt>
        <dd>{Number.isNaN(facts.low[at]) ? sweepWords.noInterval() : sweepWords.intervalOf(facts.low[at], facts.high[at])}</dd>
      </div>
      <div>
        <dt>{sweepWords.repeatsOf()}</dt>
        <dd>{sweepWords.runsOf(facts.runs[at], sweep.replicates)}</dd>
      </div>
      <div>
        <dt>{sweepWords.designPoint()}</dt>
        <dd>{point}</dd>
      </div>
      {sweep.variants.length > 1 && (
        <div>
          <dt>{sweepWords.variantNow()}</dt>
          <dd translate={false}>{variant}</dd>
        </div>
      )}
      <div>
        <dt>{sweepWords.seeds()}</dt>
        <dd title={seed} translate={false}>
          {sweepWords.seedAndRepeats(seed, sweep.replicates)}
        </dd>
      </div>
      {pair !== null && (
        <div class="sweep-pair">
          <dt>{sweepWords.against(pair.from)}</dt>
          <dd>
            {sweepWords.differenceOf(pair.difference, pair.interval)}
            <span>{sweepWords.lowerIn(pair.lower, pair.replicates)}</span>
          </dd>
        </div>
      )}
    </dl>
  );
}

/** The levels of a point that has many, to be opened. */
function Values({ sweep, at }: { sweep: OpenedSweep; at: number }) {
  const values = pointValues(sweep, at);
  return (
    <Disclosure title={sweepWords.values(values.length)}>
      <dl class="sweep-facts-list" translate={false}>
        {values.map(({ title, text }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}

/** How the point's variant differs from the other one of the pair, or from the first; null where there is none. */
function usePair(sweep: OpenedSweep, { outcome, pair }: PlotChoices, at: number): PairFacts | null {
  const [facts, setFacts] = useState<PairFacts | null>(null);
  const to = sweep.points[at].variant;
  const from = pair.find((name) => name !== to) ?? sweep.variants[0];
  useEffect(() => {
    let here = true;
    if (from === to) setFacts(null);
    else
      void askHolder({ kind: "pair facts", at, outcome, pair: [from, to] }).then((answer) => {
        if (here && answer.kind === "pair facts") setFacts(answer.facts);
      }, sayFailure);
    return () => {
      here = false;
    };
  }, [sweep, at, outcome, from, to]);
  return from === to ? null : facts;
}
