import { useId, useState } from "preact/hooks";
import type { ImportFiles } from "../../../src/network/formats/import-types.ts";
import { importWords } from "../../words/import-network.ts";
import { endings, sortedFiles, textsOf } from "./brought-files.ts";

/** Where files are chosen or dropped. */
export function ChooseFiles({ onFiles }: { onFiles: (files: ImportFiles) => void }) {
  const id = useId();
  const [over, setOver] = useState(false);
  const take = async (list: FileList | null | undefined) => {
    const files = sortedFiles(await textsOf([...(list ?? [])].slice(0, 2)));
    if (files !== null) onFiles(files);
  };
  return (
    <section
      class={over ? "import-drop import-over" : "import-drop"}
      aria-label={importWords.drop()}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void take(event.dataTransfer?.files);
      }}
    >
      <p class="import-drop-title">{importWords.drop()}</p>
      <label class="button button-primary" for={id}>
        {importWords.choose()}
      </label>
      <input
        id={id}
        class="visually-hidden"
        type="file"
        multiple
        accept={endings.join(",")}
        onChange={(event) => void take(event.currentTarget.files)}
      />
      <p>{importWords.formats()}</p>
      <p>{importWords.stays()}</p>
    </section>
  );
}
