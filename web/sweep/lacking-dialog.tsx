import { useEffect, useState } from "preact/hooks";
import { Button } from "../controls/button.tsx";
import { Dialog } from "../controls/dialog.tsx";
import { sayFailure } from "../state/say-failure.ts";
import { store } from "../state/store.ts";
import { sweepWords } from "../words/sweep.ts";
import type { LackingRuns } from "../worker/sweep/asks.ts";
import { pointName } from "./names.ts";
import { ScrollSideways } from "./scroll-sideways.tsx";
import { askHolder, sweep } from "./state.ts";

/** Runs that are missing and runs that failed, each with the way to have them. */
export function LackingDialog({ onClose }: { onClose: () => void }) {
  const [lacking, setLacking] = useState<LackingRuns | null>(null);
  useEffect(() => {
    let here = true;
    void askHolder({ kind: "lacking runs" }).then((answer) => {
      if (here && answer.kind === "lacking runs") setLacking(answer.lacking);
    }, sayFailure);
    return () => {
      here = false;
    };
  }, []);
  const failure = store.failure.value;
  return (
    <Dialog
      title={sweepWords.lackingTitle()}
      wide
      onClose={onClose}
      actions={
        <Button kind="primary" onPress={onClose}>
          {sweepWords.close()}
        </Button>
      }
    >
      {lacking === null && failure !== "" && <p role="alert">{sweepWords.stopped(failure)}</p>}
      {lacking !== null && lacking.missing.length > 0 && <Missing lacking={lacking} />}
      {lacking !== null && lacking.failed.length > 0 && <Failed lacking={lacking} />}
    </Dialog>
  );
}

function Missing({ lacking: { missing, pointsMissing } }: { lacking: LackingRuns }) {
  const opened = sweep.value;
  if (opened === null) return null;
  return (
    <section class="sweep-lack">
      <h3>{sweepWords.missingTitle(opened.missing)}</h3>
      {opened.from === "table" ? (
        <p>{sweepWords.missingTable()}</p>
      ) : (
        <>
          <p>{sweepWords.missingHow()}</p>
          <Command text={`npx kith sweep run ${opened.name}`} />
        </>
      )}
      <ScrollSideways label={sweepWords.missingTitle(opened.missing)}>
        <table class="t-table">
          <thead>
            <tr>
              <th scope="col">{sweepWords.point()}</th>
              <th scope="col">{sweepWords.which()}</th>
              <th scope="col">{sweepWords.repeats()}</th>
            </tr>
          </thead>
          <tbody>
            {missing.map(({ at, ranges }) => (
              <tr key={at}>
                <th scope="row">{opened.points[at].point}</th>
                <td translate={false}>{pointName(opened, at)}</td>
                <td>{sweepWords.ranges(ranges)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollSideways>
      {pointsMissing > missing.length && <p>{sweepWords.pointsMore(pointsMissing - missing.length)}</p>}
    </section>
  );
}

function Failed({ lacking: { failed } }: { lacking: LackingRuns }) {
  const opened = sweep.value;
  if (opened === null) return null;
  return (
    <section class="sweep-lack">
      <h3>{sweepWords.failedTitle(opened.failed)}</h3>
      <p>{sweepWords.failedHow()}</p>
      <Command text={`npx kith rerun ${opened.name} ${failed[0].run}`} />
      <ScrollSideways label={sweepWords.failedTitle(opened.failed)}>
        <table class="t-table">
          <thead>
            <tr>
              <th scope="col">{sweepWords.point()}</th>
              <th scope="col">{sweepWords.repeat()}</th>
              <th scope="col">{sweepWords.week()}</th>
              <th scope="col">{sweepWords.why()}</th>
            </tr>
          </thead>
          <tbody>
            {failed.map(({ run, point, replicate, week, message }) => (
              <tr key={run}>
                <th scope="row">{point}</th>
                <td>{replicate}</td>
                <td>{week ?? "\u2013"}</td>
                <td translate={false}>{message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollSideways>
    </section>
  );
}

function Command({ text }: { text: string }) {
  return (
    <pre translate={false} dir="ltr">
      <code>{text}</code>
    </pre>
  );
}
