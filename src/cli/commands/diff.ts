import type { Command } from "../command.ts";
import { Exit } from "../exit.ts";

/** `kith diff <one> <other>` says in which keys two scenarios differ, defaults filled in. */
export const diff: Command = {
  name: "diff",
  summary: "Say in which keys two scenarios differ, defaults filled in.",
  arguments: [
    ["<one>", "a scenario file"],
    ["<other>", "another"],
  ],
  examples: [["kith diff scenarios/flagship.yaml my.yaml", "what did I change?"]],

  async run(given, terminal) {
    const { eachFile } = await import("../each-file.ts");
    const { loadScenario } = await import("../load-scenario.ts");
    const { diffScenarios, formatDifference } = await import("../../scenario/diff.ts");
    const [one, other] = eachFile(given.arguments, (file) => loadScenario(file, terminal));
    const { sameRuns, differences } = diffScenarios(one.scenario, other.scenario);
    if (terminal.json) {
      terminal.printJson({ one: one.file, other: other.file, sameRuns, differences });
      return Exit.done;
    }
    for (const difference of differences) terminal.print(formatDifference(difference));
    if (sameRuns)
      terminal.print(differences.length === 0 ? "They are the same." : "These change no run: the results are the same.");
    return Exit.done;
  },
};
