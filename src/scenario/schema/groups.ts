import * as z from "zod";
import { mostGroups } from "../../model/groups/plan.ts";
import { group, list, nameField, parameterField } from "../fields.ts";
import type { Registry } from "../registry.ts";
import { isWhat } from "../words.ts";
import { whoFields } from "./who.ts";

/** Groups that meet: support groups, clubs, safe spaces. */
export function groupsField({ groupParameters }: Registry) {
  const numbers = Object.entries(groupParameters).map(([name, parameter]) => [
    name,
    parameterField(parameter).default(parameter.default),
  ]);
  const one = group(
    {
      name: nameField.meta({ description: "A name of your own; no two groups share it.", examples: ["support circle"] }),
      who: group(whoFields, {
        description: "Who belongs to it from the start: all of what is said holds together; {} is everybody.",
      }),
      focus: nameField
        .meta({
          description:
            "Dimension of the identity that it is about: only members who carry it are affirmed or shamed. Left out: any identity.",
          examples: ["religion"],
        })
        .optional(),
      safeSpace: flag("Whether it is a safe space: in its hours nobody hides and the climate is kind.", false),
      open: flag("Whether it runs from the first week of the warm-up; an intervention can open it later.", true),
      ...Object.fromEntries(numbers),
    },
    { description: "A group that meets. What its norm does to those who come: mechanisms.groupMeetings." },
  );
  return list(one, mostGroups, { description: "Groups that meet: support groups, clubs, safe spaces, circles that shame." });
}

function flag(description: string, standard: boolean) {
  return z
    .boolean({ error: ({ input }) => `${isWhat(input)}; it must be true or false` })
    .meta({ description, default: standard })
    .default(standard);
}
