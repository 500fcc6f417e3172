import { counted } from "../../scenario/words.ts";
import { type Command, flagOption, textOption, wholeOption } from "../command.ts";
import { Exit } from "../exit.ts";

/** `kith panel <folder>` writes what was recorded of people as one long table, a row a person and week. */
export const panel: Command = {
  name: "panel",
  summary: "Write recorded people as a panel for mixed models: one row a run, week and person.",
  arguments: [["<folder>", "a results folder of kith compare or kith sweep that recorded people"]],
  options: [
    {
      flags: "--columns <names>",
      meaning: "columns or groups of them, comma-separated: identities, traits, units, recorded (default: identities,recorded)",
      kind: "text",
    },
    { flags: "--weeks <range>", meaning: 'only these weeks: 27-52, "last 13", 30', kind: "text" },
    { flags: "--lag <n>", meaning: "also each recorded value so many recorded weeks before", kind: "whole", max: 52 },
    {
      flags: "--format <format>",
      meaning: "default: as the ending of --out says; csv for standard output",
      kind: "text",
      choices: ["csv", "parquet"],
    },
    {
      flags: "-o, --out <file>",
      meaning: "file to write, with its data dictionary beside it (default: CSV to standard output)",
      kind: "text",
    },
    { flags: "--force", meaning: "write over files that are there", kind: "flag" },
  ],
  examples: [
    ["kith panel results/mine --weeks 27-52 --out panel.parquet", "half a year, for R, Python or DuckDB"],
    ["kith panel results/mine --columns units,shown --lag 1 --out panel.csv", "distress and that of the week before"],
  ],

  async run(given, terminal) {
    const { writePanelFile } = await import("../panel-file.ts");
    const written = await writePanelFile(
      given.arguments[0],
      {
        columns: textOption(given, "columns"),
        weeks: textOption(given, "weeks"),
        lag: wholeOption(given, "lag") ?? 0,
        format: textOption(given, "format") as "csv" | "parquet" | undefined,
        out: textOption(given, "out"),
        force: flagOption(given, "force"),
      },
      terminal,
    );
    if (written.file !== null && terminal.json) terminal.printJson({ ...written, columns: written.columns.map(plain) });
    else
      terminal.note(
        written.file === null
          ? counted(written.rows, "row")
          : `${counted(written.rows, "row is", "rows are")} in ${written.file}`,
      );
    return Exit.done;
  },
};

function plain({
  name,
  type,
  unit,
  range,
  meaning,
  source,
}: Readonly<Record<"name" | "type" | "unit" | "range" | "meaning" | "source", string>>) {
  return { name, type, unit, range, meaning, source };
}
