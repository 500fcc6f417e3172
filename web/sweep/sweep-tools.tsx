import { useState } from "preact/hooks";
import { Button } from "../controls/button.tsx";
import { RoomTabs } from "../frame/room-tabs.tsx";
import { sweepWords } from "../words/sweep.ts";
import type { OpenedSweep } from "../worker/sweep/asks.ts";
import { LackingDialog } from "./lacking-dialog.tsx";
import { openAnother, stage, sweep } from "./state.ts";

/** The row under the bar: which results are open, whether all of them are there, and a way to others. */
export function SweepTools() {
  const isOpen = stage.value.at === "open" && sweep.value !== null;
  return (
    <section class="tool sweep-tool" aria-labelledby="tool-title">
      <RoomTabs room="sweep" />
      {isOpen && sweep.value !== null ? (
        <>
          <h1 id="tool-title" dir="auto" title={sweep.value.name} translate={false}>
            {sweep.value.name}
          </h1>
          <Facts sweep={sweep.value} />
          <div class="tool-run">
            <Button size="small" onPress={openAnother}>
              {sweepWords.openAnother()}
            </Button>
          </div>
        </>
      ) : (
        <h1 id="tool-title">{sweepWords.title()}</h1>
      )}
    </section>
  );
}

function Facts({ sweep: { designPoints, variants, replicates, missing, failed } }: { sweep: OpenedSweep }) {
  const [listed, setListed] = useState(false);
  const lacking = sweepWords.lacking(missing, failed);
  return (
    <p class="sweep-facts">
      {sweepWords.points(designPoints, variants.length, replicates)},{" "}
      {lacking === "" ? (
        <span>{sweepWords.allThere()}</span>
      ) : (
        <button
          type="button"
          class="sweep-lacking"
          aria-label={`${lacking}. ${sweepWords.lackingLabel()}`}
          onClick={() => setListed(true)}
        >
          {lacking}
        </button>
      )}
      {". "}
      <span class="sweep-nothing">{sweepWords.nothingUploaded()}</span>
      {listed && <LackingDialog onClose={() => setListed(false)} />}
    </p>
  );
}
