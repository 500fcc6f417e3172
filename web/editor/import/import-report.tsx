import { Button } from "../../controls/button.tsx";
import { ErrorList } from "../../controls/error-list.tsx";
import { importWords } from "../../words/import-network.ts";
import { sentence } from "../../words/numbers.ts";
import type { ReadNetwork } from "../../worker/network/asks.ts";
import type { HowToRead } from "./use-brought.ts";

/** Problems shown at once. */
const most = 20;
/** Rows that are left out because of what was chosen, not for a fault. */
const chosen: ReadonlySet<string> = new Set(["below the threshold", "tie to oneself", "pair named twice", "other relation"]);
/** Said already by the list of rows that are left out. */
const said = /again and are left out/;

/** What was read, what was left out and why, and everything that has to be put right, each with its line. */
export function ImportReport({
  read: { report, problems, network },
  how,
  many,
  onChange,
}: {
  read: ReadNetwork;
  how: HowToRead;
  many: boolean;
  onChange: (how: HowToRead) => void;
}) {
  // A row at fault is a problem, unless it is left out.
  const faults = problems.length > 0;
  const dropped = [...report.dropped, ...report.droppedPeople].filter(({ reason }) => !faults || chosen.has(reason));
  const warnings = report.warnings.filter((warning) => !said.test(warning));
  const rows = problems.some(({ line }) => line > 1);
  return (
    <section aria-label={importWords.report()}>
      {network !== null && (
        <p class="import-counts" role="status">
          <b>{importWords.counts(report.people, report.ties)}</b> {importWords.counted(report)}
        </p>
      )}
      {network !== null && many && <p class="edit-said">{importWords.many(report.people)}</p>}
      {problems.length > 0 && (
        <>
          <ErrorList
            title={importWords.problems(problems.length)}
            errors={problems.slice(0, most).map(({ line, message, fix }) => ({
              where: line > 0 ? importWords.row(line) : "",
              message: `${sentence(message)}.${fix === undefined ? "" : ` ${sentence(fix)}.`}`,
            }))}
          />
          {rows && how.options.skipFaults !== true && (
            <Button size="small" onPress={() => onChange({ ...how, options: { ...how.options, skipFaults: true } })}>
              {importWords.skip()}
            </Button>
          )}
        </>
      )}
      {dropped.length > 0 && (
        <ul class="import-list">
          {dropped.map(({ reason, count, lines }) => (
            <li key={reason}>{importWords.dropped(reason, count, lines)}</li>
          ))}
        </ul>
      )}
      {warnings.length > 0 && (
        <ul class="import-list" translate={false}>
          {warnings.map((warning) => (
            <li key={warning}>{`${sentence(warning)}.`}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
