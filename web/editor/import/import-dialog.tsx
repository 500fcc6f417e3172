import { useState } from "preact/hooks";
import type { ImportFiles } from "../../../src/network/formats/import-types.ts";
import { Button } from "../../controls/button.tsx";
import { Dialog } from "../../controls/dialog.tsx";
import { setText, undo } from "../../state/actions.ts";
import { ask, currentSource } from "../../state/session.ts";
import { store } from "../../state/store.ts";
import { tell } from "../../state/toast.ts";
import { importWords } from "../../words/import-network.ts";
import type { ReadNetwork } from "../../worker/network/asks.ts";
import { asRun, chosen, person, tie } from "../room-state.ts";
import { ChooseFiles } from "./choose-files.tsx";
import { Columns } from "./columns.tsx";
import { FirstRows } from "./first-rows.tsx";
import { ImportReport } from "./import-report.tsx";
import { NamesOrCodes } from "./names-or-codes.tsx";
import { withPlacesOf } from "./places-of-file.ts";
import { asItCame, type HowToRead, useBrought } from "./use-brought.ts";

/** People above which the lab is slow to look at. */
const manyPeople = 1000;

/** Brings a network from files: choose, look, say what columns mean, take it. Nothing is changed before that. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const [files, setFiles] = useState<ImportFiles | null>(null);
  const [how, setHow] = useState<HowToRead>(asItCame);
  const [failure, setFailure] = useState("");
  const read = useBrought(files, how, setFailure);
  const take = async () => {
    if (read === null || read.network === null) return;
    const problem = await adopt(read, read.network);
    if (problem === "") onClose();
    else setFailure(importWords.failed(problem));
  };
  return (
    <Dialog
      title={files === null ? importWords.title() : importWords.titleOf(files.ties.name)}
      wide
      onClose={onClose}
      actions={
        <>
          {files !== null && (
            <Button
              kind="primary"
              disabledBecause={read?.network == null ? importWords.notYet() : null}
              onPress={() => void take()}
            >
              {importWords.use()}
            </Button>
          )}
          {files !== null && (
            <Button
              onPress={() => {
                setFiles(null);
                setHow(asItCame);
                setFailure("");
              }}
            >
              {importWords.otherFile()}
            </Button>
          )}
          <Button onPress={onClose}>{importWords.cancel()}</Button>
        </>
      }
    >
      {files === null && <ChooseFiles onFiles={setFiles} />}
      {files !== null && read === null && failure === "" && <p role="status">{importWords.reading()}</p>}
      {failure !== "" && (
        <p class="edit-said" role="alert">
          {failure}
        </p>
      )}
      {files !== null && read !== null && (
        <div class="import">
          {read.named && <NamesOrCodes how={how} onChange={setHow} people={read.report.people} />}
          <ImportReport read={read} how={how} onChange={setHow} many={read.report.people > manyPeople} />
          <Columns files={files} read={read} how={how} onChange={setHow} onSwap={() => setFiles(swapped(files))} />
          <FirstRows read={read} codes={how.codes} />
        </div>
      )}
    </Dialog>
  );
}

function swapped({ ties, people }: ImportFiles): ImportFiles {
  return people === undefined ? { ties } : { ties: people, people: ties };
}

/** Puts the network in the place of the scenario's own. Returns why not, or "". */
async function adopt({ report }: ReadNetwork, network: NonNullable<ReadNetwork["network"]>): Promise<string> {
  try {
    const placed = await withPlacesOf(network);
    const answer = await ask({ kind: "adopt network", source: currentSource(), files: placed });
    if (answer.kind !== "network adopted") return importWords.notYet();
    const { text, files, notKept } = answer.adopted;
    // Whoever lived in the last run is not here anymore, whatever their numbers.
    asRun.value = null;
    chosen.value = 0;
    person.value = null;
    tie.value = null;
    store.selected.value = null;
    setText(text, files);
    tell(importWords.taken(report.people, report.ties, notKept), undo);
    return "";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
