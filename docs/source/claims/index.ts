import { allianceClaims } from "./alliances.ts";
import type { Claim } from "./claim.ts";
import { harmClaims } from "./harm.ts";
import { practicalClaims } from "./practical.ts";
import { reportedClaims } from "./reported.ts";
import { selfClaims } from "./self.ts";
import { settingClaims } from "./settings.ts";

const all = [...allianceClaims, ...selfClaims, ...practicalClaims, ...settingClaims, ...harmClaims, ...reportedClaims];

/** Every claim of the source article, in the article's order. */
export const claims: readonly Claim[] = [
  "emotional-support",
  "shared-experience",
  "belonging",
  "self-acceptance",
  "advice",
  "resources",
  "encouragement",
  "similar-others",
  "safe-spaces",
  "resilience",
  "dimensions",
  "harmful-groups",
  "pressure",
  "isolation",
  "ties",
  "reported",
].map(claimNamed);

/** @throws RangeError for a claim that is not there */
export function claimNamed(id: string): Claim {
  const claim = all.find((one) => one.id === id);
  if (claim === undefined) throw new RangeError(`no claim is called "${id}"`);
  return claim;
}
