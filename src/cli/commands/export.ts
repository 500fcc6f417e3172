import { counted } from "../../scenario/words.ts";
import { type Command, flagOption, type Given, textOption, wholeOption } from "../command.ts";
import { Complaint, Exit } from "../exit.ts";
import type { Terminal } from "../terminal.ts";

/** `kith export <from>` writes results for other programs: tidy tables with a dictionary, or the network of a run over time. */
export const exportResults: Command = {
  name: "export",
  summary: "Write results for other programs: tables with a data dictionary, or a run's network over time.",
  arguments: [["<from>", "a results folder of kith compare or kith sweep; with --run also a scenario file"]],
  options: [
    {
      flags: "--format <format>",
      meaning: "csv or parquet for tables, gexf or graphml for a network (default: csv, or as --out ends)",
      kind: "text",
      choices: ["csv", "parquet", "gexf", "graphml"],
    },
    {
      flags: "--table <name>",
      meaning: "one table instead of all there are",
      kind: "text",
      choices: ["runs", "weekly", "people", "ties"],
    },
    { flags: "--run <id>", meaning: "the network of this run, point-replicate: 0-3", kind: "text" },
    { flags: "--week <n>", meaning: "of a network, this week alone", kind: "whole", min: 0 },
    {
      flags: "--columns <names>",
      meaning: "of a network, what to tell of people, comma-separated (default: shown)",
      kind: "text",
    },
    {
      flags: "-o, --out <path>",
      meaning: "folder for tables (default: export/ in the results folder), file for a network (default: standard output)",
      kind: "text",
    },
    { flags: "--force", meaning: "write over files that are there", kind: "flag" },
  ],
  examples: [
    ["kith export results/mine --format parquet", "every table, and what each column is"],
    ["kith export results/mine --run 0-3 --out network.gexf", "the network over time, for Gephi"],
    ["kith export mine.yaml --run 1-0 --week 52 --out week52.graphml", "one week, for igraph, NetworkX or yEd"],
  ],

  async run(given, terminal) {
    return textOption(given, "run") === undefined ? await tables(given, terminal) : await network(given, terminal);
  },
};

async function tables(given: Given, terminal: Terminal): Promise<number> {
  const format = textOption(given, "format") ?? "csv";
  if (format === "gexf" || format === "graphml")
    throw new Complaint(`${format} is for the network of one run: say which with --run 0-3`);
  for (const option of ["week", "columns"])
    if (given.options[option] !== undefined)
      throw new Complaint(`--${option} is for the network of one run: say which with --run 0-3`);
  const { exportTables } = await import("../export-tables.ts");
  const table = textOption(given, "table") as "runs" | "weekly" | "people" | "ties" | undefined;
  const exported = await exportTables(given.arguments[0], {
    table,
    format: format as "csv" | "parquet",
    out: textOption(given, "out"),
    force: flagOption(given, "force"),
  });
  if (terminal.json) terminal.printJson(exported);
  else for (const { file, rows } of exported) terminal.print(`${file}  ${counted(rows, "row")}`);
  terminal.note("dictionary.md and dictionary.csv beside them say what each column is.");
  return Exit.done;
}

async function network(given: Given, terminal: Terminal): Promise<number> {
  const format = textOption(given, "format");
  if (format === "csv" || format === "parquet")
    throw new Complaint(`a network is written as gexf or graphml; ${format} is for tables, without --run`);
  if (given.options["table"] !== undefined) throw new Complaint("--table is for tables, without --run");
  const { exportNetwork } = await import("../export-network.ts");
  const { personColumnsOf } = await import("../network-of-run.ts");
  const exported = await exportNetwork(
    given.arguments[0],
    {
      run: textOption(given, "run") ?? "",
      format: format as "gexf" | "graphml" | undefined,
      week: wholeOption(given, "week") ?? null,
      columns: personColumnsOf(textOption(given, "columns") ?? "shown"),
      out: textOption(given, "out"),
      force: flagOption(given, "force"),
    },
    terminal,
  );
  const { file, people, ties, weeks } = exported;
  if (file === null) return Exit.done;
  if (terminal.json) terminal.printJson(exported);
  else
    terminal.print(`${file}  ${counted(people, "person", "people")}, ${counted(ties, "tie")}, ${counted(weeks.length, "week")}`);
  return Exit.done;
}
