import { useEffect, useRef, useState } from "preact/hooks";
import { Button } from "../controls/button.tsx";
import { isOneFile } from "../share/one-file.ts";
import { sweepWords } from "../words/sweep.ts";
import { chosenFiles } from "./collect.ts";
import { exampleFiles } from "./example.ts";
import { goBack, openFiles, sweep } from "./state.ts";

/** Where results are dropped or chosen; the example, for who has none at hand. */
export function Bring() {
  const folder = useRef<HTMLInputElement>(null);
  const files = useRef<HTMLInputElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => folder.current?.setAttribute("webkitdirectory", ""), []);
  const take = (input: HTMLInputElement) => {
    const chosen = chosenFiles(input.files);
    // The same choice again is a change, too.
    input.value = "";
    if (chosen.length > 0) void openFiles(chosen);
  };
  const openExample = async () => {
    const example = await exampleFiles();
    setFailed(example === null);
    if (example !== null) await openFiles(example);
  };
  return (
    <>
      <section class="sweep-drop" aria-label={sweepWords.drop()}>
        <p class="sweep-drop-title">{sweepWords.drop()}</p>
        <p class="sweep-drop-what">{sweepWords.what()}</p>
        <div class="sweep-choose">
          <Button kind="primary" onPress={() => folder.current?.click()}>
            {sweepWords.chooseFolder()}
          </Button>
          <Button onPress={() => files.current?.click()}>{sweepWords.chooseFiles()}</Button>
          {sweep.value !== null && (
            <Button kind="quiet" onPress={goBack}>
              {sweepWords.back(sweep.value.name)}
            </Button>
          )}
        </div>
        <input
          ref={folder}
          class="visually-hidden"
          type="file"
          tabIndex={-1}
          aria-label={sweepWords.chooseFolder()}
          onChange={({ currentTarget }) => take(currentTarget)}
        />
        <input
          ref={files}
          class="visually-hidden"
          type="file"
          multiple
          accept=".parquet,.csv,.json,.yaml"
          tabIndex={-1}
          aria-label={sweepWords.chooseFiles()}
          onChange={({ currentTarget }) => take(currentTarget)}
        />
      </section>
      <div class="sweep-more">
        {!isOneFile() && (
          <section class="sweep-example">
            <h2>{sweepWords.exampleTitle()}</h2>
            <p>{sweepWords.exampleWhat()}</p>
            <Button size="small" onPress={() => void openExample()}>
              {sweepWords.example()}
            </Button>
            {failed && <p role="alert">{sweepWords.exampleGone()}</p>}
          </section>
        )}
        <section class="sweep-how">
          <h2>{sweepWords.howTitle()}</h2>
          <p>{sweepWords.how()}</p>
          <pre translate={false} dir="ltr">
            <code>npx kith sweep run mine.yaml --out results/mine</code>
          </pre>
        </section>
      </div>
    </>
  );
}
