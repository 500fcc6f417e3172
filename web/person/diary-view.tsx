import { useState } from "preact/hooks";
import type { Diary } from "../../src/engine/diary.ts";
import { Button } from "../controls/button.tsx";
import { Segments } from "../controls/segments.tsx";
import { personWords } from "../words/person.ts";
import { RowNotes } from "./row-notes.tsx";
import { type Names, waterfall } from "./waterfall.ts";
import { WaterfallTable } from "./waterfall-table.tsx";
import { mostlyChance, weekStory } from "./week-story.ts";

export interface DiaryViewProps {
  /** Null while it is being worked out. */
  readonly diary: Diary | null;
  readonly week: number;
  readonly names: Names;
  readonly onWeek: (week: number) => void;
}

type Shown = "all" | "hurt" | "help";

/** Weeks around the current one that stand below it. */
const around = 3;

/** What moved a person's distress: this week and why, then the weeks around it. */
export function DiaryView({ diary, week, names, onWeek }: DiaryViewProps) {
  const [show, setShow] = useState<Shown>("all");
  const [wider, setWider] = useState(0);
  const heading = <h2>{personWords.moved(names.self)}</h2>;
  if (diary === null || diary.weeks.length === 0) {
    return (
      <section class="diary-view">
        {heading}
        <p class="k-note" role="status">
          {personWords.loading()}
        </p>
      </section>
    );
  }
  const last = diary.weeks[diary.weeks.length - 1].week;
  const now = Math.max(1, Math.min(last, Math.round(week)));
  const thisWeek = diary.weeks.find((entry) => entry.week === now) ?? diary.weeks[0];
  const rows = waterfall(diary, now, now, names);
  const first = Math.max(1, now - around - wider);
  const final = Math.min(last, now + around + wider);

  return (
    <section class="diary-view">
      {heading}
      <h3>{personWords.thisWeek(now)}</h3>
      <p class="diary-story">{weekStory(thisWeek, names)}</p>
      {mostlyChance(thisWeek) && <p class="k-note">{personWords.mostlyChance()}</p>}
      <WaterfallTable caption={personWords.thisWeek(now)} waterfall={rows} weekBefore={now - 1} show="all" />
      <p class="k-note">{personWords.felt()}</p>
      <RowNotes waterfall={rows} />
      <div class="diary-tools">
        <h3>{personWords.around(first, final)}</h3>
        <Segments<Shown>
          label={personWords.filter()}
          value={show}
          onChange={setShow}
          choices={[
            { value: "all", text: personWords.all() },
            { value: "hurt", text: personWords.hurt() },
            { value: "help", text: personWords.help() },
          ]}
        />
      </div>
      <WaterfallTable
        caption={personWords.around(first, final)}
        waterfall={waterfall(diary, first, final, names)}
        weekBefore={first - 1}
        show={show}
        onWeek={onWeek}
      />
      {(first > 1 || final < last) && (
        <Button kind="quiet" size="small" onPress={() => setWider(wider + 4)}>
          {personWords.more()}
        </Button>
      )}
    </section>
  );
}
