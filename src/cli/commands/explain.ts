import { type Command, textOption, wholeOption } from "../command.ts";
import { Complaint, Exit } from "../exit.ts";
import { runOptions } from "../run-options.ts";

/** `kith explain <file> --person <id>` lives a run again with one person's books open. */
export const explain: Command = {
  name: "explain",
  summary: "Say why one person of a run changed: what each mechanism added, week by week.",
  arguments: [["<file>", "a scenario file"]],
  options: [
    {
      flags: "-p, --person <id>",
      meaning: "a person's number as panels have it, or their label in the network file",
      kind: "text",
    },
    ...runOptions,
    { flags: "--week <n>", meaning: "one week in every detail", kind: "whole" },
  ],
  examples: [
    ["kith explain kith:flagship --person 39", "what made this person's weeks"],
    ["kith explain kith:flagship --person 39 --week 12", "one week: events, who was asked, what each mechanism added"],
  ],

  async run(given, terminal) {
    const { loadScenario } = await import("../load-scenario.ts");
    const { noteSweep } = await import("../note-sweep.ts");
    const { findVariant } = await import("../find-variant.ts");
    const { findPerson, diaryText, nameOf, weekText } = await import("../diary-text.ts");
    const { leftInWeek } = await import("../left-in-week.ts");
    const { explainPerson } = await import("../../engine/explain.ts");
    const loaded = loadScenario(given.arguments[0], terminal);
    const { scenario, file } = loaded;
    noteSweep(loaded, terminal);
    const wanted = textOption(given, "person");
    if (wanted === undefined) throw new Complaint("who? --person takes a number or a label");
    const { name: variant, plan } = findVariant(scenario, textOption(given, "variant"));
    const replicate = wholeOption(given, "replicate") ?? 0;
    const chance = { seed: textOption(given, "seed") ?? String(scenario.seed), replicate };
    const person = findPerson(plan, chance, wanted);
    const week = wholeOption(given, "week");
    if (week !== undefined && week > scenario.weeks)
      throw new Complaint(`there is no week ${week}: the run has ${scenario.weeks}`);
    const left = leftInWeek(plan, chance, person.place);
    if (left !== null && (week ?? 1) >= left)
      throw new Complaint(
        `${nameOf(person.network, person.place)} left the network before week ${left}, by a line of interventions`,
      );
    const lived = explainPerson(plan, chance, person.place).weeks.filter((one) => left === null || one.week < left);
    const weeks = week === undefined ? lived : lived.filter((one) => one.week === week);
    if (terminal.json)
      terminal.printJson({ file, variant, replicate, seed: chance.seed, person: person.id, label: person.label, left, weeks });
    else if (week === undefined) terminal.print(diaryText(person, variant, weeks, left));
    else terminal.print(weekText(person, variant, weeks[0]));
    return Exit.done;
  },
};
