import { didYouMean } from "../scenario/closest.ts";
import type { Scenario, Variant } from "../scenario/scenario.ts";
import { Complaint } from "./exit.ts";

/** The variant of that name, or the first where none is named. @throws Complaint that says which was probably meant */
export function findVariant({ variants }: Scenario, name: string | undefined): Variant & { readonly point: number } {
  const point = name === undefined ? 0 : variants.findIndex((variant) => variant.name === name);
  if (point >= 0) return { ...variants[point], point };
  const known = variants.map((variant) => variant.name);
  const meant = didYouMean(name ?? "", known);
  throw new Complaint(
    `"${name}" is no variant of this scenario; ${meant === undefined ? `known: ${known.join(", ")}` : `did you mean "${meant}"?`}`,
  );
}
