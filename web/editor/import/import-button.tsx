import { useState } from "preact/hooks";
import { Button } from "../../controls/button.tsx";
import { editorWords } from "../../words/editor.ts";
import { ImportDialog } from "./import-dialog.tsx";

/** Brings a network from a file. */
export function ImportButton() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onPress={() => setOpen(true)}>
        {editorWords.import()}
      </Button>
      {open && <ImportDialog onClose={() => setOpen(false)} />}
    </>
  );
}
