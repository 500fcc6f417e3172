import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Button } from "../controls/button.tsx";
import { Dialog } from "../controls/dialog.tsx";
import { chartWords } from "../words/charts.ts";
import { sweepWords } from "../words/sweep.ts";

/** The numbers of a plot, one press away; tables of sweeps have many columns. */
export function WideTable({ title, children }: { title: string; children: ComponentChildren }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="quiet" size="small" onPress={() => setOpen(true)}>
        {chartWords.asTable()}
      </Button>
      {open && (
        <Dialog
          title={sweepWords.tableTitle()}
          wide
          onClose={() => setOpen(false)}
          actions={<Button onPress={() => setOpen(false)}>{sweepWords.close()}</Button>}
        >
          <p class="k-note">
            <span translate={false}>{title}</span>
          </p>
          {children}
        </Dialog>
      )}
    </>
  );
}
