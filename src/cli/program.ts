import { type Argument, Command as Commander, CommanderError, Option as CommanderOption, InvalidArgumentError } from "commander";
import { Unreadable } from "../experiment/executors/read-stored.ts";
import type { Command, Option } from "./command.ts";
import { commands } from "./commands/index.ts";
import { Complaint, Exit } from "./exit.ts";
import { openTerminal } from "./terminal.ts";

/** Runs what was typed and returns the exit code. */
export async function runProgram(typed: readonly string[], version: string): Promise<number> {
  let code: number = Exit.done;
  const root = new Commander("kith")
    .description("Same people, same shocks, another network: who ends where, and why?")
    .version(version)
    .exitOverride()
    .configureHelp({
      showGlobalOptions: true,
      // Short enough that summaries beside it wrap within 80 columns.
      subcommandTerm: (command) => [command.name(), ...command.registeredArguments.map(argumentText)].join(" "),
    })
    .option("--json", "print the result as JSON")
    .option("--debug", "print stack traces")
    .showHelpAfterError("(kith --help lists the commands; kith COMMAND --help shows examples)");
  for (const command of commands) add(root, command, (ended) => (code = ended));
  addHelp(root);
  try {
    // Commander shows the help of what it knows, and drops the word that it does not.
    if (typed.some((word) => word === "--help" || word === "-h")) await commandNamed(root, typed);
    await root.parseAsync([...typed], { from: "user" });
    return code;
  } catch (error) {
    return complain(error, typed.includes("--debug"));
  }
}

/** A command of ours as one of commander's. */
function add(parent: Commander, command: Command, done: (code: number) => void): void {
  const own = parent
    .command(command.name, { hidden: command.hidden === true })
    .summary(command.summary)
    .description(command.summary);
  for (const [syntax, meaning] of command.arguments ?? []) own.argument(syntax, meaning);
  for (const option of command.options ?? []) own.addOption(optionOf(option));
  if (command.examples.length > 0) own.addHelpText("after", `\n${examplesText(command)}`);
  for (const inner of command.commands ?? []) add(own, inner, done);
  if (command.commands !== undefined) addHelp(own);
  const { run } = command;
  if (run === undefined) return;
  own.action(async () => {
    const { json, debug, ...options } = own.optsWithGlobals();
    done(await run({ arguments: own.args, options }, openTerminal(json === true, debug === true)));
  });
}

/** `kith help sweep run`. Commander's own reads one word, and shows the help of all where that word is no command. */
function addHelp(parent: Commander): void {
  parent
    .helpCommand(false)
    .command("help")
    .argument("[command...]")
    .description("display help for command")
    .action(async (words: readonly string[]) => (await commandNamed(parent, words)).help());
}

/** The command that words lead to, however deep; what follows it are its arguments. @throws CommanderError where there is none of a name */
async function commandNamed(parent: Commander, words: readonly string[]): Promise<Commander> {
  let asked = parent;
  for (const word of words) {
    if (word.startsWith("-")) continue;
    const inner = asked.commands.find((command) => command.name() === word);
    // Called by that name it says that there is none, and what was probably meant.
    if (inner === undefined && asked.commands.length > 0) await asked.parseAsync([word], { from: "user" });
    if (inner === undefined) break;
    asked = inner;
  }
  return asked;
}

function optionOf({ flags, meaning, kind, choices, min = 1, max = Number.MAX_SAFE_INTEGER }: Option): CommanderOption {
  const option = new CommanderOption(flags, meaning);
  if (choices !== undefined) option.choices([...choices]);
  if (kind === "whole") {
    option.argParser((text: string) => {
      const value = Number(text);
      if (!/^\d+$/.test(text) || value < min || value > max) {
        const range = max < Number.MAX_SAFE_INTEGER ? `from ${min} to ${max}` : `of at least ${min}`;
        throw new InvalidArgumentError(`It must be a whole number ${range}.`);
      }
      return value;
    });
  } else if (kind === "text" && choices === undefined) {
    // What a script hands over when its variable was never set.
    option.argParser((text: string) => {
      if (text.trim() === "") throw new InvalidArgumentError("It is empty.");
      return text;
    });
  }
  return option;
}

/** Columns of a terminal that is not told to be wider. */
const columns = 80;

/** What one would type and what it does: beside each other where all of it has room, else below each other. */
function examplesText({ examples }: Command): string {
  const width = Math.max(...examples.map(([line]) => line.length));
  const beside = examples.every(([, meaning]) => width + meaning.length + 4 <= columns);
  const lines = examples.map(([line, meaning]) =>
    beside ? `  ${line.padEnd(width)}  ${meaning}` : `  ${line}\n      ${meaning}`,
  );
  return ["Examples:", ...lines].join("\n");
}

function argumentText(argument: Argument): string {
  const name = `${argument.name()}${argument.variadic ? "..." : ""}`;
  return argument.required ? `<${name}>` : `[${name}]`;
}

/** One sentence on standard error; a stack trace only where it was asked for. @returns the exit code */
export function complain(error: unknown, debug: boolean): number {
  // Commander has already written what was wrong with the call.
  if (error instanceof CommanderError) return error.exitCode === 0 ? Exit.done : Exit.invalid;
  const unloaded = whyUnloaded(error);
  if (unloaded !== null && !debug) {
    process.stderr.write(`kith: ${unloaded}\n`);
    return Exit.fault;
  }
  if (debug && error instanceof Error) process.stderr.write(`${error.stack ?? error.message}\n`);
  else process.stderr.write(`kith: ${error instanceof Error ? error.message : String(error)}\n`);
  if (error instanceof Complaint) return error.code;
  if (error instanceof Unreadable) return Exit.fault;
  if (!debug) process.stderr.write("This was not expected; the same command with --debug says where it happened.\n");
  return Exit.fault;
}

/** Why Kith's own files cannot be opened any more, where that is what is wrong. */
function whyUnloaded(error: unknown): string | null {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "EMFILE" || code === "ENFILE") return "too many files are open here: raise the limit (ulimit -n)";
  // A package whose description cannot be opened is one that is not found.
  if (code === "ERR_MODULE_NOT_FOUND")
    return "a part of Kith cannot be loaded: too many files are open here (ulimit -n), or it is not wholly installed";
  return null;
}
