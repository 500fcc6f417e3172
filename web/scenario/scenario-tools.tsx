import { Button } from "../controls/button.tsx";
import { scenarioWords } from "../words/scenario-room.ts";
import { dialog } from "./dialogs.ts";
import { saveScenario } from "./save-scenario.ts";
import { settleTyping } from "./text-now.ts";

/** In the row above: what can be done with the scenario as a whole. */
export function ScenarioTools() {
  return (
    <div class="scenario-tools">
      <Button
        size="small"
        onPress={() => {
          settleTyping();
          dialog.value = "changes";
        }}
      >
        {scenarioWords.whatChanged()}
      </Button>
      <Button
        size="small"
        onPress={() => {
          settleTyping();
          void import("../share/copy-link.ts").then(({ copyLink }) => copyLink());
        }}
      >
        {scenarioWords.copyLink()}
      </Button>
      <Button size="small" onPress={saveScenario}>
        {scenarioWords.save()}
      </Button>
      <Button
        size="small"
        onPress={() => {
          settleTyping();
          dialog.value = "open";
        }}
      >
        {scenarioWords.open()}
      </Button>
    </div>
  );
}
