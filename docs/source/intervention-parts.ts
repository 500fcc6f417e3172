import type { Intervention } from "../../src/model/interventions/intervention.ts";
import { orders } from "../../src/model/interventions/plan.ts";
import { citation, parameterTable, table } from "./markdown.ts";

const worksWords: Readonly<Record<Intervention["works"], string>> = {
  once: "at once, when it begins",
  weekly: "in each of its weeks anew",
  while: "as long as it is at work, and is taken back after",
};

/** Every kind of intervention: rule, numbers, what it takes, draws, sources. */
export function interventionSections(registry: readonly Intervention[]): string {
  return registry.map(section).join("\n\n");
}

function section(intervention: Intervention): string {
  const { title, name, summary, rule, sources, parameters, changes, touches, draws, works, dose, reaches } = intervention;
  const changed = [...touches, ...changes.map((column) => `\`${column}\``)].join(", ");
  const drawn = Object.entries(draws).map(([key, meaning]) => `\`${key}\` (${meaning})`);
  const facts = [
    `Works ${worksWords[works]}.`,
    `Reaches ${reaches === "people" ? "those whom `who` chooses" : "everybody alike"}.`,
    dose === null ? "Nothing is counted." : `A dose is ${dose}.`,
    `Changes ${changed === "" ? "nothing of its own" : changed}.`,
    `Draws: ${drawn.length === 0 ? "none" : drawn.join("; ")}.`,
    `Sources: ${sources.map((key) => citation(key)).join("; ")}.`,
  ];
  const numbers = Object.keys(parameters).length === 0 ? "" : parameterTable(parameters);
  return [
    `#### ${title}: \`${name}\``,
    summary,
    `\`\`\`text\n${rule.join("\n")}\n\`\`\``,
    facts.join(" "),
    takes(intervention),
    numbers,
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** Numbers without a range, parts of the scenario and pairs that a kind takes besides its parameters. */
function takes({ numbers = {}, names = {}, pairs }: Intervention): string {
  const told = [
    ...Object.entries(numbers).map(
      ([key, { meaning, required }]) => `\`${key}\`${required ? "" : " (may be left out)"}: ${meaning}`,
    ),
    ...Object.entries(names).map(
      ([key, { meaning, required }]) => `\`${key}\`${required ? "" : " (may be left out)"}: ${meaning}`,
    ),
    ...(pairs === true ? ["`ties`: pairs of people"] : []),
  ];
  return told.length === 0 ? "" : `Takes ${told.join("; ")}.`;
}

/** By what the chosen can be ordered: who comes first when not everybody can be reached. */
export function ordersTable(): string {
  return table(
    ["by", "who comes first"],
    orders.map(({ name, meaning }) => [`\`${name}\``, meaning]),
  );
}
