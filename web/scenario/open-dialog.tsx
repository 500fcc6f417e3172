import { useEffect, useRef, useState } from "preact/hooks";
import { Button } from "../controls/button.tsx";
import { Dialog } from "../controls/dialog.tsx";
import { ErrorList } from "../controls/error-list.tsx";
import { undo } from "../state/actions.ts";
import { takeToDesk } from "../state/desk.ts";
import { freshDocument } from "../state/document.ts";
import { tell } from "../state/toast.ts";
import { scenarioWords } from "../words/scenario-room.ts";
import { scenarioAmong } from "./own-files.ts";
import { type Shipped, shippedScenarios } from "./shipped.ts";

/** The largest file that is read, in bytes. */
const largest = 50e6;

/** Scenarios to open: those that come with Kith, and one's own. What was open comes back with Undo. */
export function OpenDialog({ onClose }: { onClose: () => void }) {
  const [shipped, setShipped] = useState<readonly Shipped[]>([]);
  const [wrong, setWrong] = useState("");
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => void shippedScenarios().then(setShipped), []);

  const open = (file: string, text: string, files: Readonly<Record<string, string>>) => {
    onClose();
    void takeToDesk(freshDocument(file, text, files));
    tell(scenarioWords.opened(file), undo);
  };
  const openOwn = async (list: FileList | null) => {
    const chosen = [...(list ?? [])];
    const heavy = chosen.find(({ size }) => size > largest);
    if (heavy !== undefined) return setWrong(scenarioWords.tooLarge(heavy.name));
    const found = scenarioAmong(await Promise.all(chosen.map(async (file) => ({ name: file.name, text: await file.text() }))));
    if (found.ok) open(found.file, found.text, found.files);
    else setWrong(found.why === "none" ? scenarioWords.noScenario() : scenarioWords.severalScenarios(found.number));
  };

  return (
    <Dialog
      title={scenarioWords.openTitle()}
      wide
      onClose={onClose}
      actions={<Button onPress={onClose}>{scenarioWords.cancel()}</Button>}
    >
      <p>{scenarioWords.openHow()}</p>
      <section class="open-part">
        <h3>{scenarioWords.ownFile()}</h3>
        <p class="k-note">{scenarioWords.ownFileHow()}</p>
        <input
          ref={input}
          type="file"
          class="visually-hidden"
          multiple
          tabIndex={-1}
          aria-label={scenarioWords.choose()}
          accept=".yaml,.yml,.json,.csv,.tsv,.graphml,.gexf"
          onChange={({ currentTarget }) => void openOwn(currentTarget.files)}
        />
        <Button size="small" onPress={() => input.current?.click()}>
          {scenarioWords.choose()}
        </Button>
        {wrong !== "" && (
          <div role="alert">
            <ErrorList errors={[{ where: "", message: wrong }]} />
          </div>
        )}
      </section>
      <ShippedList title={scenarioWords.shipped()} list={shipped.filter(({ lesson }) => !lesson)} onOpen={open} />
      <ShippedList title={scenarioWords.lessons()} list={shipped.filter(({ lesson }) => lesson)} onOpen={open} />
    </Dialog>
  );
}

interface ShippedListProps {
  readonly title: string;
  readonly list: readonly Shipped[];
  readonly onOpen: (file: string, text: string, files: Readonly<Record<string, string>>) => void;
}

function ShippedList({ title, list, onOpen }: ShippedListProps) {
  if (list.length === 0) return null;
  return (
    <section class="open-part">
      <h3>{title}</h3>
      <ul class="open-list">
        {list.map(({ file, title: name, question, text, files }) => (
          <li key={file}>
            <button type="button" class="open-one" translate={false} onClick={() => onOpen(file, text, files)}>
              <b>{name}</b>
              <span>{question}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
