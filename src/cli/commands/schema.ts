import { type Command, textOption } from "../command.ts";
import { Exit } from "../exit.ts";

/** `kith schema` prints the JSON Schema of scenario files: `npm run schema` keeps the copy in schema/ current. */
export const schema: Command = {
  name: "schema",
  summary: "Print the JSON Schema of scenario files.",
  hidden: true,
  options: [{ flags: "-o, --out <file>", meaning: "file to write (default: standard output)", kind: "text" }],
  examples: [["kith schema --out schema/scenario.schema.json", "for completion in editors"]],

  async run(given, terminal) {
    const { scenarioJsonSchemaText } = await import("../../scenario/schema/json-schema.ts");
    const { writeOutput } = await import("../write-output.ts");
    const out = textOption(given, "out");
    if (out === undefined) terminal.print(scenarioJsonSchemaText().trimEnd());
    else writeOutput(out, scenarioJsonSchemaText(), true);
    return Exit.done;
  },
};
