import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { sweepWords } from "../words/sweep.ts";
import { Bring } from "./bring.tsx";
import { droppedFiles } from "./collect.ts";
import { OpenSweep } from "./open-sweep.tsx";
import { Reading } from "./reading.tsx";
import { Refused } from "./refused.tsx";
import { openFiles, stage, sweep } from "./state.ts";
import { SweepTools } from "./sweep-tools.tsx";

/** Sweep: results of many runs from files of the reader's, as plots that are linked, with their tables. */
export function SweepRoom() {
  const [over, setOver] = useState(false);
  const now = stage.value;
  const before = useRef(now.at);
  // What was pressed is gone with what stood there: focus goes on with what came.
  useLayoutEffect(() => {
    if (before.current === now.at) return;
    before.current = now.at;
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body)
      document.getElementById("main")?.focus({ preventScroll: true });
  }, [now.at]);
  return (
    <>
      <SweepTools />
      <main
        class={over ? "sweep sweep-over" : "sweep"}
        id="main"
        tabIndex={-1}
        aria-label={sweepWords.room()}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={({ relatedTarget, currentTarget }) => {
          if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) setOver(false);
        }}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void droppedFiles(event.dataTransfer).then(openFiles);
        }}
      >
        {now.at === "open" && sweep.value !== null ? (
          <OpenSweep sweep={sweep.value} />
        ) : now.at === "reading" ? (
          <Reading {...now} />
        ) : (
          <div class="sweep-bring">
            {(now.at === "refused" || now.at === "stopped") && <Refused stage={now} />}
            <Bring />
          </div>
        )}
      </main>
    </>
  );
}
