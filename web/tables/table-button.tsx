import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Button } from "../controls/button.tsx";
import { Dialog } from "../controls/dialog.tsx";
import { chartWords } from "../words/charts.ts";
import { commonWords } from "../words/common.ts";

/** Shows the numbers of a picture: every picture has a table, one press away. */
export function TableButton({ title, children }: { title: string; children: ComponentChildren }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="quiet" size="small" label={chartWords.tableOf(title)} onPress={() => setOpen(true)}>
        {chartWords.asTable()}
      </Button>
      {open && (
        <Dialog
          title={title}
          onClose={() => setOpen(false)}
          actions={<Button onPress={() => setOpen(false)}>{commonWords.close()}</Button>}
        >
          {children}
        </Dialog>
      )}
    </>
  );
}
