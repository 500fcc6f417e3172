import type { ResultsAbout } from "../results-about.ts";

/**
 * Which rows of the stored parts count: runs that are asked for now (points may have been taken out of a design, and replicates
 * of a look beyond the last one), each once, should two parts hold it.
 */
export class WantedRuns {
  readonly #about: ResultsAbout;
  readonly #partOf = new Map<string, string>();

  constructor(about: ResultsAbout) {
    this.#about = about;
  }

  /** @param part in which the run was met */
  keeps(run: string, point: number, replicate: number, part: string): boolean {
    const { asked, replicates } = this.#about;
    if (!asked.has(point) || replicate >= replicates) return false;
    const first = this.#partOf.get(run);
    if (first === undefined) this.#partOf.set(run, part);
    return first === undefined || first === part;
  }
}
