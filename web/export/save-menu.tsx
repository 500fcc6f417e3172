import { useId, useState } from "preact/hooks";
import { usePopover } from "../controls/use-popover.ts";
import { CopyLinkButton } from "../share/copy-link-button.tsx";
import { saveFile } from "../share/save-file.ts";
import { tell } from "../state/toast.ts";
import { exportWords } from "../words/export.ts";
import { shareWords } from "../words/share.ts";

/** A file that is ready to be saved. */
export interface MadeFile {
  readonly name: string;
  readonly content: string | Blob;
  /** Of a text: "text/csv". */
  readonly type?: string;
}

/** One thing that can be saved, in one or more formats. */
export interface SaveRow {
  readonly what: string;
  /** A few words about it. */
  readonly line?: string;
  readonly formats: readonly {
    /** "SVG". */
    readonly text: string;
    readonly make: (told: (progress: string) => void) => Promise<MadeFile>;
  }[];
}

/** "Save": pictures and numbers of what is on the page, as files of the reader's. `rows` is asked when the menu opens. */
export function SaveMenu({ rows }: { rows: () => readonly SaveRow[] }) {
  const { open, setOpen, root, button } = usePopover();
  const [busy, setBusy] = useState("");
  const id = useId();
  const offered = open ? rows() : [];

  const save = async (make: SaveRow["formats"][number]["make"]) => {
    try {
      setBusy(" ");
      const { name, content, type } = await make(setBusy);
      saveFile(name, content, type);
      tell(exportWords.saved(name));
      setOpen(false);
      button.current?.focus();
    } catch (error) {
      tell(exportWords.failed(error instanceof Error ? error.message : String(error)));
    } finally {
      setBusy("");
    }
  };

  return (
    <div class="save" ref={root}>
      <button
        ref={button}
        type="button"
        class="button button-plain button-small"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {exportWords.save()}
      </button>
      <section id={id} class="save-panel" aria-label={exportWords.saveLabel()} hidden={!open}>
        <ul class="save-rows">
          <li>
            <span class="save-what">{shareWords.thisView()}</span>
            <CopyLinkButton kind="quiet" size="small" />
          </li>
          {offered.map(({ what, line, formats }) => (
            <li key={what}>
              <span class="save-what">
                {what}
                {line !== undefined && <span class="save-line"> {line}</span>}
              </span>
              {formats.map(({ text, make }) => (
                <button
                  key={text}
                  type="button"
                  class="button button-quiet button-small"
                  aria-label={exportWords.as(what, text)}
                  aria-disabled={busy === "" ? undefined : "true"}
                  onClick={() => {
                    if (busy === "") void save(make);
                  }}
                >
                  {text}
                </button>
              ))}
            </li>
          ))}
        </ul>
        <p class="k-note" role="status">
          {busy.trim() === "" ? exportWords.how() : busy}
        </p>
      </section>
    </div>
  );
}
