import { personWords } from "../words/person.ts";
import { totals, type Waterfall } from "./waterfall.ts";

/** The last line of the diary: it adds up to the tenth. */
export function SumLine({ waterfall }: { waterfall: Waterfall }) {
  const { start, hurt, help, back, end } = totals(waterfall);
  return (
    <p class="diary-sum">
      <span>
        {personWords.sumStart(start / 10)} <b class="diary-sum-hurt">{personWords.sumHurt(hurt / 10)}</b>{" "}
        <b class="diary-sum-help">{personWords.sumHelp(help / 10)}</b> {back !== 0 && <b>{personWords.sumBack(back / 10)}</b>}
      </span>
      <b class="diary-sum-end">{personWords.sumEnd(end / 10)}</b>
    </p>
  );
}
