import { LicensesButton } from "../share/licenses-button.tsx";
import { isShown } from "../state/shown.ts";
import { helpWords } from "../words/help.ts";

/** Places of the lab, without those that a teacher leaves out. */
function shownPlaces() {
  return helpWords.labPlaces().filter(({ part }) => isShown(part));
}

/** The lab in a minute: its places and its three rules. */
export function LabTopic() {
  return (
    <>
      <p class="help-lead">{helpWords.labLead()}</p>
      <dl class="help-terms">
        {shownPlaces().map(({ to, name, text }) => (
          <div key={to}>
            <dt>
              <a href={to}>{name}</a>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <ul class="help-list">
        {helpWords.labRules().map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <p>
        <LicensesButton />
      </p>
    </>
  );
}
