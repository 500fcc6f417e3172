import type { Quantity } from "../report/choice.ts";

/** "scattered minus clustered", or the variant's name. */
export function quantityText(of: Quantity): string {
  return of.kind === "value" ? of.variant : `${of.to} minus ${of.from}`;
}
