import { readFileSync } from "node:fs";
import { join } from "node:path";
import { vi } from "vitest";
import type { Ended } from "./kith.ts";

/**
 * Lets this process pass for the built command that made some results: the build gives the engine its version, and source that is
 * not built has none of its own. To be called before the first `kithHere`; holds to the end of the file.
 */
export function passForMakerOf(results: string): void {
  const { engine } = JSON.parse(readFileSync(join(results, "manifest.json"), "utf8")) as { engine: string };
  passForEngine(engine);
}

/** The same for an engine of any name. */
export function passForEngine(version: string): void {
  vi.stubGlobal("KITH_ENGINE_VERSION", version);
  // A file before this one may have imported the engine under another name.
  vi.resetModules();
}

/** Runs a command in this very process, which takes a tenth of what one of its own takes. Paths have to be whole ones. */
export async function kithHere(given: readonly string[]): Promise<Ended> {
  const { runProgram } = await import("../../src/cli/program.ts");
  const written = { out: "", err: "" };
  const spies = (["out", "err"] as const).map((name) =>
    vi.spyOn(name === "out" ? process.stdout : process.stderr, "write").mockImplementation((content) => {
      written[name] += typeof content === "string" ? content : Buffer.from(content).toString();
      return true;
    }),
  );
  try {
    const code = await runProgram(given, "0.0.0");
    return { code, ...written };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
