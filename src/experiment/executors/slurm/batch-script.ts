/** An array of pilots: Slurm tasks that each make a share of a sweep's parts. */
export interface Pilots {
  readonly title: string;
  /** Results folder, from the root. */
  readonly folder: string;
  /** What starts Kith: program and first arguments. */
  readonly command: readonly string[];
  /** The shares to submit, in order, and how many there are in all: `--shard i/of`. */
  readonly shards: readonly number[];
  readonly of: number;
  /** Parts that are missing, and chunks that the whole sweep is cut into. */
  readonly missing: number;
  readonly chunks: number;
  /** Memory that one worker needs, from above, in megabytes. */
  readonly megabytes: number;
  /** Options of sbatch that the caller gave, as words. */
  readonly options: readonly string[];
}

/** The path of the script in a results folder. */
export const scriptName = "slurm/pilots.sh";

/**
 * A batch script that a person can read, change and submit by hand. Tasks are never requeued by Slurm, which waits for minutes
 * before it does: what a lost task leaves undone is submitted again.
 */
export function batchScript({ title, folder, command, shards, of, missing, chunks, megabytes, options }: Pilots): string {
  const name = (folder.split("/").pop() ?? "").replace(/[^\w.-]+/g, "-");
  const call = [...command, "sweep", "run", folder, "--shard"].map(shellWord).join(" ");
  const given =
    options.length === 0 ? "" : `# Given by hand; of two that disagree the last one counts.\n${optionLines(options)}\n`;
  return `#!/bin/bash
# ${title.replace(/\s+/g, " ").trim()}
# ${missing} of ${chunks} parts are missing. ${shards.length === 1 ? "One pilot makes" : `${shards.length} pilots make`} them: each is one task, which makes every ${ordinal(of)} part and leaves.
# Written by kith sweep submit, and again each time. By hand: sbatch ${shellWord(`${folder}/${scriptName}`)}
# A task that is lost loses the part it was at: kith sweep submit submits again what is missing.
#SBATCH --job-name=${batchWord(`kith-${name}`)}
#SBATCH --chdir=${batchWord(folder)}
#SBATCH --array=${ranges(shards)}
#SBATCH --output=logs/slurm-%A-%a.txt
#SBATCH --ntasks=1
#SBATCH --mem-per-cpu=${megabytes}M
#SBATCH --no-requeue
# Before the time is up: finish the part under way and leave.
#SBATCH --signal=B:TERM@90
${given}
exec ${call} "$SLURM_ARRAY_TASK_ID/${of}" --workers "\${SLURM_CPUS_PER_TASK:-1}"
`;
}

/** Whole numbers in order as Slurm writes arrays: "0-3,7,9-12". */
export function ranges(numbers: readonly number[]): string {
  const found: [first: number, last: number][] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else found.push([number, number]);
  }
  return found.map(([first, last]) => (first === last ? String(first) : `${first}-${last}`)).join(",");
}

/** One line an option, with the words that belong to it: `-t 10` is two. */
function optionLines(options: readonly string[]): string {
  const lines: string[] = [];
  for (const word of options) {
    const last = lines.at(-1);
    if (word.startsWith("-") || last === undefined) lines.push(`#SBATCH ${batchWord(word)}`);
    else lines[lines.length - 1] = `${last} ${batchWord(word)}`;
  }
  return lines.join("\n");
}

/** A word for the shell, quoted where it has to be. */
export function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** A word of an #SBATCH line, which is split at spaces and ends at a #. */
function batchWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `"${text.replaceAll(/["\\]/g, "\\$&")}"`;
}

function ordinal(number: number): string {
  const [ones, tens] = [number % 10, Math.floor(number / 10) % 10];
  if (tens === 1 || ones === 0 || ones > 3) return `${number}th`;
  return `${number}${["st", "nd", "rd"][ones - 1]}`;
}
