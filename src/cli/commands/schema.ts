import { type Command, flagOption, textOption } from "../command.ts";
import { Exit } from "../exit.ts";

/** `kith schema` prints the JSON Schema of scenario files: `npm run schema` keeps the copy in schema/ current. */
export const schema: Command = {
  name: "schema",
  summary: "Print the JSON Schema of scenario files.",
  hidden: true,
  options: [
    { flags: "-o, --out <file>", meaning: "file to write (default: standard output)", kind: "text" },
    { flags: "--force", meaning: "write over a file that is no schema of scenarios", kind: "flag" },
  ],
  examples: [["kith schema --out schema/scenario.schema.json", "for completion in editors"]],

  async run(given, terminal) {
    const { scenarioJsonSchemaText } = await import("../../scenario/schema/json-schema.ts");
    const { refuseForeign } = await import("../own-file.ts");
    const { writeOutput } = await import("../write-output.ts");
    const out = textOption(given, "out");
    const text = scenarioJsonSchemaText();
    if (out === undefined) {
      terminal.print(text.trimEnd());
      return Exit.done;
    }
    const isSchema = (there: string) => there.includes("https://json-schema.org/") && there.includes('"Version of the format');
    refuseForeign(out, isSchema, flagOption(given, "force"));
    writeOutput(out, text, true);
    terminal.note(`${out} is written`);
    if (terminal.json) terminal.printJson({ file: out });
    return Exit.done;
  },
};
