import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** Where a program is looked for. */
export interface Places {
  /** The variable of the environment that may name it: CHROMIUM_PATH. */
  readonly variable: string;
  /** Where it usually stands, besides the search path. */
  readonly usual: readonly string[];
  /** What it is called on the search path. */
  readonly names: readonly string[];
}

/**
 * The path of a program on this machine, or null: what the variable says, the usual places, the search path.
 * @throws Error if the variable names what cannot be run
 */
export function presentProgram({ variable, usual, names }: Places, environment: NodeJS.ProcessEnv): string | null {
  const named = environment[variable];
  if (named !== undefined && named !== "") {
    if (runs(named)) return named;
    throw new Error(`${variable} is "${named}", and there is no program that can be run.`);
  }
  const onPath = (environment["PATH"] ?? "").split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...usual, ...onPath].find(runs) ?? null;
}

/** Whether a file is there that may be run. */
export function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
