import { inLanguageToo } from "./language.ts";

/** One plain sentence for each row of the diary that is neither hurt nor help. */
export const rowNotes = inLanguageToo((): readonly { readonly label: string; readonly note: string }[] => [
  {
    label: "Ups and downs",
    note: "Good and bad weeks for reasons that are not in this model. They are drawn by lot, and the same lot in every network. Often they are the largest row of a week.",
  },
  { label: "Bounced back", note: "Distress above a person's own usual level falls back toward it, whoever is around." },
  { label: "Drifted back up", note: "Distress below a person's own usual level rises back toward it." },
  {
    label: "Limits reached",
    note: "Distress ends at 0 and at 100, and some of what makes it cannot fall below nothing. What went beyond a limit is put back here, so that the sum is right.",
  },
  { label: "Smaller things together", note: "Rows of less than a tenth of a point, added up." },
]);
