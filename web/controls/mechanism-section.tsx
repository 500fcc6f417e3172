import { controlWords } from "../words/controls.ts";
import type { Edit } from "../worker/protocol.ts";
import { Disclosure } from "./disclosure.tsx";
import { editOf, isOn, switchPath } from "./edits.ts";
import type { PanelSection } from "./panel-sections.ts";
import { ParameterSlider } from "./parameter-slider.tsx";
import { Switch } from "./switch.tsx";

export interface MechanismSectionProps {
  readonly section: PanelSection;
  readonly edits: readonly Edit[];
  readonly onSet: (path: readonly string[], value: number | string) => void;
  readonly onReset: (path: readonly string[]) => void;
}

/** A heading of the panel, closed at first: a mechanism with its switch, or a table of the population or a setting. */
export function MechanismSection({ section, edits, onSet, onReset }: MechanismSectionProps) {
  const { title, parameters, mechanism } = section;
  const on = mechanism === null || isOn(mechanism, edits);
  const changed = parameters.filter(({ path }) => editOf(edits, path) !== undefined).length;
  return (
    <div class={on ? "mechanism" : "mechanism mechanism-off"}>
      {mechanism !== null && (
        <Switch
          label={controlWords.switch(title)}
          on={on}
          onChange={(next) => {
            const path = switchPath(mechanism.name);
            if (editOf(edits, path) !== undefined) onReset(path);
            else onSet(path, next ? "on" : "off");
          }}
        />
      )}
      <Disclosure
        title={
          <>
            <span translate={false}>{title}</span>
            {changed > 0 && <span class="mechanism-changed"> {controlWords.changes(changed)}</span>}
          </>
        }
      >
        {mechanism !== null && (
          <p class="mechanism-summary" translate={false}>
            {mechanism.summary}
          </p>
        )}
        {!on && <p class="k-note">{controlWords.isOff(title)}</p>}
        {on && parameters.length === 0 && <p class="k-note">{controlWords.noParameters()}</p>}
        {on &&
          parameters.map((parameter) => (
            <ParameterSlider key={parameter.path.join(".")} {...{ parameter, edits, onSet, onReset }} />
          ))}
      </Disclosure>
    </div>
  );
}
