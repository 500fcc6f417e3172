import { type Command, flagOption, textOption } from "../command.ts";
import { Complaint, Exit } from "../exit.ts";

/** `kith new [template]` writes a commented scenario to start from. */
export const newScenario: Command = {
  name: "new",
  summary: "Write a commented scenario to start from.",
  arguments: [["[template]", "minimal, compare or network-file (default: compare)"]],
  options: [
    { flags: "-o, --out <file>", meaning: "file to write (default: standard output)", kind: "text" },
    { flags: "--force", meaning: "write over a file that is there", kind: "flag" },
  ],
  examples: [
    ["kith new --out my.yaml", "two networks for the same people"],
    ["kith new network-file --out club.yaml", "a network from a file of your own"],
  ],

  async run(given, terminal) {
    const { scenarioTemplate, templates } = await import("../../scenario/template.ts");
    const { didYouMean } = await import("../../scenario/closest.ts");
    const [name = "compare"] = given.arguments;
    const template = templates.find((one) => one.name === name);
    if (template === undefined) {
      const known = templates.map((one) => one.name);
      const meant = didYouMean(name, known);
      throw new Complaint(
        `"${name}" is no template; ${meant === undefined ? `known: ${known.join(", ")}` : `did you mean "${meant}"?`}`,
      );
    }
    const out = textOption(given, "out");
    const schema = out === undefined ? undefined : (await import("../schema-path.ts")).schemaFrom(out);
    const text = scenarioTemplate(template.name, schema === undefined ? {} : { schema });
    if (out === undefined) {
      if (terminal.json) terminal.printJson({ template: name, text });
      else terminal.print(text.trimEnd());
      return Exit.done;
    }
    const { shellWord } = await import("../../experiment/executors/slurm/batch-script.ts");
    const { writeOutput } = await import("../write-output.ts");
    writeOutput(out, text, flagOption(given, "force"));
    if (terminal.json) terminal.printJson({ template: name, file: out });
    terminal.note(`${out} is written. Next: kith check ${shellWord(out)}, then kith compare ${shellWord(out)}`);
    return Exit.done;
  },
};
