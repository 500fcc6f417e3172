import { importNetwork } from "../../../src/network/formats/import-network.ts";
import { toGexf } from "../../../src/network/formats/to-gexf.ts";
import { toGraphml } from "../../../src/network/formats/to-graphml.ts";
import { toNodeLinkJson } from "../../../src/network/formats/to-node-link-json.ts";
import type { NetworkFormat, NetworkTexts } from "./asks.ts";
import { asFiles } from "./read-network.ts";

/** A network of the lab as a file, or two, for other programs. @throws Error in plain words where its tables are not sound */
export function writeNetwork(
  texts: NetworkTexts,
  format: NetworkFormat,
): readonly { readonly name: string; readonly text: string }[] {
  const files = asFiles(texts);
  if (format === "csv") return [files.ties, files.people];
  const { network, problems } = importNetwork(files);
  if (network === null) throw new Error(problems[0]?.message ?? "the network cannot be read");
  if (format === "graphml") return [{ name: "network.graphml", text: toGraphml(network) }];
  if (format === "gexf") return [{ name: "network.gexf", text: toGexf(network) }];
  return [{ name: "network.json", text: toNodeLinkJson(network) }];
}
