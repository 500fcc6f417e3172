import { Button } from "../controls/button.tsx";
import { takeToDesk } from "../state/desk.ts";
import { freshDocument } from "../state/document.ts";
import { undo } from "../state/history.ts";
import { go } from "../state/place.ts";
import { tell } from "../state/toast.ts";
import { sweepWords } from "../words/sweep.ts";
import type { CompareResults } from "../worker/sweep/asks.ts";
import { Faults } from "./faults.tsx";
import type { Stage } from "./state.ts";

/** Why what was brought is not open, in words; where it belongs, if it belongs somewhere else. */
export function Refused({ stage }: { stage: Extract<Stage, { at: "refused" | "stopped" }> }) {
  if (stage.at === "stopped")
    return (
      <div class="sweep-refused" role="alert">
        <Faults title={sweepWords.refused()} texts={[sweepWords.stopped(stage.why)]} />
      </div>
    );
  if (stage.compare !== null) return <BelongsToCompare compare={stage.compare} />;
  return (
    <div class="sweep-refused" role="alert">
      <Faults title={sweepWords.refused()} texts={stage.faults.map(sweepWords.fault)} />
    </div>
  );
}

function BelongsToCompare({ compare: { title, source } }: { compare: CompareResults }) {
  return (
    <section class="sweep-belongs" aria-label={sweepWords.compareTitle()}>
      <h2>{sweepWords.compareTitle()}</h2>
      <p>{sweepWords.compareWhat(title)}</p>
      {source === null ? (
        <p>{sweepWords.compareNoSource()}</p>
      ) : (
        <Button
          onPress={() => {
            void takeToDesk(freshDocument(source.file, source.text, source.files));
            go({ at: "playground", room: "compare" });
            tell(sweepWords.opened(title === "" ? source.file : title), undo);
          }}
        >
          {sweepWords.openThere()}
        </Button>
      )}
    </section>
  );
}
