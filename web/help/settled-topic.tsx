import settled from "../../docs/is-this-settled.md?raw";
import { helpWords } from "../words/help.ts";
import { type Block, plainOf, readMarkdown } from "./markdown.ts";
import { Pieces } from "./pieces.tsx";
import { slug } from "./topics.ts";

const blocks = readMarkdown(settled);

/** Is this settled? The documentation's own page, so that both say the same: a table of questions and their states, then each. */
export function SettledTopic() {
  const [, , ...rest] = blocks;
  return (
    <>
      <p class="help-lead">{helpWords.settledLead()}</p>
      <div translate={false}>
        {rest.map((block, k) => (
          <SettledBlock key={k} block={block} />
        ))}
      </div>
    </>
  );
}

function SettledBlock({ block }: { block: Block }) {
  switch (block.is) {
    case "heading":
      return (
        <div class="settled-head" id={slug(block.text)} tabIndex={-1}>
          <h2>{block.text}</h2>
          <p class="settled-state">{stateOf(block.text)}</p>
        </div>
      );
    case "table":
      return (
        <dl class="settled-list">
          {block.rows.map(([question, state]) => (
            <div key={plainOf(question)}>
              <dt>
                <Pieces parts={question} />
              </dt>
              <dd>{plainOf(state)}</dd>
            </div>
          ))}
        </dl>
      );
    case "list":
      return (
        <ul class="help-list">
          {block.items.map((item) => (
            <li key={plainOf(item)}>
              <Pieces parts={item} />
            </li>
          ))}
        </ul>
      );
    default:
      return (
        <p>
          <Pieces parts={block.parts} />
        </p>
      );
  }
}

/** What the table says of a question. */
function stateOf(question: string): string {
  const table = blocks.find((block) => block.is === "table");
  const row = table?.is === "table" ? table.rows.find(([cell]) => plainOf(cell) === question) : undefined;
  return row === undefined ? "" : plainOf(row[1]);
}
