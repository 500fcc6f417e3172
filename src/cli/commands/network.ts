import { type Command, flagOption, type Option, textOption, wholeOption } from "../command.ts";
import { Exit } from "../exit.ts";
import { amountOption } from "../number-option.ts";

const howToRead: readonly Option[] = [
  { flags: "--people <file>", meaning: "a .csv of people and their attributes, beside a .csv of ties", kind: "text" },
  { flags: "--threshold <n>", meaning: "keep ties from this many contacts on", kind: "text" },
  { flags: "--skip-faults", meaning: "leave out rows with a fault and count them", kind: "flag" },
];
const howToWrite: readonly Option[] = [
  {
    flags: "-o, --out <file>",
    meaning: "file to write: .csv, .graphml, .gexf or .json (default: ties as CSV to standard output)",
    kind: "text",
  },
  { flags: "--force", meaning: "write over a file that is there", kind: "flag" },
];

const describe: Command = {
  name: "describe",
  summary: "Describe a network: ties, clustering, distances, communities.",
  arguments: [["<file>", ".csv, .tsv, .graphml, .gexf, .json, or kith:workplace"]],
  options: howToRead,
  examples: [
    ["kith network describe kith:workplace --threshold 15", "a network that comes with Kith"],
    ["kith network describe ties.csv --people people.csv", "a network of your own"],
  ],

  async run(given, terminal) {
    const { readNetwork, reportLines } = await import("../network-files.ts");
    const { describeNetwork } = await import("../../network/metrics/describe.ts");
    const { descriptionText } = await import("../network-text.ts");
    const { seedKey } = await import("../../random/seed.ts");
    const { network, report } = readNetwork(given.arguments[0], readingOf(given), terminal);
    const description = describeNetwork(network, { key: seedKey("kith network describe") });
    if (terminal.json) terminal.printJson({ file: given.arguments[0], ...description, report });
    else terminal.print([...reportLines(report), "", descriptionText(description)].join("\n"));
    return Exit.done;
  },
};

const convert: Command = {
  name: "convert",
  summary: "Write a network in another format.",
  arguments: [["<file>", ".csv, .tsv, .graphml, .gexf, .json, or kith:workplace"]],
  options: [...howToRead, ...howToWrite],
  examples: [["kith network convert ties.csv --people people.csv --out club.graphml", "for Gephi, igraph or NetworkX"]],

  async run(given, terminal) {
    const { dataOf, readNetwork, reportLines, writeNetwork } = await import("../network-files.ts");
    const { network, report } = readNetwork(given.arguments[0], readingOf(given), terminal);
    for (const line of reportLines(report)) terminal.note(line);
    const files = writeNetwork(network, textOption(given, "out"), flagOption(given, "force"), terminal);
    if (terminal.json) terminal.printJson({ file: given.arguments[0], report, ...dataOf(network, files) });
    return Exit.done;
  },
};

const generate: Command = {
  name: "generate",
  summary: "Make a network and write it.",
  arguments: [
    ["<generator>", "kith describe networks lists them"],
    ["[values...]", "parameters as name=number"],
  ],
  options: [
    { flags: "-n, --size <n>", meaning: "number of people (default: 200)", kind: "whole" },
    { flags: "-s, --seed <text>", meaning: "seed (default: 1)", kind: "text" },
    ...howToWrite,
  ],
  examples: [
    ["kith network generate small-world neighbors=8 rewiring=0.1 --size 300 --out small.graphml", "three hundred people"],
  ],

  async run(given, terminal) {
    const { dataOf, generateNetwork, writeNetwork } = await import("../network-files.ts");
    const [name, ...values] = given.arguments;
    const network = generateNetwork(name, values, wholeOption(given, "size"), textOption(given, "seed") ?? "1");
    const files = writeNetwork(network, textOption(given, "out"), flagOption(given, "force"), terminal);
    if (terminal.json)
      terminal.printJson({ generator: name, people: network.size, ties: network.targets.length / 2, ...dataOf(network, files) });
    return Exit.done;
  },
};

/** `kith network …` works on networks without any scenario. */
export const network: Command = {
  name: "network",
  summary: "Describe, convert or generate networks.",
  examples: [],
  commands: [describe, convert, generate],
};

function readingOf(given: Parameters<NonNullable<Command["run"]>>[0]) {
  return {
    people: textOption(given, "people"),
    threshold: amountOption(given, "threshold"),
    skipFaults: flagOption(given, "skipFaults"),
  };
}
