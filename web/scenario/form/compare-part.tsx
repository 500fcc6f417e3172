import { scenarioWords } from "../../words/scenario-room.ts";
import type { ScenarioSummary } from "../../worker/protocol.ts";
import type { FormParts } from "../../worker/text/asks.ts";
import { Fields } from "./field.tsx";
import { put, useForm } from "./form-links.ts";
import { TextField } from "./text-field.tsx";

/** What is asked, what is compared, and over how long and how often. */
export function ComparePart({ form, summary }: { form: FormParts; summary: ScenarioSummary }) {
  const { onLine } = useForm();
  return (
    <>
      {form.about.map(({ path, value }) => (
        <TextField
          key={path[0]}
          label={path[0] === "title" ? scenarioWords.title() : scenarioWords.question()}
          path={path}
          value={value}
          long={path[0] === "question"}
          onChange={(text) => put(path, text)}
        />
      ))}
      <section class="parameters-part">
        <h3>{scenarioWords.variants()}</h3>
        {form.variants.length === 0 ? (
          <p class="k-note">{scenarioWords.noVariants()}</p>
        ) : (
          <ul class="scenario-variants">
            {form.variants.map(({ name, line }) => {
              const variant = summary.variants.find((one) => one.name === name);
              const changed = variant?.changed ?? [];
              return (
                <li key={name}>
                  <p>
                    <b translate={false}>{variant === undefined ? name : `${variant.letter} ${name}`}</b>{" "}
                    <button type="button" class="scenario-link" onClick={() => onLine(line)}>
                      {scenarioWords.atLine(line)}
                    </button>
                  </p>
                  <p class="k-note" translate={changed.length === 0 ? undefined : false}>
                    {changed.length === 0 ? scenarioWords.asItIs() : changed.join(", ")}
                  </p>
                </li>
              );
            })}
          </ul>
        )}
        {form.sweep !== null && (
          <p class="k-note">
            {scenarioWords.sweep()}{" "}
            <button type="button" class="scenario-link" onClick={() => onLine(form.sweep?.line ?? 1)}>
              {scenarioWords.atLine(form.sweep.line)}
            </button>
          </p>
        )}
      </section>
      <section class="parameters-part">
        <h3>{scenarioWords.timeAndRepeats()}</h3>
        <Fields entries={form.time} ofText />
        <TextField
          label={scenarioWords.seed()}
          path={["seed"]}
          value={form.seed}
          how={scenarioWords.seedHow()}
          onChange={(text) => put(["seed"], /^-?\d{1,15}$/.test(text.trim()) ? Number(text) : text.trim())}
        />
      </section>
    </>
  );
}
