import type { Command } from "../command.ts";
import { describedTopics } from "../described-topics.ts";
import { Exit } from "../exit.ts";

/** `kith describe [topic]` prints what scenarios can name, straight from the tables that the engine reads. */
export const describe: Command = {
  name: "describe",
  summary: "Describe mechanisms, parameters, ties, networks, presets and measures, or one of them by name.",
  arguments: [["[topic]", `${Object.keys(describedTopics).join(", ")}, or a name (default: an overview)`]],
  examples: [
    ["kith describe settings", "climate, time and what else a setting has, with unit, range and default"],
    ["kith describe mechanisms", "every rule of the model in a sentence"],
    ["kith describe belonging", "one rule: formula, sources, parameters with unit, range and source"],
    ["kith describe small-world", "one generator of networks"],
  ],

  async run(given, terminal) {
    const { describeTopic } = await import("../describe-topic.ts");
    const described = describeTopic(given.arguments[0] ?? "overview");
    if (terminal.json) terminal.printJson(described.data);
    else terminal.print(described.text);
    return Exit.done;
  },
};
