import { scenarioWords } from "../words/scenario-room.ts";
import type { ChangedKey } from "../worker/text/asks.ts";

/** Keys that have another value than before, each with a way back. */
export function ChangedKeys({ keys, onTakeBack }: { keys: readonly ChangedKey[]; onTakeBack: (path: string) => void }) {
  return (
    <div class="changed-scroll">
      <table class="changed-keys">
        <thead>
          <tr>
            <th scope="col">{scenarioWords.parameter()}</th>
            <th scope="col">{scenarioWords.before()}</th>
            <th scope="col">{scenarioWords.now()}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {keys.map(({ path, before, after, meaning }) => (
            <tr key={path}>
              <th scope="row" translate={false}>
                <code>{path}</code>
                {meaning !== "" && <span class="changed-meaning">{meaning.split(". ")[0]}</span>}
              </th>
              <td translate={false}>{before}</td>
              <td translate={false}>{after}</td>
              <td>
                <button
                  type="button"
                  class="scenario-link"
                  aria-label={`${scenarioWords.takeBack()}: ${path}`}
                  onClick={() => onTakeBack(path)}
                >
                  {scenarioWords.takeBack()}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
