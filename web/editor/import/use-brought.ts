import { useEffect, useState } from "preact/hooks";
import type { ImportFiles, ImportOptions } from "../../../src/network/formats/import-types.ts";
import { sayFailure } from "../../state/say-failure.ts";
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
      void ask({ kind: "read network", brought: { files, ...how } satisfies BroughtNetwork }).then(
        (answer) => {
          if (here && answer.kind === "network read") setRead(answer.read);
        },
        (error: Error) => {
          sayFailure(error);
          if (here) setRead(notRead(files.ties.name, error.message));
        },
      );
    return () => {
      here = false;
    };
  }, [files, how]);
  return read;
}

/** Files that the worker could not come to the end of: that is what is wrong with them, and another file may do. */
function notRead(file: string, message: string): ReadNetwork {
  return {
    network: null,
    report: {
      format: "unknown",
      rows: 0,
      people: 0,
      ties: 0,
      joined: 0,
      dropped: [],
      droppedPeople: [],
      columns: [],
      peopleWithoutTies: 0,
      oneWay: 0,
      harmful: 0,
      assumedTrust: 0,
      layers: [],
      warnings: [],
    },
    problems: [{ file, line: 0, column: 0, message }],
    ties: null,
    people: null,
    attributes: [],
    named: false,
    relations: [],
  };
}
