import { Button } from "../controls/button.tsx";
import { Empty } from "../controls/empty.tsx";
import { tableWords } from "../words/tables.ts";
import { type PersonTableLinks, PersonTableRow } from "./person-cells.tsx";
import { changedMost, type PersonRow } from "./person-row.ts";

export interface ChangedMostProps extends PersonTableLinks {
  readonly rows: readonly PersonRow[];
  /** Whether the chart and the answer beside it are about distress, too. */
  readonly distressDrawn: boolean;
  /** Opens the full table. */
  readonly onAll: () => void;
}

/** The five people whose distress differs most between the two variants of this run. */
export function ChangedMost({ rows, distressDrawn, onAll, ...links }: ChangedMostProps) {
  const few = changedMost(rows, 5);
  const { of, from } = links;
  return (
    <section class="t-changed" aria-labelledby="changed-most">
      <div class="t-changed-head">
        <h2 id="changed-most">{tableWords.changedMost(distressDrawn)}</h2>
        <Button kind="quiet" size="small" onPress={onAll}>
          {tableWords.all(rows.length)}
        </Button>
      </div>
      {few.length === 0 ? (
        <Empty title={tableWords.noChange()} text={tableWords.noChangeHow()} />
      ) : (
        <table class="t-table t-who">
          <thead>
            <tr>
              <th scope="col">{tableWords.person()}</th>
              <th scope="col">{tableWords.arrow(from, of)}</th>
              <th scope="col" class="t-number">
                {tableWords.difference(of, from)}
              </th>
              <th scope="col">{tableWords.why()}</th>
            </tr>
          </thead>
          <tbody>
            {few.map((row) => (
              <PersonTableRow key={row.person} row={row} links={links} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
