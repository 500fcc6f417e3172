import { useEffect, useState } from "preact/hooks";
import { Button } from "../controls/button.tsx";
import { Dialog } from "../controls/dialog.tsx";
import { startOver, undo } from "../state/actions.ts";
import { endGesture } from "../state/history.ts";
import { sayFailure } from "../state/say-failure.ts";
import { ask, currentSource } from "../state/session.ts";
import { store } from "../state/store.ts";
import { tell } from "../state/toast.ts";
import { coreWords } from "../words/core.ts";
import { scenarioWords } from "../words/scenario-room.ts";
import type { ScenarioSource } from "../worker/protocol.ts";
import type { TextAnswer } from "../worker/text/asks.ts";
import { ChangedKeys } from "./changed-keys.tsx";
import { ChangedLines } from "./changed-lines.tsx";
import { replaceText } from "./text-now.ts";

type Told = Extract<TextAnswer, { kind: "differences" }>;

/** What the reader changed since the scenario was opened: as meaning, key by key, and as lines; each can be taken back. */
export function ChangesDialog({ onClose }: { onClose: () => void }) {
  const [told, setTold] = useState<Told | null>(null);
  const original = store.original.value;
  const [text, edits] = [store.scenarioText.value, store.edits.value];
  useEffect(() => {
    let here = true;
    void ask({ kind: "differences", before: originalSource(), after: currentSource() }).then((answer) => {
      if (here && answer.kind === "differences") setTold(answer);
    }, sayFailure);
    return () => {
      here = false;
    };
  }, [text, edits]);

  const before = (original?.text ?? "").replace(/\r\n?/g, "\n");
  const now = told?.text.replace(/\r\n?/g, "\n") ?? before;
  const takeBack = async (path: string) => {
    const answer = await ask({ kind: "take back", before: originalSource(), after: currentSource(), path });
    if (answer.kind !== "rewritten") return;
    if (answer.text === null) return tell(scenarioWords.notTakenBack(path));
    replaceText(answer.text);
    tell(scenarioWords.takenBack(path), undo);
  };
  const restart = () => {
    endGesture();
    startOver();
    endGesture();
    onClose();
    tell(scenarioWords.startedOver(), undo);
  };
  const same = told !== null && now === before;
  const failure = store.failure.value;

  return (
    <Dialog
      title={scenarioWords.changesTitle()}
      wide
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" onPress={onClose}>
            {scenarioWords.done()}
          </Button>
          {!same && <Button onPress={restart}>{scenarioWords.startOver()}</Button>}
        </>
      }
    >
      {failure !== "" && <p role="alert">{coreWords.failed(failure)}</p>}
      {told === null ? (
        failure === "" && <p>{scenarioWords.comparing()}</p>
      ) : same ? (
        <p>{scenarioWords.sameAsBefore()}</p>
      ) : (
        <>
          {told.keys === null ? (
            <p>{scenarioWords.cannotCompare()}</p>
          ) : (
            <p>{told.keys.length === 0 ? scenarioWords.sameRuns() : scenarioWords.differences(told.keys.length)}</p>
          )}
          {told.keys !== null && told.keys.length > 0 && (
            <ChangedKeys keys={told.keys} onTakeBack={(path) => void takeBack(path).catch(sayFailure)} />
          )}
          <ChangedLines before={before} after={now} onTakeBack={replaceText} />
        </>
      )}
    </Dialog>
  );
}

/** The scenario as it was opened. */
function originalSource(): ScenarioSource {
  const { file, text, files } = currentSource();
  const original = store.original.peek() ?? { text, files: files ?? {} };
  return { file, text: original.text, files: original.files, edits: [] };
}
