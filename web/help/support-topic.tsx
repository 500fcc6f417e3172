import { view } from "../state/shown.ts";
import { helpWords } from "../words/help.ts";

/** Where to find support: what a teacher wrote first, if anything, then general words. Numbers differ by country. */
export function SupportTopic() {
  const note = view.value.support.trim();
  return (
    <>
      <p class="help-lead">{helpWords.supportLead()}</p>
      {note !== "" && (
        <section class="help-note">
          <h2>{helpWords.fromTeacher()}</h2>
          <p translate={false}>{note}</p>
        </section>
      )}
      {helpWords.supportParts().map(({ title, text }) => (
        <section key={title}>
          <h2>{title}</h2>
          {text.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      ))}
    </>
  );
}
