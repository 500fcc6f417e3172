import { generatorByName } from "../../../network/generators/index.ts";
import { shippedNetworks } from "../../../network/shipped.ts";

/** Data that a scenario reads. */
export interface DataSource {
  /** "kith:workplace", or the name of a file beside the scenario. */
  readonly name: string;
  /** Null where only whoever brought the file can know. */
  readonly license: string | null;
  readonly citation: string | null;
  /** Whether it came with Kith. */
  readonly shipped: boolean;
  /** The folder below `data/` that holds it; null for a file of the scenario's own. */
  readonly folder: string | null;
}

/**
 * Where the networks of a scenario come from, as far as somebody once measured them.
 * @param files names of the files that it read, as it gives them; @param generators names of its generators
 */
export function dataSources(files: Iterable<string>, generators: Iterable<string>): DataSource[] {
  const sources = new Map<string, DataSource>();
  for (const file of files) {
    const found = shippedNetworks.find(({ ties, people }) => file === `kith:${ties}` || file === `kith:${people}`);
    if (found === undefined) sources.set(file, { name: file, license: null, citation: null, shipped: false, folder: null });
    else {
      const { name, licence, citation, ties } = found;
      sources.set(name, { name, license: licence, citation, shipped: true, folder: ties.slice(0, ties.indexOf("/")) });
    }
  }
  for (const name of generators) {
    const generator = generatorByName(name);
    // A network of one particular size is one that somebody measured.
    if (generator?.fixedSize === undefined) continue;
    const source = { license: "printed in the work cited, built into Kith", citation: generator.source };
    sources.set(name, { name, ...source, shipped: false, folder: null });
  }
  return [...sources.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}
