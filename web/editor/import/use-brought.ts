import { useEffect, useState } from "preact/hooks";
import type { ImportFiles, ImportOptions } from "../../../src/network/formats/import-types.ts";
import { ask } from "../../state/session.ts";
import { importWords } from "../../words/import-network.ts";
import type { BroughtNetwork, ReadNetwork } from "../../worker/network/asks.ts";

/** How what was brought is to be read, as far as the reader has said. */
export interface HowToRead {
  readonly options: ImportOptions;
  readonly codes: boolean;
  readonly without: readonly string[];
}

export const asItCame: HowToRead = { options: {}, codes: true, without: [] };

/** Reads files in the worker, again with each change of how; null while there is nothing yet. Says in a sentence that it broke off, and "" once it has not. */
export function useBrought(files: ImportFiles | null, how: HowToRead, onFailure: (message: string) => void): ReadNetwork | null {
  const [read, setRead] = useState<ReadNetwork | null>(null);
  useEffect(() => {
    let here = true;
    if (files === null) setRead(null);
    else
      void ask({ kind: "read network", brought: { files, ...how } satisfies BroughtNetwork }).then(
        (answer) => {
          if (!here || answer.kind !== "network read") return;
          onFailure("");
          setRead(answer.read);
        },
        (error: Error) => {
          if (here) onFailure(importWords.notRead(error.message));
        },
      );
    return () => {
      here = false;
    };
  }, [files, how, onFailure]);
  return read;
}
