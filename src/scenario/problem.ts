/** Something in a scenario that has to be put right, or that is worth a second look. */
export interface Problem {
  /** The file as its reader named it: the scenario, or a file that the scenario names. */
  readonly file: string;
  /** From 1. Columns count UTF-16 units; a byte order mark counts for nothing. */
  readonly line: number;
  readonly column: number;
  /** The key in question, dotted: "mechanisms.belonging.rate"; empty where the problem belongs to no key. */
  readonly path: string;
  /** A sentence without its final period: what is wrong, and what would be right. */
  readonly message: string;
  /** What was probably meant. */
  readonly suggestion?: string;
  /** An edit that would help: put `text` in place of the characters from `from` up to `to` of the text as it was given. */
  readonly fix?: { readonly from: number; readonly to: number; readonly text: string };
  /** A warning lets a scenario run. */
  readonly severity: "error" | "warning";
}

/** One line: `scenarios/contact.yaml:14:3  mechanisms.belonging.rate is 3 per week; it must be between 0 and 1`. */
export function formatProblem({ file, line, column, message, suggestion, severity }: Problem): string {
  const place = line > 0 ? `${file}:${line}:${column}` : file;
  const meant = suggestion === undefined ? "" : `; did you mean "${suggestion}"?`;
  return `${place}  ${severity === "warning" ? "warning: " : ""}${message}${meant}`;
}

/** Whether any of them keeps the scenario from running. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === "error");
}

/** In order of place, each once; those of the scenario's own file first. At most `most`, then one that says how many more. */
export function tidyProblems(problems: readonly Problem[], file: string, most = 100): Problem[] {
  const seen = new Set<string>();
  const single = problems.filter((problem) => {
    const key = formatProblem(problem);
    return !seen.has(key) && seen.add(key);
  });
  single.sort((a, b) =>
    a.file === b.file ? a.line - b.line || a.column - b.column : rank(a) - rank(b) || order(a.file, b.file),
  );
  if (single.length <= most) return single;
  const last = single[most];
  const more = `and ${single.length - most} more problems from here on`;
  return [...single.slice(0, most), { ...withoutFix(last), path: "", message: more, severity: "error" }];

  function rank(problem: Problem): number {
    return problem.file === file ? 0 : 1;
  }
}

function withoutFix({ file, line, column, path, message, severity }: Problem): Problem {
  return { file, line, column, path, message, severity };
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
