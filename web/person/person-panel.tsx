import type { ComponentChildren } from "preact";
import type { Diary } from "../../src/engine/diary.ts";
import { Button } from "../controls/button.tsx";
import { Disclosure } from "../controls/disclosure.tsx";
import { TiesTable } from "../tables/ties-table.tsx";
import { personWords } from "../words/person.ts";
import { DiaryView } from "./diary-view.tsx";
import type { EgoTie } from "./ego.ts";
import { EgoNetwork } from "./ego-network.tsx";
import { Mark } from "./mark.tsx";
import { PersonLegend } from "./person-legend.tsx";
import type { Names } from "./waterfall.ts";

/** A person as read at one week of one variant. */
export interface PersonNow {
  readonly person: number;
  readonly name: string;
  /** Dimensions of the devalued identities carried; none for most people. */
  readonly dimensions: readonly string[];
  /** They have left the network by now. */
  readonly left: boolean;
  readonly distress: number;
  readonly belonging: number;
  readonly resilience: number;
  readonly closeTies: number;
  /** Ties of this week, and those that there were before. */
  readonly ties: readonly EgoTie[];
  readonly past: readonly EgoTie[];
  /** Places around the person, of which each of their ties has one. */
  readonly seats: number;
}

export interface PersonPanelProps {
  readonly now: PersonNow;
  readonly variant: string;
  readonly week: number;
  /** Ties begin and end in this run. */
  readonly tiesLive: boolean;
  readonly diary: Diary | null;
  readonly names: Names;
  readonly onWeek: (week: number) => void;
  readonly onPerson: (person: number) => void;
  readonly onPrevious: () => void;
  readonly onNext: () => void;
  readonly onClose: () => void;
  readonly onHover: (person: number | null) => void;
  /** Stands above the diary: the weeks as a curve. */
  readonly weeks?: ComponentChildren;
  /** Stands beside the diary: questions to the model about this person. */
  readonly whatIf?: ComponentChildren;
}

/** One person: who they are, who is around them, and what moved their distress week by week. */
export function PersonPanel(props: PersonPanelProps) {
  const { now, variant, week, diary, names } = props;
  const drawn = { diamond: now.dimensions.length > 0, distress: now.distress };
  return (
    <article class="person" aria-labelledby="person-name">
      <div class="person-tools">
        <p class="k-note">{personWords.inVariant(variant, Math.round(week))}</p>
        <Button size="small" onPress={props.onPrevious}>
          {personWords.previous()}
        </Button>
        <Button size="small" onPress={props.onNext}>
          {personWords.next()}
        </Button>
        <Button size="small" kind="quiet" onPress={props.onClose}>
          {personWords.closePanel()}
        </Button>
      </div>
      <div class="person-who">
        <header class="person-head">
          <Mark drawn={drawn} radius={23} />
          <div>
            <h2 class="person-name" id="person-name" tabIndex={-1} translate={false}>
              {now.name}
            </h2>
            <p>
              {personWords.madeUp()} {now.dimensions.length > 0 ? personWords.carries(now.dimensions) : personWords.carriesNone()}
              {now.left && ` ${personWords.left()}`}
            </p>
          </div>
        </header>
        <EgoNetwork name={now.name} middle={drawn} ties={now.ties} past={now.past} seats={now.seats} onOpen={props.onPerson} />
        <PersonNumbers now={now} />
        <PersonLegend tiesLive={props.tiesLive} />
        <Disclosure title={personWords.tiesTable()}>
          <TiesTable
            name={now.name}
            rows={[...now.ties, ...now.past].map((tie) => ({ ...tie, carries: tie.diamond }))}
            onHover={props.onHover}
            onOpen={props.onPerson}
          />
        </Disclosure>
      </div>
      <div class="person-year">
        {props.weeks}
        <DiaryView diary={diary} week={week} names={names} onWeek={props.onWeek} />
      </div>
      {props.whatIf !== undefined && <div class="person-asked">{props.whatIf}</div>}
    </article>
  );
}

function PersonNumbers({ now }: { now: PersonNow }) {
  const { distress, belonging, resilience, closeTies, ties } = now;
  const numbers = [
    [personWords.distress(), personWords.ofHundred(distress)],
    [personWords.belonging(), personWords.share(belonging)],
    [personWords.resilience(), personWords.share(resilience)],
    [personWords.closeTies(), personWords.ofTies(closeTies, ties.length)],
  ];
  return (
    <dl class="person-numbers" aria-label={personWords.facts()}>
      {numbers.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
