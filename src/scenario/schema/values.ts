import * as z from "zod";
import { isWhat } from "../words.ts";

/** A value of a table of people: text, but numbers and true or false need no quotation marks. */
export const valueField = z
  .preprocess(
    (value) => (typeof value === "number" || typeof value === "boolean" ? String(value) : value),
    z
      .string({ error: ({ input }) => `${isWhat(input)}; it must be a value as the table of people has it` })
      .min(1, { error: () => "is empty" })
      .max(200, { error: () => "is longer than 200 characters" }),
  )
  .meta({ scalar: true });
