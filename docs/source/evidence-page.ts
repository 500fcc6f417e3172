import type { Mechanism } from "../../src/model/mechanism.ts";
import { type Checked, type Source, themes } from "../../src/model/sources.ts";
import { referencesOf, referenceText } from "./bibliography.ts";
import { type Citing, citing } from "./citing.ts";
import { anchor, generatedNote } from "./markdown.ts";
import { type Target, targets } from "./targets.ts";

const checkedWords: Readonly<Record<Checked, string>> = {
  abstract: "seen in the publication's own abstract or page",
  secondary: "seen in a secondary source only",
  computed: "computed here from the published data",
  partly: "parts of it seen, others in secondary sources or computed, as the text says; what is only recalled is left out",
};

/** Every finding that the model knows of, how far it was checked, and what leans on it. */
export function evidencePage(registry: readonly Mechanism[]): string {
  const cited = citing(registry);
  return `${generatedNote("src/model/sources/ and docs/references.bib")}
# Evidence

What the rules and numbers of the model lean on, and what its results are compared with. Findings that conflict both stand:
[is this settled?](is-this-settled.md) says what follows. Numbers of rows have gaps where rows were given up.

How far each finding was checked:

${Object.entries(checkedWords)
  .map(([word, meaning]) => `- *${word}*: ${meaning}.`)
  .join("\n")}

A number that somebody remembers but nobody has seen again is not shown here. Behind each publication stands what was seen of
it; the same stands in [references.bib](references.bib). *Not looked up again* means: the finding was checked, as its row says, when it
was collected; the record itself (title, names, pages) was not.

${themes.map(({ title, sources }) => `## ${title}\n\n${sources.map((source) => entry(source, cited)).join("\n\n")}`).join("\n\n")}
`;
}

function entry(source: Source, cited: readonly Citing[]): string {
  const { key, cite, finding, studied, checked } = source;
  const leaning = leaningOn(source.key, cited, targets);
  return [
    `<a id="${anchor(key)}"></a>**${key}** · ${cite} · checked: *${checked}*`,
    `${finding}${studied === "" ? "" : ` *Studied:* ${studied}.`}`,
    leaning === "" ? "Nothing in the model leans on it: report only." : leaning,
    referencesOf(key)
      .map((reference) => `- ${referenceText(reference)} *${reference.fields["note"]}*`)
      .join("\n"),
  ].join("\n\n");
}

/** "Rules: …. Numbers: …. Calibrated to: C1." as far as there are any. */
function leaningOn(key: string, cited: readonly Citing[], known: readonly Target[]): string {
  const of = (kind: Citing["kind"]) => [
    ...new Set(cited.filter((one) => one.key === key && one.kind === kind).map(({ text }) => text)),
  ];
  const ids = (set: Target["set"]) =>
    known.filter((target) => target.set === set && target.rows.includes(key)).map(({ id }) => id);
  return [
    ["Rules", of("rule")],
    ["Numbers", of("number")],
    ["Numbers set toward it", of("number set toward it")],
    ["Calibrated to it", ids("calibration")],
    ["Compared with it, never tuned to it", ids("validation")],
  ]
    .filter(([, list]) => list.length > 0)
    .map(([title, list]) => `${title}: ${(list as string[]).join(", ")}.`)
    .join(" ");
}
