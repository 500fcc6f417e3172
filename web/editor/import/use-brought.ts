import { useEffect, useState } from "preact/hooks";
import type { ImportFiles, ImportOptions } from "../../../src/network/formats/import-types.ts";
import { ask } from "../../state/session.ts";
import type { BroughtNetwork, ReadNetwork } from "../../worker/network/asks.ts";

/** How what was brought is to be read, as far as the reader has said. */
export interface HowToRead {
  readonly options: ImportOptions;
  readonly codes: boolean;
  readonly without: readonly string[];
}

export const asItCame: HowToRead = { options: {}, codes: true, without: [] };

/** Reads files in the worker, again with each change of how; null while there is nothing yet. */
export function useBrought(files: ImportFiles | null, how: HowToRead): ReadNetwork | null {
  const [read, setRead] = useState<ReadNetwork | null>(null);
  useEffect(() => {
    let here = true;
    if (files === null) setRead(null);
    else
      void ask({ kind: "read network", brought: { files, ...how } satisfies BroughtNetwork }).then((answer) => {
        if (here && answer.kind === "network read") setRead(answer.read);
      });
    return () => {
      here = false;
    };
  }, [files, how]);
  return read;
}
