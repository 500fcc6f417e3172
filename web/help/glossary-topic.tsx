import { glossary } from "../words/glossary.ts";
import { helpWords } from "../words/help.ts";

/** One name for one thing. */
export function GlossaryTopic() {
  return (
    <>
      <p class="help-lead">{helpWords.glossaryLead()}</p>
      <dl class="help-terms">
        {glossary.terms().map(({ term, meaning }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
