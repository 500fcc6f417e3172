import { Button } from "../controls/button.tsx";
import { RoomSave } from "../export/room-save.tsx";
import { ScenarioTools } from "../scenario/scenario-tools.tsx";
import { run, setValue } from "../state/actions.ts";
import type { Room } from "../state/place.ts";
import { store } from "../state/store.ts";
import { commonWords } from "../words/common.ts";
import { coreWords } from "../words/core.ts";
import { PanelChoice } from "./panel-choice.tsx";
import { RoomTabs } from "./room-tabs.tsx";

/** The row under the bar: which room, Run, what is asked, how many panels. */
export function ToolRow({ room }: { room: Room }) {
  const summary = store.summary.value;
  const comparing = room === "compare";
  const title = summary === null ? coreWords.name() : coreWords.title(summary.title);
  return (
    <section class="tool" aria-labelledby="tool-title">
      <RoomTabs room={room} />
      <div class="tool-run">
        <Button
          kind={asksElsewhere(room) ? "plain" : "primary"}
          size="small"
          disabledBecause={whyNot()}
          onPress={() => void run()}
        >
          {store.changedSinceRun.value && whyNot() === null ? coreWords.runAgain() : coreWords.run()}
        </Button>
      </div>
      <h1 id="tool-title" dir="auto" title={title}>
        {title}
      </h1>
      {summary !== null && room !== "scenario" && (
        <div class="tool-facts">
          <p>{coreWords.samePeople(summary.size)}</p>
          <p>
            {coreWords.seed(summary.seed)}{" "}
            <button
              type="button"
              class="tool-seed"
              aria-label={coreWords.newSeedLabel()}
              onClick={() => void runWithSeed(summary.seed)}
            >
              {coreWords.newSeed()}
            </button>
          </p>
        </div>
      )}
      {comparing && <PanelChoice />}
      <RoomSave room={room} />
      {room === "scenario" && <ScenarioTools />}
    </section>
  );
}

/** Whether the one thing to press is another one, as long as there is nothing new to run. */
function asksElsewhere(room: Room): boolean {
  return room === "person" && !store.changedSinceRun.value;
}

/** Other people and other shocks, lived at once: a seed is not something to weigh before Run. */
async function runWithSeed(seed: string): Promise<void> {
  const next = Number(seed) + 1;
  setValue(["seed"], Number.isSafeInteger(next) ? next : `${seed}+`);
  await run();
}

/** Why the scenario cannot run now, or null. */
function whyNot(): string | null {
  if (store.running.value) return coreWords.running();
  const errors = store.problems.value.filter(({ severity }) => severity === "error").length;
  return errors > 0 ? commonWords.problems(errors) : null;
}
