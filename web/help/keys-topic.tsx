import { helpWords } from "../words/help.ts";
import { keyWords } from "../words/help-keys.ts";

/** All keys of every place. */
export function KeysTopic() {
  return (
    <>
      <p class="help-lead">{helpWords.keysLead()}</p>
      {keyWords.groups().map(({ title, keys }) => (
        <section key={title}>
          <h2>{title}</h2>
          <table class="help-keys">
            <thead class="visually-hidden">
              <tr>
                <th scope="col">{helpWords.keysKey()}</th>
                <th scope="col">{helpWords.keysWhat()}</th>
              </tr>
            </thead>
            <tbody>
              {keys.map(({ press, does }) => (
                <tr key={does}>
                  <th scope="row">
                    {press.map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </th>
                  <td>{does}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </>
  );
}
