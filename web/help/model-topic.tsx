import scorecard from "../../docs/validation.md?raw";
import { helpWords } from "../words/help.ts";
import { readFit } from "./fit.ts";

const [fitted, shown] = readFit(scorecard);

/** What is this model? What is in it, how well it fits, what it leaves out, and what it is not. */
export function ModelTopic() {
  return (
    <>
      <p class="help-lead">{helpWords.modelLead()}</p>
      {helpWords.modelParts().map(({ title, text }) => (
        <section key={title}>
          <h2>{title}</h2>
          <List items={text} />
        </section>
      ))}
      {fitted !== undefined && shown !== undefined && (
        <section>
          <h2>{helpWords.fitTitle()}</h2>
          <p>{helpWords.fit(fitted.inside, fitted.of, shown.inside, shown.of)}</p>
          {shown.misses.length > 0 && (
            <>
              <p>{helpWords.fitMisses()}</p>
              <div translate={false}>
                <List items={shown.misses} />
              </div>
            </>
          )}
        </section>
      )}
      <section>
        <h2>{helpWords.leftOutTitle()}</h2>
        <List items={helpWords.leftOut()} />
      </section>
      <section>
        <h2>{helpWords.notTitle()}</h2>
        <List items={helpWords.not()} />
      </section>
      <section>
        <h2>{helpWords.moreTitle()}</h2>
        <ul class="help-list">
          {helpWords.more().map(({ to, text }) => (
            <li key={to}>
              <a href={to}>{text}</a>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function List({ items }: { items: readonly string[] }) {
  return (
    <ul class="help-list">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
