import { saveFile } from "../share/save-file.ts";
import { store } from "../state/store.ts";
import { tell } from "../state/toast.ts";
import { scenarioWords } from "../words/scenario-room.ts";
import { settleTyping, textNow } from "./text-now.ts";

/** Saves the scenario as a file, and each table that it names beside it. */
export function saveScenario(): void {
  settleTyping();
  const file = store.scenarioFile.peek();
  const others = Object.entries(store.files.peek());
  saveFile(nameOf(file), textNow.peek(), "application/yaml");
  for (const [name, text] of others) saveFile(baseName(name), text, name.endsWith(".csv") ? "text/csv" : "text/plain");
  tell(others.length === 0 ? scenarioWords.saved(nameOf(file)) : scenarioWords.savedFiles(others.length + 1));
}

/** The last part of a path. */
export function baseName(path: string): string {
  return path.split(/[\\/]/).pop() ?? path;
}

function nameOf(file: string): string {
  const base = baseName(file.replace(/^kith:/, ""));
  return /\.(ya?ml|json)$/i.test(base) ? base : `${base === "" ? "scenario" : base}.yaml`;
}
