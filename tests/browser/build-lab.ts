import { build } from "vite";

/** Builds the lab once for all browser tests, as it is shipped. */
export default async function buildLab(): Promise<void> {
  await build({ logLevel: "error", mode: "production" });
}
