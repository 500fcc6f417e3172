interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/**
 * Names the file of the command line that a module goes into. Left alone, a bundler makes a file of whatever several entries share, two
 * hundred in all; opening seventy of them takes a worker process as long as its first runs. What a command does first, what reads
 * scenarios and what makes runs are one file each, and what both of these need is one as well.
 * @param root folder of the project, with / between its steps
 */
export function nodeChunk(root: string): (id: string, graph: Graph) => string | null {
  const begins = { command: "cli/main.ts", scenario: "scenario/parse.ts", runs: "experiment/executors/sweep/work.ts" };
  const reached = new Map<string, ReadonlySet<string>>();
  const isOf = (begin: keyof typeof begins, id: string, graph: Graph): boolean => {
    const known = reached.get(begin) ?? everythingFrom(`${root}src/${begins[begin]}`, graph);
    reached.set(begin, known);
    return known.has(id);
  };
  return (id, graph) => {
    if (isOf("command", id, graph)) return null;
    const [scenario, runs] = [isOf("scenario", id, graph), isOf("runs", id, graph)];
    return scenario && runs ? "model" : scenario ? "scenario" : runs ? "runs" : null;
  };
}

/** A module and all that is loaded with it. */
function everythingFrom(begin: string, graph: Graph): ReadonlySet<string> {
  const found = new Set([begin]);
  for (const id of found) for (const inner of graph.getModuleInfo(id)?.importedIds ?? []) found.add(inner);
  return found;
}
