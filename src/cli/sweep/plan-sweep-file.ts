import { join } from "node:path";
import { patience, probe } from "../../experiment/executors/sweep/probe.ts";
import { runsOf } from "../../experiment/executors/sweep/source.ts";
import { atFirstLook } from "../../experiment/sweep/look.ts";
import { type Given, textOption } from "../command.ts";
import { loadScenario } from "../load-scenario.ts";
import { nameOf } from "../name-of.ts";
import type { Terminal } from "../terminal.ts";
import { planChoices } from "./choices.ts";
import { planInFolder } from "./plan-in-folder.ts";
import { type Forecast, forecastOf } from "./planned-text.ts";
import { planning } from "./planning.ts";
import { workersOf } from "./sweep-workers.ts";
import { withFolder } from "./with-folder.ts";

/** Plans a sweep into a folder, runs a few of its runs to see how long they take, and says what the whole will take. */
export async function planSweepFile(given: Given, terminal: Terminal): Promise<{ title: string; forecast: Forecast }> {
  const [file = ""] = given.arguments;
  const loaded = loadScenario(file, terminal);
  const choices = planChoices(given, loaded, null);
  const folder = textOption(given, "out") ?? join("results", nameOf(file));
  return await withFolder(folder, null, () => {
    const { manifest, source } = planInFolder(loaded, folder, choices, planning(terminal));
    const { workers } = workersOf(manifest, given, terminal);
    terminal.note(`Trying a few runs for about ${patience} seconds, to see how long they take`);
    const probed = probe(manifest, runsOf(source, manifest), () => performance.now() / 1000);
    return { title: manifest.title, forecast: forecastOf(folder, atFirstLook(manifest), probed, workers) };
  });
}
